/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-milestone-repo.h"

#include <string.h>

#include "storage-fixture.h"
#include "way-client-match.h"

#define TODAY way_date_make (2026, 9, 21)

static const WayId other_worker = { { 9 } };

static WayClient *
add_client (WayDb *db, const char *name, WayDate own_date, const WayId *worker)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayClient) client = fixture_new (WAY_TYPE_CLIENT);
  WayClient *saved;

  way_set (client, name_to_use, name);
  way_set (client, own_date, own_date);
  way_set (client, worker_id, *worker);
  saved = fixture_save (db, client, &error);
  g_assert_no_error (error);
  return saved;
}

static void
change (WayDb *db, WayClient *client, WayClientStatus status, gboolean archived)
{
  g_autoptr (WayClient) copy = way_record_copy (client);
  g_autoptr (WayClient) saved = NULL;

  way_set (copy, status, status);
  way_set (copy, archived, archived != FALSE);
  saved = fixture_save (db, copy, NULL);
  g_assert_nonnull (saved);
}

static void
add_milestone (WayDb *db, WayClient *client, const char *words, WayDate day, WayDate celebrated)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayMilestone) milestone = fixture_new (WAY_TYPE_MILESTONE);
  g_autoptr (WayMilestone) saved = NULL;

  way_set (milestone, client_id, client->parent.id);
  way_set (milestone, kind, WAY_MILESTONE_OWN);
  way_set (milestone, words, words);
  way_set (milestone, reached_on, day);
  way_set (milestone, celebrated_on, celebrated);
  saved = fixture_save (db, milestone, &error);
  g_assert_no_error (error);
}

static void
assert_due (WayDb *db, guint most, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) due = way_milestone_repo_list_due (
    db, &fixture_staff, TODAY, way_date_add_days (TODAY, 7), most, &error);
  g_autoptr (GString) told = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < due->len; i++) {
    WayMilestoneDue *each = g_ptr_array_index (due, i);
    g_autofree char *title = way_milestone_due_dup_title (each);

    g_string_append_printf (told, "%s%s: %s", i > 0 ? ", " : "", each->client->name_to_use, title);
  }
  g_assert_cmpstr (told->str, ==, expected);
}

static void
add_worker (WayDb *db)
{
  g_autoptr (WayStaff) worker = way_record_new (WAY_TYPE_STAFF, &other_worker);
  g_autoptr (WayStaff) saved = NULL;

  way_set (worker, name, "Alma");
  saved = fixture_save (db, worker, NULL);
  g_assert_nonnull (saved);
}

static void
test_due (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) ana = NULL;
  g_autoptr (WayClient) ben = NULL;
  WayClient *rest[4];

  add_worker (db);
  assert_due (db, 20, "");
  ana =
    add_client (db, "Ana", way_date_make (2026, 6, 26), &fixture_staff); /* 90 days on the 24th */
  ben = add_client (db, "Ben", way_date_make (2020, 9, 22), &fixture_staff);
  rest[0] = add_client (db, "Cleo", way_date_make (2026, 6, 22), &fixture_staff); /* yesterday */
  rest[1] = add_client (db, "Dan", way_date_make (2026, 6, 26), &other_worker);
  rest[2] =
    add_client (db, "Eve", way_date_make (2026, 3, 28), &fixture_staff); /* 6 months, 28th */
  rest[3] = add_client (db, "Finn", WAY_DATE_NONE, &fixture_staff);
  assert_due (db, 20, "Ben: 6 years, Ana: 90 days, Eve: 6 months");
  assert_due (db, 1, "Ben: 6 years");

  add_milestone (db, rest[3], "First month at the bakery", way_date_make (2026, 9, 23),
                 WAY_DATE_NONE);
  add_milestone (db, rest[3], "Keys", way_date_make (2026, 9, 23), TODAY);
  add_milestone (db, rest[3], "New teeth", way_date_make (2026, 9, 29), WAY_DATE_NONE);
  assert_due (db, 20, "Ben: 6 years, Finn: First month at the bakery, Ana: 90 days, Eve: 6 months");

  change (db, ben, WAY_CLIENT_CLOSED, FALSE);
  change (db, rest[2], WAY_CLIENT_ACTIVE, TRUE);
  assert_due (db, 20, "Finn: First month at the bakery, Ana: 90 days");
  for (guint i = 0; i < G_N_ELEMENTS (rest); i++)
    g_object_unref (rest[i]);
}

/* One person in two records is told once, with what was written for either. */
static void
test_merged (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) ana = add_client (db, "Ana", way_date_make (2026, 6, 26), &fixture_staff);
  g_autoptr (WayClient) twin = add_client (db, "Anna", way_date_make (2026, 6, 26), &fixture_staff);
  g_autoptr (WayClientMatch) match = fixture_new (WAY_TYPE_CLIENT_MATCH);
  g_autoptr (WayClientMatch) saved = NULL;
  g_autoptr (GError) error = NULL;

  add_milestone (db, twin, "Keys", way_date_make (2026, 9, 22), WAY_DATE_NONE);
  assert_due (db, 20, "Anna: Keys, Anna: 90 days, Ana: 90 days");
  way_set (match, client_id, ana->parent.id);
  way_set (match, other_id, twin->parent.id);
  way_set (match, verdict, WAY_CLIENT_MATCH_SAME);
  saved = fixture_save (db, match, &error);
  g_assert_no_error (error);
  assert_due (db, 20, "Ana: Keys, Ana: 90 days");
}

/* Neither query may look through the clients. */
static void
test_flat (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  static const char *const queries[] = {
    "EXPLAIN QUERY PLAN SELECT client.id FROM client INDEXED BY client_by_own_date"
    " JOIN client_index ON client_id = client.id WHERE client.worker_id = x'' AND own_date IS NOT"
    " NULL AND own_date IN (SELECT value FROM json_each ('[]')) AND client_index.archived = 0",
    "EXPLAIN QUERY PLAN SELECT 1 FROM milestone INDEXED BY milestone_by_day WHERE celebrated_on IS"
    " NULL AND deleted_at IS NULL AND reached_on BETWEEN '' AND ''",
  };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (sqlite3_stmt) row = way_db_query (db, queries[i], WAY_NO_ARGS, &error);

    g_assert_no_error (error);
    while (way_db_step (db, row, NULL) == WAY_STEP_ROW) {
      const char *step = (const char *)sqlite3_column_text (row, 3);

      g_test_message ("%s", step);
      g_assert_true (!g_str_has_prefix (step, "SCAN") || strstr (step, "json_each") != NULL);
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/milestone-repo/due", test_due);
  g_test_add_func ("/milestone-repo/merged", test_merged);
  g_test_add_func ("/milestone-repo/flat", test_flat);
  return g_test_run ();
}
