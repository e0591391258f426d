/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_MILESTONES_BOX (way_milestones_box_get_type ())
G_DECLARE_FINAL_TYPE (WayMilestonesBox, way_milestones_box, WAY, MILESTONES_BOX, AdwBin)

/* What a client reaches in the coming week, what was reached and waits to be celebrated, and what
 * was; on the client’s page. */

/* workspace: NULL for nobody. */
void way_milestones_box_set_client (WayMilestonesBox *self,
                                    WayWorkspace     *workspace,
                                    const WayId      *client_id);

G_END_DECLS
