/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

#define WAY_TYPE_NOTE_ADDENDUM (way_note_addendum_get_type ())
G_DECLARE_FINAL_TYPE (WayNoteAddendum, way_note_addendum, WAY, NOTE_ADDENDUM, WayRecord)

/* What was said about a note after it was signed.  It is signed as it is made, and never
 * changes. */
struct _WayNoteAddendum {
  WayRecord parent;

  const WayId   client_id;
  const WayId   note_id;
  char *const   words;
  const WayTime signed_at;
  const WayId   signed_by;
  char *const   signed_role; /* the word of WayStaffRole that the signer had then */
};

G_END_DECLS
