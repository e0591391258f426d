/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-crisis-acts.h"

#include "way-alert.h"
#include "way-crisis-action.h"
#include "way-crisis-words.h"
#include "way-now.h"
#include "way-task.h"
#include "way-workspace-crises.h"
#include "workspace-fixture.h"

#define HOUR ((gint64)60 * 60 * G_USEC_PER_SEC)

typedef struct {
  WayWorkspace *workspace;
  WayClient    *client;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->workspace = fixture_open_workspace ();
  f->client = fixture_add_client (f->workspace, "Sam");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->client);
  g_clear_object (&f->workspace);
}

static GListModel *
list (Fixture *f, GType type)
{
  GListModel *model = way_workspace_list (f->workspace, way_query_new (type));

  fixture_until (!way_live_list_is_loading (WAY_LIVE_LIST (model)));
  return model;
}

static gpointer
only (GListModel *model)
{
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
  return g_list_model_get_item (model, 0);
}

static gint64
commit (Fixture *f, WayChange *change)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;

  way_workspace_commit_async (f->workspace, change, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  way_workspace_commit_finish (f->workspace, result, &act, &error);
  g_assert_no_error (error);
  return act;
}

static void
undo (Fixture *f, gint64 act)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  way_workspace_undo_async (f->workspace, act, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  way_workspace_undo_finish (f->workspace, result, NULL, &error);
  g_assert_no_error (error);
}

static gpointer
save (Fixture *f, gpointer record)
{
  gpointer saved = fixture_save (f->workspace, record, NULL, NULL);

  g_assert_nonnull (saved);
  return saved;
}

static GPtrArray *
list_waiting (Fixture *f, gboolean mine)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GPtrArray *waiting;

  way_workspace_list_crises_async (f->workspace, mine, 10, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  waiting = way_workspace_list_crises_finish (f->workspace, result, NULL);
  g_assert_nonnull (waiting);
  return waiting;
}

static void
check_waiting (Fixture *f, int kind, const char *name)
{
  for (guint mine = 0; mine < 2; mine++) {
    g_autoptr (GPtrArray) waiting = list_waiting (f, mine != 0);
    const WayCrisisWait *wait;

    g_assert_cmpuint (waiting->len, ==, kind >= 0 ? 1 : 0);
    if (kind < 0)
      continue;
    wait = g_ptr_array_index (waiting, 0);
    g_assert_cmpint (wait->kind, ==, kind);
    g_assert_cmpstr (wait->name, ==, name);
  }
}

static WayAlert *
raise_alert (Fixture *f)
{
  g_autoptr (WayAlert) alert = way_workspace_create (f->workspace, WAY_TYPE_ALERT);

  way_set (alert, client_id, f->client->parent.id);
  way_set (alert, instrument, "phq-9");
  way_set (alert, item, "self-harm");
  way_set (alert, answer, "1");
  way_set (alert, code, "self-harm");
  way_set (alert, raised_at, way_now ());
  return save (f, alert);
}

/* An alarming answer waits; the crisis that takes it up waits instead; closing leaves the
 * follow-up; taking the closing back leaves an open crisis and nothing else. */
static void
test_close (Fixture *f, gconstpointer data)
{
  const WayTime now = way_now ();
  g_autoptr (WayAlert) alert = NULL;
  g_autoptr (WayCrisis) crisis = NULL;
  g_autoptr (WayCrisis) open = NULL;
  g_autoptr (WayCrisis) copy = NULL;
  g_autoptr (GListModel) alerts = list (f, WAY_TYPE_ALERT);
  g_autoptr (GListModel) tasks = list (f, WAY_TYPE_TASK);
  g_autoptr (GListModel) events = list (f, WAY_TYPE_EVENT);
  g_autoptr (WayTask) task = NULL;
  g_autoptr (WayEvent) event = NULL;
  g_autoptr (WayAlert) answered = NULL;
  gint64 act;

  check_waiting (f, -1, NULL);
  alert = raise_alert (f);
  check_waiting (f, WAY_CRISIS_WAIT_ALERT, "Sam");

  crisis = way_crisis_create (f->workspace, &f->client->parent.id);
  way_set (crisis, kind, WAY_CRISIS_SUICIDE);
  way_set (crisis, alert_id, alert->parent.id);
  open = save (f, crisis);
  check_waiting (f, WAY_CRISIS_WAIT_OPEN, "Sam");

  copy = way_record_copy (open);
  way_set (copy, disposition, WAY_CRISIS_DISPOSITION_SAFE);
  way_set (copy, follow_up_at, (WayTime){ now.us + 48 * HOUR });
  act = commit (f, way_crisis_close (f->workspace, copy, now, alerts, NULL));
  check_waiting (f, WAY_CRISIS_WAIT_FOLLOW_UP, "Sam");

  task = only (tasks);
  g_assert_cmpstr (task->source_kind, ==, "crisis");
  g_assert_true (way_id_equal (&task->source_id, &open->parent.id));
  g_assert_cmpuint (task->priority, ==, WAY_TASK_HIGH);
  g_assert_cmpuint (task->due_on.ymd, >, way_today ().ymd);
  event = only (events);
  g_assert_cmpuint (event->code, ==, WAY_EVENT_CRISIS);
  answered = only (alerts);
  g_assert_cmpint (answered->acknowledged_at.us, !=, 0);

  undo (f, act);
  check_waiting (f, WAY_CRISIS_WAIT_OPEN, "Sam");
  g_assert_cmpuint (g_list_model_get_n_items (tasks), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (events), ==, 0);
}

