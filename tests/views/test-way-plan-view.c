/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <time.h>

#include "plan-fixture.h"

static WayId
add_many (Fixture *f, guint n_needs)
{
  WayChange *change = way_change_new ();
  g_autoptr (WayPlan) plan = way_workspace_create (f->workspace, WAY_TYPE_PLAN);

  way_set (plan, client_id, f->client_id);
  way_set (plan, started_on, ((WayDate){ 20260714 }));
  way_set (plan, vision, "A door I can lock, and Tess at my table on Sundays.");
  way_set (plan, strengths, "Saved a deposit; practises the hard lines out loud");
  way_set (plan, supports, "Her sister Tess, the evening group, Alma");
  way_set (plan, barriers, "Payslips come late; early shifts until November");
  way_change_save (change, plan);
  for (guint i = 0; i < n_needs; i++) {
    g_autoptr (WayNeed) need = way_workspace_create (f->workspace, WAY_TYPE_NEED);
    g_autoptr (WayGoal) goal = way_workspace_create (f->workspace, WAY_TYPE_GOAL);

    way_set (need, client_id, f->client_id);
    way_set (need, plan_id, plan->parent.id);
    way_set (need, text, i % 2 == 0 ? "A safe place to live" : "Evenings without use");
    way_set (need, severity, WAY_NEED_SEVERITY_HIGH);
    way_set (need, area, WAY_NEED_AREA_HOME);
    way_set (need, position, (gint64)i * 1024);
    way_change_save (change, need);
    way_set (goal, client_id, f->client_id);
    way_set (goal, need_id, need->parent.id);
    way_set (goal, text, "A room of my own before the cold comes.");
    way_set (goal, status, WAY_GOAL_ACTIVE);
    way_set (goal, position, 1024);
    way_change_save (change, goal);
    for (guint k = 0; k < 4; k++) {
      g_autoptr (WayObjective) objective = way_workspace_create (f->workspace, WAY_TYPE_OBJECTIVE);
      g_autoptr (WayIntervention) help = way_workspace_create (f->workspace, WAY_TYPE_INTERVENTION);

      way_set (objective, client_id, f->client_id);
      way_set (objective, goal_id, goal->parent.id);
      way_set (objective, text,
               k % 2 == 0 ? "Submit 2 housing applications"
                          : "Two evening meetings a week, and afterwards one telephone call to "
                            "somebody who was there, until the end of September");
      if (k % 2 == 1) {
        way_set (objective, measured_by, "Attendance");
        way_set (objective, now, 7);
        way_set (objective, target, 12);
        way_set (objective, confidence, 7);
        way_set (objective, due_on, ((WayDate){ 20260928 }));
        way_set (objective, status, WAY_OBJECTIVE_ACTIVE);
      }
      way_set (objective, position, (gint64)k * 1024);
      way_change_save (change, objective);
      way_set (help, client_id, f->client_id);
      way_set (help, objective_id, objective->parent.id);
      way_set (help, text, "Forms and calls together");
      way_set (help, who, "Alma");
      way_set (help, how_often, "every week");
      way_set (help, minutes, 30);
      way_set (help, position, 1024);
      way_change_save (change, help);
    }
  }
  view_commit (f->workspace, change);
  return plan->parent.id;
}

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
  add_many (f, 50); /* 501 nodes */
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
