/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-occurrence.h"
#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_REMINDER (way_reminder_get_type ())
G_DECLARE_FINAL_TYPE (WayReminder, way_reminder, WAY, REMINDER, GObject)

/* Watches one’s own appointments while the caseload is open.  Signal “due” (text): some minutes
 * before one begins, in words that say when and never who: “An appointment at 10:00”. */
WayReminder *way_reminder_new (WayWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;

/* Of appointments in their order, when the next one begins that is to be told of now; 0: none.
 * told: until when they were told of already. */
WayTime way_reminder_pick (GPtrArray *occurrences, WayTime now, WayTime told);

char *way_reminder_say (WayTime starts_at) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
