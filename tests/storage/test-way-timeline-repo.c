/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage-fixture.h"

#include "way-client-match.h"
#include "way-contact.h"
#include "way-event.h"
#include "way-need.h"
#include "way-plan.h"
#include "way-timeline-repo.h"

static const WayTimelineSource        events = { "event", "happened_on", TRUE, NULL, NULL };
static const WayTimelineSource        contacts = { "contact", "happened_on", TRUE, "began", NULL };
static const WayTimelineSource *const all[] = { &events, &contacts, &way_timeline_plan };

static void
save (WayDb *db, gpointer record, gint64 at)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRecord) saved = fixture_save_at (db, record, at, NULL, &error);

  g_assert_no_error (error);
}

static void
add_event (WayDb *db, const WayClient *client, guint32 day)
{
  g_autoptr (WayEvent) event = fixture_new (WAY_TYPE_EVENT);

  way_set (event, client_id, client->parent.id);
  way_set (event, happened_on, ((WayDate){ day }));
  save (db, event, g_get_real_time ());
}

static void
add_contact (WayDb *db, const WayClient *client, guint32 day, const char *began)
{
  g_autoptr (WayContact) contact = fixture_new (WAY_TYPE_CONTACT);

  way_set (contact, client_id, client->parent.id);
  way_set (contact, happened_on, ((WayDate){ day }));
  way_set (contact, began, began);
  save (db, contact, g_get_real_time ());
}

/* From behind a key, so many; as one text, and the key of the last one. */
static char *
read_some (WayDb *db, const WayClient *client, WayTimelineKey *key, guint most)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayTimelineReader) reader =
    way_timeline_reader_new (db, &client->parent.id, all, G_N_ELEMENTS (all), key, &error);
  GString       *text = g_string_new (NULL);
  WayTimelineHit hit;

  g_assert_no_error (error);
  for (guint i = 0; i < most && way_timeline_reader_next (reader, &hit, &error) == WAY_STEP_ROW;
       i++) {
    g_string_append_printf (text, "%s%u%c", text->len > 0 ? " " : "", hit.key.day.ymd % 10000,
                            "ecp"[hit.source]);
    *key = hit.key;
  }
  g_assert_no_error (error);
  return g_string_free (text, FALSE);
}

static void
assert_reads (WayDb *db, const WayClient *client, guint32 from, guint most, const char *expected)
{
  WayTimelineKey   key = way_timeline_key_of ((WayDate){ from });
  g_autofree char *text = read_some (db, client, &key, most);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_order (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) sam = fixture_add_client (db, "Sam");
  g_autoptr (WayClient) kim = fixture_add_client (db, "Kim");

  assert_reads (db, sam, 0, 10, "");
  add_event (db, sam, 20260901);
  add_contact (db, sam, 20260903, "14:30");
  add_contact (db, sam, 20260903, "09:00");
  add_contact (db, sam, 20260903, NULL);
  add_event (db, sam, 20260905);
  add_event (db, kim, 20260904);
  assert_reads (db, sam, 0, 10, "905e 903c 903c 903c 901e");
  assert_reads (db, sam, 20260904, 10, "903c 903c 903c 901e");
  assert_reads (db, sam, 20260901, 10, "901e");
  assert_reads (db, sam, 20260831, 10, "");
}

/* Part by part nothing is left out and nothing comes twice, whatever the size of a part. */
static void
test_parts (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) sam = fixture_add_client (db, "Sam");

  for (guint i = 0; i < 40; i++) {
    add_event (db, sam, 20260901 + i % 7);
    add_contact (db, sam, 20260901 + i % 5, i % 3 == 0 ? NULL : i % 2 == 0 ? "10:00" : "16:45");
  }

  for (guint size = 1; size < 90; size += 11) {
    WayTimelineKey   whole = way_timeline_key_of (WAY_DATE_NONE);
    WayTimelineKey   key = whole;
    g_autofree char *expected = read_some (db, sam, &whole, 1000);
    g_autoptr (GString) joined = g_string_new (NULL);

    while (TRUE) {
      g_autofree char *part = read_some (db, sam, &key, size);

      if (*part == '\0')
        break;
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", part);
    }
    g_test_message ("parts of %u", size);
    g_assert_cmpstr (joined->str, ==, expected);
  }
}

static gboolean
tell (const char *table, const char *verb, guint n, gpointer data)
{
  g_string_append_printf (data, "%s %s %u. ", table, verb, n);
  return TRUE;
}

