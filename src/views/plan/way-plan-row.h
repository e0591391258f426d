/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-plan-keeper.h"

G_BEGIN_DECLS

#define WAY_TYPE_PLAN_ROW (way_plan_row_get_type ())
G_DECLARE_FINAL_TYPE (WayPlanRow, way_plan_row, WAY, PLAN_ROW, GtkWidget)

/* A node of the plan.  Closed it is read; open, its fields are typed in.  It opens when it takes
 * the focus, and is closed from outside; or it takes the focus closed, to be read. */
GtkWidget *way_plan_row_new (void);

/* NULL: it shows nothing. */
void         way_plan_row_set_node (WayPlanRow *self, WayPlanNode *node, WayPlanKeeper *keeper);
WayPlanNode *way_plan_row_get_node (WayPlanRow *self);

void     way_plan_row_set_open (WayPlanRow *self, gboolean open);
gboolean way_plan_row_is_open (WayPlanRow *self);
gboolean way_plan_row_read (WayPlanRow *self);

/* Opens it, with the focus in a field. */
gboolean way_plan_row_focus_field (WayPlanRow *self, const char *field);

/* The handle of a closed row, by which it can be dragged. */
void way_plan_row_show_grip (WayPlanRow *self, gboolean shown);

G_END_DECLS
