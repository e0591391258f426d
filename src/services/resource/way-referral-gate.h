/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-addressee.h"
#include "way-referral-item.h"
#include "way-workspace-private.h"

G_BEGIN_DECLS

/* Whether a place may be told what a referral would tell it. */
typedef struct {
  gboolean      may;
  WayAddressee *addressee; /* the place, for the purpose that it may be told for; NULL: nobody is */
  WayGateResult result;
  char         *words; /* why, in whole sentences for people; never NULL */
} WayReferralLeave;

/* On the worker.  Of a referral that tells nothing (way_referral_tells()) nobody is asked.  That
 * somebody is sent by a program for substance use says that they are its client: so every other one
 * needs a consent that holds at least that (42 CFR 2.11, 2.12). */
gboolean way_referral_gate_ask (WayDb            *db,
                                WayReferralItem  *item,
                                WayTime           now,
                                WayReferralLeave *leave,
                                GError          **error);

/* By which consent; zeros: by none. */
WayId way_referral_leave_get_consent (const WayReferralLeave *self);

/* Writes down that the place was told, by this leave and in this act. */
gboolean way_referral_gate_account (WayWorkspace           *workspace,
                                    WayReferralItem        *item,
                                    const WayReferralLeave *leave,
                                    WayWriter              *writer,
                                    GError                **error);
void     way_referral_leave_clear (WayReferralLeave *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WayReferralLeave, way_referral_leave_clear)

G_END_DECLS
