/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-edit-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_COMPLAINT_EDIT (way_complaint_edit_get_type ())
G_DECLARE_FINAL_TYPE (WayComplaintEdit, way_complaint_edit, WAY, COMPLAINT_EDIT, WayEditPage)

/* A complaint and what is done about it.  Its steps are made when it is saved for the first time.
 */

G_END_DECLS
