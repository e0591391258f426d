/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage-fixture.h"

#include "way-calendar-repo.h"
#include "way-client-match.h"
#include "way-error.h"
#include "way-hour.h"

static const WayId second_worker = { { 4 } };

static GTimeZone *
chicago (void)
{
  static GTimeZone *zone;

  if (zone == NULL)
    zone = g_time_zone_new_identifier ("America/Chicago");
  return zone;
}

static WayTime
at (guint32 day, gint64 minute)
{
  return way_hour_to_time ((WayDate){ day }, minute, chicago ());
}

static WayAppointment *
book (WayDb *db, WayClient *client, guint32 day, gint64 minute, const char *rule)
{
  g_autoptr (WayAppointment) self = fixture_new (WAY_TYPE_APPOINTMENT);
  g_autoptr (GError) error = NULL;
  gpointer saved;

  if (client != NULL)
    way_set (self, client_id, client->parent.id);
  way_set (self, worker_id, fixture_staff);
  way_set (self, starts_at, at (day, minute));
  way_set (self, minutes, 50);
  way_set (self, zone, "America/Chicago");
  way_set (self, rule, rule);
  saved = fixture_save (db, self, &error);
  g_assert_no_error (error);
  return saved;
}

static WayAppointment *
change (WayDb *db, WayAppointment *self)
{
  g_autoptr (GError) error = NULL;
  WayAppointment *saved = fixture_save (db, self, &error);

  g_assert_no_error (error);
  return saved;
}

/* What takes place on a day, as “10:00 Sam, 11:00 -”. */
static char *
day_of (WayDb *db, guint32 day, const WayId *worker, const WayId *client)
{
  const WayCalendarSpan span = { at (day, 0), at (way_date_add_days ((WayDate){ day }, 1).ymd, 0),
                                 worker, client };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = way_calendar_repo_list (db, &span, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++) {
    WayOccurrence   *one = g_ptr_array_index (found, i);
    WayDate          unused;
    gint64           minute;
    g_autofree char *hour = NULL;

    way_hour_of_time (one->starts_at, chicago (), &unused, &minute);
    hour = way_hour_write (minute);
    g_string_append_printf (text, "%s%s %s%s", i > 0 ? ", " : "", hour,
                            one->client_name != NULL ? one->client_name : "-",
                            one->appointment->status == WAY_APPOINTMENT_BOOKED ? "" : "!");
  }
  return g_string_free (text, FALSE);
}

#define assert_day(db, day, worker, client, text) \
  G_STMT_START \
  { \
    g_autofree char *found_ = day_of (db, day, worker, client); \
    g_assert_cmpstr (found_, ==, text); \
  } \
  G_STMT_END

static void
test_days (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) sam = fixture_add_client (db, "Sam");
  g_autoptr (WayClient) kim = fixture_add_client (db, "Kim");
  g_autoptr (WayAppointment) one = book (db, sam, 20260921, 600, NULL);
  g_autoptr (WayAppointment) two = book (db, NULL, 20260921, 540, NULL);
  g_autoptr (WayAppointment) night = book (db, kim, 20260921, 1430, NULL); /* until 00:40 */
  const WayId *dana = &fixture_staff;

  assert_day (db, 20260920, dana, NULL, "");
  assert_day (db, 20260921, dana, NULL, "09:00 -, 10:00 Sam, 23:50 Kim");
  assert_day (db, 20260922, dana, NULL, "23:50 Kim");
  assert_day (db, 20260921, NULL, NULL, "09:00 -, 10:00 Sam, 23:50 Kim");
  assert_day (db, 20260921, NULL, &sam->parent.id, "10:00 Sam");
  assert_day (db, 20260921, &second_worker, NULL, "");
  assert_day (db, 20260921, &second_worker, &sam->parent.id, "");
}

