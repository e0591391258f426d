/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-form-private.h"

#include <glib/gi18n.h>

#include "way-error.h"

/* What is wrong with a field, for the person who typed it. */
static char *
refusal (const WayField *field, gboolean missing)
{
  const char *label = field->label != NULL ? gettext (field->label) : field->name;

  if (missing)
    return g_strdup_printf (_ ("“%s” is still missing."), label);
  if (field->type == WAY_FIELD_DATE)
    return g_strdup_printf (
      _ ("“%s” is not a date that is understood. Type it like “9 Mar 2026”, “3/9” or “fri”."),
      label);
  if (field->type == WAY_FIELD_INT && (field->min != 0 || field->max != 0))
    return g_strdup_printf (_ ("“%s” must be a whole number from %lld to %lld."), label,
                            (long long)field->min, (long long)field->max);
  if (field->type == WAY_FIELD_INT || field->type == WAY_FIELD_REAL)
    return g_strdup_printf (_ ("“%s” must be a number."), label);

  return g_strdup_printf (_ ("“%s” cannot be saved as it is typed."), label);
}

gpointer
way_form_read (WayForm *self, GError **error)
{
  g_autoptr (WayRecord) record = NULL;
  g_autoptr (WayRecord) scratch = NULL;

  g_return_val_if_fail (WAY_IS_FORM (self), NULL);
  g_return_val_if_fail (self->record != NULL, NULL);

  record = way_record_copy (self->record);
  scratch = way_record_copy (self->record);
  for (guint i = 0; i < self->controls->len; i++) {
    WayControl      *control = g_ptr_array_index (self->controls, i);
    const WayField  *field = way_form_field_of (self, control);
    g_autofree char *text = way_control_to_text (control, field, scratch);
    const gboolean   read = way_record_set_from_text (record, field, text, NULL);
    const gboolean   missing = read && field->required && way_field_is_none (field, record);
    g_autofree char *words = NULL;

    if (read && !missing && way_field_check (field, record, NULL))
      continue;

    words = refusal (field, missing);
    way_control_mark (control, words);
    way_control_focus (control);
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, words);
    return NULL;
  }

  return g_steal_pointer (&record);
}

void
way_form_begin_save (WayForm *self)
{
  g_return_if_fail (WAY_IS_FORM (self));

  g_clear_handle_id (&self->keep_id, g_source_remove);
  self->saving = TRUE;
}

void
way_form_end_save (WayForm *self, gboolean saved)
{
  g_return_if_fail (WAY_IS_FORM (self));

  self->saving = FALSE;
  if (!saved)
    way_form_keep_soon (self);
}

typedef struct {
  WayRecord *record;
  gint64     act;
} Saved;

static void
saved_free (gpointer data)
{
  g_clear_object (&((Saved *)data)->record);
  g_free (data);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  WayForm *self = g_task_get_source_object (task);
  Saved   *saved = g_new0 (Saved, 1);
  GError  *error = NULL;

  saved->record = way_workspace_save_finish (WAY_WORKSPACE (source), result, &saved->act, &error);
  way_form_end_save (self, saved->record != NULL);
  if (saved->record != NULL) {
    g_task_return_pointer (task, saved, saved_free);
  } else {
    saved_free (saved);
    g_task_return_error (task, error);
  }
}

void
way_form_end_draft (WayForm *self, WayChange *change)
{
  g_return_if_fail (WAY_IS_FORM (self));
  g_return_if_fail (self->record != NULL);

  way_change_end_draft (change, WAY_RECORD_GET_CLASS (self->record)->table, &self->about);
}

gboolean
way_form_add_to (WayForm *self, WayChange *change, GError **error)
{
  g_autoptr (WayRecord) record = way_form_read (self, error);

  if (record == NULL)
    return FALSE;

  if (record->deleted_at.us != 0)
    way_change_restore (change, record);
  else
    way_change_save (change, record);
  way_form_end_draft (self, change);
  return TRUE;
}

void
way_form_save_async (WayForm *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  g_autoptr (WayChange) change = way_change_new ();
  GError *error = NULL;

  g_return_if_fail (WAY_IS_FORM (self));
  g_return_if_fail (self->record != NULL);

  if (!way_form_add_to (self, change, &error)) {
    g_task_return_error (task, error);
    return;
  }

  way_form_begin_save (self);
  way_workspace_commit_async (self->workspace, g_steal_pointer (&change), NULL, saved_cb,
                              g_steal_pointer (&task));
}

gpointer
way_form_save_finish (WayForm *self, GAsyncResult *result, gint64 *act, GError **error)
{
  Saved   *saved;
  gpointer record;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  saved = g_task_propagate_pointer (G_TASK (result), error);
  if (saved == NULL)
    return NULL;

  if (act != NULL)
    *act = saved->act;
  record = g_steal_pointer (&saved->record);
  saved_free (saved);

  return record;
}

void
way_form_go_on (WayForm *self, gpointer record)
{
  g_return_if_fail (WAY_IS_FORM (self));
  g_return_if_fail (WAY_IS_RECORD (record));

  g_set_object (&self->record, WAY_RECORD (record));
  if (way_form_is_changed (self))
    way_form_keep_soon (self);
}

static void
dropped_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayForm) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!way_workspace_drop_draft_finish (WAY_WORKSPACE (source), result, &error))
    way_form_fail (self, error);
}

void
way_form_drop_draft (WayForm *self)
{
  way_workspace_drop_draft_async (self->workspace, WAY_RECORD_GET_CLASS (self->record)->table,
                                  &self->about, NULL, dropped_cb, g_object_ref (self));
}

void
way_form_discard (WayForm *self)
{
  g_return_if_fail (WAY_IS_FORM (self));

  if (self->record == NULL)
    return;

  g_clear_handle_id (&self->keep_id, g_source_remove);
  way_form_set_conflict (self, NULL);
  self->typed = FALSE;
  way_form_fill (self, NULL);
  way_form_drop_draft (self);
}

void
way_form_ask_discard (GtkWidget *page, GCallback func)
{
  GtkWidget *dialog = adw_message_dialog_new (
    GTK_WINDOW (gtk_widget_get_root (page)), _ ("Throw Away What You Typed?"),
    _ ("It is not saved yet and cannot be brought back. What was saved "
       "before stays as it is."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Keep Typing"),
                                    "discard", _ ("_Throw Away"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response::discard", func, page, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
