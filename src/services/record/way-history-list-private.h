/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-history-list.h"
#include "way-history-repo.h"

G_BEGIN_DECLS

/* Takes all three; why_not and parts may be NULL. */
WayHistoryItem *way_history_item_new (WayHistoryEntry *entry,
                                      WayHistoryWords *words,
                                      GPtrArray       *parts,
                                      char            *why_not);

/* A copy that owns its words; the worker may look at it too. */
WayHistoryFilter *way_history_filter_copy (const WayHistoryFilter *self) G_GNUC_WARN_UNUSED_RESULT;
void              way_history_filter_free (WayHistoryFilter *self);

/* Which page a list asks for.  anew: its newest part once more, since something was written. */
typedef struct {
  WayHistorySpan span;
  gboolean       anew;
} WayHistoryQuestion;

typedef void (*WayHistoryAsk) (WayHistoryList           *self,
                               const WayHistoryQuestion *question,
                               gpointer                  workspace);

WayHistoryList *way_history_list_new (const WayHistoryFilter *filter,
                                      WayHistoryAsk           ask,
                                      gpointer                workspace) G_GNUC_WARN_UNUSED_RESULT;
guint           way_history_list_get_generation (WayHistoryList *self); /* any thread */

/* Another question: what is there stays until the first answer comes. */
void way_history_list_set_filter (WayHistoryList *self, const WayHistoryFilter *filter);

/* Something was written that it may be about. */
gboolean way_history_list_concerns (WayHistoryList *self, gpointer record, const WayId *whose);
void     way_history_list_refresh (WayHistoryList *self);

/* An answer to the question of that generation: WayHistoryItem. */
void way_history_list_take (WayHistoryList           *self,
                            guint                     generation,
                            const WayHistoryQuestion *question,
                            GPtrArray                *items,
                            gint64                    next);
void way_history_list_fail (WayHistoryList *self, guint generation);
void way_history_list_clear (WayHistoryList *self);

G_END_DECLS
