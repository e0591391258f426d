/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-addressee.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* Asks the gate from a view, and writes nothing: for what is shown beside a recipient, and before
 * something is written that will be refused.  What goes out asks again at the door.
 *
 * client_id NULL: about nobody.  moment: none for now.  Finish gives a value to be freed with
 * g_free(), or NULL and the error. */
void           way_workspace_ask_gate_async (WayWorkspace       *self,
                                             const WayId        *client_id,
                                             WayAddressee       *addressee,
                                             WaySet              classes,
                                             WayTime             moment,
                                             GCancellable       *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
WayGateResult *way_workspace_ask_gate_finish (WayWorkspace *self,
                                              GAsyncResult *result,
                                              GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same for who knows the client’s number and the recipient’s name only (waymarkctl): the name
 * is looked for in the client’s team and among the organizations.  WAY_ERROR_NOT_FOUND: there is no
 * client of this number.  Ends with the same finish. */
void way_workspace_check_gate_async (WayWorkspace       *self,
                                     const char         *client_number,
                                     const char         *recipient,
                                     WayInfoClass        info_class,
                                     WayPurpose          purpose,
                                     WayTime             moment,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);

G_END_DECLS
