/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage-fixture.h"
#include "way-contact-point.h"
#include "way-error.h"
#include "way-log.h"
#include "way-past-repo.h"
#include "way-undo.h"

static gint64
head (WayDb *db)
{
  guint8 hash[WAY_LOG_HASH_SIZE];
  gint64 seq;

  g_assert_true (way_log_get_head (db, &seq, hash, NULL));
  return seq;
}

static void
change (WayDb *db, WayClient **client, const char *program, const char *pronouns)
{
  g_autoptr (WayClient) edited = way_record_copy (*client);

  way_set (edited, program, program);
  way_set (edited, pronouns, pronouns);
  g_object_unref (*client);
  *client = fixture_save (db, edited, NULL);
  g_assert_nonnull (*client);
}

static WayPast *
load (WayDb *db, WayClient *client, gint64 number)
{
  g_autoptr (GError) error = NULL;
  WayPast *past =
    way_past_repo_load (db, WAY_TYPE_CLIENT, &client->parent.id, number, TRUE, &error);

  g_assert_no_error (error);
  return past;
}

static const WayField *
field_of (WayPast *past, const char *name)
{
  return way_record_find_field (past->now, name);
}

static void
test_states (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  const gint64 before = head (db);
  g_autoptr (WayClient) client = fixture_add_client (db, "Ada");
  const gint64 made = head (db);
  g_autoptr (WayPast) none = NULL;
  g_autoptr (WayPast) first = NULL;
  g_autoptr (WayPast) last = NULL;
  g_autoptr (WayClient) back = NULL;
  gint64 number = 0;

  change (db, &client, "Outreach", "she/her");
  change (db, &client, "Aftercare", "she/her");
  none = load (db, client, before);
  g_assert_null (none->then);
  first = load (db, client, made);
  g_assert_null (WAY_CLIENT (first->then)->program);
  g_assert_cmpstr (WAY_CLIENT (first->then)->name_to_use, ==, "Ada");
  g_assert_cmpint (first->then->revision, ==, 1);
  g_assert_true (way_past_differs (first, field_of (first, "program")));
  g_assert_false (way_past_differs (first, field_of (first, "name_to_use")));
  last = load (db, client, head (db));
  g_assert_cmpstr (WAY_CLIENT (last->then)->program, ==, "Aftercare");

  back = way_past_put_back (first, NULL);
  g_assert_null (back->program);
  g_assert_null (back->pronouns);
  g_assert_cmpint (back->parent.revision, ==, 3);
  g_assert_true (way_past_repo_find_revision (db, &client->parent.id, 2, &number, NULL));
  g_assert_cmpint (number, ==, made + 1);
  g_assert_false (way_past_repo_find_revision (db, &client->parent.id, 9, &number, NULL));
}

static WayContactPoint *
add_phone (WayDb *db, WayClient *client, const char *number, gint64 position)
{
  g_autoptr (WayContactPoint) phone = fixture_new (WAY_TYPE_CONTACT_POINT);

  way_set (phone, client_id, client->parent.id);
  way_set (phone, value, number);
  way_set (phone, position, position);
  return fixture_save (db, phone, NULL);
}

/* What belonged to it then, and what does now; removed, brought back. */
static void
test_owned (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) client = fixture_add_client (db, "Ada");
  g_autoptr (WayContactPoint) second = add_phone (db, client, "555 0199", 20);
  g_autoptr (WayContactPoint) first = add_phone (db, client, "555 0142", 10);
  const gint64 both = head (db);
  g_autoptr (WayContactPoint) third = NULL;
  g_autoptr (WayWriter) writer = NULL;
  g_autoptr (WayPast) past = NULL;
  g_autoptr (WayPast) later = NULL;
  WayPast *phone;

  g_assert_true (way_db_begin (db, NULL));
  writer = fixture_writer (db, 5);
  g_assert_true (way_writer_remove (writer, first, NULL));
  g_assert_true (way_db_commit (db, NULL));
  third = add_phone (db, client, "555 0111", 30);

  past = load (db, client, both);
  g_assert_cmpuint (past->owned->len, ==, 3);
  phone = g_ptr_array_index (past->owned, 0);
  g_assert_cmpstr (WAY_CONTACT_POINT (phone->then)->value, ==, "555 0142");
  g_assert_false (way_past_is_there_now (phone));
  phone = g_ptr_array_index (past->owned, 2);
  g_assert_null (phone->then);
  g_assert_true (way_past_is_there_now (phone));

  later = load (db, client, head (db));
  g_assert_cmpuint (later->owned->len, ==, 2); /* the removed one was not there then, nor is it */
}

/* A purge takes away what was purged, and what nobody can know without it. */
static void
test_erased (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) client = fixture_add_client (db, "Ada");
  const gint64 made = head (db);
  WayStamp     stamp = { .who = fixture_staff, .site = fixture_site, .at.us = 9, .clock = 1 };
  g_autoptr (WayPast) first = NULL;
  g_autoptr (WayPast) between = NULL;

  change (db, &client, "Outreach", "she/her"); /* made + 1 */
  change (db, &client, "Aftercare", "she/her");
  g_assert_true (way_db_begin (db, NULL));
  g_assert_true (way_log_erase (db, made + 1, &stamp, NULL));
  g_assert_true (way_db_commit (db, NULL));

  first = load (db, client, made); /* its own making says what it was */
  g_assert_cmpuint (first->unknown->len, ==, 0);
  g_assert_null (WAY_CLIENT (first->then)->program);
  g_assert_null (WAY_CLIENT (first->then)->pronouns);

  between = load (db, client, made + 1);
  g_assert_cmpuint (between->unknown->len, ==, 0); /* what came after it says what it was */
  g_assert_cmpstr (WAY_CLIENT (between->then)->program, ==, "Outreach");
  g_assert_cmpstr (WAY_CLIENT (between->then)->pronouns, ==, "she/her");

  g_assert_true (way_db_begin (db, NULL));
  g_assert_true (way_log_erase (db, made, &stamp, NULL));
  g_assert_true (way_db_commit (db, NULL));
  way_past_unref (g_steal_pointer (&first));
  first = load (db, client, made);
  g_assert_false (way_past_knows (first, field_of (first, "pronouns")));
  g_assert_false (way_past_differs (first, field_of (first, "pronouns")));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/past-repo/states", test_states);
  g_test_add_func ("/past-repo/owned", test_owned);
  g_test_add_func ("/past-repo/erased", test_erased);
  return g_test_run ();
}
