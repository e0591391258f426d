/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-addressee.h"
#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_CONSENT_NEW (way_consent_new_get_type ())
G_DECLARE_FINAL_TYPE (WayConsentNew, way_consent_new, WAY, CONSENT_NEW, WayPage)

/* What kind of consent is begun; each says what it is for.  A blank form of each can be printed. */

/* Of what was denied to somebody, which the consent is then filled in with; addressee may be NULL.
 */
WayPage *way_consent_new_for (WayAddressee *addressee, WaySet denied) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
