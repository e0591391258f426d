/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-edit-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_CONSENT_EDIT (way_consent_edit_get_type ())
G_DECLARE_FINAL_TYPE (WayConsentEdit, way_consent_edit, WAY, CONSENT_EDIT, WayEditPage)

/* A consent that is not signed yet, the subject of the page: what it says, element by element. */

G_END_DECLS
