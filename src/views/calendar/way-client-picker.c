/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-picker.h"

#include <glib/gi18n.h>

#include "way-client-words.h"

#define MAX_SHOWN     5
#define LOOK_AFTER_MS 120

struct _WayClientPicker {
  AdwBin parent_instance;

  WayWorkspace *workspace;
  WayPagedList *found;
  GListModel   *chosen; /* one, to know the name */
  GtkWidget    *entry;  /* never shown: the id */
  GPtrArray    *rows;
  guint         look_id;
  gboolean      filling;
  gboolean      takes_first; /* Enter came before the answer */

  AdwPreferencesGroup *group;
  AdwEntryRow         *name;
};

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayClientPicker, way_client_picker, ADW_TYPE_BIN)

static const char *
get_id (WayClientPicker *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static const char *
get_typed (WayClientPicker *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->name));
}

static void
clear_rows (WayClientPicker *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
choose (WayClientPicker *self, WayClient *client)
{
  g_autofree char *id = way_id_to_text (&client->parent.id);
  g_autofree char *name = way_client_dup_name (client);

  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  gtk_editable_set_position (GTK_EDITABLE (self->name), -1);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), id);
  self->filling = FALSE;
  gtk_widget_remove_css_class (GTK_WIDGET (self->name), "error");
  clear_rows (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
activated_cb (GtkWidget *row, gpointer client)
{
  WayClientPicker *self = WAY_CLIENT_PICKER (gtk_widget_get_ancestor (row, WAY_TYPE_CLIENT_PICKER));
  g_autoptr (WayClient) kept = g_object_ref (client); /* the row goes */

  choose (self, kept);
}

static void
add_row (WayClientPicker *self, WayClient *client)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *name = way_client_dup_name (client);
  g_autofree char *facts = way_client_words_facts (client);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  if (facts != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (activated_cb), g_object_ref (client),
                         (GClosureNotify)g_object_unref, 0);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_nobody (WayClientPicker *self)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("No client is called that"));
  gtk_widget_add_css_class (row, "dim-label");
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static WayClient *
peek (WayClientPicker *self, guint n)
{
  return self->found != NULL && n < g_list_model_get_n_items (G_LIST_MODEL (self->found))
         ? way_paged_list_peek (self->found, n)
         : NULL;
}

static void
found_cb (WayClientPicker *self)
{
  clear_rows (self);
  if (self->found == NULL || *get_id (self) != '\0' || *get_typed (self) == '\0' ||
      self->look_id != 0 || way_paged_list_is_loading (self->found))
    return;

  for (guint i = 0; i < MAX_SHOWN; i++) {
    g_autoptr (WayRow) ask = /* whose page is read because it is looked at */
      i < g_list_model_get_n_items (G_LIST_MODEL (self->found))
        ? g_list_model_get_item (G_LIST_MODEL (self->found), i)
        : NULL;
    WayClient *client = peek (self, i);

    if (client != NULL)
      add_row (self, client);
  }
  if (g_list_model_get_n_items (G_LIST_MODEL (self->found)) == 0)
    add_nobody (self);
  if (self->takes_first && peek (self, 0) != NULL) {
    self->takes_first = FALSE;
    choose (self, peek (self, 0));
  }
}

