/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-team.h"

G_BEGIN_DECLS

/* The team of a client as it is now: read on the worker, and again whenever something was written
 * that it may say.  Signals: “changed”, also when it is forgotten; “failed” (GError). */
#define WAY_TYPE_TEAM_WATCH (way_team_watch_get_type ())
G_DECLARE_FINAL_TYPE (WayTeamWatch, way_team_watch, WAY, TEAM_WATCH, GObject)

WayTeamWatch *way_team_watch_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* workspace: NULL forgets everything, as when it is locked. */
void way_team_watch_set_client (WayTeamWatch *self,
                                WayWorkspace *workspace,
                                const WayId  *client_id);

WayTeam *way_team_watch_get_team (WayTeamWatch *self); /* borrowed; NULL: not read yet */

G_END_DECLS
