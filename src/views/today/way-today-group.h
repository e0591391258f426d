/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-today.h"

G_BEGIN_DECLS

#define WAY_TYPE_TODAY_GROUP (way_today_group_get_type ())
G_DECLARE_FINAL_TYPE (WayTodayGroup, way_today_group, WAY, TODAY_GROUP, AdwBin)

/* One section of a day: its first rows, and the others when they are asked for.  A row opens what
 * it names, through the page that the group is in. */
GtkWidget *way_today_group_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* today: NULL shows nothing.  Returns whether there is anything to see. */
gboolean way_today_group_show (WayTodayGroup *self, WayToday *today, WayTodaySection section);

/* Only what remains at the end of a day, all of it; returns how much that is. */
guint way_today_group_show_rest (WayTodayGroup *self, WayToday *today, WayTodaySection section);

/* Moves the focus to its first row, or again to where it was; FALSE when there is none. */
gboolean way_today_group_focus (WayTodayGroup *self, gboolean again);

G_END_DECLS
