/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-form-private.h"

/* --- what the controls say --- */

static char *
stored_text (const WayField *field, gpointer record)
{
  char *text = way_field_to_text (field, record);

  return text != NULL ? text : g_strdup ("");
}

static char *
typed_text (WayForm *self, WayControl *control, gpointer scratch)
{
  char *text = way_control_to_text (control, way_form_field_of (self, control), scratch);

  return text != NULL ? text : g_strdup ("");
}

char *
way_form_dup_text (WayForm *self, const char *field)
{
  g_autoptr (WayRecord) scratch = NULL;

  g_return_val_if_fail (WAY_IS_FORM (self), NULL);
  g_return_val_if_fail (self->record != NULL, NULL);

  scratch = way_record_copy (self->record);
  for (guint i = 0; i < self->controls->len; i++) {
    WayControl *control = g_ptr_array_index (self->controls, i);

    if (g_str_equal (control->field, field))
      return typed_text (self, control, scratch);
  }

  g_return_val_if_reached (NULL);
}

gboolean
way_form_is_changed (WayForm *self)
{
  g_autoptr (WayRecord) scratch = NULL;

  g_return_val_if_fail (WAY_IS_FORM (self), FALSE);

  if (self->record == NULL)
    return FALSE;
  if (self->record->deleted_at.us != 0) /* it comes back */
    return TRUE;

  scratch = way_record_copy (self->record);
  for (guint i = 0; i < self->controls->len; i++) {
    WayControl      *control = g_ptr_array_index (self->controls, i);
    g_autofree char *before = stored_text (way_form_field_of (self, control), self->record);
    g_autofree char *now = typed_text (self, control, scratch);

    if (!g_str_equal (before, now))
      return TRUE;
  }

  return FALSE;
}

/* --- drafts --- */

/* A new record has nothing behind it: its draft holds all.  That of a stored one must not bring old
 * texts back into fields on which nobody typed. */
WayDraft *
way_form_make_draft (WayForm *self)
{
  GVariantBuilder texts = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autoptr (WayRecord) scratch = NULL;

  g_return_val_if_fail (WAY_IS_FORM (self), NULL);
  g_return_val_if_fail (self->record != NULL, NULL);

  scratch = way_record_copy (self->record);
  for (guint i = 0; i < self->controls->len; i++) {
    WayControl      *control = g_ptr_array_index (self->controls, i);
    g_autofree char *before = stored_text (way_form_field_of (self, control), self->record);
    g_autofree char *now = typed_text (self, control, scratch);

    if (self->record->revision == 0 || !g_str_equal (before, now))
      g_variant_builder_add (&texts, "{ss}", control->field, now);
  }
  if (self->conflict != NULL)
    way_conflict_add_to_draft (self->conflict, &texts);

  return way_draft_new (WAY_RECORD_GET_CLASS (self->record)->table, &self->about,
                        self->record->revision, g_variant_builder_end (&texts));
}

/* --- what somebody else wrote meanwhile --- */

void
way_form_set_conflict (WayForm *self, WayConflict *conflict)
{
  if (self->conflict != NULL)
    g_signal_handlers_disconnect_by_data (self->conflict, self);
  g_set_object (&self->conflict, conflict);
  if (conflict != NULL)
    g_signal_connect_object (conflict, "changed", G_CALLBACK (way_form_keep_soon), self,
                             G_CONNECT_SWAPPED);
}

static void
met_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  WayForm     *self = g_task_get_source_object (task);
  GError      *error = NULL;
  WayConflict *conflict = way_workspace_meet_finish (WAY_WORKSPACE (source), result, &error);

  if (error != NULL) {
    g_task_return_error (task, error);
    return;
  }

  if (conflict != NULL && self->workspace == WAY_WORKSPACE (source))
    way_form_set_conflict (self, conflict);
  g_task_return_pointer (task, conflict, g_object_unref);
}

void
way_form_meet_async (WayForm *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  g_autoptr (WayDraft) draft = NULL;

  g_return_if_fail (WAY_IS_FORM (self));
  g_return_if_fail (self->record != NULL);

  if (self->record->revision == 0) { /* nobody else knows of it */
    g_task_return_pointer (task, NULL, NULL);
    return;
  }

  draft = way_form_make_draft (self);
  way_workspace_meet_async (self->workspace, draft, FALSE, NULL, met_cb, g_steal_pointer (&task));
}

WayConflict *
way_form_meet_finish (WayForm *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

WayConflict *
way_form_get_conflict (WayForm *self)
{
  g_return_val_if_fail (WAY_IS_FORM (self), NULL);

  return self->conflict;
}

void
way_form_take (WayForm *self, WayConflict *conflict)
{
  WayRecord *theirs;
  g_autoptr (WayRecord) scratch = NULL;

  g_return_if_fail (WAY_IS_FORM (self));
  g_return_if_fail (self->record != NULL);

  theirs = way_conflict_get_theirs (conflict);
  scratch = way_record_copy (theirs);
  way_form_set_conflict (self, NULL);
  g_set_object (&self->record, theirs);
  self->filling = TRUE;

  for (guint i = 0; i < self->controls->len; i++) {
    WayControl      *control = g_ptr_array_index (self->controls, i);
    const WayField  *field = way_form_field_of (self, control);
    const char      *chosen = way_conflict_get_chosen (conflict, control->field);
    g_autofree char *stored = stored_text (field, theirs);

    way_control_from_text (control, field, scratch, chosen != NULL ? chosen : stored);
  }

  self->filling = FALSE;
  self->typed = TRUE;
  way_form_keep_soon (self);
}

/* --- a draft that was begun before others wrote --- */

typedef struct {
  WayForm  *form;
  WayDraft *draft;
} Found;

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Found *found = user_data;
  g_autoptr (WayForm) self = found->form;
  g_autoptr (WayDraft) draft = found->draft;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayConflict) conflict =
    way_workspace_meet_finish (WAY_WORKSPACE (source), result, &error);

  g_free (found);
  if (!way_form_awaits (self, WAY_WORKSPACE (source), draft))
    return;

  /* What cannot be compared any more is told as it was typed, and shown before it is saved. */
  if (conflict == NULL || !way_conflict_asks (conflict)) {
    way_form_restore (self, draft);
    return;
  }

  g_set_object (&self->record, (WayRecord *)way_conflict_get_base (conflict));
  way_form_restore (self, draft);
  way_form_set_conflict (self, conflict);
  way_form_tell_conflict (self, conflict);
}

void
way_form_meet_draft (WayForm *self, WayDraft *draft)
{
  Found *found;

  if (self->record->revision == 0 || draft->revision == self->record->revision) {
    way_form_restore (self, draft);
    return;
  }

  found = g_new0 (Found, 1);
  found->form = g_object_ref (self);
  found->draft = way_draft_ref (draft);
  way_workspace_meet_async (self->workspace, draft, FALSE, NULL, found_cb, found);
}
