/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-edit-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_CONSENT_REVOKE (way_consent_revoke_get_type ())
G_DECLARE_FINAL_TYPE (WayConsentRevoke, way_consent_revoke, WAY, CONSENT_REVOKE, WayEditPage)

/* A consent, the subject of the page, is taken back. */

G_END_DECLS
