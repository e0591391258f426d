/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-view-fixture.h"

static GtkEventController *
find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (all, i);

    if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
      return controller; /* the widget owns it */
  }
  g_assert_not_reached ();
}

static gboolean
press (Fixture *f, guint key, GdkModifierType state)
{
  GtkEventController *keys = find_controller (GTK_WIDGET (f->area), GTK_TYPE_EVENT_CONTROLLER_KEY);
  gboolean            handled = FALSE;

  g_signal_emit_by_name (keys, "key-pressed", key, 0, state, &handled);
  return handled;
}

static double
get_length (Fixture *f)
{
  return way_span_get_length (way_chart_model_get_span (f->model));
}

static void
test_cursor_keys (Fixture *f, gconstpointer data)
{
  static const struct {
    guint key;
    int   series;
    int   point;
  } steps[] = {
    { GDK_KEY_Left, 0, 10 },  { GDK_KEY_Left, 0, 9 },    { GDK_KEY_Home, 0, 0 },
    { GDK_KEY_Left, 0, 0 },   { GDK_KEY_Right, 0, 1 },   { GDK_KEY_End, 0, 10 },
    { GDK_KEY_Right, 0, 10 }, { GDK_KEY_KP_Left, 0, 9 }, { GDK_KEY_KP_Home, 0, 0 },
    { GDK_KEY_Down, 1, 0 },   { GDK_KEY_KP_End, 1, 9 },  { GDK_KEY_Down, 2, 6 },
    { GDK_KEY_Up, 1, 9 },
  };

  g_assert_false (press (f, GDK_KEY_Tab, 0));
  g_assert_true (press (f, GDK_KEY_Left, 0)); /* with nothing to move to */
  check_cursor (f, -1, -1);
  way_chart_model_set_progress (f->model, f->progress);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    g_assert_true (press (f, steps[i].key, 0));
    check_cursor (f, steps[i].series, steps[i].point);
  }
  g_assert_false (press (f, GDK_KEY_Left, GDK_ALT_MASK)); /* is Back */
  g_assert_false (press (f, GDK_KEY_plus, GDK_CONTROL_MASK));
  check_cursor (f, 1, 9);
}

static void
test_time_keys (Fixture *f, gconstpointer data)
{
  double  all;
  WaySpan before;

  show (f);
  all = get_length (f);
  g_assert_true (press (f, GDK_KEY_plus, GDK_SHIFT_MASK));
  g_assert_cmpfloat (get_length (f), <, .85 * all);
  g_assert_true (press (f, GDK_KEY_equal, 0));
  before = way_chart_model_get_span (f->model);
  g_assert_true (press (f, GDK_KEY_Page_Up, 0));
  g_assert_cmpfloat (way_chart_model_get_span (f->model).from, <, before.from);
  g_assert_true (press (f, GDK_KEY_Page_Down, 0));
  g_assert_cmpfloat (way_chart_model_get_span (f->model).from, >=, before.from - 1);
  g_assert_true (press (f, GDK_KEY_minus, 0));
  g_assert_cmpfloat (get_length (f), >, way_span_get_length (before));
  g_assert_true (press (f, GDK_KEY_0, 0));
  g_assert_cmpfloat_with_epsilon (get_length (f), all, 1e-6);
}

/* Zooming by keys keeps the cursor where it is on the screen. */
static void
test_zoom_around_cursor (Fixture *f, gconstpointer data)
{
  const WayChartPlace place = { 0, 3 };
  double              before, after, y;

  show (f);
  way_chart_model_set_cursor (f->model, place);
  g_assert_true (way_chart_area_get_spot (f->area, place, &before, &y));
  for (guint i = 0; i < 3; i++) {
    press (f, GDK_KEY_plus, 0);
    WAIT_FOR (way_chart_area_get_spot (f->area, place, &after, &y));
  }
  g_assert_cmpfloat_with_epsilon (after, before, 12); /* a day is so wide */
}

