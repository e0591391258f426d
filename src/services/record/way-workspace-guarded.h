/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-workspace.h"

G_BEGIN_DECLS

typedef struct _WayDb WayDb; /* of the floor below */

/* Looks at the records, on the worker, in the transaction in which one is then saved: what it found
 * still holds when the row is written.  record: not published yet, so that what follows from what
 * was found can be set.  FALSE: it is not saved, and the error says why in words for people. */
typedef gboolean (*WayGuard) (WayDb *db, gpointer record, GError **error);

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
