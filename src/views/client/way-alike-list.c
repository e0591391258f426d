/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-alike-list.h"

#include <glib/gi18n.h>

#include "way-client-name.h"
#include "way-client-words.h"
#include "way-page.h"

struct _WayAlikeList {
  AdwBin parent_instance;

  GCancellable *cancellable;
  GPtrArray    *rows; /* of the group */

  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (WayAlikeList, way_alike_list, ADW_TYPE_BIN)

static void
open_cb (GtkWidget *button, gpointer data)
{
  WayPage *page = way_page_of (button);

  if (page != NULL)
    way_page_open_client (page, &WAY_CLIENT (data)->parent.id, NULL);
}

static void
add_row (WayAlikeList *self, WayClient *client)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *button = gtk_button_new_with_label (_ ("Open This Client"));
  g_autofree char *name = way_client_name_show (client);
  g_autofree char *facts = way_client_words_facts (client);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_data (button, "clicked", G_CALLBACK (open_cb), g_object_ref (client),
                         (GClosureNotify)g_object_unref, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_clients (WayAlikeList *self, GPtrArray *clients)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; clients != NULL && i < clients->len; i++)
    add_row (self, g_ptr_array_index (clients, i));
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayAlikeList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) clients =
    way_workspace_find_alike_finish (WAY_WORKSPACE (source), result, &error);

  /* A newer question was asked, or none can be.  Nothing that was typed depends on the answer. */
  if (clients == NULL || g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  show_clients (self, clients);
}

void
way_alike_list_look (WayAlikeList *self,
                     WayWorkspace *workspace,
                     const char   *name,
                     const char   *birth_date,
                     const WayId  *but)
{
  g_return_if_fail (WAY_IS_ALIKE_LIST (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  if (workspace == NULL || (*name == '\0' && birth_date == NULL)) {
    show_clients (self, NULL);
    return;
  }

  self->cancellable = g_cancellable_new ();
  way_workspace_find_alike_async (workspace, name, birth_date, but, self->cancellable, found_cb,
                                  g_object_ref (self));
}

static void
way_alike_list_dispose (GObject *object)
{
  WayAlikeList *self = WAY_ALIKE_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (way_alike_list_parent_class)->dispose (object);
}

static void
way_alike_list_class_init (WayAlikeListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_alike_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-alike-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WayAlikeList, group);
}

static void
way_alike_list_init (WayAlikeList *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
