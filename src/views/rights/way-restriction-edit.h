/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-edit-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_RESTRICTION_EDIT (way_restriction_edit_get_type ())
G_DECLARE_FINAL_TYPE (WayRestrictionEdit, way_restriction_edit, WAY, RESTRICTION_EDIT, WayEditPage)

/* What the program agreed not to share, and from when on it may again. */

G_END_DECLS
