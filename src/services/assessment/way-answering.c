/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-answering-private.h"

#include "way-error.h"
#include "way-live-list.h"
#include "way-site-choices.h"
#include "way-skips.h"

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

void
way_answering_compute (WayAnswering *self)
{
  g_autofree char *context =
    way_site_choices_add_context (self->choices, self->instrument, self->context);

  g_clear_pointer (&self->scoring, way_scoring_free);
  self->scoring = way_scoring_new (self->instrument, self->answers, context);
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
      way_live_list_is_loading (WAY_LIVE_LIST (self->stored)) ||
      way_live_list_is_loading (WAY_LIVE_LIST (self->choices)))
    return;

  g_signal_handlers_disconnect_by_data (self->stored, self);
  take_alerts (self);
  g_clear_object (&self->stored);

  way_answering_compute (self);
  way_answering_look_for_alerts (self);
  way_answering_tell_changed (self);
  if (way_answering_get_alert (self, NULL) != NULL)
    way_answering_tell_alert (self);
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
  way_assessment_mode_from_text (way_draft_get_text (draft, "mode"), &self->mode);
  if (way_draft_get_text (draft, "language") != NULL)
    way_answering_choose_language (self, way_draft_get_text (draft, "language"));
  self->context = g_strdup (way_draft_get_text (draft, "context"));
  self->mark = g_strdup (way_draft_get_text (draft, "mark"));
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
  way_answering_compute (self);
  self->draft_read = TRUE;
  came_back (self);
}

static void
choices_changed_cb (WayAnswering *self)
{
  if (way_answering_is_loading (self) || self->signing)
    return;

  way_answering_compute (self);
  way_answering_tell_changed (self);
}

static void
way_answering_dispose (GObject *object)
{
  WayAnswering *self = WAY_ANSWERING (object);

  g_clear_handle_id (&self->keep_id, g_source_remove);
  if (self->stored != NULL)
    g_signal_handlers_disconnect_by_data (self->stored, self);
  g_clear_object (&self->stored);
  if (self->choices != NULL)
    g_signal_handlers_disconnect_by_data (self->choices, self);
  g_clear_object (&self->choices);

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
  g_free (self->mark);
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

  self->choices = way_workspace_list_site_choices (workspace);
  g_signal_connect_object (self->choices, "notify::loading", G_CALLBACK (came_back), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choices, "items-changed", G_CALLBACK (choices_changed_cb), self,
                           G_CONNECT_SWAPPED);
  way_answering_compute (self);
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

void
way_answering_changed (WayAnswering *self)
{
  way_skips_apply (self->instrument, self->answers);
  way_answering_compute (self);
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
  way_answering_changed (self);
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
  way_answering_changed (self);
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

void
way_answering_flush (WayAnswering *self)
{
  g_return_if_fail (WAY_IS_ANSWERING (self));

  if (self->dirty || self->keep_id != 0)
    way_answering_keep (self);
}
