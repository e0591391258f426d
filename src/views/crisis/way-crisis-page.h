/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_CRISIS_PAGE (way_crisis_page_get_type ())
G_DECLARE_FINAL_TYPE (WayCrisisPage, way_crisis_page, WAY, CRISIS_PAGE, WayPage)

/* Somebody is in danger: whom to call, how to reach them, what to do, and what was done.  F9 pushes
 * it over whatever is shown.  Its subject is a crisis; without one it goes on with the open one of
 * the client, or begins another with the first thing that is done.  Everything is kept as it is
 * typed, ticked or chosen. */

G_END_DECLS