/* A series keeps its hour when clocks change, and what differs from it stands in its place. */
static void
test_series (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) sam = fixture_add_client (db, "Sam");
  g_autoptr (WayAppointment) series = book (db, sam, 20260922, 600, "FREQ=WEEKLY;BYDAY=TU");
  g_autoptr (WayAppointment) moved = fixture_new (WAY_TYPE_APPOINTMENT);
  g_autoptr (WayAppointment) moved_saved = NULL;
  g_autoptr (WayAppointment) ended = NULL;
  g_autoptr (WayAppointment) ended_saved = NULL;
  g_autoptr (GPtrArray) exceptions = NULL;
  const WayId *dana = &fixture_staff;

  assert_day (db, 20260915, dana, NULL, "");
  assert_day (db, 20260922, dana, NULL, "10:00 Sam");
  assert_day (db, 20260923, dana, NULL, "");
  assert_day (db, 20261103, dana, NULL, "10:00 Sam");            /* clocks went back on the first */
  assert_day (db, 20270316, NULL, &sam->parent.id, "10:00 Sam"); /* and forward again */

  way_set (moved, client_id, sam->parent.id);
  way_set (moved, worker_id, fixture_staff);
  way_set (moved, starts_at, at (20260930, 660));
  way_set (moved, minutes, 50);
  way_set (moved, zone, "America/Chicago");
  way_set (moved, series_id, series->parent.id);
  way_set (moved, stands_for, at (20260929, 600));
  moved_saved = change (db, moved);
  assert_day (db, 20260929, dana, NULL, "");
  assert_day (db, 20260930, dana, NULL, "11:00 Sam");
  assert_day (db, 20261006, dana, NULL, "10:00 Sam");
  exceptions = way_calendar_repo_list_exceptions (db, &series->parent.id, NULL);
  g_assert_cmpuint (exceptions->len, ==, 1);

  ended = way_record_copy (series);
  way_set (ended, last_on, way_date_make (2026, 10, 6));
  ended_saved = change (db, ended);
  assert_day (db, 20261006, dana, NULL, "10:00 Sam");
  assert_day (db, 20261013, dana, NULL, "");
}

static void
test_next (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) sam = fixture_add_client (db, "Sam");
  g_autoptr (WayClient) alias = fixture_add_client (db, "Sammy");
  g_autoptr (WayAppointment) series = book (db, sam, 20260922, 600, "FREQ=WEEKLY;BYDAY=TU");
  g_autoptr (WayAppointment) single = book (db, alias, 20260921, 600, NULL);
  g_autoptr (WayAppointment) off = way_record_copy (single);
  g_autoptr (WayAppointment) off_saved = NULL;
  g_autoptr (WayClientMatch) match = fixture_new (WAY_TYPE_CLIENT_MATCH);
  g_autoptr (WayRecord) match_saved = NULL;
  WayTime next;

  g_assert_true (way_calendar_repo_find_next (db, &sam->parent.id, at (20260901, 0), &next, NULL));
  g_assert_cmpint (next.us, ==, at (20260922, 600).us);
  g_assert_true (
    way_calendar_repo_find_next (db, &sam->parent.id, at (20260922, 601), &next, NULL));
  g_assert_cmpint (next.us, ==, at (20260929, 600).us);

  /* Two records turn out to be one person. */
  way_set (match, client_id, sam->parent.id);
  way_set (match, other_id, alias->parent.id);
  way_set (match, verdict, WAY_CLIENT_MATCH_SAME);
  match_saved = fixture_save (db, match, NULL);
  g_assert_nonnull (match_saved);
  g_assert_true (way_calendar_repo_find_next (db, &sam->parent.id, at (20260901, 0), &next, NULL));
  g_assert_cmpint (next.us, ==, at (20260921, 600).us);
  assert_day (db, 20260921, &fixture_staff, NULL, "10:00 Sam");

  way_set (off, status, WAY_APPOINTMENT_CANCELLED);
  way_set (off, reason, "ill");
  off_saved = change (db, off);
  assert_day (db, 20260921, &fixture_staff, NULL, "10:00 Sam!");
  g_assert_true (way_calendar_repo_find_next (db, &sam->parent.id, at (20260901, 0), &next, NULL));
  g_assert_cmpint (next.us, ==, at (20260922, 600).us);
}

static void
add_task (WayDb *db, const char *words, guint32 due_on, gint64 minute, WayTaskPriority priority)
{
  g_autoptr (WayTask) task = fixture_new (WAY_TYPE_TASK);
  g_autoptr (GError) error = NULL;
  g_autoptr (WayTask) saved = NULL;

  way_set (task, for_id, fixture_staff);
  way_set (task, words, words);
  way_set (task, due_on, (WayDate){ due_on });
  way_set (task, due_minute, minute);
  way_set (task, priority, priority);
  saved = fixture_save (db, task, &error);
  g_assert_no_error (error);
}

