/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage-fixture.h"

#include "way-assessment.h"
#include "way-client-due.h"
#include "way-client-match.h"
#include "way-plan.h"

static const WayId other_worker = { { 9 } };

static void
add_form (WayDb *db, WayClient *client, const char *instrument, guint32 day)
{
  g_autoptr (WayAssessment) form = fixture_record (WAY_TYPE_ASSESSMENT, 0);
  g_autoptr (WayAssessment) saved = NULL;
  g_autoptr (GError) error = NULL;

  way_set (form, client_id, client->parent.id);
  way_set (form, instrument, instrument);
  way_set (form, taken_on, ((WayDate){ day }));
  way_set (form, signed_by, fixture_staff);
  saved = fixture_save (db, form, &error);
  g_assert_no_error (error);
}

static WayPlan *
add_plan (WayDb *db, WayClient *client, guint32 review)
{
  g_autoptr (WayPlan) plan = fixture_new (WAY_TYPE_PLAN);
  g_autoptr (GError) error = NULL;
  WayPlan *saved;

  way_set (plan, client_id, client->parent.id);
  way_set (plan, started_on, ((WayDate){ 20260101 }));
  way_set (plan, review_on, ((WayDate){ review }));
  saved = fixture_save (db, plan, &error);
  g_assert_no_error (error);
  return saved;
}

/* The days, as one text. */
static char *
list (WayDb *db, const WayId *worker, const char *kind, const char *what)
{
  const WayClientDueQuestion question = {
    worker, kind, what, { 20260101 }, { 20261231 }, 3,
  };
  g_autoptr (GArray) dues = g_array_new (FALSE, FALSE, sizeof (WayClientDue));
  g_autoptr (GError) error = NULL;
  GString *days = g_string_new (NULL);

  way_client_due_list (db, &question, dues, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < dues->len; i++)
    g_string_append_printf (days, "%s%u", i > 0 ? " " : "",
                            g_array_index (dues, WayClientDue, i).day.ymd);
  return g_string_free (days, FALSE);
}

static void
assert_due (WayDb *db, const WayId *worker, const char *kind, const char *what, const char *days)
{
  g_autofree char *found = list (db, worker, kind, what);

  g_assert_cmpstr (found, ==, days);
}

static WayClient *
give_to (WayDb *db, WayClient *client, const WayId *worker, WayClientStatus status)
{
  g_autoptr (WayClient) next = way_record_copy (client);
  g_autoptr (GError) error = NULL;
  WayClient *saved;

  way_set (next, worker_id, *worker);
  way_set (next, status, status);
  saved = fixture_save (db, next, &error);
  g_assert_no_error (error);
  g_object_unref (client);
  return saved;
}

static WayDb *
begin (void)
{
  WayDb *db = fixture_begin ();
  g_autoptr (WayStaff) other = way_record_new (WAY_TYPE_STAFF, &other_worker);
  g_autoptr (WayStaff) saved = NULL;

  way_set (other, name, "Other");
  saved = fixture_save (db, other, NULL);
  g_assert_nonnull (saved);
  return db;
}

static void
test_follows_records (void)
{
  g_autoptr (WayDb) db = begin ();
  WayClient *sam = fixture_add_client (db, "Sam");
  g_autoptr (WayPlan) plan = add_plan (db, sam, 20260917);
  g_autoptr (WayPlan) next = way_record_copy (plan);
  g_autoptr (WayPlan) saved = NULL;

  add_form (db, sam, "phq-9", 20260801);
  add_form (db, sam, "phq-9", 20260701); /* written down later */
  add_form (db, sam, "gad-7", 20260601);
  assert_due (db, NULL, "measure", "phq-9", "20260801");
  assert_due (db, NULL, "measure", "gad-7", "20260601");
  assert_due (db, NULL, "review", "", "20260917");

  sam = give_to (db, sam, &fixture_staff, WAY_CLIENT_ACTIVE);
  assert_due (db, NULL, "review", "", "");
  assert_due (db, &fixture_staff, "review", "", "20260917");
  assert_due (db, &other_worker, "review", "", "");

  sam = give_to (db, sam, &fixture_staff, WAY_CLIENT_PAUSED);
  assert_due (db, &fixture_staff, "review", "", "");
  assert_due (db, &fixture_staff, "measure", "phq-9", "");
  sam = give_to (db, sam, &other_worker, WAY_CLIENT_ACTIVE);
  assert_due (db, &other_worker, "measure", "phq-9", "20260801");

  way_set (next, review_on, ((WayDate){ 20261101 }));
  saved = fixture_save (db, next, NULL);
  g_assert_nonnull (saved);
  assert_due (db, &other_worker, "review", "", "20261101");
  g_object_unref (sam);
}

static void
test_most (void)
{
  g_autoptr (WayDb) db = begin ();

  for (guint i = 0; i < 5; i++) {
    g_autoptr (WayClient) client = fixture_add_client (db, "Sam");
    g_autoptr (WayPlan) plan = add_plan (db, client, 20260905 - i);
  }

  assert_due (db, NULL, "review", "", "20260901 20260902 20260903");
}

/* Who is merged comes round as the one who stays. */
static void
test_merged (void)
{
  g_autoptr (WayDb) db = begin ();
  g_autoptr (WayClient) sam = fixture_add_client (db, "Sam");
  g_autoptr (WayClient) samuel = fixture_add_client (db, "Samuel");
  g_autoptr (WayClientMatch) match = fixture_new (WAY_TYPE_CLIENT_MATCH);
  g_autoptr (WayClientMatch) saved = NULL;
  g_autoptr (GError) error = NULL;

  add_form (db, sam, "phq-9", 20260701);
  add_form (db, samuel, "phq-9", 20260801);
  assert_due (db, NULL, "measure", "phq-9", "20260701 20260801");

  way_set (match, client_id, sam->parent.id);
  way_set (match, other_id, samuel->parent.id);
  way_set (match, verdict, WAY_CLIENT_MATCH_SAME);
  saved = fixture_save (db, match, &error);
  g_assert_no_error (error);
  assert_due (db, NULL, "measure", "phq-9", "20260801");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/client-due/follows-records", test_follows_records);
  g_test_add_func ("/client-due/most", test_most);
  g_test_add_func ("/client-due/merged", test_merged);
  return g_test_run ();
}
