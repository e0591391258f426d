/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client.h"
#include "way-need.h"
#include "way-referral.h"
#include "way-resource.h"

G_BEGIN_DECLS

/* A referral with those it is between, and what it is for.  Never changes once it is made. */
#define WAY_TYPE_REFERRAL_ITEM (way_referral_item_get_type ())
G_DECLARE_FINAL_TYPE (WayReferralItem, way_referral_item, WAY, REFERRAL_ITEM, GObject)

struct _WayReferralItem {
  GObject parent_instance;

  WayReferral *referral;
  WayClient   *client;
  WayResource *resource;
  WayNeed     *need; /* NULL: none of a plan */
};

/* What it is for, in words; NULL: nobody said. */
const char *way_referral_item_get_need (WayReferralItem *self);

/* “Sent, 3 days ago”, “Appointment set: 9 Mar 2026, 14:30”. */
char *way_referral_item_words_status (WayReferralItem *self,
                                      WayDate          today) G_GNUC_WARN_UNUSED_RESULT;

/* What came of it, or what is in the way; NULL for nothing. */
char *way_referral_item_words_outcome (WayReferralItem *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
