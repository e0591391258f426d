/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-link.h"

#include <glib/gi18n.h>

static const WayField fields[] = {
  WAY_FIELD (WayNoteLink,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayNoteLink,
             note_id,
             .label = N_ ("Note"),
             .target = "note",
             .required = TRUE,
             .hidden = TRUE,
             .owner = TRUE),
  WAY_FIELD (WayNoteLink,
             objective_id,
             .label = N_ ("Objective"),
             .target = "objective",
             .required = TRUE),
  WAY_FIELD (WayNoteLink, intervention_id, .label = N_ ("Intervention"), .target = "intervention"),
};

WAY_DEFINE_RECORD (WayNoteLink,
                   way_note_link,
                   "note_link",
                   N_ ("What a note worked on"),
                   fields,
                   NULL)
