/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client-progress.h"
#include "way-period.h"
#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_PROGRESS_SOURCE (way_progress_source_get_type ())
G_DECLARE_FINAL_TYPE (WayProgressSource, way_progress_source, WAY, PROGRESS_SOURCE, GObject)

/* What a page about the progress of one client shows: follows the client's records, and remembers
 * in the caseload which measures and which period who works chose.  Signals:
 *   “changed”          there is something else to show
 *   “failed” (GError)  something could not be read, or the choice not be kept */
WayProgressSource *way_progress_source_new (WayWorkspace *workspace,
                                            const WayId  *client_id) G_GNUC_WARN_UNUSED_RESULT;

/* NULL until all is read; another one after each change. */
WayProgress *way_progress_source_get_progress (WayProgressSource *self);

/* All with results (WayMeasure); borrowed, NULL until all is read. */
GPtrArray              *way_progress_source_get_measures (WayProgressSource *self);
const WayMeasureChoice *way_progress_source_get_choice (WayProgressSource *self);
WayPeriod               way_progress_source_get_period (WayProgressSource *self);

/* Shows or hides a measure.  FALSE: as many as can be told apart are shown already. */
gboolean way_progress_source_choose (WayProgressSource *self, const char *key, gboolean shown);
void     way_progress_source_set_period (WayProgressSource *self, const WayPeriod *period);

/* Keeps what was chosen now, not a moment later: before the page goes. */
void way_progress_source_flush (WayProgressSource *self);

G_END_DECLS
