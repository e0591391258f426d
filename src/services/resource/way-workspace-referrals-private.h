/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-workspace-referrals.h"

G_BEGIN_DECLS

typedef struct _WayDb WayDb; /* of the floor below */

/* On the worker: a referral and those it names.  NULL on failure. */
WayReferralItem *way_referral_item_read (WayDb       *db,
                                         const WayId *id,
                                         GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
