/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-view-fixture.h"

#define MARGINS    24 /* do not grow */
#define NORMAL_DPI (96 * 1024)

static void
test_empty (Fixture *f, gconstpointer data)
{
  GtkStack *stack = fixture_find (GTK_WIDGET (f->view), GTK_TYPE_STACK);
  g_autoptr (WayProgress) events = way_progress_new (chart_day (20260921));

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  way_chart_model_set_progress (f->model, f->progress);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "chart");
  way_chart_model_set_cursor (f->model, (WayChartPlace){ 0, 4 });
  way_chart_model_set_progress (f->model, NULL); /* locked: nothing stays */
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  check_cursor (f, -1, -1);
  way_progress_add_moment (events, chart_day (20260901), WAY_MOMENT_LIFE, "Moved");
  way_chart_model_set_progress (f->model, events); /* what happened is something to see */
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "chart");
}

/* The red of the paper as it was painted last, or -1. */
static int
paper (Fixture *f)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (f->area));
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guint32 *pixels = NULL;
  const int           width = gtk_widget_get_width (GTK_WIDGET (f->area)) + MARGINS;
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
test_light_and_dark (Fixture *f, gconstpointer data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  show (f);
  WAIT_FOR (paper (f) == 0xff);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  WAIT_FOR (paper (f) == 0x1e);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
}

static int
get_minimum (Fixture *f, GtkOrientation orientation, int width)
{
  int minimum = 0;

  gtk_widget_measure (GTK_WIDGET (f->area), orientation,
                      orientation == GTK_ORIENTATION_VERTICAL ? width : -1, &minimum, NULL, NULL,
                      NULL);
  return minimum;
}

/* Larger text asks for more room, and never for more than a small window has at twice the size. */
static void
test_text_size (Fixture *f, gconstpointer data)
{
  g_autoptr (WayProgress) one = chart_fixture_new (FALSE);
  GtkSettings *settings = gtk_widget_get_settings (f->window);
  int          before = 0;
  int          height;
  int          width;

  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  g_object_set (settings, "gtk-xft-dpi", NORMAL_DPI, NULL);
  show (f);
  way_chart_model_set_progress (f->model, one);
  width = get_minimum (f, GTK_ORIENTATION_HORIZONTAL, -1);
  height = get_minimum (f, GTK_ORIENTATION_VERTICAL, 770);
  g_object_set (settings, "gtk-xft-dpi", 2 * NORMAL_DPI, NULL);
  WAIT_FOR (get_minimum (f, GTK_ORIENTATION_HORIZONTAL, -1) >= 2 * width - MARGINS - 2);
  g_assert_cmpint (get_minimum (f, GTK_ORIENTATION_HORIZONTAL, -1), <=, 770);
  g_assert_cmpint (get_minimum (f, GTK_ORIENTATION_VERTICAL, 770), >, height);
  g_assert_cmpint (height, <=, 400); /* no scrolling at 800×600 */
  g_object_set (settings, "gtk-xft-dpi", before, NULL);
}

/* While time is moved, events come and go; the chart stays as high as it was. */
static void
test_stays_as_high (Fixture *f, gconstpointer data)
{
  int before;
  int width;

  show (f);
  width = gtk_widget_get_width (GTK_WIDGET (f->area)) + MARGINS;
  before = get_minimum (f, GTK_ORIENTATION_VERTICAL, width);
  way_chart_model_zoom (f->model, .05, 1);
  g_assert_cmpint (get_minimum (f, GTK_ORIENTATION_VERTICAL, width), ==, before);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, test) g_test_add ("/chart-view/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("empty", test_empty);
  ADD ("light-and-dark", test_light_and_dark);
  ADD ("text-size", test_text_size);
  ADD ("stays-as-high", test_stays_as_high);
#undef ADD
  return g_test_run ();
}
