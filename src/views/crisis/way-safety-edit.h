/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-edit-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_SAFETY_EDIT (way_safety_edit_get_type ())
G_DECLARE_FINAL_TYPE (WaySafetyEdit, way_safety_edit, WAY, SAFETY_EDIT, WayEditPage)

/* Where a safety plan is written together, part by part.  It goes on with the draft of the client,
 * or begins the next version with the words of the last one.  What is typed is kept. */

G_END_DECLS
