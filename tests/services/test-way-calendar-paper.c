/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-calendar-paper.h"

#include <string.h>

#include "paper-fixture.h"
#include "way-appointment.h"
#include "way-client-name.h"
#include "way-hour.h"
#include "way-task.h"

#define MONDAY 20260921

typedef struct {
  WayWorkspace *workspace;
  WayClient    *client;
} Fixture;

/* Tests run in UTC. */
static void
book (Fixture *f, guint32 day, gint64 minute, const char *place, const char *reason)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (WayAppointment) appointment =
    way_workspace_create (f->workspace, WAY_TYPE_APPOINTMENT);
  g_autoptr (WayAppointment) saved = NULL;

  way_set (appointment, client_id, f->client->parent.id);
  way_set (appointment, worker_id, fixture_staff);
  way_set (appointment, starts_at, way_hour_to_time ((WayDate){ day }, minute, utc));
  way_set (appointment, minutes, 50);
  way_set (appointment, zone, "UTC");
  way_set (appointment, place, place);
  if (reason != NULL) {
    way_set (appointment, status, WAY_APPOINTMENT_CANCELLED);
    way_set (appointment, reason, reason);
  }
  saved = fixture_save (f->workspace, appointment, NULL, NULL);
  g_assert_nonnull (saved);
}

static void
add_task (Fixture *f, const char *words)
{
  g_autoptr (WayTask) task = way_workspace_create (f->workspace, WAY_TYPE_TASK);
  g_autoptr (WayTask) saved = NULL;

  way_set (task, for_id, fixture_staff);
  way_set (task, words, words);
  saved = fixture_save (f->workspace, task, NULL, NULL);
  g_assert_nonnull (saved);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->workspace = fixture_open_workspace ();
  f->client = fixture_add_client (f->workspace, "Ada");
  book (f, MONDAY, 14 * 60, "Room 2", NULL);
  book (f, MONDAY, 9 * 60, "Elm Street 4", NULL);
  book (f, MONDAY, 11 * 60, "Room 7", "she has a job interview");
  book (f, MONDAY + 2, 10 * 60, "District court", NULL);
  add_task (f, "Call the clinic");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->client);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (f->workspace);
}

static char *
print (Fixture *f, guint32 first, guint n_days, const WayId *worker_id, guint choices)
{
  const WayPaperRequest request = { .recipient = WAY_RECIPIENT_PROGRAM,
                                    .choices = choices,
                                    .today = { MONDAY } };
  g_autoptr (WayCalendarSheet) sheet =
    way_calendar_sheet_new ((WayDate){ first }, n_days, worker_id);

  return fixture_print (f->workspace, &way_calendar_paper, &request, sheet);
}

/* What takes place, in its order; what was cancelled is no plan for a day, and tasks are asked for.
 */
static void
test_day (Fixture *f, gconstpointer data)
{
  g_autofree char *text = print (f, MONDAY, 1, &fixture_staff, 0);
  const char      *first = strstr (text, "Elm Street 4");
  const char      *second = strstr (text, "Room 2");

  g_test_message ("%s", text);
  g_assert_true (first != NULL && second != NULL && first < second);
  g_assert_nonnull (strstr (text, "Ada"));
  g_assert_nonnull (strstr (text, "09:00"));
  g_assert_null (strstr (text, "Room 7"));
  g_assert_null (strstr (text, "interview"));
  g_assert_null (strstr (text, "District court"));
  g_assert_null (strstr (text, "Call the clinic"));
}

/* Paper says whole names, whatever the screen hides. */
static void
test_whole_name (Fixture *f, gconstpointer data)
{
  g_autofree char *text = NULL;

  way_client_name_set_hidden (TRUE);
  text = print (f, MONDAY, 1, &fixture_staff, 0);
  way_client_name_set_hidden (FALSE);
  g_assert_nonnull (strstr (text, "Ada"));
}

static void
test_tasks (Fixture *f, gconstpointer data)
{
  g_autofree char *own = print (f, MONDAY, 1, &fixture_staff, 1);
  g_autofree char *of_all = print (f, MONDAY, 1, NULL, 1);

  g_assert_nonnull (strstr (own, "Call the clinic"));
  g_assert_null (strstr (of_all, "Call the clinic")); /* they are somebody’s */
}

static void
test_week (Fixture *f, gconstpointer data)
{
  const WayId      nobody = { { 99 } };
  g_autofree char *week = print (f, MONDAY, 7, &fixture_staff, 0);
  g_autofree char *none = print (f, MONDAY, 7, &nobody, 0);

  g_assert_nonnull (strstr (week, "Elm Street 4"));
  g_assert_nonnull (strstr (week, "District court"));
  g_assert_nonnull (strstr (week, "Nothing is booked."));
  g_assert_null (strstr (none, "Ada"));
  g_assert_nonnull (strstr (none, "Nothing is booked."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/calendar-paper/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("day", test_day);
  ADD ("whole-name", test_whole_name);
  ADD ("tasks", test_tasks);
  ADD ("week", test_week);

  return g_test_run ();
}
