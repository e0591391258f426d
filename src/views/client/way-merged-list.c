/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-merged-list.h"

#include <glib/gi18n.h>

#include "way-client-name.h"
#include "way-client-words.h"
#include "way-page.h"
#include "way-when.h"
#include "way-workspace-merging.h"

struct _WayMergedList {
  AdwBin parent_instance;

  WayWorkspace *workspace;
  GListModel   *matches;
  GListModel   *staff;
  GPtrArray    *clients; /* GListModel of one client each, in the order of the matches */
  GPtrArray    *rows;
  guint         show_id;

  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (WayMergedList, way_merged_list, ADW_TYPE_BIN)

/* --- separating --- */

static void
separated_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayMergedList) self = user_data;
  g_autoptr (GError) error = NULL;
  WayPage       *page = way_page_of (GTK_WIDGET (self));
  gint64         act = 0;
  const gboolean done = way_workspace_merging_finish (WAY_WORKSPACE (source), result, &act, &error);

  if (page == NULL || self->workspace == NULL) /* it was left, or locked */
    return;
  if (done)
    way_page_tell (page, _ ("They are two clients again."), act);
  else
    way_page_fail (page, error);
}

static void
separate_cb (WayMergedList *self, GtkButton *button)
{
  const WayId *match = g_object_get_data (G_OBJECT (button), "way-match");

  gtk_widget_set_sensitive (GTK_WIDGET (button), FALSE);
  way_workspace_separate_clients_async (self->workspace, match, NULL, separated_cb,
                                        g_object_ref (self));
}

/* --- rows --- */

static char *
describe (WayMergedList *self, WayClientMatch *match, WayClient *client)
{
  g_autoptr (GDateTime) at =
    g_date_time_new_from_unix_local (match->parent.created_at.us / G_USEC_PER_SEC);
  g_autofree char *day = way_when_write (way_date_of (at));
  g_autofree char *facts = way_client_words_facts (client);

  for (guint i = 0; i < g_list_model_get_n_items (self->staff); i++) {
    g_autoptr (WayStaff) person = g_list_model_get_item (self->staff, i);

    if (way_id_equal (&person->parent.id, &match->parent.changed_by))
      /* Translators: facts of a client, a date, and the name of a worker. */
      return g_strdup_printf (_ ("%s · merged %s by %s"), facts, day, person->name);
  }

  return g_strdup_printf (_ ("%s · merged %s"), facts, day);
}

static void
add_row (WayMergedList *self, WayClientMatch *match, WayClient *client)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *button = gtk_button_new_with_mnemonic (_ ("_Separate"));
  g_autofree char *name = way_client_name_show (client);
  g_autofree char *facts = describe (self, match, client);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Make two clients of them again, each with what was "
                                          "written for it"));
  g_object_set_data_full (G_OBJECT (button), "way-match",
                          g_memdup2 (&match->parent.id, sizeof (WayId)), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (separate_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (WayMergedList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static gboolean
show_cb (gpointer data)
{
  WayMergedList *self = data;

  self->show_id = 0;
  clear_rows (self);
  for (guint i = 0; i < self->clients->len; i++) {
    g_autoptr (WayClientMatch) match = g_list_model_get_item (self->matches, i);
    g_autoptr (WayClient) client = g_list_model_get_item (g_ptr_array_index (self->clients, i), 0);

    if (match != NULL && client != NULL)
      add_row (self, match, client);
  }
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
  return G_SOURCE_REMOVE;
}

static void
show_soon (WayMergedList *self)
{
  if (self->show_id == 0)
    self->show_id = g_idle_add (show_cb, self);
}

static void
matches_cb (WayMergedList *self)
{
  g_ptr_array_set_size (self->clients, 0);
  for (guint i = 0; i < g_list_model_get_n_items (self->matches); i++) {
    g_autoptr (WayClientMatch) match = g_list_model_get_item (self->matches, i);
    GListModel *list = way_workspace_list (
      self->workspace, way_query_new_of (WAY_TYPE_CLIENT, "id", &match->other_id));

    g_signal_connect_object (list, "items-changed", G_CALLBACK (show_soon), self,
                             G_CONNECT_SWAPPED);
    g_ptr_array_add (self->clients, list);
  }
  show_soon (self);
}

/* --- the widget --- */

static void
forget (WayMergedList *self)
{
  g_clear_handle_id (&self->show_id, g_source_remove);
  if (self->matches != NULL)
    g_signal_handlers_disconnect_by_data (self->matches, self);
  if (self->staff != NULL)
    g_signal_handlers_disconnect_by_data (self->staff, self);
  g_ptr_array_set_size (self->clients, 0);
  g_clear_object (&self->matches);
  g_clear_object (&self->staff);
  g_clear_object (&self->workspace);
}

void
way_merged_list_set_client (WayMergedList *self, WayWorkspace *workspace, const WayId *client_id)
{
  g_return_if_fail (WAY_IS_MERGED_LIST (self));

  forget (self);
  clear_rows (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (workspace == NULL)
    return;

  self->workspace = g_object_ref (workspace);
  self->staff = way_workspace_list (workspace, way_query_new (WAY_TYPE_STAFF));
  g_signal_connect_object (self->staff, "items-changed", G_CALLBACK (show_soon), self,
                           G_CONNECT_SWAPPED);
  self->matches = way_workspace_list (
    workspace, way_query_where (way_query_new_of (WAY_TYPE_CLIENT_MATCH, "client_id", client_id),
                                "verdict", "same"));
  g_signal_connect_object (self->matches, "items-changed", G_CALLBACK (matches_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
way_merged_list_dispose (GObject *object)
{
  WayMergedList *self = WAY_MERGED_LIST (object);

  if (self->clients != NULL)
    forget (self);
  g_clear_pointer (&self->clients, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (way_merged_list_parent_class)->dispose (object);
}

static void
way_merged_list_class_init (WayMergedListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_merged_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-merged-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WayMergedList, group);
}

static void
way_merged_list_init (WayMergedList *self)
{
  self->clients = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
