/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-today.h"

#include "way-alert.h"
#include "way-appointment.h"
#include "way-assessment.h"
#include "way-contact.h"
#include "way-crisis.h"
#include "way-draft.h"
#include "way-milestone.h"
#include "way-note.h"
#include "way-now.h"
#include "way-plan.h"
#include "way-task.h"
#include "way-today-paper.h"
#include "workspace-fixture.h"

static void
save (WayWorkspace *workspace, gpointer record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRecord) saved = fixture_save (workspace, record, NULL, &error);

  g_assert_no_error (error);
}

static WayToday *
look (WayWorkspace *workspace)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  WayToday *today;

  way_workspace_look_at_today_async (workspace, way_today (), NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  today = way_workspace_look_at_today_finish (workspace, result, &error);
  g_assert_no_error (error);
  return today;
}

/* “Sam V.: Plan review, 4 days late”, each on a line. */
static char *
say (WayToday *today, WayTodaySection section)
{
  GPtrArray *entries = way_today_get_entries (today, section);
  GString   *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++) {
    const WayTodayEntry *entry = g_ptr_array_index (entries, i);

    g_string_append_printf (text, "%s%s: %s, %s", i > 0 ? "\n" : "", entry->who, entry->what,
                            entry->when != NULL ? entry->when : "");
  }
  return g_string_free (text, FALSE);
}

static void
assert_says (WayWorkspace *workspace, WayTodaySection section, const char *expected)
{
  g_autoptr (WayToday) today = look (workspace);
  g_autofree char *text = say (today, section);

  g_assert_cmpstr (text, ==, expected);
}

static WayDate
days_ago (int days)
{
  return way_date_add_days (way_today (), -days);
}

static WayClient *
add_mine (WayWorkspace *workspace, const char *name)
{
  g_autoptr (WayClient) client = way_workspace_create (workspace, WAY_TYPE_CLIENT);
  WayClient *saved;

  way_set (client, name_to_use, name);
  way_set (client, worker_id, way_workspace_get_staff (workspace)->parent.id);
  saved = fixture_save (workspace, client, NULL, NULL);
  g_assert_nonnull (saved);
  return saved;
}

static void
add_review (WayWorkspace *workspace, const WayClient *client, int ago)
{
  g_autoptr (WayPlan) plan = way_workspace_create (workspace, WAY_TYPE_PLAN);

  way_set (plan, client_id, client->parent.id);
  way_set (plan, started_on, days_ago (100));
  way_set (plan, review_on, days_ago (ago));
  save (workspace, plan);
}

static void
test_empty (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayToday) today = look (workspace);

  g_assert_cmpuint (way_today_get_day (today).ymd, ==, way_today ().ymd);
  g_assert_true (way_today_is_first (today));
  for (guint i = 0; i < WAY_TODAY_N_SECTIONS; i++) {
    g_assert_cmpuint (way_today_get_entries (today, (WayTodaySection)i)->len, ==, 0);
    g_assert_false (way_today_has_more (today, (WayTodaySection)i));
    g_assert_nonnull (way_today_section ((WayTodaySection)i)->title);
  }
  way_workspace_close (workspace);
}

/* Whoever is in the caseload, also in the archive, is somebody to begin with. */
static void
test_nobody_yet (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) sam = add_mine (workspace, "Sam Vega");
  WayClient *away = way_record_copy (sam);
  g_autoptr (WayToday) before = look (workspace);
  g_autoptr (WayToday) after = NULL;

  g_assert_false (way_today_is_first (before));
  way_set (away, archived, TRUE);
  save (workspace, away);
  g_object_unref (away);
  after = look (workspace);
  g_assert_false (way_today_is_first (after));
  way_workspace_close (workspace);
}

