/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-first-items.h"
#include "way-plan-row.h"
#include "way-plan-view.h"

G_BEGIN_DECLS

struct _WayPlanView {
  GtkWidget parent_instance;

  WayPlanTree   *tree;
  WayPlanKeeper *keeper;

  GtkWidget          *scroller;
  AdwClampScrollable *clamp;
  GtkListView        *list;
  GtkFilter          *filter;
  GtkTreeListModel   *model;
  WayFirstItems      *first;   /* what the list has of it by now */
  guint               filling; /* the list gets more rows with each frame */
  guint               n_hidden;
  GHashTable         *rows; /* WayPlanRow by node, while it is bound */

  WayPlanNode *current; /* the node with the focus; NULL for none */
  gboolean     reading; /* its row has the focus and is closed */
  guint        place;   /* of the current node in the model */
  WayPlanNode *wanted;  /* to be focused as soon as it has a row */
  const char  *field;   /* of it, that shall have the focus; NULL: its text */
  guint        tries;
  guint        stay; /* so many frames at least */
  guint        tick;
  guint        tidying;
  gulong       focus_id; /* of the window */

  /* way-plan-view-scroll.c */
  guint    seer;
  guint    seeing;    /* so many frames still */
  gboolean see_focus; /* also when the card is as high as it was */
  gboolean unlaid;
  int      seen_height;

  /* way-plan-view-drag.c */
  GtkWidget   *hot;     /* the row under the pointer; a weak pointer */
  WayPlanNode *dragged; /* over the view */
  double       drag_y;
  guint        scrolling;
  gboolean     drop; /* it may be dropped: below the one, before the other, where the line is */
  WayPlanNode *drop_parent;
  WayPlanNode *drop_before;
  double       drop_y;
  double       drop_start;
  double       drop_end;
};

/* The node at a place among those that are shown; NULL behind the last. */
WayPlanNode *way_plan_view_get_nth (WayPlanView *self, guint place);
gboolean     way_plan_view_find_place (WayPlanView *self, WayPlanNode *node, guint *place);

/* --- the focus: way-plan-view-focus.c --- */

/* Focuses a node as soon as it has a row: to be typed in, or (reading) closed.  wait: after what is
 * being written, which may bring or move it. */
void way_plan_view_want (WayPlanView *self, WayPlanNode *node, gboolean wait);
void way_plan_view_want_field (WayPlanView *self, WayPlanNode *node, const char *field);
void way_plan_view_stop_wanting (WayPlanView *self);
void way_plan_view_set_current (WayPlanView *self, WayPlanNode *node);
void way_plan_view_focus_changed (WayPlanView *self);

/* A new node, focused. */
void way_plan_view_add (WayPlanView *self, WayPlanNode *parent, WayPlanNode *after);

/* Takes the current node away, and focuses what is near it. */
void way_plan_view_remove (WayPlanView *self);

/* To the next node shown, or the one before. */
void way_plan_view_step (WayPlanView *self, int by);

gboolean way_plan_view_has_focus_inside (WayPlanView *self, GtkWidget *row);

/* --- what is seen: way-plan-view-scroll.c --- */

/* Scrolls to where the focus has come; to a card that may have grown while one writes in it. */
void way_plan_view_see_focus (WayPlanView *self);
void way_plan_view_see_growth (WayPlanView *self);
void way_plan_view_stop_seeing (WayPlanView *self);

/* Before a row is focused that may be new. */
void way_plan_view_make_room (WayPlanView *self, GtkWidget *row);

/* --- rows: way-plan-view-rows.c --- */

/* The list gets some at a time after the first frame, until that is stopped; the one that is
 * revealed at once. */
GtkListItemFactory *way_plan_view_make_factory (WayPlanView *self) G_GNUC_WARN_UNUSED_RESULT;
void                way_plan_view_fill (WayPlanView *self);
void                way_plan_view_stop_filling (WayPlanView *self);
void                way_plan_view_reveal (WayPlanView *self, guint place);

/* What is below a node is folded away, or seen; all rows as their nodes say. */
void     way_plan_view_set_folded (WayPlanView *self, WayPlanNode *node, gboolean folded);
gboolean way_plan_view_can_fold (WayPlanView *self, WayPlanNode *node);
void     way_plan_view_show_folds (WayPlanView *self);
void     way_plan_view_unfold_to (WayPlanView *self, WayPlanNode *node);

/* --- keys, actions, dragging --- */

void way_plan_view_add_keys (WayPlanView *self);
void way_plan_view_install_acts (GtkWidgetClass *widget_class);
void way_plan_view_enable_acts (WayPlanView *self); /* those of the current kind */

void way_plan_view_add_dragging (WayPlanView *self);
void way_plan_view_stop_dragging (WayPlanView *self);
void way_plan_view_draw_drop (WayPlanView *self, GtkSnapshot *snapshot);

G_END_DECLS
