/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"
#include "way-roster.h"

G_BEGIN_DECLS

#define WAY_TYPE_ROSTER_EXPORT (way_roster_export_get_type ())
G_DECLARE_FINAL_TYPE (WayRosterExport, way_roster_export, WAY, ROSTER_EXPORT, GObject)

/* A list of clients on its way into a CSV file: asks at the door, asks where to, writes.  The page
 * tells what became of it. */
WayRosterExport *way_roster_export_new (WayPage   *page, /* which lives longer */
                                        WayRoster *roster) G_GNUC_WARN_UNUSED_RESULT;

/* Nothing goes out any more, and the dialogs go, as with a lock. */
void way_roster_export_stop (WayRosterExport *self);

G_END_DECLS
