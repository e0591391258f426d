/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-instruments.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* Called on the main thread now and then. */
typedef void (*WayDemoProgress) (guint done, guint total, gpointer user_data);

#define WAY_DEMO_NOTES 10

typedef struct {
  guint   n_clients;
  guint   notes_each; /* on average */
  guint32 seed;
  WayDate today;
} WayDemoSize;

/* Fills a caseload with made-up people, each marked as such, and their courses over the two years
 * before “today”: contacts, assessments, plans, events, notes, crises; and the days around it of
 * those who work there.  The same size gives the same people, ids included.  One transaction; a
 * cancelled one leaves nothing. */
void     way_demo_fill_async (WayWorkspace       *workspace,
                              WayInstruments     *instruments,
                              const WayDemoSize  *size,
                              GCancellable       *cancellable,
                              WayDemoProgress     progress,
                              gpointer            progress_data,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);
gboolean way_demo_fill_finish (WayWorkspace *workspace, GAsyncResult *result, GError **error);

G_END_DECLS
