/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-edit-private.h"

#include <glib/gi18n.h>

#include "way-columns.h"
#include "way-history-link.h"
#include "way-name-entry.h"
#include "way-text-scale.h"
#include "way-workspace.h"

#define LOOK_AFTER_MS 200 /* whoever types on is not asked about half a name */

G_DEFINE_FINAL_TYPE (WayClientEdit, way_client_edit, WAY_TYPE_PAGE)

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

gboolean
way_client_edit_is_new (WayClientEdit *self)
{
  return way_id_is_none (way_page_get_subject (WAY_PAGE (self)));
}

/* --- people who may be the same --- */

static gboolean
look_cb (gpointer data)
{
  WayClientEdit   *self = data;
  const char      *to_use = get_text (self->name_to_use);
  g_autofree char *legal =
    g_strdup_printf ("%s %s", get_text (self->legal_given), get_text (self->legal_family));
  g_autofree char *birth_date = NULL;
  WayDate          born;

  self->look_id = 0;
  if (way_date_row_get_date (self->birth_date, &born) && way_date_is_full (born))
    birth_date = way_date_to_text (born);
  way_alike_list_look (self->alike, way_page_get_workspace (WAY_PAGE (self)),
                       *to_use != '\0' ? to_use : g_strstrip (legal), birth_date,
                       way_client_edit_is_new (self) ? NULL
                                                     : way_page_get_subject (WAY_PAGE (self)));
  return G_SOURCE_REMOVE;
}

static void
look_soon (WayClientEdit *self)
{
  if (way_form_get_record (self->form) == NULL)
    return;

  g_clear_handle_id (&self->look_id, g_source_remove);
  self->look_id = g_timeout_add (LOOK_AFTER_MS, look_cb, self);
}

/* --- what is said about the draft --- */

void
way_client_edit_show_changed (WayClientEdit *self)
{
  const gboolean changed =
    way_form_is_changed (self->form) || way_contact_edits_is_changed (self->contacts);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "client-edit.discard",
                                 changed && !self->saving);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "client-edit.save",
                                 way_form_get_record (self->form) != NULL && !self->saving &&
                                   self->conflicts->len == 0);
}

static void
changed_cb (WayClientEdit *self)
{
  way_client_edit_show_changed (self);
}

static void
kept_cb (WayClientEdit *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%H:%M");
  g_autofree char *words = g_strdup_printf (_ ("Draft kept %s"), time);

  gtk_label_set_text (self->state, words);
  way_client_edit_show_changed (self);
}

static void
restored_cb (WayClientEdit *self)
{
  gtk_label_set_text (self->state, _ ("What you had typed is back."));
  way_client_edit_show_changed (self);
}

static void
failed_cb (WayClientEdit *self, const GError *error)
{
  way_page_fail (WAY_PAGE (self), error);
}

static void
conflict_cb (WayClientEdit *self, WayConflict *conflict)
{
  way_client_edit_add_conflict (self, conflict);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_client_edit_save (WAY_CLIENT_EDIT (widget));
}

static void
discard_cb (WayClientEdit *self)
{
  way_form_discard (self->form);
  way_contact_edits_discard (self->contacts);
  way_page_leave (WAY_PAGE (self));
}

static void
discard_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_form_ask_discard (widget, G_CALLBACK (discard_cb));
}

/* --- filling --- */

static void
fill (WayClientEdit *self, WayClient *client)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));

  self->filled = TRUE;
  self->about = *way_page_get_subject (WAY_PAGE (self));
  way_history_link_set (GTK_ACTIONABLE (self->history), "client", &client->parent.id);
  gtk_widget_set_visible (self->history, client->parent.revision != 0);
  way_form_edit (self->form, workspace, client, &self->about);
  way_contact_edits_edit (self->contacts, workspace, &client->parent.id, &self->about);
  way_client_edit_show_changed (self);
}

static void
loaded_cb (WayClientEdit *self)
{
  g_autoptr (WayClient) client = NULL;

  if (self->filled || self->clients == NULL ||
      way_live_list_is_loading (WAY_LIVE_LIST (self->clients)))
    return;

  client = g_list_model_get_item (self->clients, 0);
  if (client != NULL)
    fill (self, client);
  else
    gtk_stack_set_visible_child_name (self->stack, "gone");
}

static void
start_new (WayClientEdit *self, WayWorkspace *workspace)
{
  g_autoptr (WayClient) client = way_workspace_create (workspace, WAY_TYPE_CLIENT);

  way_set (client, worker_id, way_workspace_get_staff (workspace)->parent.id);
  way_set (client, name_to_use, self->suggested);
  fill (self, client);
}

static void
way_client_edit_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayClientEdit *self = WAY_CLIENT_EDIT (page);

  g_clear_handle_id (&self->look_id, g_source_remove);
  way_alike_list_look (self->alike, NULL, "", NULL, NULL);
  way_form_clear (self->form);
  way_contact_edits_clear (self->contacts);
  g_clear_object (&self->clients);
  self->filled = FALSE;
  way_client_edit_show_form (self);
  way_worker_row_set_workspace (self->worker, workspace);
  way_client_edit_show_changed (self);
}

