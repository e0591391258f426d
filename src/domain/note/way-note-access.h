/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-note.h"
#include "way-staff.h"

G_BEGIN_DECLS

/* Who wants to read. */
typedef struct {
  WayId        staff_id;
  WayStaffRole role;
} WayNoteReader;

/* Whether they work with clients; others look after the program and its records. */
gboolean way_note_reader_works_with_clients (const WayNoteReader *reader);

/* Whether they may.  A draft is its author’s alone; what is signed goes by its sensitivity, and who
 * is asked to co-sign may read what is to be signed.  worker_id: the client’s worker; zeros for
 * none. */
gboolean way_note_can_be_read (const WayNote       *self,
                               const WayNoteReader *reader,
                               const WayId         *worker_id);

/* Whether they may sign it as the second: where that is wanted, not the first signer; who was
 * asked, or any supervisor. */
gboolean way_note_can_be_cosigned (const WayNote *self, const WayNoteReader *reader);

/* Whether they may say that it was entered in error: its author, or a supervisor who may read it.
 */
gboolean way_note_can_be_retracted (const WayNote       *self,
                                    const WayNoteReader *reader,
                                    const WayId         *worker_id);

/* Whether something can be added to it by who may read it. */
gboolean way_note_can_be_added_to (const WayNote *self);

/* A copy that says no more than that there is such a note: whose, on which day, by whom, of which
 * kind and status. */
WayNote *way_note_make_hidden (const WayNote *self) G_GNUC_WARN_UNUSED_RESULT;

/* Why it is not shown, as a sentence. */
const char *way_note_hidden_to_words (const WayNote *self);

G_END_DECLS