static void
test_due (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) sam = add_mine (workspace, "Sam Vega");
  g_autoptr (WayClient) kim = fixture_add_client (workspace, "Kim"); /* nobody’s: everybody’s */
  g_autoptr (WayTask) task = way_workspace_create (workspace, WAY_TYPE_TASK);

  add_review (workspace, sam, 4);
  add_review (workspace, kim, 0);
  way_set (task, client_id, sam->parent.id);
  way_set (task, for_id, way_workspace_get_staff (workspace)->parent.id);
  way_set (task, words, "Bring the letter");
  way_set (task, due_on, days_ago (1));
  save (workspace, task);

  assert_says (workspace, WAY_TODAY_DUE,
               "Sam V.: Plan review, 4 days late\n"
               "Sam V.: Bring the letter, 1 day late\n"
               "Kim: Plan review, today");
  way_workspace_close (workspace);
}

static void
test_first (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) sam = add_mine (workspace, "Sam Vega");
  g_autoptr (WayAlert) alert = way_workspace_create (workspace, WAY_TYPE_ALERT);
  g_autoptr (WayCrisis) crisis = way_workspace_create (workspace, WAY_TYPE_CRISIS);
  g_autoptr (WayToday) today = NULL;
  GPtrArray *entries;

  way_set (alert, client_id, sam->parent.id);
  way_set (alert, instrument, "phq-9");
  way_set (alert, item, "9");
  way_set (alert, answer, "2");
  way_set (alert, code, "self-harm");
  way_set (alert, raised_at, way_now ());
  save (workspace, alert);
  way_set (crisis, started_at, way_now ());
  way_set (crisis, worker_id, way_workspace_get_staff (workspace)->parent.id);
  save (workspace, crisis);

  today = look (workspace);
  entries = way_today_get_entries (today, WAY_TODAY_FIRST);
  g_assert_cmpuint (entries->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_true (((WayTodayEntry *)g_ptr_array_index (entries, i))->remains);
  g_assert_cmpstr (((WayTodayEntry *)g_ptr_array_index (entries, 0))->who, ==, "Sam V.");
  g_assert_cmpstr (((WayTodayEntry *)g_ptr_array_index (entries, 1))->who, ==, "Unknown caller");
  way_workspace_close (workspace);
}

static void
test_unfinished (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) sam = add_mine (workspace, "Sam Vega");
  g_autoptr (WayNote) note = way_workspace_create (workspace, WAY_TYPE_NOTE);
  g_autoptr (WayDraft) draft =
    way_draft_new ("event", &sam->parent.id, 0, g_variant_new_parsed ("{'words': 'moved'}"));
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  way_set (note, client_id, sam->parent.id);
  way_set (note, author_id, way_workspace_get_staff (workspace)->parent.id);
  way_set (note, served_on, days_ago (5));
  save (workspace, note);
  way_workspace_keep_draft_async (workspace, draft, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  g_assert_true (way_workspace_keep_draft_finish (workspace, result, NULL));

  {
    g_autoptr (WayToday) today = look (workspace);
    GPtrArray *entries = way_today_get_entries (today, WAY_TODAY_UNFINISHED);

    g_assert_cmpuint (entries->len, ==, 2);
    g_assert_cmpstr (((WayTodayEntry *)g_ptr_array_index (entries, 0))->when, ==, "5 days ago");
    g_assert_cmpstr (((WayTodayEntry *)g_ptr_array_index (entries, 0))->record, ==, "note");
    g_assert_cmpstr (((WayTodayEntry *)g_ptr_array_index (entries, 1))->what, ==,
                     "Event, not saved");
    g_assert_cmpstr (((WayTodayEntry *)g_ptr_array_index (entries, 1))->record, ==, "event");
  }
  way_workspace_close (workspace);
}

