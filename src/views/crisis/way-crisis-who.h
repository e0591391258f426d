/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_CRISIS_WHO (way_crisis_who_get_type ())
G_DECLARE_FINAL_TYPE (WayCrisisWho, way_crisis_who, WAY, CRISIS_WHO, AdwBin)

/* Who it is, while nobody knows: a search, what is open, and what is known of the caller.  Signals:
 * “chosen” (WayId of a client), “open” (WayId of a crisis that is open already). */

/* NULL empties it. */
void way_crisis_who_set_workspace (WayCrisisWho *self, WayWorkspace *workspace);

/* Also what is open already, to go on with; not while one is written. */
void way_crisis_who_set_lists_open (WayCrisisWho *self, gboolean lists_open);

/* For the form of the page. */
GtkEditable *way_crisis_who_get_caller (WayCrisisWho *self);
GtkEditable *way_crisis_who_get_call_back (WayCrisisWho *self);

G_END_DECLS
