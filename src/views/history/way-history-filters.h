/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-history-filter.h"
#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_HISTORY_FILTERS (way_history_filters_get_type ())
G_DECLARE_FINAL_TYPE (WayHistoryFilters, way_history_filters, WAY, HISTORY_FILTERS, AdwBin)

/* What of a history is looked at: kinds of things, who, when, words or a day.  Signal “changed”. */

void way_history_filters_set_workspace (WayHistoryFilters *self, WayWorkspace *workspace);

/* Fills what a person chose into the filter; its words are borrowed until the next change. */
void way_history_filters_get (WayHistoryFilters *self, WayHistoryFilter *filter);

gboolean way_history_filters_is_narrow (WayHistoryFilters *self); /* something is left out */
char    *way_history_filters_dup_words (WayHistoryFilters *self); /* of the choice; or NULL */
void     way_history_filters_reset (WayHistoryFilters *self);

/* From here on the kinds are those that a supervisor looks for, and these are chosen. */
void way_history_filters_set_watch (WayHistoryFilters *self, WayHistoryWatch watch);

void way_history_filters_search (WayHistoryFilters *self); /* gives the keyboard to the entry */

G_END_DECLS
