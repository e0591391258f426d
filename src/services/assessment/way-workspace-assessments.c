/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-assessments.h"

#include <glib/gi18n.h>

#include "way-error.h"
#include "way-text.h"

#define INSTRUMENTS_KEY "way-instruments"

WayInstruments *
way_workspace_get_instruments (WayWorkspace *self)
{
  WayInstruments *instruments;
  g_auto (GStrv) dirs = NULL;

  g_return_val_if_fail (WAY_IS_WORKSPACE (self), NULL);

  instruments = g_object_get_data (G_OBJECT (self), INSTRUMENTS_KEY);
  if (instruments != NULL)
    return instruments;

  dirs = way_instruments_get_default_dirs ();
  instruments = way_instruments_load ((const char *const *)dirs, NULL);
  if (instruments != NULL)
    g_object_set_data_full (G_OBJECT (self), INSTRUMENTS_KEY, instruments,
                            (GDestroyNotify)way_instruments_unref);
  return instruments;
}

char *
way_assessment_draft_form (const char *instrument_id)
{
  g_return_val_if_fail (instrument_id != NULL, NULL);

  return g_strconcat (WAY_DRAFT_ASSESSMENT, instrument_id, NULL);
}

const char *
way_assessment_draft_instrument (const char *form)
{
  g_return_val_if_fail (form != NULL, NULL);

  return g_str_has_prefix (form, WAY_DRAFT_ASSESSMENT) ? form + strlen (WAY_DRAFT_ASSESSMENT)
                                                       : NULL;
}

/* --- signing --- */

static const WayInstrumentAlert *
find_alert (WayInstrument *instrument, const char *id)
{
  for (guint i = 0; i < way_instrument_get_n_alerts (instrument); i++) {
    const WayInstrumentAlert *alert = way_instrument_get_alert (instrument, i);

    if (g_strcmp0 (alert->id, id) == 0)
      return alert;
  }

  return NULL; /* “not asked” raises nothing */
}

static gboolean
is_acknowledged (GPtrArray *alerts, const char *kind)
{
  gboolean any = FALSE;

  for (guint i = 0; alerts != NULL && i < alerts->len; i++) {
    WayAlert *alert = g_ptr_array_index (alerts, i);

    if (g_strcmp0 (alert->code, kind) != 0)
      continue;
    if (alert->acknowledged_at.us == 0)
      return FALSE;
    any = TRUE;
  }

  return any;
}

static gboolean
may_be_signed (const WayFilledForm *form, WayScoring **scoring, GError **error)
{
  g_autoptr (WayScoring) computed = NULL;

  if (!way_instrument_check_answers (form->instrument, form->answers, error))
    return FALSE;
  if (way_answers_count (form->answers, WAY_ANSWER_OPEN) ==
      way_answers_get_n_items (form->answers)) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, _ ("No item has an answer yet"));
    return FALSE;
  }

  computed = way_scoring_new (form->instrument, form->answers, form->context);
  for (guint i = 0; way_scoring_get_alerts (computed)[i] != NULL; i++) {
    const char *id = way_scoring_get_alerts (computed)[i];

    if (find_alert (form->instrument, id) != NULL && !is_acknowledged (form->alerts, id)) {
      g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID,
                           _ ("What was done about the alert has to be noted first"));
      return FALSE;
    }
  }

  *scoring = g_steal_pointer (&computed);
  return TRUE;
}

static WayAssessment *
make_assessment (WayWorkspace *self, const WayFilledForm *form, const WayScoring *scoring)
{
  WayAssessment   *assessment = way_workspace_create (self, WAY_TYPE_ASSESSMENT);
  g_autofree char *answers = way_answers_to_text (form->answers);
  g_autofree char *results = way_scoring_results_to_text (scoring);
  g_autofree char *alerts = way_scoring_alerts_to_text (scoring);
  const WayTime    now = { g_get_real_time () };

  way_set (assessment, client_id, form->client_id);
  way_set (assessment, instrument, way_instrument_get_id (form->instrument));
  way_set (assessment, version, way_instrument_get_version (form->instrument));
  way_set (assessment, language, way_instrument_get_language (form->instrument));
  way_set (assessment, mode, form->mode);
  way_set (assessment, taken_on, form->taken_on);
  way_set (assessment, answers, answers);
  way_set (assessment, context, form->context);
  way_set (assessment, score_status, way_scoring_get_status (scoring));
  way_set (assessment, results, results);
  way_set (assessment, alerts, alerts);
  way_set (assessment, status, WAY_ASSESSMENT_SIGNED);
  way_set (assessment, signed_at, now);
  way_set (assessment, signed_by, WAY_RECORD (way_workspace_get_staff (self))->id);

  return assessment;
}

static WayScore *
make_score (WayWorkspace *self, WayAssessment *assessment, const WayScoringScore *computed)
{
  WayScore *score = way_workspace_create (self, WAY_TYPE_SCORE);

  way_set (score, client_id, assessment->client_id);
  way_set (score, assessment_id, WAY_RECORD (assessment)->id);
  way_set (score, name, computed->score->name);
  way_set (score, value, computed->value);
  way_set (score, raw, computed->raw);
  way_set (score, band, computed->band != NULL ? computed->band->id : NULL);
  way_set (score, positive, computed->positive);

  return score;
}

