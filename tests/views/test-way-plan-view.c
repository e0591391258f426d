/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <time.h>

#include "plan-fixture.h"

/* Of this thread, in milliseconds: other programs may be busy. */
static double
get_cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void
frame_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *)data;
}

static void
test_many (Fixture *f, gconstpointer data)
{
  gboolean drawn = FALSE;
  double   begin, ms;

  wait_page (f, "empty");
  plan_add_many (f, 50); /* 501 nodes */
  open_page (f);
  wait_page (f, "plan"); /* once, so that types and styles are there */

  begin = get_cpu_time ();
  open_page (f);
  wait_page (f, "plan");
  ms = get_cpu_time () - begin;
  g_test_minimized_result (ms, "500 nodes are in the view after %.1f ms", ms);
  g_signal_connect_swapped (gdk_surface_get_frame_clock (gtk_native_get_surface (
                              gtk_widget_get_native (GTK_WIDGET (f->page)))),
                            "after-paint", G_CALLBACK (frame_cb), &drawn);
  gtk_widget_queue_draw (GTK_WIDGET (f->page));
  view_wait (is_true, &drawn);
  ms = get_cpu_time () - begin;
  g_test_minimized_result (ms, "500 nodes are drawn after %.1f ms", ms);
  g_assert_cmpfloat (ms, <, 1500); /* far above; it was 18 seconds once */
  g_signal_handlers_disconnect_by_data (gdk_surface_get_frame_clock (gtk_native_get_surface (
                                          gtk_widget_get_native (GTK_WIDGET (f->page)))),
                                        &drawn);
  show_in_pictures (f, "many");
  way_page_shown (f->page);
  press ("Down Down");
  show_in_pictures (f, "many-objective");
  press ("Up Up Up");
  show_in_pictures (f, "words");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  plan_set_look ();

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/plan-view/many", test_many);

  return g_test_run ();
}
