/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-referral-step.h"

#include <glib/gi18n.h>

static const WayField fields[] = {
  WAY_FIELD (WayReferralStep,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayReferralStep,
             referral_id,
             .label = N_ ("Referral"),
             .target = "referral",
             .required = TRUE,
             .hidden = TRUE,
             .owner = TRUE),
  WAY_FIELD (WayReferralStep, worker_id, .label = N_ ("Worker"), .target = "staff"),
  WAY_FIELD (WayReferralStep,
             status,
             .label = N_ ("Status"),
             .words = way_referral_status_words,
             .labels = way_referral_status_labels),
  WAY_FIELD (WayReferralStep, happened_on, .label = N_ ("Day"), .required = TRUE),
  WAY_FIELD (WayReferralStep, words, .label = N_ ("In words")),
};

WAY_DEFINE_RECORD (WayReferralStep,
                   way_referral_step,
                   "referral_step",
                   N_ ("Step of a referral"),
                   fields,
                   NULL)
