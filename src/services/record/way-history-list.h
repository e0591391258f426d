/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "way-history-words.h"

G_BEGIN_DECLS

/* An entry and its words.  Never changes once it is made. */
#define WAY_TYPE_HISTORY_ITEM (way_history_item_get_type ())
G_DECLARE_FINAL_TYPE (WayHistoryItem, way_history_item, WAY, HISTORY_ITEM, GObject)

struct _WayHistoryItem {
  GObject parent;

  WayHistoryEntry *entry;
  WayHistoryWords *words;
  GPtrArray       *parts;   /* WayHistoryWords of each deed, for a page about the act; else NULL */
  char            *why_not; /* why it cannot be put back, for such a page; NULL: it can */
};

/* A history, newest first: a GListModel of WayHistoryItem that grows towards the past when somebody
 * asks for more, so that it opens at once however long it is.  It keeps itself current.
 *
 * Properties (gboolean): “loading”, while an answer is awaited; “complete”: nothing is older than
 * what is here; “failed”. */
#define WAY_TYPE_HISTORY_LIST (way_history_list_get_type ())
G_DECLARE_FINAL_TYPE (WayHistoryList, way_history_list, WAY, HISTORY_LIST, GObject)

void way_history_list_load_more (WayHistoryList *self);

gboolean way_history_list_is_loading (WayHistoryList *self);
gboolean way_history_list_is_complete (WayHistoryList *self);
gboolean way_history_list_has_failed (WayHistoryList *self);

const WayHistoryFilter *way_history_list_get_filter (WayHistoryList *self);

G_END_DECLS
