/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-progress.h"

G_BEGIN_DECLS

#define WAY_TYPE_SCORE_TABLE (way_score_table_get_type ())
G_DECLARE_FINAL_TYPE (WayScoreTable, way_score_table, WAY, SCORE_TABLE, AdwBin)

/* The twin of a chart: every result of its first measure in words, the newest first, also those
 * outside the period.  Properties “progress” and “selected-point” as those of WayChartView. */

void way_score_table_set_progress (WayScoreTable *self, WayProgress *progress);
int  way_score_table_get_selected_point (WayScoreTable *self);
void way_score_table_set_selected_point (WayScoreTable *self, int point);

G_END_DECLS
