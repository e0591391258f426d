/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-time.h"

G_BEGIN_DECLS

/* The clock.  Domain and storage are told the time; whoever needs to tell them asks here. */
WayTime way_now (void);
WayDate way_today (void);      /* in the zone of this computer */
int     way_now_minute (void); /* since midnight of that day */

G_END_DECLS
