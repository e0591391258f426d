/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "way-chart.h"
#include "way-progress.h"

G_BEGIN_DECLS

/* The twin of a chart in words.  One measure has its score, its band and its change in columns of
 * their own; several have a column each, where a sign beside the number says that the change is
 * reliable.  A day has as many rows as any measure has results on it. */
#define WAY_TYPE_PROGRESS_ROW (way_progress_row_get_type ())
G_DECLARE_FINAL_TYPE (WayProgressRow, way_progress_row, WAY, PROGRESS_ROW, GObject)

struct _WayProgressRow {
  GObject parent_instance;

  GStrv          cells;
  WayChartPlace *places; /* one for each measure; nowhere: no result in this row */
  guint          n_places;
  WayId          event; /* of a row of what happened: the record; or zeros */
};

/* The result of this row that the cursor goes to: that of the measure, else its first. */
WayChartPlace way_progress_row_get_place (WayProgressRow *self, int series);
gboolean      way_progress_row_has_place (WayProgressRow *self, WayChartPlace place);

/* Titles of the columns, in the language of the user; the first is the day. */
GStrv way_progress_list_titles (const WayProgress *progress) G_GNUC_WARN_UNUSED_RESULT;

/* Which columns are numbers, which stand at the end of their cell. */
gboolean way_progress_is_number (const WayProgress *progress, guint column);

/* WayProgressRow, the newest first, also of results that are not in the period of the chart. */
GPtrArray *way_progress_list_rows (const WayProgress *progress) G_GNUC_WARN_UNUSED_RESULT;

/* What happened, the newest first: a day and words. */
GPtrArray *way_progress_list_moment_rows (const WayProgress *progress) G_GNUC_WARN_UNUSED_RESULT;

/* Everything that is in the table, and the events: a heading and one line for each result and each
 * event, by day; cells of text (GStrv).  For programs days are as ISO 8601 has them, and numbers
 * have a point. */
GPtrArray *way_progress_list_lines (const WayProgress *progress,
                                    gboolean           is_for_programs) G_GNUC_WARN_UNUSED_RESULT;

/* The same lines with tabs between the cells, as a spreadsheet takes them from the clipboard. */
char *way_progress_dup_tabbed (const WayProgress *progress) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
