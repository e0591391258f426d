/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage-fixture.h"
#include "way-assessment.h"
#include "way-history-entry.h"
#include "way-history-repo.h"
#include "way-log.h"
#include "way-undo.h"

#include <string.h>

#define DAY ((gint64)24 * 60 * 60 * G_USEC_PER_SEC)

static WayHistoryEntry *
nth (GPtrArray *entries, guint n)
{
  return g_ptr_array_index (entries, n);
}

static const WayHistoryDeed *
first_deed (GPtrArray *entries, guint n)
{
  return g_ptr_array_index (nth (entries, n)->deeds, 0);
}

static WayHistoryFilter
all_of (WayClient *client)
{
  return (WayHistoryFilter){ .client_id = client->parent.id, .kinds = WAY_HISTORY_OF_ALL };
}

static GPtrArray *
load_span (WayDb *db, const WayHistoryFilter *filter, WayHistorySpan span, gint64 *next)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = NULL;

  way_history_repo_load (db, filter, &span, NULL, NULL, &entries, next, &error);
  g_assert_no_error (error);
  return entries;
}

static GPtrArray *
load (WayDb *db, const WayHistoryFilter *filter)
{
  gint64     next = -1;
  GPtrArray *entries = load_span (db, filter, (WayHistorySpan){ G_MAXINT64, 50, 5000 }, &next);

  g_assert_cmpint (next, ==, 0);
  return entries;
}

static gint64
set_program (WayDb *db, WayClient **client, const char *program, gint64 at)
{
  g_autoptr (WayClient) edited = way_record_copy (*client);
  gint64 act = 0;

  way_set (edited, program, program);
  g_object_unref (*client);
  *client = fixture_save_at (db, edited, at, &act, NULL);
  g_assert_nonnull (*client);
  return act;
}

static void
note (WayDb *db, const char *verb, WayClient *client, gint64 at)
{
  g_autoptr (WayWriter) writer = NULL;

  g_assert_true (way_db_begin (db, NULL));
  writer = fixture_writer (db, at);
  g_assert_true (way_writer_note (writer, verb, &client->parent.id, "", NULL));
  g_assert_true (way_db_commit (db, NULL));
}

static gint64
undo (WayDb *db, gint64 act, WayClient *client)
{
  g_autoptr (WayWriter) writer = NULL;
  gint64 own;

  g_assert_true (way_db_begin (db, NULL));
  writer = fixture_writer (db, 9);
  g_assert_true (way_writer_undo (writer, act, &client->parent.id, NULL));
  own = way_writer_get_act (writer);
  g_assert_true (way_db_commit (db, NULL));
  return own;
}

/* Made, changed, seen, taken back: newest first, each said as what it was, and what refers to what.
 */
static void
test_life (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) client = fixture_add_client (db, "Ada");
  g_autoptr (WayClient) other = fixture_add_client (db, "Bo");
  const WayHistoryFilter filter = all_of (client);
  const gint64           act = set_program (db, &client, "Outreach", 5);
  gint64                 back;
  g_autoptr (GPtrArray) entries = NULL;

  note (db, "view", client, 6);
  back = undo (db, act, client);
  entries = load (db, &filter);
  g_assert_cmpuint (entries->len, ==, 4);

  g_assert_cmpint (first_deed (entries, 0)->kind, ==, WAY_HISTORY_CHANGED);
  g_assert_cmpstr (first_deed (entries, 0)->changes[0].before, ==, "Outreach");
  g_assert_null (first_deed (entries, 0)->changes[0].after);
  g_assert_cmpint (nth (entries, 0)->took_back.act, ==, act);
  g_assert_cmpstr (nth (entries, 0)->took_back.who, ==, "Dana");
  g_assert_cmpint (nth (entries, 0)->bar.kind, ==, WAY_UNDO_FREE); /* which would be to redo */

  g_assert_true (way_history_entry_is_reading (nth (entries, 1)));
  g_assert_cmpint (nth (entries, 1)->bar.kind, ==, WAY_UNDO_NOTHING);

  g_assert_cmpint (nth (entries, 2)->taken_back.act, ==, back);
  g_assert_cmpint (nth (entries, 2)->bar.kind, ==, WAY_UNDO_TAKEN_BACK);

  g_assert_cmpint (first_deed (entries, 3)->kind, ==, WAY_HISTORY_CREATED);
  g_assert_cmpstr (nth (entries, 3)->who, ==, "Dana");
  g_assert_cmpint (nth (entries, 3)->bar.kind, ==, WAY_UNDO_CLIENT);
}

