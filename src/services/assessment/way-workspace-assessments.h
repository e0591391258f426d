/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-alert.h"
#include "way-assessment.h"
#include "way-instruments.h"
#include "way-scoring.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* What a caseload can do with questionnaires: sign one, take it back, and keep what an alarming
 * answer led to. */

/* The instruments of this installation, read when they are first asked for and kept as long as the
 * workspace.  Borrowed; NULL when none can be read. */
WayInstruments *way_workspace_get_instruments (WayWorkspace *self);

/* The name under which drafts of an instrument are kept, “assessment:phq-9”; they are about the
 * client.  And back: the id of the instrument, or NULL for a draft of something else. */
char       *way_assessment_draft_form (const char *instrument_id) G_GNUC_WARN_UNUSED_RESULT;
const char *way_assessment_draft_instrument (const char *form);

/* A form as it is when it is finished. */
typedef struct {
  WayInstrument    *instrument;
  const WayAnswers *answers;
  const char       *context; /* “sex=male”, or NULL */
  WayId             client_id;
  WayAssessmentMode mode;
  WayDate           taken_on;
  GPtrArray        *alerts; /* WayAlert as they are stored, raised by this form; may be NULL */
} WayFilledForm;

/* Signs the form: the assessment with its scores, its alerts linked to it, its draft ended, all in
 * one act.  After that only way_workspace_retract_assessment_async() says anything more about it.
 * WAY_ERROR_INVALID: the answers are not for this instrument, or there are none; or an answer
 * raises an alert that nobody has acknowledged.  Finish tells the id of the assessment. */
void     way_workspace_sign_assessment_async (WayWorkspace        *self,
                                              const WayFilledForm *form,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
gboolean way_workspace_sign_assessment_finish (WayWorkspace *self,
                                               GAsyncResult *result,
                                               WayId        *assessment_id,
                                               GError      **error);

/* Marks a signed assessment as entered in error; its answers and scores stay as they are.
 * WAY_ERROR_INVALID without a reason, WAY_ERROR_SIGNED when it is marked already. */
void           way_workspace_retract_assessment_async (WayWorkspace       *self,
                                                       WayAssessment      *assessment,
                                                       const char         *reason,
                                                       GCancellable       *cancellable,
                                                       GAsyncReadyCallback callback,
                                                       gpointer            user_data);
WayAssessment *way_workspace_retract_assessment_finish (WayWorkspace *self,
                                                        GAsyncResult *result,
                                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* An alert as it is when the answer is given, with an id, not yet saved: save it at once. */
WayAlert *way_workspace_create_alert (WayWorkspace             *self,
                                      WayInstrument            *instrument,
                                      const WayInstrumentAlert *alert,
                                      int                       answer,
                                      const WayId *client_id) G_GNUC_WARN_UNUSED_RESULT;

/* Whether this says enough to acknowledge an alert: something was done, and “something else” has
 * words. */
gboolean way_alert_is_answered (WaySet done, const char *words);

/* Notes what was done, when and by whom.  WAY_ERROR_INVALID unless way_alert_is_answered(). */
void      way_workspace_acknowledge_alert_async (WayWorkspace       *self,
                                                 WayAlert           *alert,
                                                 WaySet              done,
                                                 const char         *words,
                                                 GCancellable       *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer            user_data);
WayAlert *way_workspace_acknowledge_alert_finish (WayWorkspace *self,
                                                  GAsyncResult *result,
                                                  GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
