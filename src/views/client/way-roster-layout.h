/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "way-roster-column.h"

G_BEGIN_DECLS

#define WAY_TYPE_ROSTER_LAYOUT (way_roster_layout_get_type ())
G_DECLARE_FINAL_TYPE (WayRosterLayout, way_roster_layout, WAY, ROSTER_LAYOUT, GObject)

/* Which columns the list of clients shows, in which order and how wide, as this account of the
 * computer wants them: their names are no data of clients, so it is a setting.  The name is always
 * among them.  The signal “changed” tells that there are other columns or another order. */
WayRosterLayout *way_roster_layout_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Fills as many as are returned. */
guint    way_roster_layout_get_columns (WayRosterLayout *self,
                                        WayRosterColumn  columns[WAY_ROSTER_N_COLUMNS]);
gboolean way_roster_layout_shows (WayRosterLayout *self, WayRosterColumn column);
gboolean way_roster_layout_needs_facts (WayRosterLayout *self);

void way_roster_layout_set_columns (WayRosterLayout *self, const WayRosterColumn *columns, guint n);
void way_roster_layout_show (WayRosterLayout *self, WayRosterColumn column, gboolean shown);

/* By so many places, with a sign; what would go beyond an end stays. */
void way_roster_layout_move (WayRosterLayout *self, WayRosterColumn column, int by);

/* In pixels at 100 % text. */
int      way_roster_layout_get_width (WayRosterLayout *self, WayRosterColumn column);
void     way_roster_layout_set_width (WayRosterLayout *self, WayRosterColumn column, int width);
gboolean way_roster_layout_is_changed (WayRosterLayout *self); /* somebody chose anything */
void     way_roster_layout_reset (WayRosterLayout *self);

G_END_DECLS
