/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-edit-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_CONSENT_SIGN (way_consent_sign_get_type ())
G_DECLARE_FINAL_TYPE (WayConsentSign, way_consent_sign, WAY, CONSENT_SIGN, WayEditPage)

/* A consent, the subject of the page, is told and signed, or the client says no. */

G_END_DECLS
