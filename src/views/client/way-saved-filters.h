/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-saved-filter.h"
#include "way-workspace.h"
#include "way-wrap.h"

G_BEGIN_DECLS

#define WAY_TYPE_SAVED_FILTERS (way_saved_filters_get_type ())
G_DECLARE_FINAL_TYPE (WaySavedFilters, way_saved_filters, WAY, SAVED_FILTERS, GObject)

/* The filters to which a worker gave a name, as toggles at the end of a wrap.  The one that is
 * shown is pressed.  The menu of a toggle renames, replaces and removes.  Signals:
 *   “applied” (WaySavedFilter or NULL)   one was pressed; NULL: the pressed one was let go
 *   “listed”                             there are others now */
WaySavedFilters *way_saved_filters_new (WayWrap *wrap) G_GNUC_WARN_UNUSED_RESULT;

void way_saved_filters_set_workspace (WaySavedFilters *self, WayWorkspace *workspace);

/* What is shown in the list: which toggle is pressed follows. */
void way_saved_filters_show (WaySavedFilters *self, const WayClientFilter *filter);

/* As pressing the n-th toggle. */
void way_saved_filters_press (WaySavedFilters *self, guint n);

/* Asks for a name and keeps what is shown under it. */
void way_saved_filters_save (WaySavedFilters *self, const char *proposal);

G_END_DECLS
