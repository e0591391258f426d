/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-view.h"

#include "../services/chart-fixture.h"
#include "way-chart-area.h"
#include "way-score-table.h"

#define DEADLINE   (10 * G_USEC_PER_SEC)
#define N_POINTS   11
#define MARGINS    24 /* do not grow */
#define NORMAL_DPI (96 * 1024)

typedef struct {
  GtkWidget     *window;
  WayChartView  *view;
  WayScoreTable *table;
  WayChartArea  *area;
  WayProgress   *progress;
} Fixture;

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_child (child, type);

    if (found != NULL)
      return found;
  }
  return NULL;
}

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

static void
set_up (Fixture *f, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  f->window = gtk_window_new ();
  f->view = g_object_new (WAY_TYPE_CHART_VIEW, "hexpand", TRUE, NULL);
  f->table = g_object_new (WAY_TYPE_SCORE_TABLE, "width-request", 420, NULL);
  f->area = WAY_CHART_AREA (find_child (GTK_WIDGET (f->view), WAY_TYPE_CHART_AREA));
  f->progress = chart_fixture_new (FALSE);
  g_object_bind_property (f->view, "progress", f->table, "progress", G_BINDING_SYNC_CREATE);
  g_object_bind_property (f->view, "selected-point", f->table, "selected-point",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (f->view));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (f->table));
  gtk_window_set_child (GTK_WINDOW (f->window), box);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1200, 600);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  way_progress_unref (f->progress);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

/* Until the chart has been drawn with all of its points. */
static void
show (Fixture *f)
{
  const gint64 end = g_get_monotonic_time () + DEADLINE;
  double       x = 0;
  double       y = 0;

  gtk_window_present (GTK_WINDOW (f->window));
  while (!way_chart_area_get_spot (f->area, N_POINTS - 1, &x, &y)) {
    g_assert_cmpint (g_get_monotonic_time (), <, end);
    g_main_context_iteration (NULL, FALSE);
  }
  way_chart_view_set_selected_point (f->view, -1); /* it may have got the focus */
}

static gboolean
press (Fixture *f, guint key, GdkModifierType state)
{
  GtkEventController *keys = find_controller (GTK_WIDGET (f->area), GTK_TYPE_EVENT_CONTROLLER_KEY);
  gboolean            handled = FALSE;

  g_signal_emit_by_name (keys, "key-pressed", key, 0, state, &handled);
  return handled;
}

static void
test_empty (Fixture *f, gconstpointer data)
{
  GtkWidget *status = find_child (GTK_WIDGET (f->view), ADW_TYPE_STATUS_PAGE);
  GtkWidget *stack = find_child (GTK_WIDGET (f->view), GTK_TYPE_STACK);

  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "empty");
  g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (status)), ==, "No Results Yet");
  g_assert_true (press (f, GDK_KEY_Left, 0)); /* with nothing to move to */
  g_assert_cmpint (way_chart_view_get_selected_point (f->view), ==, -1);

  way_chart_view_set_progress (f->view, f->progress);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "chart");
  way_chart_view_set_selected_point (f->view, 4);
  way_chart_view_set_progress (f->view, NULL); /* locked: nothing stays */
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "empty");
  g_assert_cmpint (way_chart_view_get_selected_point (f->view), ==, -1);
  g_assert_cmpint (way_score_table_get_selected_point (f->table), ==, -1);
}

