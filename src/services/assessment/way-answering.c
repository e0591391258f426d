/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-answering-private.h"

#include <glib/gi18n.h>

#include "way-error.h"
#include "way-live-list.h"

enum {
  SIGNAL_CHANGED,
  SIGNAL_ALERT,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayAnswering, way_answering, G_TYPE_OBJECT)

void
way_answering_tell_changed (WayAnswering *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
way_answering_tell_alert (WayAnswering *self)
{
  g_signal_emit (self, signals[SIGNAL_ALERT], 0);
}

void
way_answering_fail (WayAnswering *self, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
      !g_error_matches (error, WAY_ERROR, WAY_ERROR_LOCKED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

/* --- coming back --- */

static void
take_alerts (WayAnswering *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->stored); i++) {
    g_autoptr (WayAlert) alert = g_list_model_get_item (self->stored, i);
    g_autofree char *id = way_id_to_text (&WAY_RECORD (alert)->id);

    for (guint n = 0; n < self->alert_ids->len; n++) {
      if (g_str_equal (g_ptr_array_index (self->alert_ids, n), id))
        g_ptr_array_add (self->alerts, g_object_ref (alert));
    }
  }
}

static void
came_back (WayAnswering *self)
{
  if (!self->draft_read || self->stored == NULL ||
      way_live_list_is_loading (WAY_LIVE_LIST (self->stored)))
    return;

  g_signal_handlers_disconnect_by_data (self->stored, self);
  take_alerts (self);
  g_clear_object (&self->stored);

  way_answering_look_for_alerts (self);
  way_answering_tell_changed (self);
  if (way_answering_get_alert (self, NULL) != NULL)
    way_answering_tell_alert (self);
}

static void
compute (WayAnswering *self)
{
  g_clear_pointer (&self->scoring, way_scoring_free);
  self->scoring = way_scoring_new (self->instrument, self->answers, self->context);
}

static void
read_draft (WayAnswering *self, const WayDraft *draft)
{
  const char *alerts = way_draft_get_text (draft, "alerts");
  const char *done = way_draft_get_text (draft, "done");
  const char *text = way_draft_get_text (draft, "answers");
  g_autoptr (WayAnswers) answers = way_answers_new_from_text (
    text != NULL ? text : "", way_instrument_get_n_items (self->instrument), NULL);

  /* A draft of another version of the form cannot be read into this one. */
  if (answers != NULL && way_instrument_check_answers (self->instrument, answers, NULL)) {
    way_answers_free (self->answers);
    self->answers = g_steal_pointer (&answers);
  }
  self->context = g_strdup (way_draft_get_text (draft, "context"));
  self->done_words = g_strdup (way_draft_get_text (draft, "done_words"));
  self->done.bits = done != NULL ? g_ascii_strtoull (done, NULL, 10) : 0;
  if (alerts != NULL) {
    g_auto (GStrv) ids = g_strsplit (alerts, " ", -1);

    for (guint i = 0; ids[i] != NULL; i++)
      g_ptr_array_add (self->alert_ids, g_strdup (ids[i]));
  }
  self->restored = TRUE;
}

static void
draft_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayAnswering) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayDraft) draft =
    way_workspace_find_draft_finish (WAY_WORKSPACE (source), result, &error);

  if (error != NULL)
    way_answering_fail (self, error);
  if (draft != NULL)
    read_draft (self, draft);
  compute (self);
  self->draft_read = TRUE;
  came_back (self);
}

static void
way_answering_dispose (GObject *object)
{
  WayAnswering *self = WAY_ANSWERING (object);

  g_clear_handle_id (&self->keep_id, g_source_remove);
  if (self->stored != NULL)
    g_signal_handlers_disconnect_by_data (self->stored, self);
  g_clear_object (&self->stored);

  G_OBJECT_CLASS (way_answering_parent_class)->dispose (object);
}

static void
way_answering_finalize (GObject *object)
{
  WayAnswering *self = WAY_ANSWERING (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->instrument, way_instrument_unref);
  g_clear_pointer (&self->answers, way_answers_free);
  g_clear_pointer (&self->scoring, way_scoring_free);
  g_ptr_array_unref (self->alerts);
  g_ptr_array_unref (self->alert_ids);
  g_free (self->form);
  g_free (self->context);
  g_free (self->done_words);

  G_OBJECT_CLASS (way_answering_parent_class)->finalize (object);
}

