/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-history-filter.h"
#include "way-paper-maker.h"

G_BEGIN_DECLS

/* Which part of a history is printed, for WayPaperKind, and what of it that is in words, or NULL.
 * Never changes once it is made. */
#define WAY_TYPE_HISTORY_SELECTION (way_history_selection_get_type ())
G_DECLARE_FINAL_TYPE (WayHistorySelection, way_history_selection, WAY, HISTORY_SELECTION, GObject)

WayHistorySelection *way_history_selection_new (WayWorkspace           *workspace,
                                                const WayHistoryFilter *filter,
                                                const char *scope) G_GNUC_WARN_UNUSED_RESULT;

/* The history of a client as sentences by day, newest first; its params are a WayHistorySelection.
 * That of all clients stays within the program. */
extern const WayPaperKind way_history_paper_of_client;
extern const WayPaperKind way_history_paper_of_all;
extern const WayPaperKind way_history_paper_of_watch;

G_END_DECLS