static void
signed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (way_workspace_commit_finish (WAY_WORKSPACE (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
way_workspace_sign_assessment_async (WayWorkspace        *self,
                                     const WayFilledForm *form,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (WayScoring) scoring = NULL;
  g_autoptr (WayAssessment) assessment = NULL;
  g_autofree char *draft_form = NULL;
  WayChange       *change;
  GError          *error = NULL;

  g_task_set_source_tag (task, way_workspace_sign_assessment_async);
  if (!may_be_signed (form, &scoring, &error)) {
    g_task_return_error (task, error);
    return;
  }

  change = way_change_new ();
  assessment = make_assessment (self, form, scoring);
  way_change_save (change, assessment);
  for (guint i = 0; i < way_scoring_get_n_scores (scoring); i++) {
    g_autoptr (WayScore) score = make_score (self, assessment, way_scoring_get_score (scoring, i));

    way_change_save (change, score);
  }
  for (guint i = 0; form->alerts != NULL && i < form->alerts->len; i++) {
    g_autoptr (WayAlert) alert = way_record_copy (g_ptr_array_index (form->alerts, i));

    way_set (alert, assessment_id, WAY_RECORD (assessment)->id);
    way_change_save (change, alert);
  }
  draft_form = way_assessment_draft_form (way_instrument_get_id (form->instrument));
  way_change_end_draft (change, draft_form, &form->client_id);

  g_task_set_task_data (task, g_memdup2 (&WAY_RECORD (assessment)->id, sizeof (WayId)), g_free);
  way_workspace_commit_async (self, change, cancellable, signed_cb, g_steal_pointer (&task));
}

gboolean
way_workspace_sign_assessment_finish (WayWorkspace *self,
                                      GAsyncResult *result,
                                      WayId        *assessment_id,
                                      GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  if (assessment_id != NULL)
    *assessment_id = *(WayId *)g_task_get_task_data (G_TASK (result));
  return TRUE;
}

/* --- one record at a time --- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError  *error = NULL;
  gpointer record = way_workspace_save_finish (WAY_WORKSPACE (source), result, NULL, &error);

  if (record != NULL)
    g_task_return_pointer (task, record, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
way_workspace_retract_assessment_async (WayWorkspace       *self,
                                        WayAssessment      *assessment,
                                        const char         *reason,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autofree char *words = g_strstrip (g_strdup (reason != NULL ? reason : ""));
  g_autoptr (WayAssessment) copy = NULL;

  g_task_set_source_tag (task, way_workspace_retract_assessment_async);
  if (words[0] == '\0') {
    g_task_return_new_error (task, WAY_ERROR, WAY_ERROR_INVALID,
                             _ ("A reason is needed, for whoever reads the record later"));
    return;
  }
  if (assessment->status == WAY_ASSESSMENT_ENTERED_IN_ERROR) {
    g_task_return_new_error (task, WAY_ERROR, WAY_ERROR_SIGNED,
                             "It is marked as entered in error already");
    return;
  }

  copy = way_record_copy (assessment);
  way_set (copy, status, WAY_ASSESSMENT_ENTERED_IN_ERROR);
  way_set (copy, error_words, words);
  way_workspace_save_async (self, copy, NULL, cancellable, saved_cb, g_steal_pointer (&task));
}

WayAssessment *
way_workspace_retract_assessment_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

WayAlert *
way_workspace_create_alert (WayWorkspace             *self,
                            WayInstrument            *instrument,
                            const WayInstrumentAlert *alert,
                            int                       answer,
                            const WayId              *client_id)
{
  WayAlert        *record = way_workspace_create (self, WAY_TYPE_ALERT);
  g_autofree char *text = g_strdup_printf ("%d", answer);
  const WayTime    now = { g_get_real_time () };

  way_set (record, client_id, *client_id);
  way_set (record, instrument, way_instrument_get_id (instrument));
  way_set (record, item, way_instrument_get_item (instrument, alert->item)->id);
  way_set (record, answer, text);
  way_set (record, code, alert->id);
  way_set (record, raised_at, now);

  return record;
}

gboolean
way_alert_is_answered (WaySet done, const char *words)
{
  const guint64    other = G_GUINT64_CONSTANT (1) << WAY_ALERT_DONE_OTHER;
  g_autofree char *said = g_strstrip (g_strdup (words != NULL ? words : ""));

  return done.bits != 0 && ((done.bits & other) == 0 || said[0] != '\0');
}

void
way_workspace_acknowledge_alert_async (WayWorkspace       *self,
                                       WayAlert           *alert,
                                       WaySet              done,
                                       const char         *words,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autofree char *said = g_strstrip (g_strdup (words != NULL ? words : ""));
  const WayTime    now = { g_get_real_time () };
  g_autoptr (WayAlert) copy = NULL;

  g_task_set_source_tag (task, way_workspace_acknowledge_alert_async);
  if (!way_alert_is_answered (done, words)) {
    g_task_return_new_error (task, WAY_ERROR, WAY_ERROR_INVALID,
                             _ ("Say what was done; “something else” needs words"));
    return;
  }

  copy = way_record_copy (alert);
  way_set (copy, done, done);
  way_set (copy, done_words, said[0] != '\0' ? said : NULL);
  way_set (copy, acknowledged_at, now);
  way_set (copy, acknowledged_by, WAY_RECORD (way_workspace_get_staff (self))->id);
  way_workspace_save_async (self, copy, NULL, cancellable, saved_cb, g_steal_pointer (&task));
}

WayAlert *
way_workspace_acknowledge_alert_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
