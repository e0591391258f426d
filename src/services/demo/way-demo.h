/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-instruments.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* Called on the main thread now and then. */
typedef void (*WayDemoProgress) (guint done, guint total, gpointer user_data);

/* Fills a caseload with made-up people, each marked as such, and their courses over the two years
 * before “today”: contact ways, assessments, plans, events.  The same seed, number and day give the
 * same people, ids included.  One transaction; a cancelled one leaves nothing. */
void     way_demo_fill_async (WayWorkspace       *workspace,
                              WayInstruments     *instruments,
                              guint               n_clients,
                              guint32             seed,
                              WayDate             today,
                              GCancellable       *cancellable,
                              WayDemoProgress     progress,
                              gpointer            progress_data,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);
gboolean way_demo_fill_finish (WayWorkspace *workspace, GAsyncResult *result, GError **error);

G_END_DECLS
