/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_TEAM_PAGE (way_team_page_get_type ())
G_DECLARE_FINAL_TYPE (WayTeamPage, way_team_page, WAY, TEAM_PAGE, WayPage)

/* A section of a client: the people around them, in words what may be shared with each, and the
 * consents. */

G_END_DECLS
