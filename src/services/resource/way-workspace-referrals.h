/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-addressee.h"
#include "way-referral-item.h"
#include "way-referral-step.h"
#include "way-workspace.h"

G_BEGIN_DECLS

typedef enum {
  WAY_REFERRALS_ALL,
  WAY_REFERRALS_OPEN,
  WAY_REFERRALS_CLOSED,
} WayReferralsWhich;

/* --- reading --- */

/* Those (WayReferralItem, the newest first) that name an id in a field: “client_id”, “resource_id”,
 * “need_id”; at most limit.  Finish tells how many there are in all. */
void       way_workspace_list_referrals_async (WayWorkspace       *self,
                                               const char         *field,
                                               const WayId        *id,
                                               WayReferralsWhich   which,
                                               guint               limit,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
GPtrArray *way_workspace_list_referrals_finish (WayWorkspace *self,
                                                GAsyncResult *result,
                                                guint        *total,
                                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* One of them with its course.  It belongs to the caller. */
typedef struct {
  WayReferralItem *item;
  GPtrArray       *steps; /* WayReferralStep, as they came */
  GPtrArray       *tasks; /* WayTask that ask after it, those to do first */

  /* Of a draft: whether it may be sent, and in words why not, or by what it may. */
  gboolean may_send;
  char    *send_words;

  WayAddressee *denied_to; /* who may not be told; NULL: nobody */
  WaySet        denied;
} WayReferralWhole;

void              way_referral_whole_free (WayReferralWhole *self);
void              way_workspace_read_referral_async (WayWorkspace       *self,
                                                     const WayId        *id,
                                                     GCancellable       *cancellable,
                                                     GAsyncReadyCallback callback,
                                                     gpointer            user_data);
WayReferralWhole *way_workspace_read_referral_finish (WayWorkspace *self,
                                                      GAsyncResult *result,
                                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* --- moving on --- */

/* What a referral came to.  words may be NULL. */
typedef struct {
  WayReferralStatus status;
  WayDate           day;
  const char       *words;
} WayReferralMove;

/* Takes a referral on to a status that may come next (way_referral_get_next()), with a step that
 * tells when.  “Sent” asks the gate first, in the same transaction: WAY_ERROR_REFUSED, in words for
 * people, when the place may not be told what it would be told (42 CFR 2.13, 2.31); nothing is
 * written then but that it was tried.  What goes out by word of mouth is accounted for as a
 * disclosure; a letter and a fax are when they are printed.  A task to ask after it follows, three
 * working days later; what ends the referral ends the task.  referral: as it was read
 * (WAY_ERROR_CONFLICT).  Finish gives the act. */
void     way_workspace_move_referral_async (WayWorkspace          *self,
                                            WayReferral           *referral,
                                            const WayReferralMove *move,
                                            GCancellable          *cancellable,
                                            GAsyncReadyCallback    callback,
                                            gpointer               user_data);
gboolean way_workspace_move_referral_finish (WayWorkspace *self,
                                             GAsyncResult *result,
                                             gint64       *act,
                                             GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayReferralWhole, way_referral_whole_free)

G_END_DECLS
