/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-team.h"

G_BEGIN_DECLS

/* On the worker: way_workspace_read_team_async() at any moment. */
WayTeam *way_team_read (WayDb       *db,
                        const WayId *client_id,
                        WayTime      moment,
                        GTimeZone   *zone,
                        GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
