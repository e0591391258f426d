/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-workspace.h"

G_BEGIN_DECLS

/* Looks through the whole list for clients who may be there twice, piece by piece, so that nobody
 * who saves is kept waiting. */
#define WAY_TYPE_CLIENT_DOUBLES (way_client_doubles_get_type ())
G_DECLARE_FINAL_TYPE (WayClientDoubles, way_client_doubles, WAY, CLIENT_DOUBLES, GObject)

WayClientDoubles *way_client_doubles_new (WayWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;

/* The pairs of the next piece, as two clients (WayClient) each, one after the other; there may be
 * none although more are to come. */
void       way_client_doubles_look_async (WayClientDoubles   *self,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
GPtrArray *way_client_doubles_look_finish (WayClientDoubles *self,
                                           GAsyncResult     *result,
                                           GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   way_client_doubles_is_done (WayClientDoubles *self);

G_END_DECLS
