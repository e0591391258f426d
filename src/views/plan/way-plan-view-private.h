/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-plan-view.h"

G_BEGIN_DECLS

struct _WayPlanView {
  GtkWidget parent_instance;

  WayPlanTree   *tree;
  WayPlanKeeper *keeper;

  GtkWidget          *scroller;
  AdwClampScrollable *clamp;
  GtkListView        *list;
  GtkTreeListModel   *model;
  GtkSliceListModel  *slice;  /* what the list has of it by now */
  GHashTable         *rows;   /* WayPlanRow by node, while it is bound */
  WayPlanNode        *opened; /* the node with the focus; NULL for none */
  guint               place;  /* of the open node in the model */
  WayPlanNode        *wanted; /* to be focused as soon as it has a row */
  guint               tries;
  guint               stay; /* so many frames at least */
  guint               tick;
  guint               tidying;
  guint               filling; /* the list gets more rows with each frame */
  gulong              focus_id; /* of the window */

};

/* The node at a place among those that are shown; NULL behind the last. */
WayPlanNode *way_plan_view_get_nth (WayPlanView *self, guint place);
gboolean     way_plan_view_find_place (WayPlanView *self, WayPlanNode *node, guint *place);

/* Focuses a node as soon as it has a row.  wait: after what is being written, which may bring or
 * move it. */
void way_plan_view_want (WayPlanView *self, WayPlanNode *node, gboolean wait);

/* A new node, focused. */
void way_plan_view_add (WayPlanView *self, WayPlanNode *parent, WayPlanNode *after);

/* To the next node shown, or the one before. */
void way_plan_view_step (WayPlanView *self, int by);

gboolean way_plan_view_has_focus_inside (WayPlanView *self, GtkWidget *row);

/* Rows: the list gets some at a time after the first frame, until that is stopped; the one that is
 * revealed at once. */
GtkListItemFactory *way_plan_view_make_factory (WayPlanView *self) G_GNUC_WARN_UNUSED_RESULT;
void                way_plan_view_fill (WayPlanView *self);
void                way_plan_view_stop_filling (WayPlanView *self);
void                way_plan_view_reveal (WayPlanView *self, guint place);

/* The actions of the class. */
void way_plan_view_install_acts (GtkWidgetClass *widget_class);

/* Ctrl+Z and Ctrl+Shift+Z. */
void way_plan_view_add_undo_keys (WayPlanView *self);

G_END_DECLS
