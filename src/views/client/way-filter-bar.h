/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-saved-filter.h"
#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_FILTER_BAR (way_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (WayFilterBar, way_filter_bar, WAY, FILTER_BAR, AdwBin)

/* What narrows the list of clients: the search, toggles for what is asked every day, a popover for
 * the other conditions, each of which stands in the bar as a toggle while it holds, and the filters
 * to which the worker gave a name.  The filter has an order, too, which the bar keeps and does not
 * show.  Signals:
 *   “changed”    another filter: way_filter_bar_get_filter()
 *   “entered”    Enter in the search
 *   “down”       the arrow down in the search */

void way_filter_bar_set_workspace (WayFilterBar *self, WayWorkspace *workspace); /* NULL: none */

/* Borrowed, and only until the next change. */
const WayClientFilter *way_filter_bar_get_filter (WayFilterBar *self);
void way_filter_bar_set_filter (WayFilterBar *self, const WayClientFilter *filter);

/* The order alone; nothing is told. */
void way_filter_bar_set_sort (WayFilterBar *self, WayClientSort sort, gboolean descending);

/* The filter in words, as above a list on paper: “Mine, Active, Program: Outreach”; NULL: all. */
char *way_filter_bar_describe (WayFilterBar *self) G_GNUC_WARN_UNUSED_RESULT;

/* Asks for a name and saves the filter under it. */
void way_filter_bar_save (WayFilterBar *self);

/* The saved filter at a place, from 0; nothing when there is none. */
void way_filter_bar_apply (WayFilterBar *self, guint n);

void way_filter_bar_focus (WayFilterBar *self); /* the search, its text selected */
void way_filter_bar_set_key_capture (WayFilterBar *self, GtkWidget *widget);

/* What was found, for whoever hears the search: GTK 4.8 announces nothing by itself. */
void way_filter_bar_say_found (WayFilterBar *self, const char *words);

G_END_DECLS