/* What was purged is said to be gone, not to be empty. */
static void
test_erased (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) client = fixture_add_client (db, "Ada");
  const WayHistoryFilter filter = all_of (client);
  const WayHistoryFilter everything = { .kinds = WAY_HISTORY_OF_ALL };
  WayStamp stamp = { .who = fixture_staff, .site = fixture_site, .at.us = 9, .clock = 1 };
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) all = NULL;

  g_assert_true (way_db_begin (db, NULL));
  g_assert_true (way_log_erase (db, 2, &stamp, NULL));
  g_assert_true (way_db_commit (db, NULL));
  entries = load (db, &filter);
  g_assert_true (first_deed (entries, 0)->erased);
  g_assert_cmpuint (first_deed (entries, 0)->n_changes, ==, 0);
  all = load (db, &everything);
  g_assert_cmpint (first_deed (all, 0)->kind, ==, WAY_HISTORY_ERASED);
}

/* Page by page it is the same as at once, and every page may be small. */
static void
test_pages (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) client = fixture_add_client (db, "Ada");
  const WayHistoryFilter filter = all_of (client);
  g_autoptr (GPtrArray) at_once = NULL;

  for (gint64 i = 1; i <= 20; i++) {
    g_autofree char *program = g_strdup_printf ("Program %" G_GINT64_FORMAT, i);

    set_program (db, &client, program, i);
  }
  at_once = load (db, &filter);
  g_assert_cmpuint (at_once->len, ==, 21);

  for (guint limit = 1; limit < 9; limit++) {
    gint64 before = G_MAXINT64;
    guint  n = 0;

    while (before != 0) {
      g_autoptr (GPtrArray) page =
        load_span (db, &filter, (WayHistorySpan){ before, limit, 3 }, &before);

      g_assert_cmpuint (page->len, <=, limit);
      for (guint i = 0; i < page->len; i++, n++)
        g_assert_cmpint (nth (page, i)->act, ==, nth (at_once, n)->act);
    }
    g_assert_cmpuint (n, ==, 21);
  }
}

/* Who looks again and again is told once a day, whatever the page is. */
static void
test_reading (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) client = fixture_add_client (db, "Ada");
  const WayHistoryFilter filter = all_of (client);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) first = NULL;
  gint64 next = 0;

  for (gint64 i = 0; i < 3; i++)
    note (db, "view", client, 100 * DAY + i);
  for (gint64 i = 0; i < 4; i++)
    note (db, "view", client, 101 * DAY + i);
  entries = load (db, &filter);
  g_assert_cmpuint (entries->len, ==, 3);
  g_assert_cmpuint (nth (entries, 0)->n_times, ==, 4);
  g_assert_cmpuint (nth (entries, 0)->deeds->len, ==, 4);
  g_assert_cmpint (first_deed (entries, 0)->number, ==, nth (entries, 0)->act - 3);
  g_assert_cmpint (nth (entries, 0)->at.us, ==, 101 * DAY);
  g_assert_cmpint (nth (entries, 0)->until.us, ==, 101 * DAY + 3);
  g_assert_cmpuint (nth (entries, 1)->n_times, ==, 3);

  first = load_span (db, &filter, (WayHistorySpan){ G_MAXINT64, 1, 5000 }, &next);
  g_assert_cmpuint (first->len, ==, 1);
  g_assert_cmpuint (nth (first, 0)->n_times, ==, 4);
  g_assert_cmpint (next, ==, first_deed (entries, 0)->number);
}

static gboolean
says_outreach (const WayHistoryDeed *deed, gpointer data)
{
  const WayFieldChange *program = way_history_deed_find (deed, "program");

  return program != NULL && g_strcmp0 (program->after, "Outreach") == 0;
}

