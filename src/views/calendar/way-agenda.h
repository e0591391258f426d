/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-occurrence.h"

G_BEGIN_DECLS

#define WAY_TYPE_AGENDA (way_agenda_get_type ())
G_DECLARE_FINAL_TYPE (WayAgenda, way_agenda, WAY, AGENDA, AdwBin)

/* What takes place, one below the other, with its day above the first of each.
 * Signal “opened” (WayOccurrence). */

void           way_agenda_show (WayAgenda *self, GPtrArray *occurrences, WayDate today);
WayOccurrence *way_agenda_get_focused (WayAgenda *self); /* borrowed; may be NULL */
void           way_agenda_focus (WayAgenda *self);

G_END_DECLS
