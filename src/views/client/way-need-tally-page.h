/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_NEED_TALLY_PAGE (way_need_tally_page_get_type ())
G_DECLARE_FINAL_TYPE (WayNeedTallyPage, way_need_tally_page, WAY, NEED_TALLY_PAGE, WayPage)

/* What was given to clients in a period: how often and at what cost, for the petty cash and the
 * vouchers.  It names nobody. */

G_END_DECLS
