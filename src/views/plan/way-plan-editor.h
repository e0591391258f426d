/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_PLAN_EDITOR (way_plan_editor_get_type ())
G_DECLARE_FINAL_TYPE (WayPlanEditor, way_plan_editor, WAY, PLAN_EDITOR, WayPage)

/* A client’s plan as a tree that is typed in: need, goal, objective, intervention.  The node that
 * has the focus is open; what is typed is a draft within a second and saved when the focus leaves
 * the field. */

G_END_DECLS
