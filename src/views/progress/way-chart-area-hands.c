/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "way-chart-area-private.h"

#define REACH   2.   /* of the mouse, in caption sizes */
#define ZOOM    1.25 /* by a key or a step of the wheel */
#define PAGE    .8   /* of what is shown, by a key */
#define STEP    .08  /* the same, by a step of the wheel */
#define DRAGGED 6.   /* pixels: less is a click */

/* --- a pointer --- */

static double
get_text (WayChartArea *self)
{
  return way_chart_font_get_size (way_chart_area_get_style (self).font);
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, WayChartArea *self)
{
  self->pointer_x = x;
  if (way_chart_area_get_chart (self) != NULL && self->drag == DRAG_NONE)
    way_chart_model_point_at (self->model,
                              way_chart_find (self->chart, x, y, REACH * get_text (self)));
}

static void
leave_cb (GtkEventControllerMotion *controller, WayChartArea *self)
{
  if (self->model != NULL)
    way_chart_model_point_at (self->model, WAY_CHART_NOWHERE);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, WayChartArea *self)
{
  WayChartPlace place;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (way_chart_area_get_chart (self) == NULL)
    return;

  place = way_chart_find (self->chart, x, y, REACH * get_text (self));
  if (place.series >= 0)
    way_chart_model_set_cursor (self->model, place);
  else if (n_press == 2)
    way_chart_model_reset_span (self->model);
}

static gboolean
tooltip_cb (WayChartArea *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  g_autofree char *words = NULL;

  if (keyboard || way_chart_area_get_chart (self) == NULL || self->drag != DRAG_NONE ||
      way_chart_find (self->chart, x, y, REACH * get_text (self)).series >= 0)
    return FALSE;

  words = way_chart_dup_words_at (self->chart, x, y);
  gtk_tooltip_set_text (tooltip, words);
  return words != NULL;
}

/* Where in time a place is: 0 to 1. */
static double
get_position (WayChartArea *self, double x)
{
  const WayChartBox plot = way_chart_get_plot (self->chart);

  return CLAMP ((x - plot.x) / plot.width, 0, 1);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, WayChartArea *self)
{
  const GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if (way_chart_area_get_chart (self) == NULL)
    return GDK_EVENT_PROPAGATE;

  if ((state & GDK_CONTROL_MASK) != 0) {
    way_chart_model_zoom (self->model, pow (ZOOM, dy), get_position (self, self->pointer_x));
    return GDK_EVENT_STOP;
  }
  if ((state & GDK_SHIFT_MASK) != 0)
    dx += dy;
  if (fabs (dx) <= fabs (dy) && (state & GDK_SHIFT_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  way_chart_model_move_span (self->model, dx * STEP);
  return GDK_EVENT_STOP;
}

static void
zoom_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, WayChartArea *self)
{
  self->pinched = 1;
}

static void
zoom_cb (GtkGestureZoom *gesture, double scale, WayChartArea *self)
{
  double x = 0;
  double y = 0;

  if (way_chart_area_get_chart (self) == NULL || scale <= 0)
    return;
  if (!gtk_gesture_is_active (GTK_GESTURE (gesture)) ||
      !gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.;
  way_chart_model_zoom (self->model, self->pinched / scale, get_position (self, x));
  self->pinched = scale;
}

/* --- a drag --- */

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, WayChartArea *self)
{
  self->drag_from = self->drag_to = x;
  if (self->model != NULL)
    self->drag_span = way_chart_model_get_span (self->model);
}

static Drag
choose_drag (WayChartArea *self, GtkGesture *gesture)
{
  const GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  const WayChartBox plot = way_chart_get_plot (self->chart);
  double            x = 0;
  double            y = 0;

  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y);
  return (state & GDK_SHIFT_MASK) != 0 || y > plot.y + plot.height ? DRAG_MARKS : DRAG_MOVES;
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, WayChartArea *self)
{
  WayChartBox plot;
  double      days;

  if (way_chart_area_get_chart (self) == NULL || (self->drag == DRAG_NONE && fabs (dx) < DRAGGED))
    return;
  if (self->drag == DRAG_NONE && fabs (dy) > fabs (dx)) { /* the page is scrolled */
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
    return;
  }

  if (self->drag == DRAG_NONE) {
    self->drag = choose_drag (self, GTK_GESTURE (gesture));
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    way_chart_model_point_at (self->model, WAY_CHART_NOWHERE);
  }
  plot = way_chart_get_plot (self->chart);
  if (self->drag == DRAG_MARKS) {
    self->drag_to = CLAMP (self->drag_from + dx, plot.x, plot.x + plot.width);
    gtk_widget_queue_draw (GTK_WIDGET (self));
    return;
  }
  days = -dx / plot.width * way_span_get_length (self->drag_span);
  way_chart_model_set_span (self->model,
                            (WaySpan){ self->drag_span.from + days, self->drag_span.to + days });
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, WayChartArea *self)
{
  const Drag drag = self->drag;
  double     from, to, days;

  self->drag = DRAG_NONE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (drag != DRAG_MARKS || way_chart_area_get_chart (self) == NULL)
    return;

  from = get_position (self, MIN (self->drag_from, self->drag_to));
  to = get_position (self, MAX (self->drag_from, self->drag_to));
  days = way_span_get_length (self->drag_span);
  if ((to - from) * days >= 1 && to - from < 1)
    way_chart_model_zoom (self->model, to - from, from / (1 - (to - from)));
}

