/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-picker.h"

#include <glib/gi18n.h>

#include "way-client-name.h"
#include "way-client-words.h"
#include "way-client.h"

#define MAX_FOUND 6

struct _WayClientPicker {
  AdwBin parent_instance;

  WayWorkspace *workspace;
  WayPagedList *found;  /* NULL until somebody types */
  GListModel   *chosen; /* one WayClient; NULL: nobody */
  GPtrArray    *rows;   /* of those who were found */
  GtkWidget    *id;     /* GtkText, never seen: what the form reads and writes */
  gboolean      may_change;

  AdwPreferencesGroup *group;
  AdwEntryRow         *search;
  AdwActionRow        *person;
  GtkWidget           *change;
  AdwActionRow        *nobody;
};

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayClientPicker, way_client_picker, ADW_TYPE_BIN)

/* --- who was found --- */

static void
choose (WayClientPicker *self, WayClient *client)
{
  g_autofree char *text = client != NULL ? way_id_to_text (&client->parent.id) : g_strdup ("");

  gtk_editable_set_text (GTK_EDITABLE (self->id), text);
}

static void
row_cb (GtkWidget *row, gpointer client)
{
  WayClientPicker *self = WAY_CLIENT_PICKER (gtk_widget_get_ancestor (row, WAY_TYPE_CLIENT_PICKER));

  choose (self, client);
  gtk_widget_grab_focus (self->change);
}

static void
add_row (WayClientPicker *self, WayClient *client)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *name = way_client_name_show (client);
  g_autofree char *facts = way_client_words_facts (client);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (row_cb), g_object_ref (client),
                         (GClosureNotify)g_object_unref, 0);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static gboolean
is_searching (WayClientPicker *self)
{
  return self->workspace != NULL && self->chosen == NULL &&
       *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
}

static void
show_found (WayClientPicker *self)
{
  const guint n = self->found != NULL && is_searching (self)
                  ? g_list_model_get_n_items (G_LIST_MODEL (self->found))
                  : 0;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < MIN (n, MAX_FOUND); i++) {
    WayClient *client = way_paged_list_peek (self->found, i);

    if (client != NULL)
      add_row (self, client);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->nobody), is_searching (self) && n == 0 &&
                                                       self->found != NULL &&
                                                       !way_paged_list_is_loading (self->found));
}

static void
search_cb (WayClientPicker *self)
{
  const WayClientFilter filter = { .search = gtk_editable_get_text (GTK_EDITABLE (self->search)) };

  gtk_widget_remove_css_class (GTK_WIDGET (self->search), "error");
  if (!is_searching (self)) {
    show_found (self);
  } else if (self->found == NULL) {
    self->found = way_workspace_list_clients (self->workspace, &filter);
    g_signal_connect_object (self->found, "items-changed", G_CALLBACK (show_found), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->found, "notify::loading", G_CALLBACK (show_found), self,
                             G_CONNECT_SWAPPED);
  } else {
    way_workspace_filter_clients (self->workspace, self->found, &filter);
  }
}

/* Enter takes the first one. */
static void
entered_cb (WayClientPicker *self)
{
  if (self->rows->len > 0)
    gtk_widget_activate (g_ptr_array_index (self->rows, 0));
}

/* --- who is chosen --- */

static void
show_person (WayClientPicker *self)
{
  g_autoptr (WayClient) client =
    self->chosen != NULL ? g_list_model_get_item (self->chosen, 0) : NULL;
  g_autofree char *name = client != NULL ? way_client_name_show (client) : NULL;
  g_autofree char *facts = client != NULL ? way_client_words_facts (client) : NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->person), name != NULL ? name : "");
  adw_action_row_set_subtitle (self->person, facts != NULL ? facts : "");
}

