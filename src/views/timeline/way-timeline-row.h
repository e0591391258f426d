/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-timeline.h"

G_BEGIN_DECLS

#define WAY_TYPE_TIMELINE_ROW (way_timeline_row_get_type ())
G_DECLARE_FINAL_TYPE (WayTimelineRow, way_timeline_row, WAY, TIMELINE_ROW, AdwBin)

/* One entry of a timeline; the first one of a day has its heading above it. */
GtkWidget *way_timeline_row_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* NULL: nothing any more. */
void way_timeline_row_set_item (WayTimelineRow *self, WayTimelineItem *item);

/* heading: NULL but for the first one of its day. */
void way_timeline_row_set_edges (WayTimelineRow *self, const char *heading, gboolean last);

G_END_DECLS
