/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-measure.h"

G_BEGIN_DECLS

/* The last scored result of a measure in one line: “9, mild · 5 points lower than on 2 Jun 2026”,
 * against the scored one before it.  NULL: none could be scored.  day (may be NULL) gets the day of
 * the last result. */
char *way_measure_words_latest (WayMeasure      *measure,
                                const WaySeries *series,
                                WayDate         *day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
