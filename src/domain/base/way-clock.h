/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A hybrid logical clock: milliseconds since 1970 in the upper 48 bits, a counter in the lower 16.
 * It orders the changes of all workstations, never goes back and never stands, whatever the
 * system's clock does.  (Kulkarni et al., “Logical Physical Clocks”, 2014.) */
gint64   way_clock_tick (gint64 last, gint64 now_us); /* before a change of our own */
gint64   way_clock_merge (gint64 last, gint64 other, gint64 now_us); /* on a change of another's */
gint64   way_clock_get_time (gint64 clock);                          /* microseconds since 1970 */
gboolean way_clock_fell_back (gint64 last, gint64 now_us, gint64 tolerance_us);

G_END_DECLS
