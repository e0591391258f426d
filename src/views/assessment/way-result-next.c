/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-result-next.h"

#include <glib/gi18n.h>

#include "way-page.h"
#include "way-plan-needs.h"

struct _WayResultNext {
  AdwBin parent_instance;

  WayInstrument *instrument;
  gboolean       counts; /* not in error */
  GListModel    *plans;
  GListModel    *needs;
  gint64         act; /* that added the need; 0: none */
  gboolean       busy;

  AdwActionRow *need_row;
  GtkWidget    *added_icon;
  GtkWidget    *added;
  GtkWidget    *undo;
  GtkWidget    *add;
  GtkWidget    *plan_row;
  AdwActionRow *chart_row;
};

G_DEFINE_FINAL_TYPE (WayResultNext, way_result_next, ADW_TYPE_BIN)

static WayPage *
page_of (WayResultNext *self)
{
  return way_page_of (GTK_WIDGET (self));
}

static void
show_need (WayResultNext *self)
{
  const char *text = self->instrument != NULL ? way_instrument_get_need (self->instrument) : NULL;
  g_autoptr (WayNeed) need =
    text != NULL && self->needs != NULL ? way_plan_needs_find (self->needs, text) : NULL;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->need_row), text != NULL && self->counts);
  if (text == NULL)
    return;

  /* TRANSLATORS: the blank is a need in a few words, such as “Low mood”. */
  title = g_strdup_printf (_ ("Need: %s"), text);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->need_row), title);
  gtk_widget_set_visible (self->added_icon, need != NULL);
  gtk_widget_set_visible (self->added, need != NULL);
  gtk_widget_set_visible (self->undo, need != NULL && self->act != 0);
  gtk_widget_set_visible (self->add, need == NULL);
  gtk_widget_set_sensitive (self->undo, !self->busy);
  gtk_widget_set_sensitive (self->add, !self->busy);
}

/* --- the need --- */

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayResultNext) self = user_data;
  g_autoptr (GError) error = NULL;

  self->busy = FALSE;
  if (!way_plan_needs_add_finish (WAY_WORKSPACE (source), result, &self->act, &error) &&
      page_of (self) != NULL)
    way_page_fail (page_of (self), error);
  show_need (self);
  if (error == NULL && gtk_widget_get_mapped (self->undo))
    gtk_widget_grab_focus (self->undo);
}

static void
add_cb (WayResultNext *self)
{
  WayPage *page = page_of (self);

  if (self->needs == NULL || self->busy)
    return;

  self->busy = TRUE;
  way_plan_needs_add_async (way_page_get_workspace (page), self->plans, self->needs,
                            way_page_get_client (page), way_instrument_get_need (self->instrument),
                            way_instrument_get_need_area (self->instrument),
                            WAY_NEED_SOURCE_ASSESSMENT, added_cb, g_object_ref (self));
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayResultNext) self = user_data;
  g_autoptr (GError) error = NULL;

  self->busy = FALSE;
  if (way_workspace_undo_finish (WAY_WORKSPACE (source), result, NULL, &error))
    self->act = 0;
  else if (page_of (self) != NULL)
    way_page_fail (page_of (self), error);
  show_need (self);
  if (error == NULL && gtk_widget_get_mapped (self->add))
    gtk_widget_grab_focus (self->add);
}

static void
undo_cb (WayResultNext *self)
{
  WayWorkspace *workspace = way_page_get_workspace (page_of (self));

  if (workspace == NULL || self->act == 0 || self->busy)
    return;

  self->busy = TRUE;
  way_workspace_undo_async (workspace, self->act, NULL, undone_cb, g_object_ref (self));
}

/* --- the others --- */

static void
open_section (WayResultNext *self, const char *section)
{
  WayPage    *page = page_of (self);
  const WayId client = *way_page_get_client (page);

  way_page_open_client (page, &client, section);
}

static void
plan_cb (WayResultNext *self)
{
  open_section (self, "plan");
}

static void
chart_cb (WayResultNext *self)
{
  open_section (self, "progress");
}

/* --- the widget --- */

static void
way_result_next_dispose (GObject *object)
{
  way_result_next_stop (WAY_RESULT_NEXT (object));
  g_clear_pointer (&WAY_RESULT_NEXT (object)->instrument, way_instrument_unref);

  G_OBJECT_CLASS (way_result_next_parent_class)->dispose (object);
}

static void
way_result_next_class_init (WayResultNextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_result_next_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-result-next.ui");
  gtk_widget_class_bind_template_child (widget_class, WayResultNext, need_row);
  gtk_widget_class_bind_template_child (widget_class, WayResultNext, added_icon);
  gtk_widget_class_bind_template_child (widget_class, WayResultNext, added);
  gtk_widget_class_bind_template_child (widget_class, WayResultNext, undo);
  gtk_widget_class_bind_template_child (widget_class, WayResultNext, add);
  gtk_widget_class_bind_template_child (widget_class, WayResultNext, plan_row);
  gtk_widget_class_bind_template_child (widget_class, WayResultNext, chart_row);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, undo_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_cb);
  gtk_widget_class_bind_template_callback (widget_class, chart_cb);
}

static void
way_result_next_init (WayResultNext *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GListModel *
list_of (WayResultNext *self, GType type)
{
  WayPage    *page = page_of (self);
  GListModel *list =
    way_workspace_list (way_page_get_workspace (page),
                        way_query_new_of (type, "client_id", way_page_get_client (page)));

  g_signal_connect_object (list, "items-changed", G_CALLBACK (show_need), self, G_CONNECT_SWAPPED);
  return list;
}

void
way_result_next_follow (WayResultNext *self)
{
  g_return_if_fail (WAY_IS_RESULT_NEXT (self));

  way_result_next_stop (self);
  self->plans = list_of (self, WAY_TYPE_PLAN);
  self->needs = list_of (self, WAY_TYPE_NEED);
}

void
way_result_next_stop (WayResultNext *self)
{
  g_return_if_fail (WAY_IS_RESULT_NEXT (self));

  if (self->plans != NULL)
    g_signal_handlers_disconnect_by_data (self->plans, self);
  if (self->needs != NULL)
    g_signal_handlers_disconnect_by_data (self->needs, self);
  g_clear_object (&self->plans);
  g_clear_object (&self->needs);
}

void
way_result_next_show (WayResultNext       *self,
                      const WayInstrument *instrument,
                      guint                n_results,
                      gboolean             counts)
{
  g_autofree char *results =
    g_strdup_printf (ngettext ("%u result so far", "%u results so far", n_results), n_results);

  g_return_if_fail (WAY_IS_RESULT_NEXT (self));

  g_clear_pointer (&self->instrument, way_instrument_unref);
  if (instrument != NULL)
    self->instrument = way_instrument_ref ((WayInstrument *)instrument);
  self->counts = counts;
  gtk_widget_set_visible (self->plan_row, counts);
  adw_action_row_set_subtitle (self->chart_row, results);
  show_need (self);
}
