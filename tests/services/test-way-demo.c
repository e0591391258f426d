/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workspace-fixture.h"

#include "way-appointment.h"
#include "way-assessment.h"
#include "way-contact.h"
#include "way-demo.h"
#include "way-event.h"
#include "way-note.h"
#include "way-objective.h"
#include "way-safety-plan.h"
#include "way-today.h"

static const WayDate today = { 20260921 };

static WayWorkspace *
fill (guint n, guint32 seed)
{
  WayWorkspace *workspace = fixture_open_workspace ();
  g_auto (GStrv) dirs = way_instruments_get_default_dirs ();
  g_autoptr (GError) error = NULL;
  g_autoptr (WayInstruments) instruments = way_instruments_load ((const char *const *)dirs, &error);
  g_autoptr (GAsyncResult) done = NULL;
  GAsyncResult *slot = NULL;

  g_assert_no_error (error);
  way_demo_fill_async (workspace, instruments, &(WayDemoSize){ n, WAY_DEMO_NOTES, seed, today },
                       NULL, NULL, NULL, fixture_done_cb, &slot);
  done = fixture_wait (&slot);
  way_demo_fill_finish (workspace, done, &error);
  g_assert_no_error (error);
  return workspace;
}

static GListModel *
list_all (WayWorkspace *workspace, GType type)
{
  GListModel *list = way_workspace_list (workspace, way_query_new (type));

  fixture_until (!way_live_list_is_loading (WAY_LIVE_LIST (list)));
  return list;
}

/* All that a caseload says, as one text. */
static char *
tell (WayWorkspace *workspace)
{
  static GType (*const types[]) (void) = { way_client_get_type,     way_assessment_get_type,
                                           way_event_get_type,      way_objective_get_type,
                                           way_note_get_type,       way_appointment_get_type,
                                           way_safety_plan_get_type };
  GString *text = g_string_new (NULL);

  for (guint t = 0; t < G_N_ELEMENTS (types); t++) {
    g_autoptr (GListModel) list = list_all (workspace, types[t]());

    for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
      g_autoptr (WayRecord) record = g_list_model_get_item (list, i);
      const WayRecordClass *klass = WAY_RECORD_GET_CLASS (record);

      for (guint f = 0; f < klass->n_fields; f++) {
        g_autofree char *value = NULL;

        /* These are of the caseload and its own beginning. */
        if (g_str_equal (klass->fields[f].name, "site") ||
            g_str_equal (klass->fields[f].name, "clock"))
          continue;
        value = way_field_to_text (&klass->fields[f], record);
        g_string_append_printf (text, "%s\t", value != NULL ? value : "");
      }
    }
  }

  return g_string_free (text, FALSE);
}

static void
test_deterministic (void)
{
  g_autoptr (WayWorkspace) one = fill (25, 7);
  g_autoptr (WayWorkspace) same = fill (25, 7);
  g_autoptr (WayWorkspace) other = fill (25, 8);
  g_autofree char *told = tell (one);
  g_autofree char *told_again = tell (same);
  g_autofree char *told_otherwise = tell (other);

  g_assert_true (g_str_equal (told, told_again));
  g_assert_false (g_str_equal (told, told_otherwise));
}

static void
test_plausible (void)
{
  g_autoptr (WayWorkspace) workspace = fill (60, 1);
  g_autoptr (GListModel) clients = list_all (workspace, WAY_TYPE_CLIENT);
  g_autoptr (GListModel) forms = list_all (workspace, WAY_TYPE_ASSESSMENT);
  g_autoptr (GListModel) objectives = list_all (workspace, WAY_TYPE_OBJECTIVE);
  g_autoptr (GListModel) events = list_all (workspace, WAY_TYPE_EVENT);
  g_autoptr (GListModel) contacts = list_all (workspace, WAY_TYPE_CONTACT);

  g_assert_cmpuint (g_list_model_get_n_items (clients), ==, 60);
  g_assert_cmpuint (g_list_model_get_n_items (forms), >, 120);
  g_assert_cmpuint (g_list_model_get_n_items (objectives), >, 30);
  g_assert_cmpuint (g_list_model_get_n_items (events), >, 10);
  g_assert_cmpuint (g_list_model_get_n_items (contacts), >, 100);

  for (guint i = 0; i < 60; i++) {
    g_autoptr (WayClient) client = g_list_model_get_item (clients, i);

    g_assert_nonnull (strstr (client->work_with_me, "synthetic")); /* nobody takes them for real */
  }
  for (guint i = 0; i < g_list_model_get_n_items (forms); i++) {
    g_autoptr (WayAssessment) form = g_list_model_get_item (forms, i);

    g_assert_cmpuint (form->taken_on.ymd, <=, 20260921);
    g_assert_cmpuint (form->taken_on.ymd, >=, 20240901);
  }
}

/* --- a newcomer’s first day --- */

