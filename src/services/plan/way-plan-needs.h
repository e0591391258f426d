/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-need.h"
#include "way-plan.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* Needs that come into a client’s plan from elsewhere, such as a result.  The lists are those of
 * the client’s WayPlan and WayNeed. */

/* A need of these words that is neither met nor deferred; NULL for none. */
WayNeed *way_plan_needs_find (GListModel *needs, const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Puts it behind the others in the plan that has not ended; where there is none one is begun in the
 * same act.  area: as WayNeed writes it, another word is none.  Finish tells the act, by which it
 * can be undone (may be NULL). */
void     way_plan_needs_add_async (WayWorkspace       *workspace,
                                   GListModel         *plans,
                                   GListModel         *needs,
                                   const WayId        *client_id,
                                   const char         *text,
                                   const char         *area,
                                   WayNeedSource       source,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
gboolean way_plan_needs_add_finish (WayWorkspace *workspace,
                                    GAsyncResult *result,
                                    gint64       *act,
                                    GError      **error);

G_END_DECLS
