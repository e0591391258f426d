/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

/* A client’s section Progress: measures, what happened and how the plan went on as a chart, the
 * same as tables beside it, and both on paper. */
#define WAY_TYPE_PROGRESS_PAGE (way_progress_page_get_type ())
G_DECLARE_FINAL_TYPE (WayProgressPage, way_progress_page, WAY, PROGRESS_PAGE, WayPage)

G_END_DECLS
