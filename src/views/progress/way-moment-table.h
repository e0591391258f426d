/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-chart-model.h"

G_BEGIN_DECLS

#define WAY_TYPE_MOMENT_TABLE (way_moment_table_get_type ())
G_DECLARE_FINAL_TYPE (WayMomentTable, way_moment_table, WAY, MOMENT_TABLE, AdwBin)

/* What happened, the newest first.  Signal “activated” (WayId): an event was opened, by Enter or a
 * double click. */
void way_moment_table_set_model (WayMomentTable *self, WayChartModel *model);

G_END_DECLS
