/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-plan-kind.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* A text that the worker wrote before. */
typedef struct {
  char *text;
  char *more;  /* what the objective was measured by, how often it was done; NULL: nothing said */
  guint times; /* that it was found */
} WayPlanOffer;

/* What the worker wrote before into needs, goals, objectives or interventions and that goes on as
 * what was typed began, the likeliest first, a handful at most.  Nothing that names a client comes
 * into the plan of another, and nothing that was typed already.  Finish: WayPlanOffer. */
void       way_workspace_find_offers_async (WayWorkspace       *self,
                                            WayPlanKind         kind,
                                            const WayId        *client_id, /* whose plan it is */
                                            const WayId        *record_id, /* what is typed into */
                                            const char         *typed,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
GPtrArray *way_workspace_find_offers_finish (WayWorkspace *self,
                                             GAsyncResult *result,
                                             GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
