/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workspace-fixture.h"

#include "way-calendar-change.h"
#include "way-calendar-words.h"
#include "way-hour.h"
#include "way-workspace-calendar.h"

/* Tests run in UTC. */
static WayTime
at (guint32 day, gint64 minute)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  return way_hour_to_time ((WayDate){ day }, minute, utc);
}

static WayAppointment *
make (WayWorkspace *workspace, WayClient *client, guint32 day, gint64 minute, const char *rule)
{
  WayAppointment *self = way_workspace_create (workspace, WAY_TYPE_APPOINTMENT);

  if (client != NULL)
    way_set (self, client_id, client->parent.id);
  way_set (self, worker_id, fixture_staff);
  way_set (self, starts_at, at (day, minute));
  way_set (self, minutes, 50);
  way_set (self, zone, "UTC");
  way_set (self, rule, rule);
  way_set (self, words, "about the letter");
  way_set (self, place, "Elm Street 4");
  return self;
}

static WayAppointment *
book (WayWorkspace *workspace, WayClient *client, guint32 day, gint64 minute, const char *rule)
{
  g_autoptr (WayAppointment) self = make (workspace, client, day, minute, rule);
  WayAppointment *saved = fixture_save (workspace, self, NULL, NULL);

  g_assert_nonnull (saved);
  return saved;
}

static gint64
commit (WayWorkspace *workspace, WayChange *change)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;

  way_workspace_commit_async (workspace, change, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  way_workspace_commit_finish (workspace, result, &act, &error);
  g_assert_no_error (error);
  return act;
}

static GPtrArray *
list (WayWorkspace *workspace, guint32 from, guint32 to)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GPtrArray *found;

  way_workspace_list_occurrences_async (workspace, (WayDate){ from }, (WayDate){ to },
                                        &fixture_staff, NULL, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  found = way_workspace_list_occurrences_finish (workspace, result, NULL);
  g_assert_nonnull (found);
  return found;
}

/* What takes place in the autumn, as “22 10:00, 29 11:00!”; cancelled ones have a mark. */
static char *
autumn (WayWorkspace *workspace)
{
  g_autoptr (GPtrArray) found = list (workspace, 20260901, 20261020);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++) {
    WayOccurrence   *one = g_ptr_array_index (found, i);
    g_autofree char *span = way_calendar_words_span (one);
    const WayDate    day = way_calendar_words_day (one->starts_at);

    g_string_append_printf (text, "%s%u %.5s%s", i > 0 ? ", " : "", way_date_get_day (day), span,
                            one->appointment->status == WAY_APPOINTMENT_CANCELLED ? "!" : "");
  }
  return g_string_free (text, FALSE);
}

#define assert_autumn(workspace, text) \
  G_STMT_START \
  { \
    g_autofree char *found_ = autumn (workspace); \
    g_assert_cmpstr (found_, ==, text); \
  } \
  G_STMT_END

static GPtrArray *
exceptions_of (WayWorkspace *workspace, WayAppointment *series)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  way_workspace_list_exceptions_async (workspace, &series->parent.id, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  return way_workspace_list_exceptions_finish (workspace, result, NULL);
}