/* --- keys --- */

static gboolean
move_cursor (WayChartArea *self, guint key)
{
  /* Time runs from left to right in every language, and so do the keys. */
  switch (key) {
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
    way_chart_model_step (self->model, -1);
    return TRUE;
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
    way_chart_model_step (self->model, 1);
    return TRUE;
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    way_chart_model_step_measure (self->model, -1);
    return TRUE;
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    way_chart_model_step_measure (self->model, 1);
    return TRUE;
  case GDK_KEY_Home:
  case GDK_KEY_KP_Home:
    way_chart_model_go_to_end (self->model, FALSE);
    return TRUE;
  case GDK_KEY_End:
  case GDK_KEY_KP_End:
    way_chart_model_go_to_end (self->model, TRUE);
    return TRUE;
  default:
    return FALSE;
  }
}

/* Around the cursor, where it is shown. */
static void
zoom_by_key (WayChartArea *self, double factor)
{
  double at = .5;
  double x, y;

  if (way_chart_area_get_chart (self) != NULL &&
      way_chart_get_spot (self->chart, way_chart_model_get_cursor (self->model), &x, &y))
    at = get_position (self, x);
  way_chart_model_zoom (self->model, factor, at);
}

static gboolean
move_span (WayChartArea *self, guint key)
{
  switch (key) {
  case GDK_KEY_plus:
  case GDK_KEY_equal: /* the same key without Shift */
  case GDK_KEY_KP_Add:
    zoom_by_key (self, 1 / ZOOM);
    return TRUE;
  case GDK_KEY_minus:
  case GDK_KEY_KP_Subtract:
    zoom_by_key (self, ZOOM);
    return TRUE;
  case GDK_KEY_0:
  case GDK_KEY_KP_0:
    way_chart_model_reset_span (self->model);
    return TRUE;
  case GDK_KEY_Page_Up:
  case GDK_KEY_KP_Page_Up:
    way_chart_model_move_span (self->model, -PAGE);
    return TRUE;
  case GDK_KEY_Page_Down:
  case GDK_KEY_KP_Page_Down:
    way_chart_model_move_span (self->model, PAGE);
    return TRUE;
  default:
    return FALSE;
  }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                WayChartArea          *self)
{
  /* Shift is part of “+” on many keyboards. */
  if (self->model == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if ((state & GDK_SHIFT_MASK) == 0 && move_cursor (self, key)) {
    way_chart_model_point_at (self->model, WAY_CHART_NOWHERE);
    return GDK_EVENT_STOP;
  }
  return move_span (self, key) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

/* Who comes by the keyboard sees where the cursor is. */
static void
focus_enter_cb (GtkEventControllerFocus *controller, WayChartArea *self)
{
  if (self->model != NULL && way_chart_model_get_cursor (self->model).series < 0)
    way_chart_model_step (self->model, 0);
}

/* --- all of it --- */

void
way_chart_area_bind_hands (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, tooltip_cb);
  gtk_widget_class_bind_template_callback (widget_class, scroll_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_update_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_end_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_enter_cb);
}
