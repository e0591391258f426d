/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-crisis.h"

G_BEGIN_DECLS

/* What several views say about a crisis. */

/* When it can be looked at again, of WayTime: hours of work between a day and three from now. */
GArray *way_crisis_words_list_follow_ups (WayTime now) G_GNUC_WARN_UNUSED_RESULT;

/* “Tomorrow, 15:00”, “Mon 21 Sep 2026, 09:00”. */
char *way_crisis_words_moment (WayTime time, WayTime now) G_GNUC_WARN_UNUSED_RESULT;

/* “Crisis open since today, 22:40”, of one that is open. */
char *way_crisis_words_open (const WayCrisis *crisis, WayDate today) G_GNUC_WARN_UNUSED_RESULT;

/* “To close: kind, how it ended.”; what there is when nothing is missing. */
char *way_crisis_words_lacks (WayCrisisLacks lacks) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
