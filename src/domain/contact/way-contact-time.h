/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-contact.h"

G_BEGIN_DECLS

/* A contact that began longer ago than this, and was never ended, was forgotten: its minutes do not
 * count any more. */
#define WAY_CONTACT_LONGEST 240

/* The minutes between two times of day as they are typed; WAY_INT_NONE when one of them is none. */
gint64 way_contact_time_between (const char *began, const char *ended);

/* Whether it still goes on: it is today’s, began, and has not ended.  Then minutes are those until
 * now (minutes since midnight). */
gboolean way_contact_time_runs (WayDate     happened_on,
                                const char *began,
                                const char *ended,
                                WayDate     today,
                                int         now,
                                gint64     *minutes);

G_END_DECLS
