/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-caseload.h"

G_BEGIN_DECLS

#define WAY_DEMO_PASSPHRASE "demo" /* said on the unlock page; it keeps nobody out */

/* Opens the demo: a caseload of made-up people in the session’s own folder, which is gone when one
 * logs out.  It is made at the first time, and found again after that. */
void         way_demo_open_async (GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
WayCaseload *way_demo_open_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
