/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-edit-page.h"

G_BEGIN_DECLS

/* Writes a referral down, or changes the one that is its subject; what it came to is noted on its
 * own page (way-referral-page.h). */
#define WAY_TYPE_REFERRAL_EDIT (way_referral_edit_get_type ())
G_DECLARE_FINAL_TYPE (WayReferralEdit, way_referral_edit, WAY, REFERRAL_EDIT, WayEditPage)

/* A new one to a resource, for a need of the plan (NULL or zeros: none yet).  It is about the
 * client who is open, else one is chosen in it. */
WayPage *way_referral_edit_new_for (const WayId *resource_id,
                                    const WayId *need_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
