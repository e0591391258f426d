/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-today-page.h"

#include <glib/gi18n.h>

#include "way-client-edit.h"
#include "way-columns.h"
#include "way-now.h"
#include "way-paper-page.h"
#include "way-status-bin.h"
#include "way-text-scale.h"
#include "way-today-group.h"
#include "way-today-paper.h"
#include "way-when.h"
#include "way-wrap.h"

struct _WayTodayPage {
  WayPage parent_instance;

  WayToday     *today;
  GCancellable *cancellable; /* while the day is read */
  gboolean      wants_focus;

  GtkStack      *stack;
  AdwClamp      *clamp;
  WayColumns    *columns;
  GtkWidget     *add_first;
  WayTodayGroup *groups[WAY_TODAY_N_SECTIONS];
};

G_DEFINE_FINAL_TYPE (WayTodayPage, way_today_page, WAY_TYPE_PAGE)

/* Where somebody was, else the first one. */
static void
focus_row (WayTodayPage *self)
{
  self->wants_focus = FALSE;
  if (gtk_widget_get_mapped (self->add_first) && gtk_widget_grab_focus (self->add_first))
    return;
  for (guint i = 0; i < 2 * WAY_TODAY_N_SECTIONS; i++) {
    if (way_today_group_focus (self->groups[i % WAY_TODAY_N_SECTIONS], i < WAY_TODAY_N_SECTIONS))
      return;
  }
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD); /* keys need a place */
}

/* A newcomer, whom an empty day would tell nothing. */
static gboolean
is_newcomer (WayTodayPage *self)
{
  for (guint i = 0; i < WAY_TODAY_N_SECTIONS; i++) {
    if (way_today_get_entries (self->today, (WayTodaySection)i)->len > 0)
      return FALSE;
  }
  return way_today_is_first (self->today);
}

static void
show_day (WayTodayPage *self)
{
  /* The rows are made anew, and one of them may have the keyboard. */
  if ((gtk_widget_get_state_flags (GTK_WIDGET (self->columns)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    self->wants_focus = TRUE;
  for (guint i = 0; i < WAY_TODAY_N_SECTIONS; i++)
    gtk_widget_set_visible (
      GTK_WIDGET (self->groups[i]),
      way_today_group_show (self->groups[i], self->today, (WayTodaySection)i));
  gtk_stack_set_visible_child_name (self->stack, is_newcomer (self) ? "first" : "day");
  if (self->wants_focus)
    focus_row (self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayTodayPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayToday) today =
    way_workspace_look_at_today_finish (WAY_WORKSPACE (source), result, &error);

  if (way_page_get_workspace (WAY_PAGE (self)) != WAY_WORKSPACE (source) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  if (today == NULL) {
    gtk_stack_set_visible_child_name (self->stack, "failed");
    return;
  }
  g_set_object (&self->today, today);
  show_day (self);
}

static void
read_day (WayTodayPage *self)
{
  g_autofree char *day = way_when_write_day (way_today ());

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  way_page_set_subtitle (WAY_PAGE (self), day);
  self->cancellable = g_cancellable_new ();
  way_workspace_look_at_today_async (way_page_get_workspace (WAY_PAGE (self)), way_today (),
                                     self->cancellable, read_cb, g_object_ref (self));
}

/* Something was saved, or taken back, while the page is in front. */
static void
written_cb (WayTodayPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_day (self);
}

static void
way_today_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayTodayPage *self = WAY_TODAY_PAGE (page);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->today);
  for (guint i = 0; i < WAY_TODAY_N_SECTIONS; i++)
    way_today_group_show (self->groups[i], NULL, (WayTodaySection)i);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  if (workspace != NULL) {
    g_signal_connect_object (workspace, "written", G_CALLBACK (written_cb), self,
                             G_CONNECT_SWAPPED);
    read_day (self);
  }
}

/* Whatever was opened from here may have changed something. */
static void
way_today_page_shown (WayPage *page)
{
  WayTodayPage *self = WAY_TODAY_PAGE (page);

  if (way_page_get_workspace (page) == NULL)
    return;

  self->wants_focus = TRUE;
  if (self->cancellable == NULL)
    read_day (self);
}

static void
add_client_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_page_push (WAY_PAGE (widget), g_object_new (WAY_TYPE_CLIENT_EDIT, NULL));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayTodayPage *self = WAY_TODAY_PAGE (widget);

  if (self->today != NULL)
    way_page_push (WAY_PAGE (self), way_paper_page_new (&way_today_paper, self->today));
}

static void
way_today_page_dispose (GObject *object)
{
  WayTodayPage *self = WAY_TODAY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->today);

  G_OBJECT_CLASS (way_today_page_parent_class)->dispose (object);
}

static void
way_today_page_class_init (WayTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_today_page_dispose;
  page_class->set_workspace = way_today_page_set_workspace;
  page_class->shown = way_today_page_shown;

  g_type_ensure (WAY_TYPE_COLUMNS);
  g_type_ensure (WAY_TYPE_STATUS_BIN);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_install_action (widget_class, "today.add-client", NULL, add_client_action);
  gtk_widget_class_install_action (widget_class, "today.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "today.print",
                                       NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WayTodayPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayTodayPage, columns);
  gtk_widget_class_bind_template_child (widget_class, WayTodayPage, add_first);
}

static void
way_today_page_init (WayTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
  for (guint i = 0; i < WAY_TODAY_N_SECTIONS; i++) {
    self->groups[i] = WAY_TODAY_GROUP (way_today_group_new ());
    gtk_widget_set_visible (GTK_WIDGET (self->groups[i]), FALSE);
    way_columns_append (self->columns, GTK_WIDGET (self->groups[i]));
  }
}