static void
way_client_edit_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  WayClientEdit *self = WAY_CLIENT_EDIT (page);
  WayWorkspace  *workspace = way_page_get_workspace (page);

  if (way_id_is_none (subject))
    return;

  way_page_set_title (page, _ ("Edit the Client"));
  self->clients = way_workspace_list (workspace, way_query_new_of (WAY_TYPE_CLIENT, "id", subject));
  g_signal_connect_object (self->clients, "notify::loading", G_CALLBACK (loaded_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
way_client_edit_shown (WayPage *page)
{
  WayClientEdit *self = WAY_CLIENT_EDIT (page);
  WayWorkspace  *workspace = way_page_get_workspace (page);

  /* The window tells no subject where there is none. */
  if (workspace != NULL && !self->filled && way_client_edit_is_new (self))
    start_new (self, workspace);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_to_use));
  gtk_editable_set_position (GTK_EDITABLE (self->name_to_use), -1);
}

/* --- the page --- */

static void
way_client_edit_dispose (GObject *object)
{
  WayClientEdit *self = WAY_CLIENT_EDIT (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_object (&self->form);
  g_clear_object (&self->clients);
  g_clear_pointer (&self->suggested, g_free);
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);

  G_OBJECT_CLASS (way_client_edit_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, WayClientEdit, name)

static void
bind_children (GtkWidgetClass *widget_class)
{
  BIND (stack);
  BIND (conflict);
  BIND (bar);
  BIND (history);
  BIND (clamp);
  BIND (state);
  BIND (alike);
  BIND (contacts);
  BIND (name_to_use);
  BIND (legal_given);
  BIND (legal_family);
  BIND (pronouns);
  BIND (aliases);
  BIND (birth_date);
  BIND (language);
  BIND (interpreter);
  BIND (interpreter_words);
  BIND (work_with_me);
  BIND (program);
  BIND (worker);
  BIND (status);
  BIND (risk);
  BIND (risk_asked_on);
  BIND (risk_words);
  BIND (reasons);
  BIND (reason_words);
  BIND (own_date);
  BIND (own_date_words);
}

static void
way_client_edit_class_init (WayClientEditClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_client_edit_dispose;
  page_class->set_workspace = way_client_edit_set_workspace;
  page_class->set_subject = way_client_edit_set_subject;
  page_class->shown = way_client_edit_shown;

  gtk_widget_class_install_action (widget_class, "client-edit.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "client-edit.discard", NULL, discard_action);

  g_type_ensure (WAY_TYPE_ALIKE_LIST);
  g_type_ensure (WAY_TYPE_COLUMNS);
  g_type_ensure (WAY_TYPE_CONFLICT_VIEW);
  g_type_ensure (WAY_TYPE_CONTACT_EDITS);
  g_type_ensure (WAY_TYPE_DATE_ROW);
  g_type_ensure (WAY_TYPE_WORKER_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-client-edit.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, way_client_edit_take_cb);
  gtk_widget_class_bind_template_callback (widget_class, way_client_edit_show_form);
}

static void
make_form (WayClientEdit *self)
{
  const struct {
    const char  *field;
    AdwEntryRow *row;
  } entries[] = {
    { "name_to_use", self->name_to_use },   { "legal_given", self->legal_given },
    { "legal_family", self->legal_family }, { "pronouns", self->pronouns },
    { "language", self->language },         { "interpreter_words", self->interpreter_words },
    { "program", self->program },           { "risk_words", self->risk_words },
    { "reason_words", self->reason_words }, { "own_date_words", self->own_date_words },
  };

  self->form = way_form_new ();
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    way_form_add_entry (self->form, entries[i].field, GTK_EDITABLE (entries[i].row));
  way_form_add_text (self->form, "aliases", self->aliases);
  way_form_add_date (self->form, "birth_date", self->birth_date);
  way_form_add_switch (self->form, "interpreter", self->interpreter);
  way_form_add_text (self->form, "work_with_me", self->work_with_me);
  way_form_add_entry (self->form, "worker_id", way_worker_row_get_editable (self->worker));
  way_form_add_combo (self->form, "status", self->status);
  way_form_add_combo (self->form, "risk", self->risk);
  way_form_add_date (self->form, "risk_asked_on", self->risk_asked_on);
  way_form_add_set_rows (self->form, "reasons", self->reasons);
  way_form_add_date (self->form, "own_date", self->own_date);
}

static void
follow (WayClientEdit *self, gpointer source)
{
  g_signal_connect_object (source, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "restored", G_CALLBACK (restored_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "conflict", G_CALLBACK (conflict_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

static void
way_client_edit_init (WayClientEdit *self)
{
  self->conflicts = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));

  way_text_scale_clamp (self->clamp);
  way_name_entry_guard (GTK_EDITABLE (self->name_to_use));
  way_name_entry_guard (GTK_EDITABLE (self->legal_given));
  way_name_entry_guard (GTK_EDITABLE (self->legal_family));
  way_name_entry_guard_text (self->aliases);
  make_form (self);
  follow (self, self->form);
  follow (self, self->contacts);
  g_signal_connect_object (self->name_to_use, "changed", G_CALLBACK (look_soon), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->legal_given, "changed", G_CALLBACK (look_soon), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->legal_family, "changed", G_CALLBACK (look_soon), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->birth_date, "changed", G_CALLBACK (look_soon), self,
                           G_CONNECT_SWAPPED);
  way_client_edit_show_changed (self);
}

void
way_client_edit_suggest_name (WayClientEdit *self, const char *name)
{
  g_return_if_fail (WAY_IS_CLIENT_EDIT (self));

  g_free (self->suggested);
  self->suggested = g_strdup (name);
}
