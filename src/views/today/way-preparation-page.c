/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-preparation-page.h"

#include <glib/gi18n.h>

#include "way-columns.h"
#include "way-late-mark.h"
#include "way-now.h"
#include "way-paper-page.h"
#include "way-preparation.h"
#include "way-status-bin.h"
#include "way-text-scale.h"

struct _WayPreparationPage {
  WayPage parent_instance;

  WayPreparation *preparation;
  GCancellable   *cancellable; /* while it is read */

  GtkStack   *stack;
  AdwClamp   *clamp;
  GtkBox     *content;
  WayColumns *columns;
};

G_DEFINE_FINAL_TYPE (WayPreparationPage, way_preparation_page, WAY_TYPE_PAGE)

/* --- rows --- */

static void
open_cb (GtkWidget *row, gpointer section)
{
  WayPage *page = way_page_of (row);

  if (page != NULL)
    way_page_open_client (page, way_page_get_client (page), section);
}

static GtkWidget *
make_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static GtkWidget *
make_mark (const WayPreparationLine *line)
{
  GtkWidget *label;

  if (line->late) {
    GtkWidget *mark = way_late_mark_new ();

    way_late_mark_set (WAY_LATE_MARK (mark), line->mark);
    return mark;
  }

  label = gtk_label_new (line->mark);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static GtkWidget *
make_line (const WayPreparationPart *part, const WayPreparationLine *line)
{
  GtkWidget *row = make_row (line->text, line->detail);

  if (line->mark != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_mark (line));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (open_cb), (gpointer)part->section);
  return row;
}

static GtkWidget *
make_part (const WayPreparationPart *part)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ (part->title));
  for (guint i = 0; i < part->lines->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               make_line (part, g_ptr_array_index (part->lines, i)));
  if (part->lines->len == 0) {
    GtkWidget *row = make_row (_ (part->empty), NULL);

    gtk_widget_add_css_class (row, "dim-label");
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  }
  return group;
}

/* Columns cannot be emptied: a new set takes the place of the old one. */
static void
show (WayPreparationPage *self, WayPreparation *preparation)
{
  g_set_object (&self->preparation, preparation);
  if (self->columns != NULL)
    gtk_box_remove (self->content, GTK_WIDGET (self->columns));
  self->columns = NULL;
  if (preparation == NULL)
    return;

  self->columns = g_object_new (WAY_TYPE_COLUMNS, "min-column-width", 380, "weights", "1,1",
                                "spacing", 24, "row-spacing", 24, "hexpand", TRUE, NULL);
  gtk_box_append (self->content, GTK_WIDGET (self->columns));
  for (guint i = 0; i < way_preparation_get_n_parts (preparation); i++)
    way_columns_append (self->columns, make_part (way_preparation_get_part (preparation, i)));
  gtk_stack_set_visible_child_name (self->stack, "card");
}

/* --- reading --- */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayPreparationPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayPreparation) preparation =
    way_workspace_prepare_finish (WAY_WORKSPACE (source), result, &error);

  if (way_page_get_workspace (WAY_PAGE (self)) != WAY_WORKSPACE (source) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  if (preparation == NULL) {
    gtk_stack_set_visible_child_name (self->stack, "failed");
    return;
  }
  show (self, preparation);
  gtk_widget_child_focus (GTK_WIDGET (self->content), GTK_DIR_TAB_FORWARD);
}

static void
forget (WayPreparationPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
way_preparation_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  forget (WAY_PREPARATION_PAGE (page));
  show (WAY_PREPARATION_PAGE (page), NULL);
  gtk_stack_set_visible_child_name (WAY_PREPARATION_PAGE (page)->stack, "loading");
}

static void
way_preparation_page_shown (WayPage *page)
{
  WayPreparationPage *self = WAY_PREPARATION_PAGE (page);

  if (way_page_get_workspace (page) == NULL)
    return;

  forget (self);
  self->cancellable = g_cancellable_new ();
  way_workspace_prepare_async (way_page_get_workspace (page), way_page_get_client (page),
                               way_today (), self->cancellable, read_cb, g_object_ref (self));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayPreparationPage *self = WAY_PREPARATION_PAGE (widget);

  if (self->preparation != NULL)
    way_page_push (WAY_PAGE (self), way_paper_page_new (&way_preparation_paper, self->preparation));
}

static void
way_preparation_page_act (WayPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "preparation.print", NULL);
}

static void
way_preparation_page_dispose (GObject *object)
{
  WayPreparationPage *self = WAY_PREPARATION_PAGE (object);

  forget (self);
  g_clear_object (&self->preparation);

  G_OBJECT_CLASS (way_preparation_page_parent_class)->dispose (object);
}

static void
way_preparation_page_class_init (WayPreparationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_preparation_page_dispose;
  page_class->set_workspace = way_preparation_page_set_workspace;
  page_class->shown = way_preparation_page_shown;
  page_class->act = way_preparation_page_act;

  g_type_ensure (WAY_TYPE_STATUS_BIN);
  gtk_widget_class_install_action (widget_class, "preparation.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK,
                                       "preparation.print", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-preparation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayPreparationPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WayPreparationPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayPreparationPage, content);
}

static void
way_preparation_page_init (WayPreparationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
}
