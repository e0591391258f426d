/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-plan-keeper.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WAY_TYPE_PLAN_FIELD (way_plan_field_get_type ())
G_DECLARE_FINAL_TYPE (WayPlanField, way_plan_field, WAY, PLAN_FIELD, GtkBox)

typedef enum {
  WAY_PLAN_FIELD_SHORT, /* as wide as what it holds needs */
  WAY_PLAN_FIELD_WIDE,
  WAY_PLAN_FIELD_WORDS, /* text that wraps, over the whole width */
} WayPlanFieldSize;

/* One field of a node, with its caption: an entry, a list of choices, or a number, as the field is
 * declared.  What is typed goes to the keeper.  placeholder may be NULL. */
GtkWidget *way_plan_field_new (WayPlanNode     *node,
                               WayPlanKeeper   *keeper,
                               const char      *name,
                               WayPlanFieldSize size,
                               const char      *placeholder);

const char *way_plan_field_get_name (WayPlanField *self);

/* Shows the text of the node, which may have been changed by an undo. */
void way_plan_field_refresh (WayPlanField *self);

/* Without its caption, as the kind is said above it. */
void way_plan_field_hide_caption (WayPlanField *self);

G_END_DECLS
