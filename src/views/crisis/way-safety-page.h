/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_SAFETY_PAGE (way_safety_page_get_type ())
G_DECLARE_FINAL_TYPE (WaySafetyPage, way_safety_page, WAY, SAFETY_PAGE, WayPage)

/* The section “Safety” of a client: the safety plan and its versions, crises, recurrences of use.
 */

G_END_DECLS
