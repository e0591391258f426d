/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-edit-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_TEAM_EDIT (way_team_edit_get_type ())
G_DECLARE_FINAL_TYPE (WayTeamEdit, way_team_edit, WAY, TEAM_EDIT, WayEditPage)

/* Somebody around a client, or somebody new: who they are, how they are reached, since when. */

G_END_DECLS
