/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-crisis.h"
#include "way-safety-plan.h"
#include "way-use-recurrence.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* What is done in one act about a crisis, a safety plan or a recurrence of use: changes for
 * way_workspace_commit_async(), so that they are undone in one act too.  The records that are given
 * are copies that may be changed; they are published. */

/* A new one that is open now.  client_id: zeros for a caller who is not known. */
WayCrisis *way_crisis_create (WayWorkspace *workspace,
                              const WayId  *client_id) G_GNUC_WARN_UNUSED_RESULT;

/* Ends it: the follow-up becomes a task of who works, the chart shows what happened, and the
 * answers that raised an alarm (WayAlert, those that are acknowledged are left alone; may be NULL)
 * are acknowledged by what was done here.  told: the recurrence of use that was told in it and
 * stands on the chart by itself; or NULL.  Nothing may be missing: way_crisis_get_lacks(). */
WayChange *way_crisis_close (WayWorkspace     *workspace,
                             WayCrisis        *crisis,
                             WayTime           now,
                             GListModel       *alerts,
                             WayUseRecurrence *told) G_GNUC_WARN_UNUSED_RESULT;

/* Opens a closed one again, because something was forgotten.  tasks (WayTask) and events (WayEvent)
 * of the client: what closing made of them goes. */
WayChange *way_crisis_reopen (WayCrisis  *crisis,
                              GListModel *tasks,
                              GListModel *events) G_GNUC_WARN_UNUSED_RESULT;

/* The caller is this client; what was done goes along (WayCrisisAction). */
WayChange *way_crisis_assign (WayCrisis   *crisis,
                              GListModel  *actions,
                              const WayId *client_id) G_GNUC_WARN_UNUSED_RESULT;

/* The next version: the words of the last one (NULL: none) to go on from. */
WaySafetyPlan *way_safety_plan_create (WayWorkspace  *workspace,
                                       const WayId   *client_id,
                                       WaySafetyPlan *last) G_GNUC_WARN_UNUSED_RESULT;

/* Both agree on it: it is the current one, and those before it (WaySafetyPlan) are replaced. */
WayChange *way_safety_plan_agree (WayWorkspace  *workspace,
                                  WaySafetyPlan *plan,
                                  GListModel    *plans,
                                  WayTime        now) G_GNUC_WARN_UNUSED_RESULT;

/* Saves it together with its event; event: as it is stored, or NULL.  The client’s own date stays
 * as it is whatever was decided: that is another act. */
WayChange *way_use_recurrence_save (WayWorkspace     *workspace,
                                    WayUseRecurrence *recurrence,
                                    WayEvent         *event) G_GNUC_WARN_UNUSED_RESULT;
WayChange *way_use_recurrence_remove (WayUseRecurrence *recurrence,
                                      WayEvent         *event) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
