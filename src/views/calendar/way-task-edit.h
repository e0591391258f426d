/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-edit-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_TASK_EDIT (way_task_edit_get_type ())
G_DECLARE_FINAL_TYPE (WayTaskEdit, way_task_edit, WAY, TASK_EDIT, WayEditPage)

/* A task: a new one, or the subject of the page.  With the detail “done” it begins where one says
 * what came of it. */

G_END_DECLS
