/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-consent-gate.h"
#include "way-letter-form.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* What a caseload can do with letters. */

/* How letters of this site begin: a text of the site (WayWording) of this name. */
#define WAY_LETTERHEAD "letterhead"

/* What may go to the reader of a letter, as the consents are at this moment. */
typedef struct {
  WaySet          told;     /* what the letter tells: WayInfoClass; about whom it is too */
  WaySet          covered;  /* of that, what may go; without WAY_INFO_IDENTITY nothing may */
  WayGateDecision decision; /* about whom it is: allows the letter, or says why not */
  char           *sender;   /* how letters of this site begin; NULL: nothing is known */
  char           *whole;    /* all of it, as it would be read now */
  char           *left_out; /* what falls out, in words; NULL: nothing */
} WayLetterReading;

void way_letter_reading_free (WayLetterReading *self);

/* A new draft of who works, stored, filled with what the records say (way-letter-values.h).
 * Finish gives it. */
void       way_workspace_begin_letter_async (WayWorkspace       *self,
                                             const WayId        *client_id,
                                             WayLetterForm      *form,
                                             GCancellable       *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
WayLetter *way_workspace_begin_letter_finish (WayWorkspace *self,
                                              GAsyncResult *result,
                                              GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* How a letter (published, stored or not) would be read by whom it is to. */
void              way_workspace_read_letter_async (WayWorkspace       *self,
                                                   WayLetter          *letter,
                                                   GCancellable       *cancellable,
                                                   GAsyncReadyCallback callback,
                                                   gpointer            user_data);
WayLetterReading *way_workspace_read_letter_finish (WayWorkspace *self,
                                                    GAsyncResult *result,
                                                    GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* Makes a letter final: the gate is asked and the words that may go are locked in one transaction,
 * and its draft ends.  WAY_ERROR_REFUSED, in words for people, where it may not go at all or
 * something is still to be filled in.  letter: as it reads now, not published.  Finish gives it as
 * it is stored. */
void       way_workspace_finish_letter_async (WayWorkspace       *self,
                                              WayLetter          *letter,
                                              WayDraft           *draft,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
WayLetter *way_workspace_finish_letter_finish (WayWorkspace *self,
                                               GAsyncResult *result,
                                               GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayLetterReading, way_letter_reading_free)

G_END_DECLS
