/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage-fixture.h"
#include "way-conference-attendee.h"
#include "way-conference.h"
#include "way-error.h"
#include "way-letter.h"
#include "way-mandated-report.h"

static WayLetter *
add_letter (WayDb *db, WayClient *client)
{
  g_autoptr (WayLetter) letter = fixture_new (WAY_TYPE_LETTER);
  WayLetter *saved;

  way_set (letter, client_id, client->parent.id);
  way_set (letter, worker_id, fixture_staff);
  way_set (letter, title, "Letter of support");
  way_set (letter, written_on, way_date_make (2026, 9, 21));
  way_set (letter, body, "[]\nDear Ms. Bay");
  saved = fixture_save (db, letter, NULL);
  g_assert_nonnull (saved);
  return saved;
}

static WayLetter *
give (WayDb *db, WayLetter *letter)
{
  g_autoptr (WayLetter) next = way_record_copy (letter);

  way_set (next, status, WAY_LETTER_FINAL);
  way_set (next, final_text, "Dear Ms. Bay");
  way_set (next, finished_at, (WayTime){ 5 });
  way_set (next, finished_by, fixture_staff);
  return fixture_save (db, next, NULL);
}

static void
refuse (WayDb *db, const char *sql)
{
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", sql);
  g_assert_false (way_db_run_script (db, sql, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
}

/* What went out stays word by word, whoever writes; that it was an error is added once. */
static void
test_given (void)
{
  static const char *const wrong[] = {
    "UPDATE letter SET final_text = 'Dear Mr. Bay'",
    "UPDATE letter SET body = 'another'",
    "UPDATE letter SET addressee = 'Somebody'",
    "UPDATE letter SET title = 'Another'",
    "UPDATE letter SET left_out = 'nothing'",
    "UPDATE letter SET finished_at = 6",
    "UPDATE letter SET deleted_at = 6",
    "UPDATE letter SET status = 'draft'",
    "UPDATE letter SET status = 'entered-in-error'",
    "DELETE FROM letter",
    "INSERT OR REPLACE INTO letter SELECT * FROM letter",
  };
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) sam = fixture_add_client (db, "Sam");
  g_autoptr (WayLetter) draft = add_letter (db, sam);
  g_autoptr (WayLetter) given = NULL;

  refuse (db, "UPDATE letter SET status = 'final'"); /* without what was read */
  refuse (db, "UPDATE letter SET status = 'entered-in-error', error_at = 1, error_words = 'x'");
  given = give (db, draft);
  g_assert_nonnull (given);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    refuse (db, wrong[i]);

  g_assert_true (way_db_run_script (db,
                                    "UPDATE letter SET status = 'entered-in-error', error_at = 7,"
                                    " error_words = 'The wrong shelter'",
                                    NULL));
  refuse (db, "UPDATE letter SET error_words = 'Another reason'");
  refuse (db, "UPDATE letter SET status = 'final', error_at = NULL, error_words = NULL");
}

/* Nobody from outside stands in the minutes without a consent, and nobody becomes another one. */
static void
test_attendees (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) sam = fixture_add_client (db, "Sam");
  g_autoptr (WayConference) conference = fixture_new (WAY_TYPE_CONFERENCE);
  g_autoptr (WayConference) saved = NULL;
  g_autoptr (WayConferenceAttendee) attendee = fixture_new (WAY_TYPE_CONFERENCE_ATTENDEE);
  g_autoptr (WayConferenceAttendee) there = NULL;

  way_set (conference, client_id, sam->parent.id);
  way_set (conference, meeting_id, conference->parent.id);
  way_set (conference, worker_id, fixture_staff);
  way_set (conference, held_on, way_date_make (2026, 9, 21));
  saved = fixture_save (db, conference, NULL);
  g_assert_nonnull (saved);

  way_set (attendee, client_id, sam->parent.id);
  way_set (attendee, conference_id, saved->parent.id);
  way_set (attendee, kind, WAY_ATTENDEE_STAFF);
  way_set (attendee, name, "Dana");
  way_set (attendee, staff_id, fixture_staff);
  there = fixture_save (db, attendee, NULL);
  g_assert_nonnull (there);

  refuse (db, "UPDATE conference_attendee SET kind = 'external', staff_id = NULL");
  refuse (db, "UPDATE conference_attendee SET kind = 'client', staff_id = NULL");
  g_assert_true (way_db_run_script (db, "UPDATE conference_attendee SET role = 'Writes'", NULL));
}

/* 42 CFR 2.12(c)(6) is for children; what was told keeps its ground. */
static void
test_reports (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) sam = fixture_add_client (db, "Sam");
  g_autoptr (WayMandatedReport) report = fixture_new (WAY_TYPE_MANDATED_REPORT);
  g_autoptr (WayMandatedReport) saved = NULL;

  g_assert_true (way_db_run_script (db, "PRAGMA foreign_keys = OFF", NULL));
  way_set (report, client_id, sam->parent.id);
  way_set (report, worker_id, fixture_staff);
  way_set (report, noticed_on, way_date_make (2026, 9, 21));
  way_set (report, kind, WAY_REPORT_ELDER);
  saved = fixture_save (db, report, NULL);
  g_assert_nonnull (saved);

  refuse (db, "UPDATE mandated_report SET basis = 'child-abuse-report'");
  g_assert_true (way_db_run_script (
    db, "UPDATE mandated_report SET kind = 'child', basis = 'child-abuse-report'", NULL));
  refuse (db, "UPDATE mandated_report SET kind = 'elder'");
  g_assert_true (way_db_run_script (db, "UPDATE mandated_report SET disclosure_id = id", NULL));
  refuse (db, "UPDATE mandated_report SET basis = 'consent'");
  refuse (db, "UPDATE mandated_report SET disclosure_id = NULL");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter-table/given", test_given);
  g_test_add_func ("/letter-table/attendees", test_attendees);
  g_test_add_func ("/letter-table/reports", test_reports);
  return g_test_run ();
}