/* Opened again because something was forgotten: its task and its event go, and come anew. */
static void
test_reopen (Fixture *f, gconstpointer data)
{
  const WayTime now = way_now ();
  g_autoptr (GListModel) crises = list (f, WAY_TYPE_CRISIS);
  g_autoptr (GListModel) tasks = list (f, WAY_TYPE_TASK);
  g_autoptr (GListModel) events = list (f, WAY_TYPE_EVENT);
  g_autoptr (WayCrisis) crisis = way_crisis_create (f->workspace, &f->client->parent.id);
  g_autoptr (WayCrisis) open = save (f, crisis);
  g_autoptr (WayCrisis) copy = way_record_copy (open);
  g_autoptr (WayCrisis) closed = NULL;
  g_autoptr (WayCrisis) again = NULL;

  way_set (copy, kind, WAY_CRISIS_OVERDOSE);
  way_set (copy, disposition, WAY_CRISIS_DISPOSITION_EMERGENCY);
  way_set (copy, follow_up_at, (WayTime){ now.us + 24 * HOUR });
  commit (f, way_crisis_close (f->workspace, copy, now, NULL, NULL));
  closed = only (crises);
  g_assert_cmpuint (closed->status, ==, WAY_CRISIS_CLOSED);

  again = way_record_copy (closed);
  commit (f, way_crisis_reopen (again, tasks, events));
  g_assert_cmpuint (g_list_model_get_n_items (tasks), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (events), ==, 0);
  check_waiting (f, WAY_CRISIS_WAIT_OPEN, "Sam");
}

/* A caller whom nobody knew turns out to be a client, and what was done goes along. */
static void
test_assign (Fixture *f, gconstpointer data)
{
  const WayId none = { 0 };
  g_autoptr (GListModel) actions = list (f, WAY_TYPE_CRISIS_ACTION);
  g_autoptr (WayCrisis) crisis = way_crisis_create (f->workspace, &none);
  g_autoptr (WayCrisis) open = NULL;
  g_autoptr (WayCrisis) copy = NULL;
  g_autoptr (WayCrisisAction) action = way_workspace_create (f->workspace, WAY_TYPE_CRISIS_ACTION);
  g_autoptr (WayCrisisAction) stored = NULL;
  g_autoptr (WayCrisisAction) moved = NULL;

  way_set (crisis, caller, "A man, young voice");
  open = save (f, crisis);
  check_waiting (f, WAY_CRISIS_WAIT_OPEN, "A man, young voice");
  way_set (action, crisis_id, open->parent.id);
  way_set (action, text, "Emergency called");
  way_set (action, at, way_now ());
  stored = save (f, action);

  copy = way_record_copy (open);
  commit (f, way_crisis_assign (copy, actions, &f->client->parent.id));
  moved = only (actions);
  g_assert_true (way_id_equal (&moved->client_id, &f->client->parent.id));
  check_waiting (f, WAY_CRISIS_WAIT_OPEN, "Sam");
}

/* The next version begins with the words of the last and replaces it; taken back, the last one is
 * the current one again. */
