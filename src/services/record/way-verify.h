/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-workspace.h"

G_BEGIN_DECLS

/* Whether a caseload is whole: every page by its checksum (WAY_ERROR_DAMAGED), the log as a chain,
 * the rules that keep what is signed, and the records against the log that made them
 * (WAY_ERROR_TAMPERED).  Finish gives how many
 * entries the log has; -1 and the error when something does not hold. */
void   way_verify_async (WayWorkspace       *workspace,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data);
gint64 way_verify_finish (WayWorkspace *workspace, GAsyncResult *result, GError **error);

G_END_DECLS
