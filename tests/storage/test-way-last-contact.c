/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "storage-fixture.h"
#include "way-client-facts-repo.h"
#include "way-client-index.h"
#include "way-client-match.h"
#include "way-contact.h"

#define DAY(month, day) way_date_make (2026, month, day)

static WayContact *
add_contact (WayDb *db, const WayClient *client, WayContactOutcome outcome, WayDate day)
{
  g_autoptr (WayContact) contact = fixture_new (WAY_TYPE_CONTACT);
  WayContact *saved;

  way_set (contact, client_id, client->parent.id);
  way_set (contact, outcome, outcome);
  way_set (contact, happened_on, day);
  saved = fixture_save (db, contact, NULL);
  g_assert_nonnull (saved);
  return saved;
}

static void
save (WayDb *db, gpointer record)
{
  g_autoptr (WayRecord) saved = fixture_save (db, record, NULL);

  g_assert_nonnull (saved);
}

static void
assert_last (WayDb *db, const WayClient *client, WayDate day)
{
  g_autoptr (WayClientFacts) facts =
    way_client_facts_repo_get (db, &client->parent.id, (WayTime){ 0 }, NULL);

  g_assert_cmpuint (facts->contacted_on.ymd, ==, day.ymd);
}

/* The names that a filter finds, as one text; and each stands where it is looked for. */
static char *
find_names (WayDb *db, const WayClientFilter *filter)
{
  g_autoptr (GPtrArray) clients = NULL;
  g_autoptr (GError) error = NULL;
  GString *names = g_string_new (NULL);
  guint    total;

  way_client_index_load (db, filter, 0, 100, &total, &clients, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (total, ==, clients->len);
  for (guint i = 0; i < clients->len; i++) {
    WayClient *client = g_ptr_array_index (clients, i);
    gint64     position;

    g_assert_true (way_client_index_find (db, filter, &client->parent.id, &position, NULL));
    g_assert_cmpint (position, ==, i);
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", client->name_to_use);
  }
  return g_string_free (names, FALSE);
}

/* The newest time that somebody was reached, whatever came in which order. */
static void
test_last (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) sam = fixture_add_client (db, "Sam");
  g_autoptr (WayContact) missed = NULL;
  g_autoptr (WayContact) newest = NULL;
  g_autoptr (WayContact) older = NULL;
  g_autoptr (WayContact) next = NULL;

  assert_last (db, sam, WAY_DATE_NONE);
  missed = add_contact (db, sam, WAY_CONTACT_NO_SHOW, DAY (9, 20));
  assert_last (db, sam, WAY_DATE_NONE);
  newest = add_contact (db, sam, WAY_CONTACT_REACHED, DAY (9, 14));
  assert_last (db, sam, DAY (9, 14));
  older = add_contact (db, sam, WAY_CONTACT_REACHED, DAY (9, 1));
  assert_last (db, sam, DAY (9, 14));

  next = way_record_copy (newest);
  way_set (next, outcome, WAY_CONTACT_NO_ANSWER);
  save (db, next);
  assert_last (db, sam, DAY (9, 1));
}

/* Taken from one and given to another, it counts for the other. */
static void
test_moves (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) sam = fixture_add_client (db, "Sam");
  g_autoptr (WayClient) ari = fixture_add_client (db, "Ari");
  g_autoptr (WayContact) contact = add_contact (db, sam, WAY_CONTACT_REACHED, DAY (9, 14));
  g_autoptr (WayContact) nobodys = way_record_copy (contact);
  g_autoptr (WayContact) stored = NULL;
  g_autoptr (WayContact) aris = NULL;

  way_set (nobodys, client_id, (WayId){ 0 });
  stored = fixture_save (db, nobodys, NULL);
  assert_last (db, sam, WAY_DATE_NONE);

  aris = way_record_copy (stored);
  way_set (aris, client_id, ari->parent.id);
  save (db, aris);
  assert_last (db, sam, WAY_DATE_NONE);
  assert_last (db, ari, DAY (9, 14));
}

/* Who was merged into a client was that person. */
static void
test_merged (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) sam = fixture_add_client (db, "Sam");
  g_autoptr (WayClient) samuel = fixture_add_client (db, "Samuel");
  g_autoptr (WayContact) contact = add_contact (db, samuel, WAY_CONTACT_REACHED, DAY (9, 14));
  g_autoptr (WayContact) later = NULL;
  g_autoptr (WayClientMatch) match = fixture_new (WAY_TYPE_CLIENT_MATCH);

  way_set (match, client_id, sam->parent.id);
  way_set (match, other_id, samuel->parent.id);
  way_set (match, verdict, WAY_CLIENT_MATCH_SAME);
  save (db, match);
  assert_last (db, sam, DAY (9, 14));
  later = add_contact (db, samuel, WAY_CONTACT_REACHED, DAY (9, 18));
  assert_last (db, sam, DAY (9, 18));
}

