/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_ATTENDEE_ADD (way_attendee_add_get_type ())
G_DECLARE_FINAL_TYPE (WayAttendeeAdd, way_attendee_add, WAY, ATTENDEE_ADD, WayPage)

/* Who is let into the minutes of a conference, the subject of the page.  Whoever may not be is told
 * why, and what would make it possible. */

G_END_DECLS
