/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-workspace-referrals.h"

G_BEGIN_DECLS

/* The referrals that name a client, a resource or a need, the newest first; each opens its page.
 * Signal “counted” (guint shown, guint
 * total). */
#define WAY_TYPE_REFERRAL_LIST (way_referral_list_get_type ())
G_DECLARE_FINAL_TYPE (WayReferralList, way_referral_list, WAY, REFERRAL_LIST, AdwBin)

/* field: as of way_workspace_list_referrals_async().  workspace NULL: nothing. */
void way_referral_list_set (WayReferralList *self,
                            WayWorkspace    *workspace,
                            const char      *field,
                            const WayId     *id);
void way_referral_list_set_which (WayReferralList *self, WayReferralsWhich which);
void way_referral_list_focus (WayReferralList *self);

G_END_DECLS
