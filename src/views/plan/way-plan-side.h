/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-plan.h"

G_BEGIN_DECLS

/* Beside the plan: what is missing before it can be signed, and when it is looked at again.  Signal
 * “show-miss” (WayId of a record, the name of a field or NULL): it shall be seen. */
#define WAY_TYPE_PLAN_SIDE (way_plan_side_get_type ())
G_DECLARE_FINAL_TYPE (WayPlanSide, way_plan_side, WAY, PLAN_SIDE, AdwBin)

/* misses: way_plan_check().  plan is NULL while there is none. */
void way_plan_side_show (WayPlanSide *self, WayPlan *plan, const GArray *misses, WayDate today);

G_END_DECLS