/* This one, this and later ones, all: moved by a day and an hour, and cancelled; and undone. */
static void
test_series (void)
{
  static const struct {
    WaySeriesScope scope;
    gboolean       cancels;
    const char    *autumn;
  } cases[] = {
    { WAY_SERIES_THIS, FALSE, "22 10:00, 30 11:00, 6 10:00, 14 15:00, 20 10:00" },
    { WAY_SERIES_LATER, FALSE, "22 10:00, 30 11:00, 7 11:00, 14 15:00" },
    { WAY_SERIES_ALL, FALSE, "23 11:00, 30 11:00, 7 11:00, 14 15:00" },
    { WAY_SERIES_THIS, TRUE, "22 10:00, 29 10:00!, 6 10:00, 14 15:00, 20 10:00" },
    { WAY_SERIES_LATER, TRUE, "22 10:00, 14 15:00!" },
    { WAY_SERIES_ALL, TRUE, "22 10:00!, 29 10:00!, 6 10:00!, 14 15:00!, 20 10:00!" },
  };
  static const char before[] = "22 10:00, 29 10:00, 6 10:00, 14 15:00, 20 10:00";

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
    g_autoptr (WayClient) sam = fixture_add_client (workspace, "Sam");
    g_autoptr (WayAppointment) series =
      book (workspace, sam, 20260922, 600, "FREQ=WEEKLY;BYDAY=TU");
    g_autoptr (WayAppointment) moved = make (workspace, sam, 20261014, 900, NULL);
    g_autoptr (WayAppointment) moved_saved = NULL;
    g_autoptr (WayOccurrence) one = way_occurrence_new (series, at (20260929, 600));
    g_autoptr (WayAppointment) edited = way_record_copy (series);
    g_autoptr (GPtrArray) exceptions = NULL;
    WayChange    *change = way_change_new ();
    GAsyncResult *slot = NULL;
    g_autoptr (GAsyncResult) result = NULL;
    gint64 act;

    g_test_message ("case %u", i);
    way_set (moved, series_id, series->parent.id);
    way_set (moved, stands_for, at (20261013, 600));
    moved_saved = fixture_save (workspace, moved, NULL, NULL);
    assert_autumn (workspace, before);

    exceptions = exceptions_of (workspace, series);
    g_assert_cmpuint (exceptions->len, ==, 1);
    way_set (edited, starts_at, at (20260930, 660));
    way_set (edited, rule, "FREQ=WEEKLY;BYDAY=WE");
    if (cases[i].cancels)
      way_calendar_cancel (change, workspace, one, exceptions, "holidays", cases[i].scope);
    else
      way_calendar_change_series (change, workspace, one, exceptions, edited, cases[i].scope);
    act = commit (workspace, change);
    assert_autumn (workspace, cases[i].autumn);

    way_workspace_undo_async (workspace, act, NULL, fixture_done_cb, &slot);
    result = fixture_wait (&slot);
    g_assert_true (way_workspace_undo_finish (workspace, result, NULL, NULL));
    assert_autumn (workspace, before);
    way_workspace_close (workspace);
  }
}

static char *
clashes_of (WayWorkspace *workspace, WayAppointment *asked)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) found = NULL;
  GString *text = g_string_new (NULL);

  way_workspace_find_clashes_async (workspace, asked, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  found = way_workspace_find_clashes_finish (workspace, result, NULL);
  for (guint i = 0; i < found->len; i++) {
    g_autofree char *words = way_calendar_words_clash (g_ptr_array_index (found, i), asked);

    g_string_append_printf (text, "%s\n", words);
  }
  return g_string_free (text, FALSE);
}

static void
test_clashes (void)
{
  static const struct {
    guint32     day;
    gint64      minute;
    const char *rule;
    const char *words;
  } cases[] = {
    { 20260922, 600, NULL, "Dana has Kim then: Tue 22 Sep 2026, 10:00–10:50\n" },
    { 20260922, 551, NULL, "Dana has Kim then: Tue 22 Sep 2026, 10:00–10:50\n" },
    { 20260922, 550, NULL, "" },
    { 20260922, 650, NULL, "" },
    { 20260921, 600, NULL, "" },
    { 20260921, 600, "FREQ=DAILY", "Dana has Kim then: Tue 22 Sep 2026, 10:00–10:50\n" },
    { 20260915, 600, "FREQ=WEEKLY;BYDAY=TU", "Dana has Kim then: Tue 22 Sep 2026, 10:00–10:50\n" },
    { 20260923, 600, "FREQ=DAILY", "" },
  };
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) kim = fixture_add_client (workspace, "Kim");
  g_autoptr (WayAppointment) there = book (workspace, kim, 20260922, 600, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayAppointment) asked =
      make (workspace, NULL, cases[i].day, cases[i].minute, cases[i].rule);
    g_autofree char *words = clashes_of (workspace, asked);

    g_test_message ("case %u", i);
    g_assert_cmpstr (words, ==, cases[i].words);
  }

  /* It is not in its own way. */
  {
    g_autoptr (WayAppointment) itself = way_record_copy (there);
    g_autofree char *words = clashes_of (workspace, itself);

    g_assert_cmpstr (words, ==, "");
  }
  way_workspace_close (workspace);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/series", test_series);
  g_test_add_func ("/calendar/clashes", test_clashes);
  return g_test_run ();
}