static void
id_cb (WayClientPicker *self)
{
  const WayId id = way_client_picker_get_id (self);

  g_clear_object (&self->chosen);
  if (self->workspace != NULL && !way_id_is_none (&id)) {
    self->chosen =
      way_workspace_list (self->workspace, way_query_new_of (WAY_TYPE_CLIENT, "id", &id));
    g_signal_connect_object (self->chosen, "items-changed", G_CALLBACK (show_person), self,
                             G_CONNECT_SWAPPED);
  }

  gtk_widget_set_visible (GTK_WIDGET (self->person), self->chosen != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->search), self->chosen == NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  show_person (self);
  show_found (self);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
change_cb (WayClientPicker *self)
{
  choose (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* --- the widget --- */

static void
way_client_picker_dispose (GObject *object)
{
  WayClientPicker *self = WAY_CLIENT_PICKER (object);

  g_clear_object (&self->found);
  g_clear_object (&self->chosen);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->id, gtk_widget_unparent);

  G_OBJECT_CLASS (way_client_picker_parent_class)->dispose (object);
}

static void
way_client_picker_finalize (GObject *object)
{
  g_ptr_array_unref (WAY_CLIENT_PICKER (object)->rows);

  G_OBJECT_CLASS (way_client_picker_parent_class)->finalize (object);
}

static gboolean
way_client_picker_grab_focus (GtkWidget *widget)
{
  return way_client_picker_focus (WAY_CLIENT_PICKER (widget));
}

static void
way_client_picker_class_init (WayClientPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_client_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_client_picker_finalize;
  widget_class->grab_focus = way_client_picker_grab_focus;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", WAY_TYPE_CLIENT_PICKER, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-client-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, WayClientPicker, group);
  gtk_widget_class_bind_template_child (widget_class, WayClientPicker, search);
  gtk_widget_class_bind_template_child (widget_class, WayClientPicker, person);
  gtk_widget_class_bind_template_child (widget_class, WayClientPicker, change);
  gtk_widget_class_bind_template_child (widget_class, WayClientPicker, nobody);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
}

static void
way_client_picker_init (WayClientPicker *self)
{
  self->rows = g_ptr_array_new ();
  self->may_change = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  self->id = gtk_text_new ();
  gtk_widget_set_visible (self->id, FALSE);
  gtk_widget_set_parent (self->id, GTK_WIDGET (self));
  g_signal_connect_object (self->id, "changed", G_CALLBACK (id_cb), self, G_CONNECT_SWAPPED);
}

void
way_client_picker_set_workspace (WayClientPicker *self, WayWorkspace *workspace)
{
  g_return_if_fail (WAY_IS_CLIENT_PICKER (self));

  g_clear_object (&self->found);
  g_set_object (&self->workspace, workspace);
  id_cb (self);
}

WayId
way_client_picker_get_id (WayClientPicker *self)
{
  WayId id = { 0 };

  g_return_val_if_fail (WAY_IS_CLIENT_PICKER (self), id);

  if (!way_id_from_text (gtk_editable_get_text (GTK_EDITABLE (self->id)), &id))
    id = (WayId){ 0 };
  return id;
}

GtkEditable *
way_client_picker_get_editable (WayClientPicker *self)
{
  g_return_val_if_fail (WAY_IS_CLIENT_PICKER (self), NULL);

  return GTK_EDITABLE (self->id);
}

gboolean
way_client_picker_check (WayClientPicker *self)
{
  g_return_val_if_fail (WAY_IS_CLIENT_PICKER (self), FALSE);

  if (!is_searching (self))
    return TRUE;

  gtk_widget_add_css_class (GTK_WIDGET (self->search), "error");
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  return FALSE;
}

void
way_client_picker_set_may_change (WayClientPicker *self, gboolean may_change)
{
  g_return_if_fail (WAY_IS_CLIENT_PICKER (self));

  self->may_change = may_change;
  gtk_widget_set_visible (self->change, may_change);
}

gboolean
way_client_picker_focus (WayClientPicker *self)
{
  g_return_val_if_fail (WAY_IS_CLIENT_PICKER (self), FALSE);

  return self->chosen == NULL && gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