/* What was done with a plan on one day is one entry. */
static void
test_plan (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) sam = fixture_add_client (db, "Sam");
  g_autoptr (WayPlan) plan = fixture_new (WAY_TYPE_PLAN);
  const gint64                   hour = 3600 * (gint64)G_USEC_PER_SEC;
  const gint64                   begin = 1789000000 * (gint64)G_USEC_PER_SEC; /* 10 Sep 2026 */
  WayTimelineKey                 key = way_timeline_key_of (WAY_DATE_NONE);
  const WayTimelineSource *const only[] = { &way_timeline_plan };
  g_autoptr (WayTimelineReader) reader = NULL;
  g_autoptr (GString) told = g_string_new (NULL);
  WayTimelineHit hit;

  way_set (plan, client_id, sam->parent.id);
  way_set (plan, started_on, ((WayDate){ 20260910 }));
  save (db, plan, begin);
  for (guint i = 0; i < 3; i++) {
    g_autoptr (WayNeed) need = fixture_new (WAY_TYPE_NEED);

    way_set (need, client_id, sam->parent.id);
    way_set (need, plan_id, plan->parent.id);
    way_set (need, text, "A safe place");
    save (db, need, begin + (i < 2 ? 1 : 48) * hour);
  }

  reader = way_timeline_reader_new (db, &sam->parent.id, only, 1, &key, NULL);
  g_assert_cmpint (way_timeline_reader_next (reader, &hit, NULL), ==, WAY_STEP_ROW);
  g_assert_cmpuint (hit.key.day.ymd, ==, 20260912);
  g_assert_cmpint (way_timeline_reader_next (reader, &hit, NULL), ==, WAY_STEP_ROW);
  g_assert_cmpuint (hit.key.day.ymd, ==, 20260910);
  g_assert_true (way_timeline_repo_tell_plan (db, &sam->parent.id, &hit, tell, told, NULL));
  g_assert_cmpstr (told->str, ==, "need create 2. plan create 1. ");
  g_assert_cmpint (way_timeline_reader_next (reader, &hit, NULL), ==, WAY_STEP_DONE);
}

static void
test_merged (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) sam = fixture_add_client (db, "Sam");
  g_autoptr (WayClient) samuel = fixture_add_client (db, "Samuel");
  g_autoptr (WayClientMatch) match = fixture_new (WAY_TYPE_CLIENT_MATCH);

  add_event (db, sam, 20260901);
  add_event (db, samuel, 20260902);
  add_contact (db, samuel, 20260903, "10:00");
  way_set (match, client_id, sam->parent.id);
  way_set (match, other_id, samuel->parent.id);
  way_set (match, verdict, WAY_CLIENT_MATCH_SAME);
  save (db, match, g_get_real_time ());

  assert_reads (db, sam, 0, 10, "903c 902e 901e");
}

/* Each kind is read along its index: nothing is sorted, however much there is. */
static void
test_uses_indexes (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  static const char *const queries[] = {
    "SELECT id, happened_on FROM event WHERE client_id = ?1 AND happened_on <= ?2"
    " AND deleted_at IS NULL ORDER BY happened_on DESC, id DESC",
    "SELECT id, happened_on, began FROM contact WHERE client_id = ?1 AND happened_on <= ?2"
    " AND deleted_at IS NULL ORDER BY happened_on DESC, began DESC, id DESC",
    "SELECT id, served_on FROM note WHERE client_id = ?1 AND served_on <= ?2"
    " AND deleted_at IS NULL ORDER BY served_on DESC, id DESC",
    "SELECT id, taken_on FROM assessment WHERE client_id = ?1 AND taken_on <= ?2"
    " AND deleted_at IS NULL ORDER BY taken_on DESC, id DESC",
    "SELECT id, starts_at FROM appointment WHERE client_id = ?1 AND starts_at <= ?2"
    " AND rule IS NULL AND deleted_at IS NULL ORDER BY starts_at DESC, id DESC",
    "SELECT id, started_at FROM crisis WHERE client_id = ?1 AND started_at <= ?2"
    " AND deleted_at IS NULL ORDER BY started_at DESC, id DESC",
    "SELECT record_id, at, seq FROM log WHERE client_id = ?1"
    " AND kind IN ('plan', 'need', 'goal', 'objective', 'intervention') AND area = 'history'"
    " AND seq <= ?2 ORDER BY seq DESC",
  };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++) {
    g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", queries[i], NULL);
    g_autoptr (sqlite3_stmt) row =
      way_db_query (db, explain, WAY_ARGS (WAY_INT (1), WAY_INT (1)), NULL);

    while (way_db_step (db, row, NULL) == WAY_STEP_ROW) {
      const char *step = (const char *)sqlite3_column_text (row, 3);

      g_test_message ("%s", step);
      g_assert_null (strstr (step, "TEMP B-TREE"));
      g_assert_null (strstr (step, "SCAN"));
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-repo/order", test_order);
  g_test_add_func ("/timeline-repo/parts", test_parts);
  g_test_add_func ("/timeline-repo/plan", test_plan);
  g_test_add_func ("/timeline-repo/merged", test_merged);
  g_test_add_func ("/timeline-repo/uses-indexes", test_uses_indexes);
  return g_test_run ();
}
