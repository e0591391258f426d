/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-workspace-assessments.h"

G_BEGIN_DECLS

#define WAY_TYPE_ANSWERING (way_answering_get_type ())
G_DECLARE_FINAL_TYPE (WayAnswering, way_answering, WAY, ANSWERING, GObject)

/* A questionnaire while it is being answered for a client.  It brings the draft back, keeps a draft
 * at every answer, and raises an alert the moment an answer asks for one, so that the alert stands
 * in the record even if the form is never finished.  Signals:
 *   “changed”           an answer, a context, an alert; or the draft came back
 *   “alert”             an alert waits for somebody to acknowledge it that did not wait before
 *   “failed” (GError)   something could not be kept; what was answered is still here
 * Everything but way_answering_is_loading() is empty until the draft is back. */
WayAnswering *way_answering_new (WayWorkspace  *workspace,
                                 WayInstrument *instrument,
                                 const WayId   *client_id) G_GNUC_WARN_UNUSED_RESULT;

gboolean          way_answering_is_loading (WayAnswering *self);
gboolean          way_answering_is_restored (WayAnswering *self); /* there was a draft */
WayInstrument    *way_answering_get_instrument (WayAnswering *self);
const WayAnswers *way_answering_get_answers (WayAnswering *self);
const WayScoring *way_answering_get_scoring (WayAnswering *self); /* of the answers so far */

/* FALSE when the item has no such answer, or while loading. */
gboolean way_answering_answer (WayAnswering *self, guint item, int value);
void     way_answering_set_state (WayAnswering *self, guint item, WayAnswerState state);

/* Who answers, and in which language the form is put: both are kept with the draft and the result.
 * FALSE when the instrument does not come in that language. */
WayAssessmentMode way_answering_get_mode (WayAnswering *self);
void              way_answering_set_mode (WayAnswering *self, WayAssessmentMode mode);
gboolean          way_answering_set_language (WayAnswering *self, const char *language);

/* “sex” → “male”; NULL: not said. */
char *way_answering_dup_context (WayAnswering *self, const char *key) G_GNUC_WARN_UNUSED_RESULT;
void  way_answering_set_context (WayAnswering *self, const char *key, const char *value);

/* Required items without an answer or a state, and the first of them; FALSE: there is none. */
guint    way_answering_count_open (WayAnswering *self);
gboolean way_answering_find_open (WayAnswering *self, guint *item);

/* The alert that waits to be acknowledged, as it was last saved (borrowed), and its item; NULL when
 * none does. */
WayAlert *way_answering_get_alert (WayAnswering *self, guint *item);

/* What is being said about the alert, before it is acknowledged: kept with the draft. */
void        way_answering_note_done (WayAnswering *self, WaySet done, const char *words);
WaySet      way_answering_get_done (WayAnswering *self);
const char *way_answering_get_done_words (WayAnswering *self); /* may be NULL */

/* Acknowledges the waiting alert with what was noted; see way_workspace_acknowledge_alert_async().
 */
void     way_answering_acknowledge_async (WayAnswering       *self,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
gboolean way_answering_acknowledge_finish (WayAnswering *self,
                                           GAsyncResult *result,
                                           GError      **error);

/* Something is answered, and no alert waits. */
gboolean way_answering_may_sign (WayAnswering *self);
void     way_answering_sign_async (WayAnswering       *self,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
gboolean way_answering_sign_finish (WayAnswering *self,
                                    GAsyncResult *result,
                                    WayId        *assessment_id,
                                    GError      **error);

/* Keeps now what was typed about an alert. */
void way_answering_flush (WayAnswering *self);

G_END_DECLS