static char *
words_of (WayDb *db, WayTasksWhich which, const WayId *worker, guint limit, guint *total)
{
  const WayTasksQuestion question = {
    which, worker, NULL, way_date_make (2026, 9, 21), 600, limit
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = way_calendar_repo_list_tasks (db, &question, total, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < items->len; i++)
    g_string_append (text, ((WayTaskItem *)g_ptr_array_index (items, i))->task->words);
  return g_string_free (text, FALSE);
}

static void
test_tasks (void)
{
  static const struct {
    WayTasksWhich which;
    gboolean      other;
    guint         limit;
    const char   *words;
    guint         total;
  } cases[] = {
    { WAY_TASKS_TO_DO, FALSE, 9, "lmhadtz", 7 }, { WAY_TASKS_TO_DO, FALSE, 2, "lm", 7 },
    { WAY_TASKS_DUE, FALSE, 9, "lmhad", 5 },     { WAY_TASKS_LATE, FALSE, 9, "lm", 2 },
    { WAY_TASKS_DONE, FALSE, 9, "", 0 },         { WAY_TASKS_TO_DO, TRUE, 9, "", 0 },
  };
  g_autoptr (WayDb) db = fixture_begin ();

  add_task (db, "z", 0, WAY_INT_NONE, WAY_TASK_HIGH);
  add_task (db, "t", 20260922, WAY_INT_NONE, WAY_TASK_NORMAL);
  add_task (db, "d", 20260921, WAY_INT_NONE, WAY_TASK_LOW);
  add_task (db, "a", 20260921, WAY_INT_NONE, WAY_TASK_HIGH);
  add_task (db, "h", 20260921, 601, WAY_TASK_NORMAL);
  add_task (db, "m", 20260921, 540, WAY_TASK_NORMAL);
  add_task (db, "l", 20260918, WAY_INT_NONE, WAY_TASK_LOW);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    guint            total;
    g_autofree char *words = words_of (
      db, cases[i].which, cases[i].other ? &second_worker : &fixture_staff, cases[i].limit, &total);

    g_test_message ("case %u", i);
    g_assert_cmpstr (words, ==, cases[i].words);
    g_assert_cmpuint (total, ==, cases[i].total);
  }
}

/* What the database refuses whoever writes. */
static void
test_checks (void)
{
  static const char *const wrong[] = {
    "UPDATE appointment SET stands_for = 1",
    "UPDATE appointment SET last_on = '2026-12-31'",
    "UPDATE appointment SET status = 'cancelled'",
    "UPDATE appointment SET status = 'late'",
    "UPDATE appointment SET minutes = -1",
    "UPDATE appointment SET zone = ''",
    "UPDATE task SET done_at = 1",
    "UPDATE task SET source_kind = 'crisis'",
    "UPDATE task SET due_on = NULL",
    "UPDATE task SET due_minute = 1440",
    "UPDATE task SET words = ''",
  };
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayAppointment) appointment = book (db, NULL, 20260921, 600, NULL);

  add_task (db, "a", 20260921, 1, WAY_TASK_NORMAL);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", wrong[i]);
    g_assert_false (way_db_run_script (db, wrong[i], &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  }
}

/* However many clients there are, no question of a day reads all of them. */
static void
test_flat (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) sam = fixture_add_client (db, "Sam");
  sqlite3_stmt *stmt = NULL;
  guint         total;
  WayTime       next;

  for (guint i = 0; i < 40; i++) {
    g_autoptr (WayAppointment) single = book (db, sam, 20260801 + i % 28, 600, NULL);
    g_autoptr (WayAppointment) series =
      book (db, sam, 20260801 + i % 28, 600, "FREQ=WEEKLY;BYDAY=MO");

    add_task (db, "a", 20260921, WAY_INT_NONE, WAY_TASK_NORMAL);
  }
  while ((stmt = sqlite3_next_stmt (way_db_get_handle (db), stmt)) != NULL)
    sqlite3_stmt_status (stmt, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1);

  g_free (day_of (db, 20260921, &fixture_staff, NULL));
  g_free (day_of (db, 20260921, NULL, &sam->parent.id));
  way_calendar_repo_find_next (db, &sam->parent.id, at (20260901, 0), &next, NULL);
  for (WayTasksWhich which = WAY_TASKS_TO_DO; which <= WAY_TASKS_DONE; which++)
    g_free (words_of (db, which, &fixture_staff, 9, &total));

  while ((stmt = sqlite3_next_stmt (way_db_get_handle (db), stmt)) != NULL) {
    /* Those of a client walk the matches that one may have. */
    const int n = sqlite3_stmt_status (stmt, SQLITE_STMTSTATUS_FULLSCAN_STEP, 0);

    if (n > 2)
      g_error ("%d rows were read one after the other: %s", n, sqlite3_sql (stmt));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar-repo/days", test_days);
  g_test_add_func ("/calendar-repo/series", test_series);
  g_test_add_func ("/calendar-repo/next", test_next);
  g_test_add_func ("/calendar-repo/tasks", test_tasks);
  g_test_add_func ("/calendar-repo/checks", test_checks);
  g_test_add_func ("/calendar-repo/flat", test_flat);
  return g_test_run ();
}
