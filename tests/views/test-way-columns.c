/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-columns.h"

#include <adwaita.h>

#include "way-wrap.h"

/* Boxes of a fixed size make the arithmetic plain. */
static GtkWidget *
box (int width, int height)
{
  GtkWidget *widget = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (widget, width, height);
  gtk_widget_set_valign (widget, GTK_ALIGN_START);

  return widget;
}

static void
check_place (GtkWidget *child, GtkWidget *parent, float x, float y)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, parent, &bounds));
  g_assert_cmpint ((int)bounds.origin.x, ==, (int)x);
  g_assert_cmpint ((int)bounds.origin.y, ==, (int)y);
}

static void
allocate (GtkWidget *widget, int width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_size_allocate (widget, &(GtkAllocation){ 0, 0, width, height }, -1);
}

static void
test_columns (void)
{
  GtkWidget *columns = g_object_ref_sink (way_columns_new ());
  GtkWidget *a = box (50, 10), *b = box (50, 30), *c = box (50, 20);
  int        height, min;

  g_object_set (columns, "min-column-width", 100, "max-columns", 2, "spacing", 20, "row-spacing", 5,
                NULL);
  way_columns_append (WAY_COLUMNS (columns), a);
  way_columns_append (WAY_COLUMNS (columns), b);
  way_columns_append (WAY_COLUMNS (columns), c);

  /* Two columns go round; 219 is one too few for two of 100 and the gap. */
  allocate (columns, 220);
  check_place (a, columns, 0, 0);
  check_place (b, columns, 120, 0);
  check_place (c, columns, 0, 15);
  gtk_widget_measure (columns, GTK_ORIENTATION_VERTICAL, 220, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, 35);

  allocate (columns, 219);
  check_place (a, columns, 0, 0);
  check_place (b, columns, 0, 15);
  check_place (c, columns, 0, 50);
  gtk_widget_measure (columns, GTK_ORIENTATION_VERTICAL, 219, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, 70);

  /* What is hidden takes no place. */
  gtk_widget_set_visible (b, FALSE);
  allocate (columns, 220);
  check_place (c, columns, 120, 0);

  /* It may become as narrow as its widest child. */
  gtk_widget_measure (columns, GTK_ORIENTATION_HORIZONTAL, -1, &min, NULL, NULL, NULL);
  g_assert_cmpint (min, ==, 50);

  gtk_widget_set_direction (columns, GTK_TEXT_DIR_RTL);
  allocate (columns, 220);
  check_place (a, columns, 120, 0);
  g_assert_finalize_object (columns);
}

static void
test_weights (void)
{
  GtkWidget *columns = g_object_ref_sink (way_columns_new ());
  GtkWidget *a = box (10, 10), *b = box (10, 10);

  g_object_set (columns, "min-column-width", 50, "spacing", 20, "weights", "3,1", NULL);
  way_columns_append (WAY_COLUMNS (columns), a);
  way_columns_append (WAY_COLUMNS (columns), b);
  allocate (columns, 220);
  check_place (b, columns, 170, 0);
  g_assert_finalize_object (columns);
}

static void
test_wrap (void)
{
  GtkWidget *wrap = g_object_ref_sink (way_wrap_new ());
  GtkWidget *a = box (50, 10), *b = box (60, 30), *c = box (40, 20);
  int        height;

  g_object_set (wrap, "spacing", 10, "row-spacing", 5, NULL);
  way_wrap_append (WAY_WRAP (wrap), a);
  way_wrap_append (WAY_WRAP (wrap), b);
  way_wrap_append (WAY_WRAP (wrap), c);

  allocate (wrap, 170);
  check_place (c, wrap, 130, 0);
  allocate (wrap, 169);
  check_place (b, wrap, 60, 0);
  check_place (c, wrap, 0, 35);
  gtk_widget_measure (wrap, GTK_ORIENTATION_VERTICAL, 169, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, 55);

  g_object_set (wrap, "xalign", 1.0f, NULL);
  allocate (wrap, 169);
  check_place (c, wrap, 129, 35);

  way_wrap_remove_all (WAY_WRAP (wrap));
  g_assert_null (gtk_widget_get_first_child (wrap));
  g_assert_finalize_object (wrap);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/columns/columns", test_columns);
  g_test_add_func ("/columns/weights", test_weights);
  g_test_add_func ("/columns/wrap", test_wrap);

  return g_test_run ();
}
