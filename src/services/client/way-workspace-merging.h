/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client-match.h"
#include "way-client.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* Makes one client of two: “merged” is the remaining one as it is to be (way_merging_make()), and
 * “other” as it was seen leaves the list.  WAY_ERROR_CONFLICT when either was changed or merged
 * meanwhile, WAY_ERROR_INVALID, in a sentence, when something about the other is typed and not
 * saved. */
void way_workspace_merge_clients_async (WayWorkspace       *self,
                                        WayClient          *merged,
                                        WayClient          *other,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);

/* Makes two of them again, however long ago it was: way_client_separate(). */
void way_workspace_separate_clients_async (WayWorkspace       *self,
                                           const WayId        *match_id,
                                           GCancellable       *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data);

/* Of both.  act (may be NULL): by which it can be undone. */
gboolean way_workspace_merging_finish (WayWorkspace *self,
                                       GAsyncResult *result,
                                       gint64       *act,
                                       GError      **error);

/* Whom an id leads to, by a list of all matches (WayClientMatch): itself, unless it was merged. */
WayId way_client_matches_follow (GListModel *matches, const WayId *client_id);

G_END_DECLS
