/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_PRIVACY_PAGE (way_privacy_page_get_type ())
G_DECLARE_FINAL_TYPE (WayPrivacyPage, way_privacy_page, WAY, PRIVACY_PAGE, WayPage)

/* A client’s rights about the own record: which notice was given, what was asked for and complained
 * of and by when it is answered, what was agreed not to be shared, and to whom something went. */

G_END_DECLS
