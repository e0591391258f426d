/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-workspace.h"

G_BEGIN_DECLS

/* Organizations (WayOrganization, at most so many) by the beginnings of the words of their names.
 */
void       way_workspace_find_organizations_async (WayWorkspace       *self,
                                                   const char         *text,
                                                   guint               limit,
                                                   GCancellable       *cancellable,
                                                   GAsyncReadyCallback callback,
                                                   gpointer            user_data);
GPtrArray *way_workspace_find_organizations_finish (WayWorkspace *self,
                                                    GAsyncResult *result,
                                                    GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
