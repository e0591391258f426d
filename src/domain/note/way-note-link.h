/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

#define WAY_TYPE_NOTE_LINK (way_note_link_get_type ())
G_DECLARE_FINAL_TYPE (WayNoteLink, way_note_link, WAY, NOTE_LINK, WayRecord)

/* What of the plan a note touches: an objective, or one of its interventions. */
struct _WayNoteLink {
  WayRecord parent;

  const WayId client_id;
  const WayId note_id;
  const WayId objective_id;
  const WayId intervention_id; /* none: the objective as a whole */
};

G_END_DECLS
