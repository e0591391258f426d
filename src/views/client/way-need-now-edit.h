/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-edit-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_NEED_NOW_EDIT (way_need_now_edit_get_type ())
G_DECLARE_FINAL_TYPE (WayNeedNowEdit, way_need_now_edit, WAY, NEED_NOW_EDIT, WayEditPage)

/* A need of the day, and what was given.  The subject is the need; without one it is new.  With the
 * detail “give” it is being given now. */

G_END_DECLS