static void
test_filters (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) client = fixture_add_client (db, "Ada");
  WayHistoryFilter     filter = all_of (client);
  const WayHistorySpan span = { G_MAXINT64, 50, 5000 };
  GPtrArray           *entries;
  gint64               next;

  set_program (db, &client, "Outreach", 10 * DAY);
  set_program (db, &client, "Aftercare", 11 * DAY);
  note (db, "view", client, 12 * DAY);
  note (db, "print", client, 13 * DAY);
  note (db, "denied", client, 14 * DAY);

  filter.kinds = WAY_HISTORY_OF_GIVING_OUT;
  entries = load (db, &filter);
  g_assert_cmpuint (entries->len, ==, 2);
  g_ptr_array_unref (entries);
  filter.kinds = WAY_HISTORY_OF_READING;
  entries = load (db, &filter);
  g_assert_cmpuint (entries->len, ==, 1);
  g_ptr_array_unref (entries);
  filter.kinds = WAY_HISTORY_OF_CHANGES | WAY_HISTORY_OF_READING;
  entries = load (db, &filter);
  g_assert_cmpuint (entries->len, ==, 4);
  g_ptr_array_unref (entries);

  filter.from.us = 11 * DAY;
  filter.to.us = 12 * DAY;
  entries = load (db, &filter);
  g_assert_cmpuint (entries->len, ==, 1);
  g_ptr_array_unref (entries);

  filter = all_of (client);
  filter.who = (WayId){ { 99 } };
  entries = load (db, &filter);
  g_assert_cmpuint (entries->len, ==, 0);
  g_ptr_array_unref (entries);

  filter = all_of (client);
  filter.record_id = client->parent.id;
  filter.field = "program";
  entries = load (db, &filter);
  g_assert_cmpuint (entries->len, ==, 2);
  g_ptr_array_unref (entries);

  filter = all_of (client);
  g_assert_true (
    way_history_repo_load (db, &filter, &span, says_outreach, NULL, &entries, &next, NULL));
  g_assert_cmpuint (entries->len, ==, 1);
  g_ptr_array_unref (entries);
}

/* Two clients in one act: each sees what was done to them, and that there was more. */
static void
test_act_of_many (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayWriter) writer = NULL;
  g_autoptr (WayClient) first = NULL;
  g_autoptr (GPtrArray) of_one = NULL;
  g_autoptr (GPtrArray) of_all = NULL;
  g_autoptr (WayHistoryEntry) act = NULL;
  WayHistoryFilter filter = { .kinds = WAY_HISTORY_OF_ALL };

  g_assert_true (way_db_begin (db, NULL));
  writer = fixture_writer (db, 5);
  g_assert_true (way_writer_note (writer, "import", NULL, "", NULL));
  for (guint i = 0; i < 100; i++) {
    g_autoptr (WayClient) client = fixture_new (WAY_TYPE_CLIENT);

    way_set (client, name_to_use, "Somebody");
    g_assert_nonnull (way_writer_save (writer, client, NULL));
    if (i == 0)
      first = g_object_ref (client);
  }
  g_assert_true (way_writer_finish (writer, NULL));
  g_assert_true (way_db_commit (db, NULL));

  of_all = load (db, &filter);
  g_assert_cmpuint (of_all->len, ==, 2); /* and Dana */
  g_assert_cmpuint (nth (of_all, 0)->n_deeds, ==, 101);
  g_assert_cmpuint (nth (of_all, 0)->deeds->len, <, 101);
  g_assert_cmpuint (nth (of_all, 0)->n_others, ==, 0);
  g_assert_true (nth (of_all, 0)->imported);
  act = way_history_repo_get (db, &filter, nth (of_all, 0)->act, NULL);
  g_assert_cmpuint (act->deeds->len, ==, 101);
  g_assert_cmpint (act->bar.kind, ==, WAY_UNDO_CLIENT);

  filter = all_of (first);
  of_one = load (db, &filter);
  g_assert_cmpuint (of_one->len, ==, 1);
  g_assert_cmpuint (nth (of_one, 0)->n_deeds, ==, 1);
  g_assert_cmpuint (nth (of_one, 0)->n_others, ==, 100);
  g_assert_true (nth (of_one, 0)->imported);
  g_assert_null (way_history_repo_get (db, &filter, 1, NULL)); /* Dana’s */
}

