/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-progress.h"

G_BEGIN_DECLS

/* What chart, table and screen reader say; the same words everywhere. */

/* “9”, “9.5”: at most one decimal, in the language's own way. */
char *way_chart_number_words (double value) G_GNUC_WARN_UNUSED_RESULT;

/* “6 Jul 2026”. */
char *way_chart_day_words (WayDate day) G_GNUC_WARN_UNUSED_RESULT;

/* “5 points lower than the first result”; or why there is no difference. */
char *way_chart_difference_words (const WaySeries *series, guint point) G_GNUC_WARN_UNUSED_RESULT;

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

/* “1 Mar 2026 to 3 Jun 2026”: the days that are shown; of all there is, without the air around. */
char *way_chart_span_words (const WayProgress *progress, WaySpan span) G_GNUC_WARN_UNUSED_RESULT;

/* What the chart shows, for a screen reader: measures, how many results, period. */
char *way_chart_summary_words (const WayProgress *progress, WaySpan span) G_GNUC_WARN_UNUSED_RESULT;

/* “21 Jun 2026: Recurrence of use, one evening”. */
char *way_chart_moment_words (const WayMoment *moment) G_GNUC_WARN_UNUSED_RESULT;

/* “Two evening meetings: 7 of 12, since 3 Mar 2026”. */
char *way_chart_strip_words (const WayStrip *strip) G_GNUC_WARN_UNUSED_RESULT;

/* “reliably better”, “no published threshold”. */
const char *way_chart_reliable_words (WayReliable reliable);

/* “better”, “worse” or nothing as a sign beside a number: “◯”, “▢”. */
const char *way_chart_reliable_sign (WayReliable reliable);

G_END_DECLS