static void
test_plan (Fixture *f, gconstpointer data)
{
  g_autoptr (GListModel) plans = list (f, WAY_TYPE_SAFETY_PLAN);
  g_autoptr (WaySafetyPlan) first =
    way_safety_plan_create (f->workspace, &f->client->parent.id, NULL);
  g_autoptr (WaySafetyPlan) stored = NULL;
  g_autoptr (WaySafetyPlan) second = NULL;
  g_autoptr (WaySafetyPlan) replaced = NULL;
  g_autoptr (WaySafetyPlan) back = NULL;
  gint64 act;

  way_set (first, means, "Dana keeps the pills");
  commit (f, way_safety_plan_agree (f->workspace, first, plans, way_now ()));
  stored = only (plans);
  g_assert_cmpuint (stored->status, ==, WAY_SAFETY_PLAN_CURRENT);

  second = way_safety_plan_create (f->workspace, &f->client->parent.id, stored);
  g_assert_cmpint (second->version, ==, 2);
  g_assert_cmpstr (second->means, ==, "Dana keeps the pills");
  g_assert_cmpint (second->agreed_at.us, ==, 0);
  act = commit (f, way_safety_plan_agree (f->workspace, second, plans, way_now ()));
  g_assert_cmpuint (g_list_model_get_n_items (plans), ==, 2);
  replaced = g_list_model_get_item (plans, 0);
  g_assert_cmpuint (replaced->status, ==, WAY_SAFETY_PLAN_REPLACED);

  undo (f, act);
  back = only (plans);
  g_assert_cmpuint (back->status, ==, WAY_SAFETY_PLAN_CURRENT);
}

/* It stands on the chart as an event of its day, and whatever is decided about the client’s own
 * date, that date stays. */
static void
test_recurrence (Fixture *f, gconstpointer data)
{
  const WayDate own = way_date_make (2026, 3, 1);
  g_autoptr (GListModel) told = list (f, WAY_TYPE_USE_RECURRENCE);
  g_autoptr (GListModel) events = list (f, WAY_TYPE_EVENT);
  g_autoptr (GListModel) clients = list (f, WAY_TYPE_CLIENT);
  g_autoptr (WayClient) counting = way_record_copy (f->client);
  g_autoptr (WayClient) counted = NULL;
  g_autoptr (WayClient) after = NULL;
  g_autoptr (WayUseRecurrence) recurrence =
    way_workspace_create (f->workspace, WAY_TYPE_USE_RECURRENCE);
  g_autoptr (WayUseRecurrence) stored = NULL;
  g_autoptr (WayUseRecurrence) edited = NULL;
  g_autoptr (WayUseRecurrence) latest = NULL;
  g_autoptr (WayEvent) event = NULL;
  g_autoptr (WayEvent) moved = NULL;

  way_set (counting, own_date, own);
  counted = save (f, counting);
  way_set (recurrence, client_id, f->client->parent.id);
  way_set (recurrence, happened_on, way_date_make (2026, 9, 1));
  way_set (recurrence, substance, "alcohol");
  way_set (recurrence, date_choice, WAY_USE_RECURRENCE_DATE_RESET);
  commit (f, way_use_recurrence_save (f->workspace, recurrence, NULL));
  stored = only (told);
  event = only (events);
  g_assert_true (way_id_equal (&stored->event_id, &event->parent.id));
  g_assert_cmpuint (event->code, ==, WAY_EVENT_RECURRENCE);
  g_assert_cmpstr (event->words, ==, "alcohol");
  after = only (clients);
  g_assert_cmpuint (after->own_date.ymd, ==, own.ymd);

  edited = way_record_copy (stored);
  way_set (edited, happened_on, way_date_make (2026, 8, 31));
  commit (f, way_use_recurrence_save (f->workspace, edited, event));
  moved = only (events);
  g_assert_cmpuint (moved->happened_on.ymd, ==, 20260831);

  latest = only (told);
  commit (f, way_use_recurrence_remove (latest, moved));
  g_assert_cmpuint (g_list_model_get_n_items (told), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (events), ==, 0);
}

/* Whatever is offered can be taken, at any time of the day. */
static void
test_follow_ups (void)
{
  for (guint hour = 0; hour < 24; hour++) {
    const WayTime now = { (gint64)1790000000 * G_USEC_PER_SEC + hour * HOUR };
    g_autoptr (GArray) times = way_crisis_words_list_follow_ups (now);

    g_assert_cmpuint (times->len, >=, 5);
    for (guint i = 0; i < times->len; i++) {
      const gint64 after = g_array_index (times, WayTime, i).us - now.us;

      g_assert_cmpint (after, >, WAY_CRISIS_FOLLOW_UP_MIN);
      g_assert_cmpint (after, <=, WAY_CRISIS_FOLLOW_UP_MAX);
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/crisis-acts/close", test_close);
  ADD ("/crisis-acts/reopen", test_reopen);
  ADD ("/crisis-acts/assign", test_assign);
  ADD ("/crisis-acts/plan", test_plan);
  ADD ("/crisis-acts/recurrence", test_recurrence);
  g_test_add_func ("/crisis-acts/follow-ups", test_follow_ups);
  return g_test_run ();
}
