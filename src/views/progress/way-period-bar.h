/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-period.h"

G_BEGIN_DECLS

#define WAY_TYPE_PERIOD_BAR (way_period_bar_get_type ())
G_DECLARE_FINAL_TYPE (WayPeriodBar, way_period_bar, WAY, PERIOD_BAR, GtkWidget)

/* How far back: some periods by name, and an own one whose days are typed or chosen in a calendar.
 * first, last: the days that are shown, with which an own one begins.
 * Signal “chosen” (const WayPeriod *). */
void way_period_bar_show (WayPeriodBar *self, const WayPeriod *period, WayDate first, WayDate last);

G_END_DECLS
