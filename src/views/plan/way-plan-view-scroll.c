/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-view-private.h"

/* A card that opens has its size some frames later, after its paragraphs have found their width. */
#define FRAMES_TO_SETTLE 8

/* Between what is scrolled to and the edge. */
#define MARGIN 6

static GtkAdjustment *
get_adjustment (WayPlanView *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

/* A list lays the start of a row that has no height yet on the lower edge when it comes right
 * behind what is seen, and then hides it, with the focus.  When it comes further behind, it lays
 * its end there. */
void
way_plan_view_make_room (WayPlanView *self, GtkWidget *row)
{
  if (gtk_widget_get_height (row) == 0)
    gtk_adjustment_set_value (get_adjustment (self),
                              gtk_adjustment_get_value (get_adjustment (self)) - 1);
}

/* Where a widget is in what is seen. */
static gboolean
find_bounds (WayPlanView *self, GtkWidget *widget, graphene_rect_t *bounds)
{
  return gtk_widget_compute_bounds (widget, self->scroller, bounds) && bounds->size.height > 0;
}

static gboolean
fits (WayPlanView *self, const graphene_rect_t *bounds)
{
  return bounds->size.height + 2 * MARGIN <= (float)gtk_widget_get_height (self->scroller);
}

/* Of a text that is higher than the window, the line that is written. */
static void
narrow_to_line (GtkTextView *text, graphene_rect_t *bounds)
{
  GdkRectangle line;

  gtk_text_view_get_cursor_locations (text, NULL, &line, NULL);
  gtk_text_view_buffer_to_window_coords (text, GTK_TEXT_WINDOW_WIDGET, line.x, line.y, &line.x,
                                         &line.y);
  bounds->origin.y += (float)line.y;
  bounds->size.height = (float)line.height;
}

static void
see_to (WayPlanView *self, GtkWidget *row)
{
  GtkAdjustment  *adjustment = get_adjustment (self);
  GtkWidget      *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  graphene_rect_t bounds;
  double          below, way;

  if (!find_bounds (self, row, &bounds))
    return;
  /* Of a card that is higher than the window, what one writes in. */
  if (!fits (self, &bounds) && focus != NULL && gtk_widget_is_ancestor (focus, row)) {
    if (!find_bounds (self, focus, &bounds))
      return;
    if (!fits (self, &bounds) && GTK_IS_TEXT_VIEW (focus))
      narrow_to_line (GTK_TEXT_VIEW (focus), &bounds);
  }

  below = bounds.origin.y + bounds.size.height + MARGIN - gtk_widget_get_height (self->scroller);
  way = MAX (below, 0);
  if (bounds.origin.y - MARGIN - way < 0)
    way = bounds.origin.y - MARGIN;
  if (way <= -1 || way >= 1)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + way);
}

static gboolean
see_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  WayPlanView *self = WAY_PLAN_VIEW (widget);
  GtkWidget   *row = self->current != NULL ? g_hash_table_lookup (self->rows, self->current) : NULL;
  int          height;

  if (row == NULL || self->dragged != NULL || self->seeing == 0) {
    self->seer = 0;
    return G_SOURCE_REMOVE;
  }

  /* Until it is laid out, a row says where it was. */
  if (self->unlaid) {
    self->unlaid = FALSE;
    return G_SOURCE_CONTINUE;
  }

  height = gtk_widget_get_height (row);
  self->seeing--;
  if (self->wanted == NULL && (self->see_focus || height != self->seen_height))
    see_to (self, row);
  if (self->seeing == 0)
    self->see_focus = FALSE;
  self->seen_height = height;
  return G_SOURCE_CONTINUE;
}

static void
start (WayPlanView *self)
{
  self->seeing = FRAMES_TO_SETTLE;
  if (self->seer == 0)
    self->seer = gtk_widget_add_tick_callback (GTK_WIDGET (self), see_cb, NULL, NULL);
}

void
way_plan_view_see_focus (WayPlanView *self)
{
  self->see_focus = TRUE;
  self->unlaid = TRUE;
  start (self);
}

void
way_plan_view_see_growth (WayPlanView *self)
{
  if (self->current != NULL)
    start (self);
}

void
way_plan_view_stop_seeing (WayPlanView *self)
{
  if (self->seer != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->seer);
  self->seer = 0;
  self->see_focus = FALSE;
}
