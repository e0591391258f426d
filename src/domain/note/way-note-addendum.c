/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-addendum.h"

#include <glib/gi18n.h>

static const WayField fields[] = {
  WAY_FIELD (WayNoteAddendum,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayNoteAddendum,
             note_id,
             .label = N_ ("Note"),
             .target = "note",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayNoteAddendum, words, .label = N_ ("Addendum"), .required = TRUE),
  WAY_FIELD (WayNoteAddendum, signed_at, .label = N_ ("Signed at"), .required = TRUE),
  WAY_FIELD (WayNoteAddendum,
             signed_by,
             .label = N_ ("Signed by"),
             .target = "staff",
             .required = TRUE),
  WAY_FIELD (WayNoteAddendum,
             signed_role,
             .label = N_ ("Signed as"),
             .required = TRUE,
             .hidden = TRUE),
};

WAY_DEFINE_RECORD (WayNoteAddendum,
                   way_note_addendum,
                   "note_addendum",
                   N_ ("Addendum"),
                   fields,
                   NULL)