/* Who is lost: active, and not reached for so long; who is new is not. */
static void
test_lost (void)
{
  static const struct {
    const char     *name;
    WayClientStatus status;
    guint           known;   /* day of August since which the client is known */
    guint           reached; /* of August; 0: never */
  } people[] = {
    { "Noor", WAY_CLIENT_ACTIVE, 1, 0 },   { "New", WAY_CLIENT_ACTIVE, 31, 0 },
    { "Long", WAY_CLIENT_ACTIVE, 1, 2 },   { "Edge", WAY_CLIENT_ACTIVE, 1, 22 },
    { "Fine", WAY_CLIENT_ACTIVE, 1, 23 },  { "Closed", WAY_CLIENT_CLOSED, 1, 2 },
    { "Paused", WAY_CLIENT_PAUSED, 1, 2 },
  };
  g_autoptr (WayDb) db = fixture_begin ();
  WayClientFilter  filter = { .sort = WAY_CLIENT_SORT_CONTACTED };
  g_autofree char *all = NULL;
  g_autofree char *lost = NULL;
  g_autofree char *by_name = NULL;
  g_autofree char *searched = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (people); i++) {
    g_autoptr (WayClient) client = fixture_new (WAY_TYPE_CLIENT);
    g_autoptr (WayClient) saved = NULL;
    g_autoptr (WayContact) contact = NULL;
    g_autoptr (GDateTime) known = g_date_time_new_utc (2026, 8, (int)people[i].known, 12, 0, 0);

    way_set (client, name_to_use, people[i].name);
    way_set (client, status, people[i].status);
    saved = fixture_save_at (db, client, g_date_time_to_unix (known) * G_USEC_PER_SEC, NULL, NULL);
    if (people[i].reached != 0)
      contact = add_contact (db, saved, WAY_CONTACT_REACHED, DAY (8, people[i].reached));
  }

  all = find_names (db, &filter);
  g_assert_cmpstr (all, ==, "Noor, New, Long, Closed, Paused, Edge, Fine");

  filter.lost_since = way_client_filter_lost_since (DAY (9, 21), WAY_CONTACT_LOST_DAYS);
  g_assert_cmpuint (filter.lost_since.ymd, ==, 20260823);
  lost = find_names (db, &filter);
  g_assert_cmpstr (lost, ==, "Noor, Long, Edge");
  filter.sort = WAY_CLIENT_SORT_NAME;
  by_name = find_names (db, &filter);
  g_assert_cmpstr (by_name, ==, "Edge, Long, Noor");
  filter.search = "o";
  searched = find_names (db, &filter);
  g_assert_cmpstr (searched, ==, "Long, Noor");
}

/* The list in this order, and the number of those who are lost, are read from one index. */
static void
test_plan (void)
{
  static const char *const asked[] = {
    "EXPLAIN QUERY PLAN SELECT count (*) FROM client_index WHERE archived = 0 AND status = 0"
    " AND contacted_on < '2026-08-23' AND (contacted_on > '0' OR contacted_on < '-2026-08-23')",
    "EXPLAIN QUERY PLAN SELECT place FROM client_index WHERE archived = 0"
    " ORDER BY contacted_on, place LIMIT 50",
  };
  g_autoptr (WayDb) db = fixture_begin ();

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++) {
    g_autoptr (sqlite3_stmt) row = way_db_query (db, asked[i], WAY_NO_ARGS, NULL);

    g_assert_cmpint (way_db_step (db, row, NULL), ==, WAY_STEP_ROW);
    g_assert_nonnull (strstr ((const char *)sqlite3_column_text (row, 3),
                              "COVERING INDEX client_index_by_contact"));
    g_assert_cmpint (way_db_step (db, row, NULL), ==, WAY_STEP_DONE); /* nothing is sorted */
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/last-contact/last", test_last);
  g_test_add_func ("/last-contact/moves", test_moves);
  g_test_add_func ("/last-contact/merged", test_merged);
  g_test_add_func ("/last-contact/lost", test_lost);
  g_test_add_func ("/last-contact/plan", test_plan);
  return g_test_run ();
}
