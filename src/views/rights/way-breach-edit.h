/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-edit-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_BREACH_EDIT (way_breach_edit_get_type ())
G_DECLARE_FINAL_TYPE (WayBreachEdit, way_breach_edit, WAY, BREACH_EDIT, WayEditPage)

/* Records that got out of hand, and who is told of it by when. */

G_END_DECLS
