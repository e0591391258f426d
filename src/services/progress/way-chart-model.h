/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-chart.h"
#include "way-period.h"

G_BEGIN_DECLS

#define WAY_TYPE_CHART_MODEL (way_chart_model_get_type ())
G_DECLARE_FINAL_TYPE (WayChartModel, way_chart_model, WAY, CHART_MODEL, GObject)

/* What a chart, its table and the words below it share: what is shown, which stretch of time, and
 * where the cursor is.  Whoever shows something of it follows the signal “changed” (guint), which
 * tells what changed. */

typedef enum {
  WAY_CHART_CHANGED_PROGRESS = 1 << 0,
  WAY_CHART_CHANGED_SPAN = 1 << 1,
  WAY_CHART_CHANGED_CURSOR = 1 << 2,
  WAY_CHART_CHANGED_POINTED = 1 << 3,
  WAY_CHART_CHANGED_FORM = 1 << 4, /* apart or together, and whose axis it is */
} WayChartChanged;

WayChartModel *way_chart_model_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* --- what is shown --- */

/* progress may be NULL.  The cursor stays with its measure and result, the time where it was. */
void         way_chart_model_set_progress (WayChartModel *self, WayProgress *progress);
WayProgress *way_chart_model_get_progress (WayChartModel *self); /* borrowed */
void         way_chart_model_set_together (WayChartModel *self, gboolean together);
gboolean     way_chart_model_get_together (WayChartModel *self);

/* The measure whose axis is drawn where they stand together: that of the cursor. */
guint way_chart_model_get_active (WayChartModel *self);

/* --- which time --- */

/* As it was chosen; zooming and moving make another one of it, an own one. */
void      way_chart_model_set_period (WayChartModel *self, const WayPeriod *period);
WayPeriod way_chart_model_get_period (WayChartModel *self);
WaySpan   way_chart_model_get_span (WayChartModel *self);

/* Back to the period that was chosen last by its name. */
void way_chart_model_reset_span (WayChartModel *self);
void way_chart_model_zoom (WayChartModel *self, double factor, double position);
void way_chart_model_move_span (WayChartModel *self, double parts); /* of its length */
void way_chart_model_set_span (WayChartModel *self, WaySpan span);

/* --- the cursor --- */

/* A point outside of the time that is shown is moved into it. */
void          way_chart_model_set_cursor (WayChartModel *self, WayChartPlace place);
WayChartPlace way_chart_model_get_cursor (WayChartModel *self);

/* To another result of the same measure, or to the result of another measure nearest in time.
 * Without a cursor it comes to the last result. */
void way_chart_model_step (WayChartModel *self, int by);
void way_chart_model_step_measure (WayChartModel *self, int by);

/* To the first or the last result that is shown. */
void way_chart_model_go_to_end (WayChartModel *self, gboolean last);

/* Where a pointer is: it reads as the cursor does, and leaves it where it is. */
void          way_chart_model_point_at (WayChartModel *self, WayChartPlace place);
WayChartPlace way_chart_model_get_pointed (WayChartModel *self); /* else the cursor */

/* --- in words --- */

/* The sentence of the point that is pointed at, or of the cursor; else what the chart shows. */
char *way_chart_model_dup_sentence (WayChartModel *self) G_GNUC_WARN_UNUSED_RESULT;
char *way_chart_model_dup_cursor_sentence (WayChartModel *self)
  G_GNUC_WARN_UNUSED_RESULT; /* NULL without a cursor */
char *way_chart_model_dup_summary (WayChartModel *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
