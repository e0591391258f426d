/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_CLIENT_OVERVIEW (way_client_overview_get_type ())
G_DECLARE_FINAL_TYPE (WayClientOverview, way_client_overview, WAY, CLIENT_OVERVIEW, WayPage)

/* The first section of a client: what to know before one speaks, alerts that nobody has answered,
 * open objectives, last results. */

G_END_DECLS
