/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-answering.h"
#include "way-caseload.h"

G_BEGIN_DECLS

#define WAY_TYPE_HANDED_FORM (way_handed_form_get_type ())
G_DECLARE_FINAL_TYPE (WayHandedForm, way_handed_form, WAY, HANDED_FORM, GObject)

/* A questionnaire in the hands of the client, who answers alone while the caseload is closed.  Each
 * answer is put away at once, so that a broken program loses none and nobody reads them without the
 * worker's passphrase; then they are collected into the draft, where they raise their alerts.
 *
 * The draft and what is put away carry the same mark, so that nothing older can be slipped in.
 * Property “kept” and signal “failed” are those of WaySealedNote; signal “changed”: an answer, or
 * the language. */

/* Marks the draft and keeps it: from now on the client answers.  The answering is not used any more
 * after that. */
void           way_handed_form_begin_async (WayAnswering       *answering,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
WayHandedForm *way_handed_form_begin_finish (WayAnswering *answering,
                                             GAsyncResult *result,
                                             GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* Puts away what is answered so far, while the caseload is still open, and every change later. */
void     way_handed_form_put_away (WayHandedForm *self, WayCaseload *caseload);
gboolean way_handed_form_is_kept (WayHandedForm *self);

WayInstrument    *way_handed_form_get_instrument (WayHandedForm *self); /* in its language now */
const WayAnswers *way_handed_form_get_answers (WayHandedForm *self);
const char       *way_handed_form_get_worker (WayHandedForm *self); /* to whom it goes back */
const WayId      *way_handed_form_get_client (WayHandedForm *self);

/* The languages the form comes in (WayInstrument); borrowed. */
GPtrArray *way_handed_form_get_languages (WayHandedForm *self);
void       way_handed_form_set_language (WayHandedForm *self, const char *language);

/* FALSE: the item has no such answer, or may not be left so. */
gboolean way_handed_form_answer (WayHandedForm *self, guint item, int value);
gboolean way_handed_form_refuse (WayHandedForm *self, guint item);

/* What is put away. */
char *way_handed_form_to_text (WayHandedForm *self) G_GNUC_WARN_UNUSED_RESULT;

/* Brings what was put away into its draft.  Finish tells whose form it is, and the id of the
 * instrument.  WAY_ERROR_EXISTS: that was done already, and somebody may have worked on since;
 * WAY_ERROR_NOT_FOUND: there is no draft with its mark; WAY_ERROR_DAMAGED: it says nothing that can
 * be understood. */
void     way_handed_form_collect_async (WayWorkspace       *workspace,
                                        const char         *text,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
gboolean way_handed_form_collect_finish (WayWorkspace *workspace,
                                         GAsyncResult *result,
                                         WayId        *client_id,
                                         char        **instrument_id,
                                         GError      **error);

G_END_DECLS
