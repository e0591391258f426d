/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

/* A client’s section “Referrals”: where the client was sent, for what, and what came of it. */
#define WAY_TYPE_REFERRALS_PAGE (way_referrals_page_get_type ())
G_DECLARE_FINAL_TYPE (WayReferralsPage, way_referrals_page, WAY, REFERRALS_PAGE, WayPage)

G_END_DECLS
