/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_DOUBLES_PAGE (way_doubles_page_get_type ())
G_DECLARE_FINAL_TYPE (WayDoublesPage, way_doubles_page, WAY, DOUBLES_PAGE, WayPage)

/* Clients who may be in the list twice: each pair is compared and merged, or said to be two people
 * and not offered again. */

G_END_DECLS
