/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-referral.h"

G_BEGIN_DECLS

#define WAY_TYPE_REFERRAL_STEP (way_referral_step_get_type ())
G_DECLARE_FINAL_TYPE (WayReferralStep, way_referral_step, WAY, REFERRAL_STEP, WayRecord)

/* That a referral came to a status, on which day, and who noted it: what is read later from its
 * beginning to its end. */
struct _WayReferralStep {
  WayRecord parent;

  const WayId             client_id;
  const WayId             referral_id;
  const WayId             worker_id;
  const WayReferralStatus status;
  const WayDate           happened_on;
  char *const             words;
};

G_END_DECLS
