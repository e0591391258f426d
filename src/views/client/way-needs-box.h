/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_NEEDS_BOX (way_needs_box_get_type ())
G_DECLARE_FINAL_TYPE (WayNeedsBox, way_needs_box, WAY, NEEDS_BOX, AdwBin)

/* What a client needs today: asked for with one click, given with a few words; on the client’s
 * page. workspace: NULL for nobody. */
void way_needs_box_set_client (WayNeedsBox *self, WayWorkspace *workspace, const WayId *client_id);

G_END_DECLS
