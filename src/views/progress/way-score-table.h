/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-chart-model.h"

G_BEGIN_DECLS

#define WAY_TYPE_SCORE_TABLE (way_score_table_get_type ())
G_DECLARE_FINAL_TYPE (WayScoreTable, way_score_table, WAY, SCORE_TABLE, AdwBin)

/* The twin of a chart: every result in words, the newest first, also those outside the period.  Its
 * selected row and the cursor of the model are the same. */
void way_score_table_set_model (WayScoreTable *self, WayChartModel *model);

G_END_DECLS
