/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-editor-private.h"

#include <glib/gi18n.h>

#include "way-plan-paper.h"

/* What is seen: what is hidden does not go onto paper. */
static WaySheet *
make_sheet (WayPlanEditor *self, gboolean for_client, gboolean large)
{
  g_autoptr (GPtrArray) records = way_plan_tree_list_records (self->tree, TRUE);
  g_autoptr (WayClient) client = way_plan_tree_dup_client (self->tree);
  const WayPlanPaper paper = {
    .client = client,
    .records = records,
    .for_client = for_client,
    .large = large,
    .mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .today = way_plan_editor_today (),
  };

  return way_plan_paper_make (&paper);
}

static void
go (WayPlanEditor *self, const char *which, WayFormat format)
{
  const gboolean for_client = !g_str_equal (which, "program");

  if (way_plan_tree_get_state (self->tree) != WAY_PLAN_TREE_READY)
    return;

  way_passage_go (self->passage, make_sheet (self, for_client, g_str_equal (which, "client-large")),
                  for_client ? WAY_RECIPIENT_CLIENT : WAY_RECIPIENT_PROGRAM, format);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go (WAY_PLAN_EDITOR (widget), g_variant_get_string (parameter, NULL), WAY_FORMAT_PRINT);
}

static void
save_pdf_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go (WAY_PLAN_EDITOR (widget), g_variant_get_string (parameter, NULL), WAY_FORMAT_PDF);
}

static void
paper_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayPlanEditor *self = WAY_PLAN_EDITOR (widget);

  if (gtk_widget_get_mapped (self->paper_button))
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->paper_button));
}

void
way_plan_editor_install_paper (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "plan.print", "s", print_action);
  gtk_widget_class_install_action (widget_class, "plan.save-pdf", "s", save_pdf_action);
  gtk_widget_class_install_action (widget_class, "plan.paper", NULL, paper_action);
}

void
way_plan_editor_add_paper (WayPlanEditor *self)
{
  const WayPassageWords words = {
    .what = "plan",
    .job = _ ("Plan"),
    .title = _ ("Save the Plan"),
    .saved = _ ("The plan was saved"),
  };

  self->passage = way_passage_new (WAY_PAGE (self), &words);
}