static gboolean
look_cb (gpointer data)
{
  WayClientPicker      *self = data;
  const WayClientFilter filter = { .search = get_typed (self) };

  self->look_id = 0;
  if (self->workspace == NULL)
    return G_SOURCE_REMOVE;

  if (self->found == NULL) {
    self->found = way_workspace_list_clients (self->workspace, &filter);
    g_signal_connect_object (self->found, "items-changed", G_CALLBACK (found_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->found, "page-read", G_CALLBACK (found_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->found, "notify::loading", G_CALLBACK (found_cb), self,
                             G_CONNECT_SWAPPED);
  } else {
    way_workspace_filter_clients (self->workspace, self->found, &filter);
  }
  found_cb (self);
  return G_SOURCE_REMOVE;
}

/* Other words mean another client, whoever was chosen before. */
static void
typed_cb (WayClientPicker *self)
{
  if (self->filling)
    return;

  gtk_widget_remove_css_class (GTK_WIDGET (self->name), "error");
  self->takes_first = FALSE;
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  self->filling = FALSE;
  clear_rows (self);
  g_clear_handle_id (&self->look_id, g_source_remove);
  if (*get_typed (self) != '\0')
    self->look_id = g_timeout_add (LOOK_AFTER_MS, look_cb, self);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
entered_cb (WayClientPicker *self)
{
  if (*get_id (self) != '\0' || *get_typed (self) == '\0')
    return;
  if (self->look_id == 0 && self->rows->len > 0 && peek (self, 0) != NULL)
    choose (self, peek (self, 0));
  else
    self->takes_first = TRUE;
}

/* --- the name of an id that somebody else put in --- */

static void
named_cb (WayClientPicker *self)
{
  g_autoptr (WayClient) client =
    self->chosen != NULL ? g_list_model_get_item (self->chosen, 0) : NULL;
  g_autofree char *name = client != NULL ? way_client_dup_name (client) : NULL;

  if (name == NULL || *get_id (self) == '\0')
    return;

  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  self->filling = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
filled_cb (WayClientPicker *self)
{
  WayId id;

  if (self->filling)
    return;

  g_clear_object (&self->chosen);
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  self->filling = FALSE;
  clear_rows (self);
  if (self->workspace == NULL || !way_id_from_text (get_id (self), &id))
    return;

  self->chosen =
    way_workspace_list (self->workspace, way_query_new_of (WAY_TYPE_CLIENT, "id", &id));
  g_signal_connect_object (self->chosen, "items-changed", G_CALLBACK (named_cb), self,
                           G_CONNECT_SWAPPED);
  named_cb (self);
}

static void
forget (WayClientPicker *self)
{
  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_object (&self->found);
  g_clear_object (&self->chosen);
  g_clear_object (&self->workspace);
}

static void
way_client_picker_dispose (GObject *object)
{
  WayClientPicker *self = WAY_CLIENT_PICKER (object);

  forget (self);
  g_clear_object (&self->entry);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (way_client_picker_parent_class)->dispose (object);
}

static gboolean
way_client_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WAY_CLIENT_PICKER (widget)->name));
}

static void
way_client_picker_class_init (WayClientPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_client_picker_dispose;
  widget_class->grab_focus = way_client_picker_grab_focus;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", WAY_TYPE_CLIENT_PICKER, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-client-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, WayClientPicker, group);
  gtk_widget_class_bind_template_child (widget_class, WayClientPicker, name);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
}

static void
way_client_picker_init (WayClientPicker *self)
{
  self->rows = g_ptr_array_new ();
  self->entry = g_object_ref_sink (gtk_entry_new ());
  gtk_entry_set_input_hints (GTK_ENTRY (self->entry), GTK_INPUT_HINT_PRIVATE);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (filled_cb), self, G_CONNECT_SWAPPED);
}

void
way_client_picker_set_workspace (WayClientPicker *self, WayWorkspace *workspace)
{
  g_return_if_fail (WAY_IS_CLIENT_PICKER (self));

  forget (self);
  clear_rows (self);
  g_set_object (&self->workspace, workspace);
}

gboolean
way_client_picker_check (WayClientPicker *self)
{
  g_return_val_if_fail (WAY_IS_CLIENT_PICKER (self), FALSE);

  if (*get_typed (self) == '\0' || *get_id (self) != '\0')
    return TRUE;

  gtk_widget_add_css_class (GTK_WIDGET (self->name), "error");
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  return FALSE;
}

GtkEditable *
way_client_picker_get_editable (WayClientPicker *self)
{
  g_return_val_if_fail (WAY_IS_CLIENT_PICKER (self), NULL);

  return GTK_EDITABLE (self->entry);
}
