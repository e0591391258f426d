/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_HISTORY_PAGE (way_history_page_get_type ())
G_DECLARE_FINAL_TYPE (WayHistoryPage, way_history_page, WAY, HISTORY_PAGE, WayPage)

/* What was done with a client’s record, in sentences by day, newest first; the last change of each
 * thing can be put back. */

G_END_DECLS