static void
test_keys (Fixture *f, gconstpointer data)
{
  static const struct {
    guint key;
    int   point;
  } steps[] = {
    { GDK_KEY_Left, 10 },  { GDK_KEY_Left, 9 },    { GDK_KEY_Home, 0 },
    { GDK_KEY_Left, 0 },   { GDK_KEY_Right, 1 },   { GDK_KEY_End, 10 },
    { GDK_KEY_Right, 10 }, { GDK_KEY_KP_Left, 9 }, { GDK_KEY_KP_Home, 0 },
  };

  way_chart_view_set_progress (f->view, f->progress);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    g_assert_true (press (f, steps[i].key, 0));
    g_assert_cmpint (way_chart_view_get_selected_point (f->view), ==, steps[i].point);
    g_assert_cmpint (way_score_table_get_selected_point (f->table), ==, steps[i].point);
  }
  g_assert_false (press (f, GDK_KEY_Left, GDK_ALT_MASK)); /* is Back */
  g_assert_false (press (f, GDK_KEY_Tab, 0));
  g_assert_cmpint (way_chart_view_get_selected_point (f->view), ==, 0);
}

static void
test_says_the_point (Fixture *f, gconstpointer data)
{
  const char *summary = "Chart of PHQ-9: 11 results, 14 Jul 2025 to 14 Sep 2026";
  const char *sentence = "6 Jul 2026: PHQ-9 25 of 27, Severe. "
                         "Change: 6 points higher than the first result, reliably worse.";

  gtk_test_accessible_assert_property (f->area, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Chart without results");
  way_chart_view_set_progress (f->view, f->progress);
  gtk_test_accessible_assert_property (f->area, GTK_ACCESSIBLE_PROPERTY_LABEL, summary);
  way_chart_view_set_selected_point (f->view, 8);
  gtk_test_accessible_assert_property (f->area, GTK_ACCESSIBLE_PROPERTY_LABEL, sentence);
  gtk_test_accessible_assert_property (f->area, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary);
}

static void
test_mouse (Fixture *f, gconstpointer data)
{
  GtkEventController *click;
  GtkEventController *motion;

  way_chart_view_set_progress (f->view, f->progress);
  show (f);
  click = find_controller (GTK_WIDGET (f->area), GTK_TYPE_GESTURE_CLICK);
  motion = find_controller (GTK_WIDGET (f->area), GTK_TYPE_EVENT_CONTROLLER_MOTION);

  for (int point = 0; point < N_POINTS; point++) {
    double x = 0;
    double y = 0;

    g_assert_true (way_chart_area_get_spot (f->area, point, &x, &y));
    g_signal_emit_by_name (motion, "motion", x, y);
    g_assert_cmpint (way_chart_view_get_selected_point (f->view), ==, point - 1); /* only shown */
    g_signal_emit_by_name (click, "pressed", 1, x + 3, y - 3);
    g_assert_cmpint (way_chart_view_get_selected_point (f->view), ==, point);
  }
  g_signal_emit_by_name (click, "pressed", 1, 1., 1.); /* beside everything: nothing is lost */
  g_assert_cmpint (way_chart_view_get_selected_point (f->view), ==, N_POINTS - 1);
}

static void
test_table_leads (Fixture *f, gconstpointer data)
{
  int notified = 0;

  way_chart_view_set_progress (f->view, f->progress);
  show (f);
  for (int point = 0; point < N_POINTS; point++) {
    way_score_table_set_selected_point (f->table, point);
    g_assert_cmpint (way_chart_view_get_selected_point (f->view), ==, point);
  }
  g_signal_connect_swapped (f->view, "notify::selected-point", G_CALLBACK (g_atomic_int_inc),
                            &notified);
  way_chart_view_set_selected_point (f->view, N_POINTS - 1);
  g_assert_cmpint (notified, ==, 0);
  way_chart_view_set_selected_point (f->view, 3);
  g_assert_cmpint (notified, ==, 1);
  g_assert_cmpint (way_score_table_get_selected_point (f->table), ==, 3);
  way_chart_view_set_selected_point (f->view, 4711);
  g_assert_cmpint (way_chart_view_get_selected_point (f->view), ==, -1);
}

/* A result before the period is in the table, not on the chart. */
static void
test_outside_the_period (Fixture *f, gconstpointer data)
{
  f->progress->from = way_date_make (2026, 1, 1);
  way_chart_view_set_progress (f->view, f->progress);
  show (f);
  g_assert_true (press (f, GDK_KEY_Home, 0));
  g_assert_cmpint (way_chart_view_get_selected_point (f->view), ==, 3);
  way_score_table_set_selected_point (f->table, 0);
  g_assert_cmpint (way_score_table_get_selected_point (f->table), ==, 0);
  g_assert_cmpint (way_chart_view_get_selected_point (f->view), ==, -1);
}

/* The red of the paper as it was painted last, or -1. */
static int
paper (Fixture *f)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (f->area));
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guint32 *pixels = NULL;
  const int           width = gtk_widget_get_width (GTK_WIDGET (f->area));
  const int           height = gtk_widget_get_height (GTK_WIDGET (f->area));
  GtkSnapshot        *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return -1;

  texture =
    gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (f->window)), node, NULL);
  pixels = g_new (guint32, (gsize)width * height);
  gdk_texture_download (texture, (guchar *)pixels, (gsize)width * 4);
  return (int)(pixels[2] >> 16 & 0xff);
}

