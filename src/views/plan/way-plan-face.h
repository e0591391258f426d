/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-plan-keeper.h"

G_BEGIN_DECLS

#define WAY_TYPE_PLAN_FACE (way_plan_face_get_type ())
G_DECLARE_FINAL_TYPE (WayPlanFace, way_plan_face, WAY, PLAN_FACE, GtkBox)

/* The open face of a node: every field of its kind, to be typed in.  It follows the node. */
GtkWidget *way_plan_face_new (WayPlanNode *node, WayPlanKeeper *keeper);

gboolean way_plan_face_focus_field (WayPlanFace *self, const char *field);

G_END_DECLS
