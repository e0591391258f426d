/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_PREPARATION_PAGE (way_preparation_page_get_type ())
G_DECLARE_FINAL_TYPE (WayPreparationPage, way_preparation_page, WAY, PREPARATION_PAGE, WayPage)

/* What one looks at before the client comes in, on one page. */

G_END_DECLS
