/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_ACT_PAGE (way_act_page_get_type ())
G_DECLARE_FINAL_TYPE (WayActPage, way_act_page, WAY, ACT_PAGE, WayPage)

/* One entry of the history opened to its parts: everything that was done, record by record, how
 * each was before and after, and whether it can be put back or why not.  Its detail is the number
 * of the act. */
WayPage *way_act_page_new (gint64 act) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
