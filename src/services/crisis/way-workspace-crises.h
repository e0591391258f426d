/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-crisis-wait.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* What waits about crises (WayCrisisWait): those that are open, alarming answers that nobody has
 * answered, follow-ups.  mine: only those of who works. */
void       way_workspace_list_crises_async (WayWorkspace       *self,
                                            gboolean            mine,
                                            guint               max,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
GPtrArray *way_workspace_list_crises_finish (WayWorkspace *self,
                                             GAsyncResult *result,
                                             GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