static void
test_signing (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) client = fixture_add_client (db, "Ada");
  g_autoptr (WayAssessment) form = fixture_new (WAY_TYPE_ASSESSMENT);
  g_autoptr (WayAssessment) saved = NULL;
  WayHistoryFilter filter = all_of (client);
  g_autoptr (GPtrArray) signing = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  way_set (form, client_id, client->parent.id);
  way_set (form, instrument, "phq-9");
  way_set (form, version, "1");
  way_set (form, taken_on, way_date_make (2026, 9, 1));
  way_set (form, answers, "2 3 2 3 1 2 1 1 1 -");
  way_set (form, signed_at, (WayTime){ 1 });
  way_set (form, signed_by, fixture_staff);
  saved = fixture_save (db, form, NULL);
  g_assert_nonnull (saved);

  filter.kinds = WAY_HISTORY_OF_SIGNING;
  signing = load (db, &filter);
  g_assert_cmpuint (signing->len, ==, 1);
  g_assert_cmpint (nth (signing, 0)->bar.kind, ==, WAY_UNDO_KEPT);
  filter.kinds = WAY_HISTORY_OF_CHANGES;
  changes = load (db, &filter);
  g_assert_cmpuint (changes->len, ==, 1); /* the client was made */
  g_assert_cmpint (first_deed (changes, 0)->kind, ==, WAY_HISTORY_CREATED);
}

/* --- what a supervisor looks for --- */

static gint64
count_watched (WayDb *db, WayHistoryWatch watch)
{
  const WayHistoryFilter filter = { .kinds = WAY_HISTORY_OF_ALL, .watch = watch };
  g_autoptr (GPtrArray) entries = load (db, &filter);

  return entries->len;
}

/* Nothing of the daily work is among it, and an index answers, however long the log is. */
static void
test_watch (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) client = fixture_add_client (db, "Ada");
  guint64          counts[WAY_WATCH_N_KINDS];
  GString         *plan = g_string_new (NULL);
  g_autofree char *steps = NULL;
  WayStep          step;

  note (db, "view", client, 2 * DAY);
  note (db, "print", client, 3 * DAY);
  note (db, "export", client, 4 * DAY);
  note (db, "denied", client, 5 * DAY);
  note (db, "keyring-off", client, 6 * DAY);

  g_assert_cmpint (count_watched (db, WAY_WATCH_PASSAGES), ==, 2);
  g_assert_cmpint (count_watched (db, WAY_WATCH_DENIED), ==, 1);
  g_assert_cmpint (count_watched (db, WAY_WATCH_EMERGENCIES), ==, 0);
  g_assert_cmpint (count_watched (db, WAY_WATCH_PASSAGES | WAY_WATCH_DENIED), ==, 3);

  g_assert_true (way_history_repo_count_watched (db, (WayTime){ 4 * DAY }, 2000, counts, NULL));
  g_assert_cmpuint (counts[0], ==, 1);
  g_assert_cmpuint (counts[1], ==, 1);
  g_assert_cmpuint (counts[2], ==, 0);
  g_assert_cmpuint (counts[3], >=, 1);

  {
    g_autoptr (sqlite3_stmt) row = way_db_query (
      db,
      "EXPLAIN QUERY PLAN SELECT seq FROM log WHERE ?1 IS NULL AND (log.verb IN ('print',"
      " 'export', 'copy', 'denied', 'change-passphrase', 'keyring-on', 'keyring-off') OR log.kind"
      " IN ('disclosure', 'staff', 'consent', 'restriction')) ORDER BY log.seq DESC",
      WAY_ARGS (WAY_ID (NULL)), NULL);

    while ((step = way_db_step (db, row, NULL)) == WAY_STEP_ROW)
      g_string_append (plan, (const char *)sqlite3_column_text (row, 3));
    g_assert_cmpint (step, ==, WAY_STEP_DONE);
  }
  steps = g_string_free (plan, FALSE);
  g_assert_nonnull (strstr (steps, "log_of_watch"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history-repo/life", test_life);
  g_test_add_func ("/history-repo/erased", test_erased);
  g_test_add_func ("/history-repo/pages", test_pages);
  g_test_add_func ("/history-repo/reading", test_reading);
  g_test_add_func ("/history-repo/filters", test_filters);
  g_test_add_func ("/history-repo/act-of-many", test_act_of_many);
  g_test_add_func ("/history-repo/signing", test_signing);
  g_test_add_func ("/history-repo/watch", test_watch);

  return g_test_run ();
}