/* What a screen reader hears is the name, and it is the sentence of the table’s row. */
static void
test_says_the_point (Fixture *f, gconstpointer data)
{
  const char *summary = "Chart of PHQ-9, GAD-7, BARC-10: 28 results, 14 Jul 2025 to 21 Sep 2026";
  const char *sentence = "6 Jul 2026: PHQ-9 25 of 27, Severe. "
                         "Change: 6 points higher than the first result, reliably worse.";

  gtk_test_accessible_assert_property (f->area, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Chart without results");
  way_chart_model_set_progress (f->model, f->progress);
  gtk_test_accessible_assert_property (f->area, GTK_ACCESSIBLE_PROPERTY_LABEL, summary);
  way_chart_model_set_cursor (f->model, (WayChartPlace){ 0, 8 });
  gtk_test_accessible_assert_property (f->area, GTK_ACCESSIBLE_PROPERTY_LABEL, sentence);
  gtk_test_accessible_assert_property (f->area, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary);
  way_chart_model_point_at (f->model, (WayChartPlace){ 1, 1 }); /* a pointer is for the eyes */
  gtk_test_accessible_assert_property (f->area, GTK_ACCESSIBLE_PROPERTY_LABEL, sentence);
  way_chart_model_set_period (f->model, &(WayPeriod){ WAY_PERIOD_3_MONTHS });
  gtk_test_accessible_assert_property (
    f->area, GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Chart of PHQ-9, GAD-7, BARC-10: 8 results, 21 Jun 2026 to 21 Sep 2026");
}

/* A pointer reads, a click puts the cursor. */
static void
test_pointer (Fixture *f, gconstpointer data)
{
  GtkEventController *click;
  GtkEventController *motion;

  show (f);
  click = find_controller (GTK_WIDGET (f->area), GTK_TYPE_GESTURE_CLICK);
  motion = find_controller (GTK_WIDGET (f->area), GTK_TYPE_EVENT_CONTROLLER_MOTION);
  for (int point = 0; point < 11; point++) {
    double x = 0;
    double y = 0;

    WAIT_FOR (way_chart_area_get_spot (f->area, (WayChartPlace){ 0, point }, &x, &y));
    g_signal_emit_by_name (motion, "motion", x, y);
    g_assert_cmpint (way_chart_model_get_pointed (f->model).point, ==, point);
    check_cursor (f, point > 0 ? 0 : -1, point - 1);
    g_signal_emit_by_name (click, "pressed", 1, x + 3, y - 3);
    check_cursor (f, 0, point);
  }
  g_signal_emit_by_name (click, "pressed", 1, 1., 1.); /* beside everything: nothing is lost */
  check_cursor (f, 0, 10);
  g_signal_emit_by_name (motion, "leave");
  g_assert_cmpint (way_chart_model_get_pointed (f->model).point, ==, 10);
}

/* The wheel alone is the page’s; sideways it moves time.  A double click leads back. */
static void
test_wheel (Fixture *f, gconstpointer data)
{
  GtkEventController *scroll;
  GtkEventController *click;
  gboolean            handled = FALSE;
  double              all;
  WaySpan             before;

  show (f);
  all = get_length (f);
  scroll = find_controller (GTK_WIDGET (f->area), GTK_TYPE_EVENT_CONTROLLER_SCROLL);
  click = find_controller (GTK_WIDGET (f->area), GTK_TYPE_GESTURE_CLICK);
  way_chart_model_zoom (f->model, .3, 1);
  before = way_chart_model_get_span (f->model);
  g_signal_emit_by_name (scroll, "scroll", 0., 1., &handled);
  g_assert_false (handled);
  g_assert_true (way_span_equal (way_chart_model_get_span (f->model), before));
  g_signal_emit_by_name (scroll, "scroll", -1., 0., &handled);
  g_assert_true (handled);
  g_assert_cmpfloat (way_chart_model_get_span (f->model).from, <, before.from);
  g_assert_cmpfloat_with_epsilon (get_length (f), way_span_get_length (before), 1e-6);
  g_signal_emit_by_name (click, "pressed", 2, 1., 1.);
  g_assert_cmpfloat_with_epsilon (get_length (f), all, 1e-6);
}

/* Two fingers apart by twice as much show half the time. */
static void
test_pinch (Fixture *f, gconstpointer data)
{
  GtkEventController *pinch;
  double              all;

  show (f);
  all = get_length (f);
  pinch = find_controller (GTK_WIDGET (f->area), GTK_TYPE_GESTURE_ZOOM);
  g_signal_emit_by_name (pinch, "scale-changed", 1.5);
  g_signal_emit_by_name (pinch, "scale-changed", 2.);
  g_assert_cmpfloat_with_epsilon (get_length (f), all / 2, 1);
  g_signal_emit_by_name (pinch, "scale-changed", 1.);
  g_assert_cmpfloat_with_epsilon (get_length (f), all, 1);
}

/* What is under the hand stays under it. */
static void
test_drag (Fixture *f, gconstpointer data)
{
  GtkEventController *drag;
  const WayChartPlace place = { 0, 7 };
  double              before, after, y;

  show (f);
  way_chart_model_zoom (f->model, .5, .7);
  WAIT_FOR (way_chart_area_get_spot (f->area, place, &before, &y));
  drag = find_controller (GTK_WIDGET (f->area), GTK_TYPE_GESTURE_DRAG);
  g_signal_emit_by_name (drag, "drag-begin", before, y);
  g_signal_emit_by_name (drag, "drag-update", 3., 0.); /* too little: it is a click */
  WAIT_FOR (way_chart_area_get_spot (f->area, place, &after, &y));
  g_assert_cmpfloat_with_epsilon (after, before, .01);
  g_signal_emit_by_name (drag, "drag-update", 60., 4.);
  WAIT_FOR (way_chart_area_get_spot (f->area, place, &after, &y));
  g_assert_cmpfloat_with_epsilon (after, before + 60, 1.5);
  g_signal_emit_by_name (drag, "drag-end", 60., 4.);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, test) g_test_add ("/chart-area/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("cursor-keys", test_cursor_keys);
  ADD ("time-keys", test_time_keys);
  ADD ("zoom-around-cursor", test_zoom_around_cursor);
  ADD ("says-the-point", test_says_the_point);
  ADD ("pointer", test_pointer);
  ADD ("wheel", test_wheel);
  ADD ("pinch", test_pinch);
  ADD ("drag", test_drag);
#undef ADD
  return g_test_run ();
}
