/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-time.h"

G_BEGIN_DECLS

/* Times of a day are minutes after its midnight, 0 to 1439, as a clock on the wall shows them. */
#define WAY_HOUR_NONE (-1)

/* Reads a time as people type it: “9”, “9:30”, “9.30”, “930”, “14h”, “14h30”, “2pm”, “2:30 p.m.”,
 * “noon”.  A bare hour from 1 to 6 is in the afternoon, since nobody works then; “02:00” and “2am”
 * are in the night.  FALSE: it means nothing; the minute is left alone. */
gboolean way_hour_parse (const char *text, gint64 *minute);

char *way_hour_write (gint64 minute) G_GNUC_WARN_UNUSED_RESULT; /* “09:30” */

/* Whether a text is as way_hour_write() writes it: so times are kept that belong to a day, for they
 * sort like the hours and read the same in every history. */
gboolean way_hour_is_written (const char *text);

/* How long it is from one to the other, which is on the next day when it is earlier. */
gint64 way_hour_minutes_between (gint64 from, gint64 to);

/* Between the clock on the wall of a place and an instant.  A time that is left out when clocks are
 * put forward is the next that there is; of one that there is twice, the second. */
WayTime way_hour_to_time (WayDate day, gint64 minute, GTimeZone *zone);
void    way_hour_of_time (WayTime time, GTimeZone *zone, WayDate *day, gint64 *minute);

G_END_DECLS
