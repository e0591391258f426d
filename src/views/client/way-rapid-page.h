/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_RAPID_PAGE (way_rapid_page_get_type ())
G_DECLARE_FINAL_TYPE (WayRapidPage, way_rapid_page, WAY, RAPID_PAGE, WayPage)

/* Somebody who walks in is registered in less than a minute and by keys alone: a name, a way to
 * reach, what is needed today, why, the risk, and the next step.  What is typed in a few words is
 * understood (way-rapid-words.h), and those who may be the same person are offered meanwhile. */

G_END_DECLS
