/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-note.h"

G_BEGIN_DECLS

/* What a note lacks before it can be signed.  The first that is found is told. */
typedef enum {
  WAY_NOTE_COMPLETE,
  WAY_NOTE_LACKS_TEXT,      /* nothing was written */
  WAY_NOTE_LACKS_DAY,       /* or it is not whole */
  WAY_NOTE_IS_IN_FUTURE,    /* nothing was done yet on that day */
  WAY_NOTE_LACKS_OBJECTIVE, /* nor a reason why there is none */
  WAY_NOTE_HIDES_TEXT,      /* something stands in a section of another kind of note */
} WayNoteLack;

WayNoteLack way_note_check (const WayNote *self, guint n_objectives, WayDate today);

/* In words for people, as a sentence; NULL for a complete one. */
const char *way_note_lack_to_words (WayNoteLack lack);

/* The control that the words stand beside: a field of WayNote; NULL for a complete one. */
const char *way_note_lack_get_field (WayNoteLack lack, const WayNote *note);

G_END_DECLS
