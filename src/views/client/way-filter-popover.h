/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-client-filter.h"

G_BEGIN_DECLS

#define WAY_TYPE_FILTER_POPOVER (way_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (WayFilterPopover, way_filter_popover, WAY, FILTER_POPOVER, GtkPopover)

/* The conditions of a filter that have no toggle of their own: worker, program, statuses, risks.
 * Its buttons activate filter.clear and filter.save.  The signal “changed” tells that somebody
 * chose something: way_filter_popover_apply(). */

/* staff: WayStaff, may be NULL. */
void way_filter_popover_set_staff (WayFilterPopover *self, GListModel *staff);
void way_filter_popover_set_programs (WayFilterPopover *self, const char *const *programs);
void way_filter_popover_show (WayFilterPopover *self, const WayClientFilter *filter);

/* Puts what is chosen into a filter that owns its texts; the rest of it stays. */
void way_filter_popover_apply (WayFilterPopover *self, WayClientFilter *filter);

G_END_DECLS
