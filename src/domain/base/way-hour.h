/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The time of day as a clock on the wall shows it, in minutes since midnight.  It is kept as text,
 * “14:30”, which sorts like the time and reads the same in every history. */

/* Reads a time as people type it: “9”, “9:30”, “930”, “9.30”, “9h30”, “2:30 pm”, “2p”, “14:30”.
 * FALSE: it means nothing; the minutes are left alone. */
gboolean way_hour_parse (const char *text, int *minutes);

/* “14:30”; NULL for what is no time of day. */
char *way_hour_write (int minutes) G_GNUC_WARN_UNUSED_RESULT;

/* Whether a text is as way_hour_write() writes it. */
gboolean way_hour_is_written (const char *text);

/* How long it is from one to the other, which is on the next day when it is earlier. */
int way_hour_minutes_between (int from, int to);

G_END_DECLS
