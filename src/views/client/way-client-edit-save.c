/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-client-edit-private.h"
#include "way-client-name.h"
#include "way-error.h"

/* --- somebody else was faster --- */

static void
show_conflicts (WayClientEdit *self)
{
  self->asked = FALSE;
  way_conflict_view_show (self->conflict, self->conflicts);
  gtk_widget_set_visible (self->bar, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "conflict");
  way_client_edit_show_changed (self);
  way_conflict_view_focus (self->conflict);
}

void
way_client_edit_show_form (WayClientEdit *self)
{
  g_ptr_array_set_size (self->conflicts, 0);
  way_conflict_view_show (self->conflict, NULL);
  gtk_widget_set_visible (self->bar, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "form");
  way_client_edit_show_changed (self);
}

void
way_client_edit_add_conflict (WayClientEdit *self, WayConflict *conflict)
{
  g_ptr_array_add (self->conflicts, g_object_ref (conflict));
  show_conflicts (self);
}

/* Everything is chosen: it goes into the form, and is saved from there. */
void
way_client_edit_take_cb (WayClientEdit *self)
{
  g_autoptr (WayConflict) conflict = NULL;

  g_set_object (&conflict, way_form_get_conflict (self->form));
  if (conflict != NULL && way_conflict_get_decision (conflict) == WAY_DECISION_LET_GO) {
    way_form_discard (self->form); /* the client is not there any more, and nobody is missed */
    way_contact_edits_discard (self->contacts);
    way_page_leave (WAY_PAGE (self));
    return;
  }

  if (conflict != NULL)
    way_form_take (self->form, conflict);
  way_contact_edits_take (self->contacts);
  way_client_edit_show_form (self);
  way_client_edit_save (self);
}

static void
contacts_met_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayClientEdit) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found =
    way_contact_edits_meet_finish (WAY_CONTACT_EDITS (source), result, &error);

  if (way_page_get_workspace (WAY_PAGE (self)) == NULL)
    return;
  if (found == NULL) {
    way_page_fail (WAY_PAGE (self), error);
    return;
  }

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (self->conflicts, g_object_ref (g_ptr_array_index (found, i)));
  if (self->conflicts->len > 0) {
    show_conflicts (self);
  } else if (!self->asked) { /* what was in the way is settled by itself */
    self->asked = TRUE;
    way_client_edit_save (self);
  } else {
    g_autoptr (GError) again = g_error_new_literal (WAY_ERROR, WAY_ERROR_CONFLICT, "");

    way_page_fail (WAY_PAGE (self), again);
  }
}

static void
met_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayClientEdit) self = user_data;
  g_autoptr (GError) error = NULL;
  WayConflict *conflict = way_form_meet_finish (WAY_FORM (source), result, &error);

  if (way_page_get_workspace (WAY_PAGE (self)) == NULL) {
    g_clear_object (&conflict);
    return;
  }
  if (error != NULL) {
    way_page_fail (WAY_PAGE (self), error);
    return;
  }

  if (conflict != NULL)
    g_ptr_array_add (self->conflicts, conflict);
  way_contact_edits_meet_async (self->contacts, contacts_met_cb, g_object_ref (self));
}

static void
meet (WayClientEdit *self)
{
  g_ptr_array_set_size (self->conflicts, 0);
  way_form_meet_async (self->form, met_cb, g_object_ref (self));
}

/* --- saving --- */

typedef struct {
  WayClientEdit *self;
  WayId          client_id;
  char          *name;
} Saving;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;
  g_autoptr (WayClientEdit) self = saving->self;
  g_autofree char *name = saving->name;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;
  const WayId    client_id = saving->client_id;
  gint64         act = 0;
  const gboolean saved = way_workspace_commit_finish (WAY_WORKSPACE (source), result, &act, &error);

  g_free (saving);
  self->saving = FALSE;
  way_form_end_save (self->form, saved);
  way_contact_edits_end_save (self->contacts, saved);
  if (!saved) {
    if (g_error_matches (error, WAY_ERROR, WAY_ERROR_CONFLICT) &&
        way_page_get_workspace (WAY_PAGE (self)) != NULL)
      meet (self);
    else
      way_page_fail (WAY_PAGE (self), error);
    way_client_edit_show_changed (self);
    return;
  }
  self->asked = FALSE;
  if (way_page_get_workspace (WAY_PAGE (self)) == NULL) /* it was locked meanwhile */
    return;

  words = g_strdup_printf (
    way_client_edit_is_new (self) ? _ ("%s was added.") : _ ("%s was saved."), name);
  way_page_tell (WAY_PAGE (self), words, act);
  if (way_client_edit_is_new (self))
    way_page_open_client (WAY_PAGE (self), &client_id, NULL);
  else
    way_page_leave (WAY_PAGE (self));
}

/* The one rule that is about several fields. */
static gboolean
check_name (WayClientEdit *self, WayClient *client, GError **error)
{
  if (way_record_check (client, NULL))
    return TRUE;

  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID,
                       _ ("A name is still missing: type at least one, such as the name to use."));
  gtk_widget_add_css_class (GTK_WIDGET (self->name_to_use), "error");
  gtk_widget_grab_focus (GTK_WIDGET (self->name_to_use));
  return FALSE;
}

void
way_client_edit_save (WayClientEdit *self)
{
  g_autoptr (WayChange) change = way_change_new ();
  g_autoptr (WayClient) client = NULL;
  g_autoptr (GError) error = NULL;
  Saving *saving;

  if (self->saving || way_form_get_record (self->form) == NULL)
    return;

  client = way_form_read (self->form, &error);
  if (client == NULL || !check_name (self, client, &error) ||
      !way_form_add_to (self->form, change, &error) ||
      !way_contact_edits_read (self->contacts, change, &error)) {
    way_page_fail (WAY_PAGE (self), error);
    return;
  }

  self->saving = TRUE;
  way_form_begin_save (self->form);
  way_contact_edits_begin_save (self->contacts);
  way_client_edit_show_changed (self);
  saving = g_new0 (Saving, 1);
  saving->self = g_object_ref (self);
  saving->client_id = client->parent.id;
  saving->name = way_client_name_show (client);
  way_workspace_commit_async (way_page_get_workspace (WAY_PAGE (self)), g_steal_pointer (&change),
                              NULL, saved_cb, saving);
}