static void
test_appointments (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) sam = add_mine (workspace, "Sam Vega");
  g_autoptr (GDateTime) noon = NULL;
  g_autoptr (WayToday) today = NULL;
  GPtrArray *entries;

  noon = g_date_time_new_local ((int)way_date_get_year (way_today ()),
                                (int)way_date_get_month (way_today ()),
                                (int)way_date_get_day (way_today ()), 23, 0, 0);
  for (guint i = 0; i < 2; i++) {
    g_autoptr (WayAppointment) appointment = way_workspace_create (workspace, WAY_TYPE_APPOINTMENT);

    if (i == 1)
      way_set (appointment, client_id, sam->parent.id);
    else
      way_set (appointment, words, "Team");
    way_set (appointment, worker_id, way_workspace_get_staff (workspace)->parent.id);
    way_set (appointment, starts_at,
             ((WayTime){ (g_date_time_to_unix (noon) + i * 60) * G_USEC_PER_SEC }));
    way_set (appointment, minutes, (gint64)50);
    way_set (appointment, zone, "UTC");
    save (workspace, appointment);
  }

  today = look (workspace);
  entries = way_today_get_entries (today, WAY_TODAY_APPOINTMENTS);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_cmpstr (((WayTodayEntry *)g_ptr_array_index (entries, 0))->clock, ==, "23:00");
  g_assert_cmpstr (((WayTodayEntry *)g_ptr_array_index (entries, 0))->lasts, ==, "50 min");
  g_assert_false (((WayTodayEntry *)g_ptr_array_index (entries, 0))->prepares);
  g_assert_cmpstr (((WayTodayEntry *)g_ptr_array_index (entries, 1))->who, ==, "Sam V.");
  g_assert_true (((WayTodayEntry *)g_ptr_array_index (entries, 1))->prepares);
  way_workspace_close (workspace);
}

/* Counted from the own date, unless somebody wrote about it; and who was not reached for long. */
static void
test_milestones_and_lost (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) sam = add_mine (workspace, "Sam Vega");
  g_autoptr (WayClient) next = way_record_copy (sam);
  g_autoptr (WayContact) contact = way_workspace_create (workspace, WAY_TYPE_CONTACT);

  way_set (next, own_date, days_ago (88));
  save (workspace, next);
  assert_says (workspace, WAY_TODAY_MILESTONES, "Sam V.: 90 days, in 2 days");

  assert_says (workspace, WAY_TODAY_LOST, "");
  way_set (contact, client_id, sam->parent.id);
  way_set (contact, worker_id, way_workspace_get_staff (workspace)->parent.id);
  way_set (contact, happened_on, days_ago (40));
  save (workspace, contact);
  {
    g_autoptr (WayToday) today = look (workspace);
    GPtrArray *entries = way_today_get_entries (today, WAY_TODAY_LOST);

    g_assert_cmpuint (entries->len, ==, 1);
    g_assert_cmpstr (((WayTodayEntry *)g_ptr_array_index (entries, 0))->when, ==, "40 days");
  }
  way_workspace_close (workspace);
}

static void
test_paper (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) sam = add_mine (workspace, "Sam Vega");
  const WayPaperRequest request = { .today = way_today () };
  GAsyncResult         *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (WayToday) today = NULL;
  g_autoptr (WayPaper) paper = NULL;
  g_autofree char *text = NULL;

  add_review (workspace, sam, 4);
  today = look (workspace);
  way_paper_make_async (workspace, &way_today_paper, &request, today, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  paper = way_paper_make_finish (workspace, result, NULL);
  text = way_paper_dup_text (paper);
  g_assert_nonnull (strstr (text, "Plan review"));
  g_assert_nonnull (strstr (text, "4 days late"));
  g_assert_nonnull (strstr (text, "No appointment today"));
  way_workspace_close (workspace);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/today/empty", test_empty);
  g_test_add_func ("/today/due", test_due);
  g_test_add_func ("/today/nobody-yet", test_nobody_yet);
  g_test_add_func ("/today/unfinished", test_unfinished);
  g_test_add_func ("/today/appointments", test_appointments);
  g_test_add_func ("/today/milestones-and-lost", test_milestones_and_lost);
  g_test_add_func ("/today/paper", test_paper);
  g_test_add_func ("/today/first", test_first);
  return g_test_run ();
}
