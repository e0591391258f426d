/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-view-private.h"

#include "way-text-scale.h"

/* Near an edge it scrolls, the faster the nearer; at 100 % text, in pixels. */
#define EDGE      48.0
#define MAX_SPEED 18.0 /* a frame */

/* The picture of what is dragged is no wider. */
#define PICTURE 320

/* Where the node that is dragged would be put, and the line that shows it. */
typedef struct {
  WayPlanNode *parent; /* NULL: among the needs */
  WayPlanNode *before; /* NULL: at the end */
  double       y;
} Spot;

static WayPlanNode *
get_ancestor (WayPlanNode *node, WayPlanKind kind)
{
  while (node != NULL && way_plan_node_get_kind (node) != kind)
    node = way_plan_node_get_parent (node);
  return node;
}

/* Between two rows that follow each other: what stands there belongs below the one, before the
 * other.  after is NULL behind the last row.  FALSE inside of something that stays whole. */
static gboolean
find_spot_between (WayPlanNode *dragged, WayPlanNode *row, WayPlanNode *after, Spot *spot)
{
  const WayPlanKind kind = way_plan_node_get_kind (dragged);
  WayPlanNode      *sibling = get_ancestor (row, kind);

  if (after != NULL && way_plan_node_get_kind (after) > kind)
    return FALSE;

  spot->before = after != NULL && way_plan_node_get_kind (after) == kind ? after : NULL;
  if (spot->before != NULL)
    spot->parent = way_plan_node_get_parent (after);
  else if (sibling != NULL)
    spot->parent = way_plan_node_get_parent (sibling);
  else
    spot->parent = row;
  return TRUE;
}

static gboolean
get_bounds (WayPlanView *self, WayPlanNode *node, graphene_rect_t *bounds)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, node);

  return row != NULL && gtk_widget_get_mapped (row) &&
         gtk_widget_compute_bounds (row, GTK_WIDGET (self), bounds);
}

/* The one nearest to the pointer of all that are seen. */
static gboolean
find_spot (WayPlanView *self, WayPlanNode *dragged, double y, Spot *best)
{
  gboolean     found = FALSE;
  WayPlanNode *row;

  for (guint i = 0; (row = way_plan_view_get_nth (self, i)) != NULL; i++) {
    WayPlanNode    *after = way_plan_view_get_nth (self, i + 1);
    graphene_rect_t bounds;
    Spot            spot;

    if (!get_bounds (self, row, &bounds) || !find_spot_between (dragged, row, after, &spot) ||
        !way_plan_tree_may_place (self->tree, dragged, spot.parent))
      continue;
    spot.y = bounds.origin.y + bounds.size.height;
    if (found && ABS (spot.y - y) >= ABS (best->y - y))
      continue;
    *best = spot;
    found = TRUE;
  }

  return found;
}

static gboolean
stays (WayPlanView *self, WayPlanNode *dragged, const Spot *spot)
{
  return spot->before == dragged ||
         (spot->parent == way_plan_node_get_parent (dragged) &&
          spot->before == way_plan_tree_get_sibling (self->tree, dragged, 1));
}

/* --- the line --- */

/* As far in as what is dragged: it goes where its like are. */
static void
get_line (WayPlanView *self)
{
  graphene_rect_t bounds;

  if (!get_bounds (self, self->dragged, &bounds))
    return; /* it was scrolled away, and the line stays as it was */

  self->drop_start = bounds.origin.x;
  self->drop_end = bounds.origin.x + bounds.size.width;
}

static void
show_spot (WayPlanView *self)
{
  Spot spot;

  self->drop =
    find_spot (self, self->dragged, self->drag_y, &spot) && !stays (self, self->dragged, &spot);
  if (self->drop) {
    g_set_object (&self->drop_parent, spot.parent);
    g_set_object (&self->drop_before, spot.before);
    self->drop_y = spot.y;
    get_line (self);
  }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
way_plan_view_draw_drop (WayPlanView *self, GtkSnapshot *snapshot)
{
  const double   scale = way_text_scale (GTK_WIDGET (self));
  const double   radius = 4 * scale;
  const gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GdkRGBA        color;
  cairo_t       *cr;
  double         from, to, y;

  if (!self->drop)
    return;

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "accent_color",
                                  &color);
  y = CLAMP (self->drop_y, radius, gtk_widget_get_height (GTK_WIDGET (self)) - radius);
  from = mirrored ? self->drop_end : self->drop_start;
  to = mirrored ? self->drop_start : self->drop_end;

  cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (GTK_WIDGET (self)),
                                   (float)gtk_widget_get_height (GTK_WIDGET (self))));
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 2 * scale);
  cairo_arc (cr, from, y, radius - scale, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_move_to (cr, from + (mirrored ? -radius : radius), y);
  cairo_line_to (cr, to, y);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* --- scrolling --- */

static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  WayPlanView   *self = WAY_PLAN_VIEW (widget);
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  const double edge = EDGE * way_text_scale (widget);
  const double height = gtk_widget_get_height (widget);
  double       share = 0;

  if (self->drag_y < edge)
    share = (self->drag_y - edge) / edge;
  else if (self->drag_y > height - edge)
    share = (self->drag_y - height + edge) / edge;
  if (share < 0 || share > 0) {
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                            MAX_SPEED * CLAMP (share, -1, 1));
    show_spot (self);
  }
  return G_SOURCE_CONTINUE;
}

