/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-workspace.h"

G_BEGIN_DECLS

/* Saves one record behind a guard; the same as way_workspace_save_async() else, and
 * way_workspace_save_guarded_finish() gives the record as stored.  Nothing is offered to be undone:
 * what a guard let pass is no mistake of typing. */
void     way_workspace_save_guarded_async (WayWorkspace       *self,
                                           gpointer            record,
                                           WayDraft           *draft,
                                           WayGuard            guard,
                                           GCancellable       *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data);
gpointer way_workspace_save_guarded_finish (WayWorkspace *self,
                                            GAsyncResult *result,
                                            GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
