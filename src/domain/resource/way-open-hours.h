/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-time.h"

G_BEGIN_DECLS

#define WAY_OPEN_DAY  (24 * 60)
#define WAY_OPEN_WEEK (7 * WAY_OPEN_DAY)

/* When a place is open: minutes of a week that begins on Monday at midnight, as the clock on its
 * wall shows them.  The last one is not part of it. */
typedef struct {
  guint from, to;
} WayOpenSpan;

/* Reads opening hours as people write them, in English or Spanish: “Mon–Fri 9–5, Sat 10:00-14:00”,
 * “weekdays 8am to 8pm; Sun closed”, “lun a vie 9:00–17:30”, “Tue, Thu 6 pm – 9 pm”, “24/7”.  Hours
 * without days are those of every day; “9–5” ends in the afternoon, “22:00–06:00” on the next day.
 *
 * Spans (WayOpenSpan) in the order of the week, none over its end; NULL: the text means nothing, or
 * a part of it does not, and then nobody is told that a place is open. */
GArray *way_open_hours_parse (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* The days on which it opens; bit 0 is Monday. */
WaySet way_open_hours_get_days (GArray *spans);

/* Of the week; for a local time. */
guint    way_open_hours_minute_of (GDateTime *time);
gboolean way_open_hours_is_open (GArray *spans, guint minute);

/* In words for people that way_open_hours_parse() reads back: “Mon–Fri 09:00–17:00, Sat
 * 10:00–14:00”; "" for none. */
char *way_open_hours_write (GArray *spans) G_GNUC_WARN_UNUSED_RESULT;

/* “Monday”, translated; 0 is Monday. */
const char *way_open_hours_get_day_label (guint day);

G_END_DECLS