static void
stop_dragging (WayPlanView *self)
{
  if (self->scrolling != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scrolling);
  self->scrolling = 0;
  self->drop = FALSE;
  g_clear_object (&self->dragged);
  g_clear_object (&self->drop_parent);
  g_clear_object (&self->drop_before);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- the source --- */

static GtkWidget *
pick_row (WayPlanView *self, double x, double y, GtkWidget **picked)
{
  *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return *picked != NULL ? gtk_widget_get_ancestor (*picked, WAY_TYPE_PLAN_ROW) : NULL;
}

/* Under the pointer goes a picture of the row: its beginning, on the color of a card, as not every
 * screen can show through it. */
static void
set_picture (GtkDragSource *source, GtkWidget *row)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (row);
  g_autoptr (GdkPaintable) picture = NULL;
  const int width = MIN (gtk_widget_get_width (row), (int)(PICTURE * way_text_scale (row)));
  const int height = gtk_widget_get_height (row);
  const graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height);
  GdkRGBA               color;

  gtk_style_context_lookup_color (gtk_widget_get_style_context (row), "popover_bg_color", &color);
  gtk_snapshot_push_clip (snapshot, &area);
  gtk_snapshot_append_color (snapshot, &color, &area);
  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), gtk_widget_get_width (row), height);
  gtk_snapshot_pop (snapshot);
  picture =
    gtk_snapshot_free_to_paintable (snapshot, &GRAPHENE_SIZE_INIT ((float)width, (float)height));
  gtk_drag_source_set_icon (source, picture, -16, -16);
}

/* A closed row by any part of it; an open one is typed in, and has a handle. */
static GdkContentProvider *
prepare_cb (WayPlanView *self, double x, double y, GtkDragSource *source)
{
  GtkWidget   *picked;
  GtkWidget   *row = pick_row (self, x, y, &picked);
  WayPlanNode *node = row != NULL ? way_plan_row_get_node (WAY_PLAN_ROW (row)) : NULL;

  if (node == NULL || way_plan_node_get_kind (node) == WAY_PLAN_KIND_PLAN ||
      way_plan_node_is_new (node) ||
      (way_plan_row_is_open (WAY_PLAN_ROW (row)) &&
       !gtk_widget_has_css_class (picked, "way-plan-grip")))
    return NULL;

  set_picture (source, row);
  return gdk_content_provider_new_typed (WAY_TYPE_PLAN_NODE, node);
}

/* --- the target --- */

static GdkDragAction
motion_cb (WayPlanView *self, double x, double y, GtkDropTarget *target)
{
  const GValue *value = gtk_drop_target_get_value (target);
  WayPlanNode  *node = value != NULL ? g_value_get_object (value) : NULL;

  if (node == NULL || self->tree == NULL || !way_plan_tree_has (self->tree, node))
    return 0;

  g_set_object (&self->dragged, node);
  self->drag_y = y;
  if (self->scrolling == 0)
    self->scrolling = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
  show_spot (self);
  return GDK_ACTION_MOVE;
}

static gboolean
drop_cb (WayPlanView *self, const GValue *value, double x, double y)
{
  const gboolean moves = self->drop && self->dragged == g_value_get_object (value);

  if (moves) {
    way_plan_keeper_save (self->keeper, self->dragged);
    way_plan_keeper_place (self->keeper, self->dragged, self->drop_parent, self->drop_before);
    self->reading = TRUE; /* whoever drags does not type */
    way_plan_view_want (self, self->dragged, TRUE);
  }
  stop_dragging (self);
  return moves;
}

/* --- the handle of the row under the pointer --- */

static void
set_hot (WayPlanView *self, GtkWidget *row)
{
  if (self->hot == row)
    return;

  if (self->hot != NULL)
    way_plan_row_show_grip (WAY_PLAN_ROW (self->hot), FALSE);
  g_set_weak_pointer (&self->hot, row);
  if (row != NULL)
    way_plan_row_show_grip (WAY_PLAN_ROW (row), TRUE);
}

static void
pointer_cb (WayPlanView *self, double x, double y)
{
  GtkWidget *picked;

  set_hot (self, pick_row (self, x, y, &picked));
}

static void
pointer_left_cb (WayPlanView *self)
{
  set_hot (self, NULL);
}

void
way_plan_view_add_dragging (WayPlanView *self)
{
  GtkDragSource      *source = gtk_drag_source_new ();
  GtkDropTarget      *target = gtk_drop_target_new (WAY_TYPE_PLAN_NODE, GDK_ACTION_MOVE);
  GtkEventController *pointer = gtk_event_controller_motion_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (prepare_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_swapped (target, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (stop_dragging), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));

  g_signal_connect_swapped (pointer, "motion", G_CALLBACK (pointer_cb), self);
  g_signal_connect_swapped (pointer, "leave", G_CALLBACK (pointer_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), pointer);
}

void
way_plan_view_stop_dragging (WayPlanView *self)
{
  set_hot (self, NULL);
  stop_dragging (self);
}
