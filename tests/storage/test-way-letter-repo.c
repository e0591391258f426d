/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-letter-repo.h"

#include "storage-fixture.h"
#include "way-contact.h"

static void
add_contact (WayDb *db, WayClient *client, guint32 day, WayContactOutcome outcome)
{
  g_autoptr (WayContact) contact = fixture_new (WAY_TYPE_CONTACT);
  g_autoptr (WayContact) saved = NULL;

  way_set (contact, client_id, client->parent.id);
  way_set (contact, worker_id, fixture_staff);
  way_set (contact, happened_on, (WayDate){ day });
  way_set (contact, outcome, outcome);
  saved = fixture_save (db, contact, NULL);
  g_assert_nonnull (saved);
}

/* What took place and what did not; an attempt to call is neither.  Others are not counted. */
static void
test_attendance (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) sam = fixture_add_client (db, "Sam");
  g_autoptr (WayClient) ari = fixture_add_client (db, "Ari");
  const WayDate from = way_date_make (2026, 9, 1);
  WayAttendance attendance;

  g_assert_true (way_letter_repo_read_attendance (db, &sam->parent.id, from, &attendance, NULL));
  g_assert_cmpuint (attendance.first.ymd, ==, 0);
  g_assert_cmpuint (attendance.last.ymd, ==, 0);
  g_assert_cmpuint (attendance.planned, ==, 0);

  add_contact (db, sam, 20260301, WAY_CONTACT_REACHED);
  add_contact (db, sam, 20260901, WAY_CONTACT_REACHED); /* the first day counts */
  add_contact (db, sam, 20260908, WAY_CONTACT_NO_SHOW);
  add_contact (db, sam, 20260909, WAY_CONTACT_NO_ANSWER);
  add_contact (db, sam, 20260915, WAY_CONTACT_REACHED);
  add_contact (db, sam, 20260918, WAY_CONTACT_NO_SHOW);
  add_contact (db, ari, 20260916, WAY_CONTACT_REACHED);

  g_assert_true (way_letter_repo_read_attendance (db, &sam->parent.id, from, &attendance, NULL));
  g_assert_cmpuint (attendance.first.ymd, ==, 20260301);
  g_assert_cmpuint (attendance.last.ymd, ==, 20260915);
  g_assert_cmpuint (attendance.kept, ==, 2);
  g_assert_cmpuint (attendance.planned, ==, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter-repo/attendance", test_attendance);
  return g_test_run ();
}