static void
wait_for_paper (Fixture *f, int low, int high)
{
  const gint64 end = g_get_monotonic_time () + DEADLINE;
  int          seen;

  while ((seen = paper (f)) < low || seen > high) {
    g_assert_cmpint (g_get_monotonic_time (), <, end);
    g_main_context_iteration (NULL, FALSE);
  }
}

static void
test_light_and_dark (Fixture *f, gconstpointer data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  way_chart_view_set_progress (f->view, f->progress);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  show (f);
  wait_for_paper (f, 0xff, 0xff);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  wait_for_paper (f, 0x1e, 0x1e);
}

static int
get_minimum (Fixture *f, GtkOrientation orientation)
{
  int minimum = 0;

  gtk_widget_measure (GTK_WIDGET (f->area), orientation,
                      orientation == GTK_ORIENTATION_VERTICAL ? 770 : -1, &minimum, NULL, NULL,
                      NULL);
  return minimum;
}

/* Larger text asks for more room, and never for more than a small window has at twice the size. */
static void
test_text_size (Fixture *f, gconstpointer data)
{
  GtkSettings *settings = gtk_widget_get_settings (f->window);
  const gint64 end = g_get_monotonic_time () + DEADLINE;
  int          before = 0;
  int          height;
  int          width;

  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  g_object_set (settings, "gtk-xft-dpi", NORMAL_DPI, NULL);
  way_chart_view_set_progress (f->view, f->progress);
  show (f);
  width = get_minimum (f, GTK_ORIENTATION_HORIZONTAL);
  height = get_minimum (f, GTK_ORIENTATION_VERTICAL);
  g_object_set (settings, "gtk-xft-dpi", 2 * NORMAL_DPI, NULL);
  while (get_minimum (f, GTK_ORIENTATION_HORIZONTAL) < 2 * width - MARGINS - 2) {
    g_assert_cmpint (g_get_monotonic_time (), <, end);
    g_main_context_iteration (NULL, FALSE);
  }
  g_assert_cmpint (get_minimum (f, GTK_ORIENTATION_HORIZONTAL), <=, 770);
  g_assert_cmpint (get_minimum (f, GTK_ORIENTATION_VERTICAL), >, height);
  g_assert_cmpint (height, <=, 400); /* no scrolling at 800×600 */
  g_object_set (settings, "gtk-xft-dpi", before, NULL);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, test) g_test_add ("/chart-view/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("empty", test_empty);
  ADD ("keys", test_keys);
  ADD ("says-the-point", test_says_the_point);
  ADD ("mouse", test_mouse);
  ADD ("table-leads", test_table_leads);
  ADD ("outside-the-period", test_outside_the_period);
  ADD ("light-and-dark", test_light_and_dark);
  ADD ("text-size", test_text_size);
#undef ADD
  return g_test_run ();
}
