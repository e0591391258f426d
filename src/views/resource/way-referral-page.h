/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

/* One referral, its subject, from the need over the place to what came of it: its steps with their
 * days, what comes next, and whether it may be sent. */
#define WAY_TYPE_REFERRAL_PAGE (way_referral_page_get_type ())
G_DECLARE_FINAL_TYPE (WayReferralPage, way_referral_page, WAY, REFERRAL_PAGE, WayPage)

G_END_DECLS
