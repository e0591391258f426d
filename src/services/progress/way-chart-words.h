/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-progress.h"

G_BEGIN_DECLS

/* What chart, table and screen reader say; the same words everywhere. */

/* “9”, “9.5”: at most one decimal, in the language's own way. */
char *way_chart_number_words (double value) G_GNUC_WARN_UNUSED_RESULT;

/* “6 Jul 2026”. */
char *way_chart_day_words (WayDate day) G_GNUC_WARN_UNUSED_RESULT;

/* “5 points lower than the first result, reliably better”. */
char *way_chart_change_words (const WaySeries *series, guint point) G_GNUC_WARN_UNUSED_RESULT;

/* “−5, reliably better”: for a column that says what it counts from. */
char *way_chart_short_change_words (const WaySeries *series, guint point) G_GNUC_WARN_UNUSED_RESULT;

/* The result without its day: “14, Moderate”, “not scorable, 3 answers missing”. */
char *way_chart_result_words (const WaySeries *series, guint point) G_GNUC_WARN_UNUSED_RESULT;

/* All of one point in whole sentences, for the cursor and for a screen reader. */
char *way_chart_point_words (const WaySeries *series, guint point) G_GNUC_WARN_UNUSED_RESULT;

/* Whose bands, cut-off and threshold these are. */
char *way_chart_source_words (const WaySeries *series) G_GNUC_WARN_UNUSED_RESULT;

/* What the whole chart shows, for a screen reader: measure, how many results, period. */
char *way_chart_summary_words (const WayProgress *progress) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
