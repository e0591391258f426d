/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-workspace.h"

G_BEGIN_DECLS

/* What who works thinks of a resource, for nobody else: it saves itself. */
#define WAY_TYPE_RESOURCE_RATING_BOX (way_resource_rating_box_get_type ())
G_DECLARE_FINAL_TYPE (WayResourceRatingBox,
                      way_resource_rating_box,
                      WAY,
                      RESOURCE_RATING_BOX,
                      AdwBin)

/* Both NULL: nothing. */
void way_resource_rating_box_set (WayResourceRatingBox *self,
                                  WayWorkspace         *workspace,
                                  const WayId          *resource_id);

G_END_DECLS