static void
way_answering_class_init (WayAnsweringClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_answering_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_answering_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WAY_TYPE_ANSWERING, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ALERT] = g_signal_new ("alert", WAY_TYPE_ANSWERING, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", WAY_TYPE_ANSWERING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                  1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
way_answering_init (WayAnswering *self)
{
  self->alerts = g_ptr_array_new_with_free_func (g_object_unref);
  self->alert_ids = g_ptr_array_new_with_free_func (g_free);
}

WayAnswering *
way_answering_new (WayWorkspace *workspace, WayInstrument *instrument, const WayId *client_id)
{
  WayAnswering *self;

  g_return_val_if_fail (WAY_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (instrument != NULL, NULL);
  g_return_val_if_fail (client_id != NULL, NULL);

  self = g_object_new (WAY_TYPE_ANSWERING, NULL);
  self->workspace = g_object_ref (workspace);
  self->instrument = way_instrument_ref (instrument);
  self->client_id = *client_id;
  self->form = way_assessment_draft_form (way_instrument_get_id (instrument));
  self->answers = way_answers_new (way_instrument_get_n_items (instrument));
  compute (self);

  self->stored =
    way_workspace_list (workspace, way_query_new_of (WAY_TYPE_ALERT, "client_id", client_id));
  g_signal_connect_object (self->stored, "notify::loading", G_CALLBACK (came_back), self,
                           G_CONNECT_SWAPPED);
  way_workspace_find_draft_async (workspace, self->form, client_id, NULL, draft_found_cb,
                                  g_object_ref (self));

  return self;
}

gboolean
way_answering_is_loading (WayAnswering *self)
{
  g_return_val_if_fail (WAY_IS_ANSWERING (self), FALSE);

  return !self->draft_read || self->stored != NULL;
}

gboolean
way_answering_is_restored (WayAnswering *self)
{
  g_return_val_if_fail (WAY_IS_ANSWERING (self), FALSE);

  return self->restored;
}

WayInstrument *
way_answering_get_instrument (WayAnswering *self)
{
  g_return_val_if_fail (WAY_IS_ANSWERING (self), NULL);

  return self->instrument;
}

const WayAnswers *
way_answering_get_answers (WayAnswering *self)
{
  g_return_val_if_fail (WAY_IS_ANSWERING (self), NULL);

  return self->answers;
}

const WayScoring *
way_answering_get_scoring (WayAnswering *self)
{
  g_return_val_if_fail (WAY_IS_ANSWERING (self), NULL);

  return self->scoring;
}

static void
changed (WayAnswering *self)
{
  compute (self);
  way_answering_keep (self);
  way_answering_look_for_alerts (self);
  way_answering_tell_changed (self);
}

gboolean
way_answering_answer (WayAnswering *self, guint item, int value)
{
  const WayAnswer old = way_answers_get (self->answers, item);

  g_return_val_if_fail (WAY_IS_ANSWERING (self), FALSE);

  if (way_answering_is_loading (self) || self->signing ||
      way_instrument_item_get_words (way_instrument_get_item (self->instrument, item), value) ==
        NULL)
    return FALSE;
  if (old.state == WAY_ANSWER_GIVEN && old.value == value)
    return TRUE;

  way_answers_set_value (self->answers, item, value);
  changed (self);
  return TRUE;
}

void
way_answering_set_state (WayAnswering *self, guint item, WayAnswerState state)
{
  g_return_if_fail (WAY_IS_ANSWERING (self));

  if (way_answering_is_loading (self) || self->signing)
    return;
  if (way_answers_get (self->answers, item).state == state)
    return;

  way_answers_set_state (self->answers, item, state);
  changed (self);
}

char *
way_answering_dup_context (WayAnswering *self, const char *key)
{
  g_auto (GStrv) pairs = NULL;
  const size_t length = strlen (key);

  g_return_val_if_fail (WAY_IS_ANSWERING (self), NULL);

  pairs = g_strsplit (self->context != NULL ? self->context : "", " ", -1);
  for (guint i = 0; pairs[i] != NULL; i++) {
    if (strncmp (pairs[i], key, length) == 0 && pairs[i][length] == '=')
      return g_strdup (pairs[i] + length + 1);
  }

  return NULL;
}

void
way_answering_set_context (WayAnswering *self, const char *key, const char *value)
{
  g_autofree char *old = way_answering_dup_context (self, key);
  g_auto (GStrv) pairs = NULL;
  g_autoptr (GString) context = g_string_new (NULL);
  const size_t length = strlen (key);

  if (way_answering_is_loading (self) || self->signing || g_strcmp0 (old, value) == 0)
    return;

  pairs = g_strsplit (self->context != NULL ? self->context : "", " ", -1);
  for (guint i = 0; pairs[i] != NULL; i++) {
    if (pairs[i][0] != '\0' && !(strncmp (pairs[i], key, length) == 0 && pairs[i][length] == '='))
      g_string_append_printf (context, "%s%s", context->len > 0 ? " " : "", pairs[i]);
  }
  if (value != NULL)
    g_string_append_printf (context, "%s%s=%s", context->len > 0 ? " " : "", key, value);

  g_free (self->context);
  self->context = context->len > 0 ? g_strdup (context->str) : NULL;
  changed (self);
}

guint
way_answering_count_open (WayAnswering *self)
{
  guint n = 0;

  g_return_val_if_fail (WAY_IS_ANSWERING (self), 0);

  for (guint i = 0; i < way_instrument_get_n_required (self->instrument); i++)
    n += way_answers_get (self->answers, i).state == WAY_ANSWER_OPEN ? 1 : 0;

  return n;
}

gboolean
way_answering_find_open (WayAnswering *self, guint *item)
{
  g_return_val_if_fail (WAY_IS_ANSWERING (self), FALSE);

  for (guint i = 0; i < way_instrument_get_n_required (self->instrument); i++) {
    if (way_answers_get (self->answers, i).state == WAY_ANSWER_OPEN) {
      *item = i;
      return TRUE;
    }
  }

  return FALSE;
}

gboolean
way_answering_may_sign (WayAnswering *self)
{
  g_return_val_if_fail (WAY_IS_ANSWERING (self), FALSE);

  return !way_answering_is_loading (self) && !self->saving && !self->signing &&
         way_answers_count (self->answers, WAY_ANSWER_OPEN) <
           way_answers_get_n_items (self->answers) &&
         way_answering_get_alert (self, NULL) == NULL;
}

static void
form_signed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  WayAnswering *self = g_task_get_source_object (task);
  GError       *error = NULL;
  WayId         id;

  if (!way_workspace_sign_assessment_finish (WAY_WORKSPACE (source), result, &id, &error)) {
    self->signing = FALSE;
    if (self->dirty)
      way_answering_keep (self);
    g_task_return_error (task, error);
    way_answering_tell_changed (self);
    return;
  }

  g_task_return_pointer (task, g_memdup2 (&id, sizeof id), g_free);
}

void
way_answering_sign_async (WayAnswering *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  WayFilledForm form = {
    .instrument = self->instrument,
    .answers = self->answers,
    .context = self->context,
    .client_id = self->client_id,
    .mode = WAY_ASSESSMENT_MODE_WORKER,
    .taken_on = way_date_of (now),
    .alerts = self->alerts,
  };

  g_task_set_source_tag (task, way_answering_sign_async);
  if (!way_answering_may_sign (self)) {
    g_task_return_new_error (task, WAY_ERROR, WAY_ERROR_INVALID,
                             _ ("The form cannot be signed yet"));
    return;
  }

  self->dirty = self->dirty || self->keep_id != 0;
  g_clear_handle_id (&self->keep_id, g_source_remove);
  self->signing = TRUE;
  way_workspace_sign_assessment_async (self->workspace, &form, NULL, form_signed_cb,
                                       g_steal_pointer (&task));
}

gboolean
way_answering_sign_finish (WayAnswering *self,
                           GAsyncResult *result,
                           WayId        *assessment_id,
                           GError      **error)
{
  g_autofree WayId *id = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  id = g_task_propagate_pointer (G_TASK (result), error);
  if (id == NULL)
    return FALSE;

  if (assessment_id != NULL)
    *assessment_id = *id;
  return TRUE;
}

void
way_answering_flush (WayAnswering *self)
{
  g_return_if_fail (WAY_IS_ANSWERING (self));

  if (self->dirty || self->keep_id != 0)
    way_answering_keep (self);
}
