/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-answering-private.h"
#include "way-error.h"

/* After the last letter typed about an alert; answers are kept at once. */
#define KEEP_AFTER_MS 500

static void save_alert (WayAnswering *self, WayAlert *alert);

/* The newest alert of a kind that this form raised. */
static WayAlert *
find_raised (WayAnswering *self, const char *kind)
{
  for (guint i = self->alerts->len; i > 0; i--) {
    WayAlert *alert = g_ptr_array_index (self->alerts, i - 1);

    if (g_strcmp0 (alert->code, kind) == 0)
      return alert;
  }

  return NULL;
}

void
way_answering_look_for_alerts (WayAnswering *self)
{
  if (self->saving || self->signing || way_answering_is_loading (self))
    return;

  for (guint i = 0; i < way_instrument_get_n_alerts (self->instrument); i++) {
    const WayInstrumentAlert *rule = way_instrument_get_alert (self->instrument, i);
    const WayAnswer           answer = way_answers_get (self->answers, rule->item);
    WayAlert                 *raised = find_raised (self, rule->id);
    g_autoptr (WayAlert) alert = NULL;

    if (answer.state != WAY_ANSWER_GIVEN || answer.value < rule->from)
      continue;
    if (raised != NULL && g_ascii_strtoll (raised->answer, NULL, 10) >= answer.value) {
      if (WAY_RECORD (raised)->revision == 0)
        save_alert (self, raised); /* it could not be saved before */
      continue;
    }

    if (raised == NULL || raised->acknowledged_at.us != 0) {
      alert = way_workspace_create_alert (self->workspace, self->instrument, rule, answer.value,
                                          &self->client_id);
      g_ptr_array_add (self->alerts, g_object_ref (alert));
      way_answering_keep (self);
      save_alert (self, alert);
      way_answering_tell_alert (self);
    } else {
      g_autofree char *text = g_strdup_printf ("%d", answer.value);

      alert = way_record_copy (raised);
      way_set (alert, answer, text);
      save_alert (self, alert);
    }
    return; /* the next one when this is saved */
  }
}

static void
replace_alert (WayAnswering *self, WayAlert *alert)
{
  for (guint i = 0; i < self->alerts->len; i++) {
    WayRecord *old = g_ptr_array_index (self->alerts, i);

    if (way_id_compare (&old->id, &WAY_RECORD (alert)->id) == 0) {
      g_ptr_array_index (self->alerts, i) = g_object_ref (alert);
      g_object_unref (old);
      return;
    }
  }
}

static void
alert_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayAnswering) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayAlert) alert =
    way_workspace_save_finish (WAY_WORKSPACE (source), result, NULL, &error);

  self->saving = FALSE;
  if (alert == NULL) {
    way_answering_fail (self, error); /* the next answer tries again */
  } else {
    replace_alert (self, alert);
    way_answering_look_for_alerts (self);
  }
  way_answering_tell_changed (self);
}

static void
save_alert (WayAnswering *self, WayAlert *alert)
{
  g_autoptr (WayAlert) copy = way_record_copy (alert);

  self->saving = TRUE;
  way_workspace_save_async (self->workspace, copy, NULL, NULL, alert_saved_cb, g_object_ref (self));
}

WayAlert *
way_answering_get_alert (WayAnswering *self, guint *item)
{
  g_return_val_if_fail (WAY_IS_ANSWERING (self), NULL);

  for (guint i = 0; i < self->alerts->len; i++) {
    WayAlert *alert = g_ptr_array_index (self->alerts, i);

    if (alert->acknowledged_at.us != 0)
      continue;
    if (item != NULL && !way_instrument_find_item (self->instrument, alert->item, item))
      *item = 0;
    return alert;
  }

  return NULL;
}

static gboolean
keep_later_cb (gpointer user_data)
{
  WayAnswering *self = user_data;

  self->keep_id = 0;
  way_answering_keep (self);
  return G_SOURCE_REMOVE;
}

void
way_answering_note_done (WayAnswering *self, WaySet done, const char *words)
{
  g_return_if_fail (WAY_IS_ANSWERING (self));

  if (self->done.bits == done.bits && g_strcmp0 (self->done_words, words) == 0)
    return;

  self->done = done;
  g_free (self->done_words);
  self->done_words = g_strdup (words);
  g_clear_handle_id (&self->keep_id, g_source_remove);
  self->keep_id = g_timeout_add (KEEP_AFTER_MS, keep_later_cb, self);
}

WaySet
way_answering_get_done (WayAnswering *self)
{
  return self->done;
}

const char *
way_answering_get_done_words (WayAnswering *self)
{
  return self->done_words;
}

static void
acknowledged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  WayAnswering *self = g_task_get_source_object (task);
  GError       *error = NULL;
  g_autoptr (WayAlert) alert =
    way_workspace_acknowledge_alert_finish (WAY_WORKSPACE (source), result, &error);

  self->saving = FALSE;
  if (alert == NULL) {
    g_task_return_error (task, error);
    return;
  }

  replace_alert (self, alert);
  self->done.bits = 0;
  g_clear_pointer (&self->done_words, g_free);
  way_answering_keep (self);
  way_answering_look_for_alerts (self);
  way_answering_tell_changed (self);
  g_task_return_boolean (task, TRUE);
}

void
way_answering_acknowledge_async (WayAnswering       *self,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  WayAlert *alert = way_answering_get_alert (self, NULL);

  g_task_set_source_tag (task, way_answering_acknowledge_async);
  if (alert == NULL || self->saving) {
    g_task_return_new_error (task, WAY_ERROR, WAY_ERROR_CONFLICT, "No alert can be acknowledged");
    return;
  }

  self->saving = TRUE;
  way_workspace_acknowledge_alert_async (self->workspace, alert, self->done, self->done_words, NULL,
                                         acknowledged_cb, g_steal_pointer (&task));
}

gboolean
way_answering_acknowledge_finish (WayAnswering *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
