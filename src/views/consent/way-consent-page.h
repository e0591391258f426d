/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_CONSENT_PAGE (way_consent_page_get_type ())
G_DECLARE_FINAL_TYPE (WayConsentPage, way_consent_page, WAY, CONSENT_PAGE, WayPage)

/* A consent that was signed or refused, the subject of the page: what it says and what it is worth
 * now. */

G_END_DECLS
