/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-history-list.h"
#include "way-past.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* --- what was done --- */

WayHistoryList *way_workspace_list_history (WayWorkspace *self, const WayHistoryFilter *filter)
  G_GNUC_WARN_UNUSED_RESULT;
void way_workspace_filter_history (WayWorkspace           *self,
                                   WayHistoryList         *list,
                                   const WayHistoryFilter *filter);

/* One act, with all that it did to the client and the record of the filter, the words of each part,
 * and why it cannot be put back.  WAY_ERROR_NOT_FOUND. */
void            way_workspace_look_at_act_async (WayWorkspace           *self,
                                                 const WayHistoryFilter *filter,
                                                 gint64                  act,
                                                 GCancellable           *cancellable,
                                                 GAsyncReadyCallback     callback,
                                                 gpointer                user_data);
WayHistoryItem *way_workspace_look_at_act_finish (WayWorkspace *self,
                                                  GAsyncResult *result,
                                                  GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* --- how it was --- */

/* A record as an entry of the log left it, with what belonged to it, and the names for its words.
 * Never changes once it is made. */
#define WAY_TYPE_PAST_STATE (way_past_state_get_type ())
G_DECLARE_FINAL_TYPE (WayPastState, way_past_state, WAY, PAST_STATE, GObject)

WayPast       *way_past_state_get_past (WayPastState *self); /* borrowed, and what follows */
const char    *way_past_state_get_the (WayPastState *self, gpointer record);
const char    *way_past_state_get_client (WayPastState *self); /* its name; NULL: of nobody */
WayActPointer *way_past_state_get_act (WayPastState *self);

/* A value of a record, to stand for itself; "" for none. */
char *way_past_state_dup_value (WayPastState   *self,
                                gpointer        record,
                                const WayField *field) G_GNUC_WARN_UNUSED_RESULT;

/* The record is found by the entry (its own number, not that of the act), and told as the whole act
 * left it, or as it was before that.  WAY_ERROR_NOT_FOUND. */
void          way_workspace_look_back_async (WayWorkspace       *self,
                                             gint64              number,
                                             gboolean            before,
                                             GCancellable       *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
WayPastState *way_workspace_look_back_finish (WayWorkspace *self,
                                              GAsyncResult *result,
                                              GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
