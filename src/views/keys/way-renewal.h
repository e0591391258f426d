/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-headway.h"

G_BEGIN_DECLS

#define WAY_TYPE_RENEWAL (way_renewal_get_type ())
G_DECLARE_FINAL_TYPE (WayRenewal, way_renewal, WAY, RENEWAL, AdwBin)

/* How far the records of an older program are brought up to date while they are opened.  Nothing is
 * seen of it before that begins, which on most days it never does. */

/* Until the next call; NULL: the opening has ended.  It cannot be cancelled. */
void way_renewal_follow (WayRenewal *self, WayHeadway *headway);

G_END_DECLS