static WayToday *
look_at_today (WayWorkspace *workspace)
{
  g_autoptr (GAsyncResult) done = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *slot = NULL;
  WayToday     *day;

  way_workspace_look_at_today_async (workspace, today, NULL, fixture_done_cb, &slot);
  done = fixture_wait (&slot);
  day = way_workspace_look_at_today_finish (workspace, done, &error);
  g_assert_no_error (error);
  return day;
}

/* How many rows of a section open such a record (NULL: none) on such a section of the client, and
 * which is the first of them. */
static guint
count (WayToday       *day,
       WayTodaySection section,
       const char     *opens,
       const char     *record,
       WayTodayEntry **first)
{
  GPtrArray *entries = way_today_get_entries (day, section);
  guint      n = 0;

  for (guint i = 0; i < entries->len; i++) {
    WayTodayEntry *entry = g_ptr_array_index (entries, i);

    if (g_strcmp0 (entry->section, opens) != 0 || g_strcmp0 (entry->record, record) != 0)
      continue;
    if (n++ == 0 && first != NULL)
      *first = entry;
  }
  return n;
}

static gboolean
has_milestone (WayToday *day, const char *what)
{
  GPtrArray *entries = way_today_get_entries (day, WAY_TODAY_MILESTONES);

  for (guint i = 0; i < entries->len; i++) {
    if (g_str_has_prefix (((WayTodayEntry *)g_ptr_array_index (entries, i))->what, what))
      return TRUE;
  }
  return FALSE;
}

static guint
count_all (WayWorkspace *workspace, GType type)
{
  g_autoptr (GListModel) all = list_all (workspace, type);

  return g_list_model_get_n_items (all);
}

static void
check_notes (WayWorkspace *workspace)
{
  g_autoptr (GListModel) notes = list_all (workspace, WAY_TYPE_NOTE);
  const guint n = g_list_model_get_n_items (notes);
  guint       of_status[WAY_NOTE_ENTERED_IN_ERROR + 1] = { 0 };

  g_assert_cmpuint (n, >, 60 * WAY_DEMO_NOTES * 2 / 3); /* on average */
  g_assert_cmpuint (n, <, 60 * WAY_DEMO_NOTES * 4 / 3);
  for (guint i = 0; i < n; i++) {
    g_autoptr (WayNote) note = g_list_model_get_item (notes, i);

    of_status[note->status]++;
    g_assert_cmpuint (note->served_on.ymd, <, today.ymd);
  }
  g_assert_cmpuint (of_status[WAY_NOTE_DRAFT], ==, 2);
  g_assert_cmpuint (of_status[WAY_NOTE_COSIGN_WANTED], >=, 2);
  g_assert_cmpuint (of_status[WAY_NOTE_COSIGNED], >=, 1);
  g_assert_cmpuint (count_all (workspace, WAY_TYPE_SAFETY_PLAN), >=, 5);
}

static void
test_today (void)
{
  g_autoptr (WayWorkspace) workspace = fill (60, 1);
  g_autoptr (WayToday) day = look_at_today (workspace);
  WayTodayEntry *entry = NULL;

  g_assert_cmpuint (count (day, WAY_TODAY_APPOINTMENTS, "overview", "appointment", NULL), ==, 3);
  g_assert_cmpuint (count (day, WAY_TODAY_FIRST, "safety", "crisis", NULL), ==, 1);
  g_assert_cmpuint (count (day, WAY_TODAY_FIRST, "overview", "task", NULL), ==, 1);
  g_assert_cmpuint (count (day, WAY_TODAY_UNFINISHED, "notes", "note", &entry), ==, 2);
  g_assert_cmpuint (entry->day.ymd, ==, 20260919); /* the oldest first, */
  g_assert_nonnull (entry->who);                   /* and whose it is */
  g_assert_cmpuint (count (day, WAY_TODAY_DUE, "notes", "note", NULL), ==, 1);
  g_assert_cmpuint (count (day, WAY_TODAY_DUE, "assessments", "assessment", NULL) +
                      count (day, WAY_TODAY_DUE, "assessments", NULL, NULL),
                    >=, 2);
  g_assert_cmpuint (count (day, WAY_TODAY_DUE, "plan", NULL, &entry), >=, 1);
  g_assert_true (entry->late);
  g_assert_true (has_milestone (day, "90 days"));
  check_notes (workspace);
}

/* Nobody is there whom these days could be about. */
static void
test_few (void)
{
  for (guint n = 1; n < 6; n += 2) {
    g_autoptr (WayWorkspace) workspace = fill (n, n);

    g_assert_cmpuint (count_all (workspace, WAY_TYPE_CLIENT), ==, n);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/demo/deterministic", test_deterministic);
  g_test_add_func ("/demo/plausible", test_plausible);
  g_test_add_func ("/demo/today", test_today);
  g_test_add_func ("/demo/few", test_few);

  return g_test_run ();
}
