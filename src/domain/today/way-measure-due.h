/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-time.h"

G_BEGIN_DECLS

/* When a measure that is asked every so many weeks comes round again. */
WayDate way_measure_due_on (WayDate last, guint weeks);

/* The days on which it was asked last, if it is due today.  What has waited for twice as long as
 * its weeks again is followed no longer, and nobody is reminded of it for ever.  FALSE: it never
 * is. */
gboolean way_measure_due_find (guint weeks, WayDate today, WayDate *from, WayDate *to);

G_END_DECLS
