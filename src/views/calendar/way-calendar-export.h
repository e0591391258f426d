/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

/* Asks where to, and writes one’s own calendar there, without any name: way-ical.h.  It is told in
 * a toast. */
void way_calendar_export (WayPage *page);

/* Shows the sheet of some days, to be printed.  worker_id: NULL for all. */
void way_calendar_print (WayPage *page, WayDate first, guint n_days, const WayId *worker_id);

G_END_DECLS
