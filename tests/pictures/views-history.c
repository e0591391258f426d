/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "views-history.h"

#include "pictures.h"
#include "views-client.h"
#include "way-act-page.h"
#include "way-client.h"
#include "way-contact-point.h"
#include "way-goal.h"
#include "way-history-page.h"
#include "way-history-row.h"
#include "way-live-list.h"
#include "way-need.h"
#include "way-objective.h"
#include "way-past-page.h"
#include "way-plan.h"
#include "way-window.h"
#include "way-workspace-history.h"

/* --- what was done --- */

static gboolean
is_done (gpointer data)
{
  return *(GAsyncResult **)data != NULL;
}

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static WayWorkspace *
workspace (void)
{
  return way_caseload_get_workspace (pictures_caseload ());
}

/* Takes the record; it is replaced by what was stored. */
static gint64
save (gpointer slot, gpointer record)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;

  way_workspace_save_async (workspace (), record, NULL, NULL, keep_result_cb, &result);
  pictures_wait (is_done, &result, "a save");
  g_object_unref (record);
  g_clear_object ((GObject **)slot);
  *(GObject **)slot = way_workspace_save_finish (workspace (), result, &act, &error);
  g_assert_no_error (error);
  return act;
}

static gboolean
is_loaded (gpointer list)
{
  return !way_live_list_is_loading (list);
}

/* A copy of it as it is stored, to be edited. */
static gpointer
edit (GType type, const WayId *id)
{
  g_autoptr (GListModel) list =
    way_workspace_list (workspace (), way_query_new_of (type, "id", id));
  g_autoptr (WayRecord) record = NULL;

  pictures_wait (is_loaded, list, "a record");
  record = g_list_model_get_item (list, 0);
  return way_record_copy (record);
}

static gint64
commit (WayChange *change)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;

  way_workspace_commit_async (workspace (), change, NULL, keep_result_cb, &result);
  pictures_wait (is_done, &result, "a change");
  way_workspace_commit_finish (workspace (), result, &act, &error);
  g_assert_no_error (error);
  return act;
}

static void
undo (gint64 act)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  way_workspace_undo_async (workspace (), act, NULL, keep_result_cb, &result);
  pictures_wait (is_done, &result, "an undo");
  way_workspace_undo_finish (workspace (), result, NULL, &error);
  g_assert_no_error (error);
}

static void
note (const char *verb, const WayId *client_id, const char *words)
{
  g_autoptr (GAsyncResult) result = NULL;

  way_workspace_note_access_async (workspace (), verb, client_id, words, NULL, keep_result_cb,
                                   &result);
  pictures_wait (is_done, &result, "an entry");
}

typedef struct {
  WayId  client_id;
  WayId  goal_id;
  gint64 many;    /* an act that touched several records */
  gint64 covered; /* one that something stands on */
  gint64 reworded;
  gint64 plan_made;
} Life;

static WayClient *
add_client (void)
{
  WayClient *client = way_workspace_create (workspace (), WAY_TYPE_CLIENT);
  WayClient *saved = NULL;

  way_set (client, name_to_use, "Marisol Vega");
  way_set (client, pronouns, "she/her");
  way_set (client, work_with_me,
           "Speak on my right side. Ask me before you give advice. I sleep in the mornings, so "
           "please do not call before noon.");
  save (&saved, client);
  return saved;
}

static gint64
add_plan (Life *life, WayGoal **goal, WayObjective **objective)
{
  WayPlan   *plan = way_workspace_create (workspace (), WAY_TYPE_PLAN);
  WayNeed   *need = way_workspace_create (workspace (), WAY_TYPE_NEED);
  WayChange *change = way_change_new ();
  WayPlan   *saved_plan = NULL;
  WayNeed   *saved_need = NULL;
  gint64     act;

  *goal = way_workspace_create (workspace (), WAY_TYPE_GOAL);
  *objective = way_workspace_create (workspace (), WAY_TYPE_OBJECTIVE);
  way_set (plan, client_id, life->client_id);
  way_set (plan, started_on, way_date_make (2026, 9, 1));
  way_set (plan, vision, "A door I can lock, and Tess at my table on Sundays.");
  save (&saved_plan, plan);
  way_set (need, client_id, life->client_id);
  way_set (need, plan_id, saved_plan->parent.id);
  way_set (need, text, "A safe place to live");
  save (&saved_need, need);
  way_set (*goal, client_id, life->client_id);
  way_set (*goal, need_id, saved_need->parent.id);
  way_set (*goal, text, "I want somewhere to stay this winter");
  way_set (*objective, client_id, life->client_id);
  way_set (*objective, goal_id, (*goal)->parent.id);
  way_set (*objective, text, "Submit 2 housing applications");
  way_set (*objective, confidence, 4);
  way_change_save (change, *goal);
  way_change_save (change, *objective);
  act = commit (change);
  g_object_unref (saved_plan);
  g_object_unref (saved_need);
  return act;
}

static void
change_plan (Life *life, WayGoal *goal, WayObjective *objective)
{
  WayGoal      *reworded = edit (WAY_TYPE_GOAL, &goal->parent.id);
  WayObjective *surer = edit (WAY_TYPE_OBJECTIVE, &objective->parent.id);
  WayGoal      *saved_goal = NULL;
  WayObjective *saved = NULL;

  way_set (reworded, text, "I want a room of my own before the cold comes");
  life->reworded = save (&saved_goal, reworded);
  way_set (surer, confidence, 6);
  save (&saved, surer);
  g_object_unref (saved_goal);
  g_object_unref (saved);
}

static gint64
reword (Life *life, const char *text)
{
  WayClient *client = edit (WAY_TYPE_CLIENT, &life->client_id);
  WayClient *saved = NULL;
  gint64     act;

  way_set (client, work_with_me, text);
  act = save (&saved, client);
  g_object_unref (saved);
  return act;
}

static void
change_client (Life *life)
{
  WayClient       *asked = edit (WAY_TYPE_CLIENT, &life->client_id);
  WayClient       *mistaken = NULL;
  WayClient       *saved = NULL;
  WayContactPoint *phone = way_workspace_create (workspace (), WAY_TYPE_CONTACT_POINT);
  WayContactPoint *sister = way_workspace_create (workspace (), WAY_TYPE_CONTACT_POINT);
  WayChange       *change = way_change_new ();

  way_set (asked, risk, WAY_CLIENT_RISK_LOW);
  way_set (asked, program, "Outreach");
  way_set (phone, client_id, life->client_id);
  way_set (phone, value, "555 0142");
  way_set (sister, client_id, life->client_id);
  way_set (sister, value, "555 0199");
  way_set (sister, whose, "Sister");
  way_change_save (change, asked);
  way_change_save (change, phone);
  way_change_save (change, sister);
  life->many = commit (change);

  life->covered = reword (life, "Speak on my left side. Ask me before you give advice. I work in "
                                "the mornings, so please do not call before one.");
  reword (life, "Speak on my left side. Ask me before you give advice.");
  mistaken = edit (WAY_TYPE_CLIENT, &life->client_id);
  way_set (mistaken, risk, WAY_CLIENT_RISK_HIGH);
  undo (save (&saved, mistaken));
  g_object_unref (saved);
  g_object_unref (asked);
  g_object_unref (phone);
  g_object_unref (sister);
}

/* A caseload in which somebody worked, once for all pictures. */
static const Life *
get_life (void)
{
  static Life   life;
  WayClient    *client;
  WayGoal      *goal = NULL;
  WayObjective *objective = NULL;

  if (!way_id_is_none (&life.client_id))
    return &life;

  client = add_client ();
  life.client_id = client->parent.id;
  note ("view", &life.client_id, "overview");
  change_client (&life);
  life.plan_made = add_plan (&life, &goal, &objective);
  life.goal_id = goal->parent.id;
  note ("view", &life.client_id, "overview");
  note ("view", &life.client_id, "plan");
  note ("view", &life.client_id, "progress");
  change_plan (&life, goal, objective);
  note ("print", &life.client_id, "plan, print, own copy: a plan");
  note ("denied", &life.client_id, "plan, pdf, third party: a plan");
  g_object_unref (client);
  g_object_unref (goal);
  g_object_unref (objective);
  return &life;
}

/* --- the window --- */

static WayPage *
show_history (GtkWidget *window)
{
  WayWork *work = way_window_get_work (WAY_WINDOW (window));

  pictures_overview_page (window); /* the made-up people first */
  way_work_open_client (work, &get_life ()->client_id, "history");
  pictures_settle ();
  return way_work_get_page (work);
}

static GtkWidget *
find (GtkWidget *widget, GType type, const char *id)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find (child, type, id);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static void
search (GtkWidget *window, const char *words)
{
  WayPage   *page = show_history (window);
  GtkWidget *entry = find (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY, "search");

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
  pictures_settle ();
}

static void
push (GtkWidget *window, WayPage *page)
{
  way_page_push (show_history (window), page);
  pictures_settle ();
}

void
pictures_life (GtkWidget *window)
{
  show_history (window);
}

void
pictures_life_found (GtkWidget *window)
{
  search (window, "housing");
}

void
pictures_life_nothing (GtkWidget *window)
{
  search (window, "1990");
}

void
pictures_life_of_record (GtkWidget *window)
{
  push (window, way_history_page_new_of (&get_life ()->goal_id, "goal", NULL));
}

static gboolean
is_checked (gpointer button)
{
  return gtk_widget_get_visible (button);
}

void
pictures_life_checked (GtkWidget *window)
{
  WayPage   *page = show_history (window);
  GtkWidget *button = find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "check");

  g_signal_emit_by_name (button, "clicked");
  pictures_wait (is_checked, button, "the chain");
  pictures_settle ();
}

void
pictures_act (GtkWidget *window)
{
  push (window, way_act_page_new (get_life ()->many));
}

void
pictures_act_why_not (GtkWidget *window)
{
  push (window, way_act_page_new (get_life ()->covered));
}

void
pictures_past (GtkWidget *window)
{
  push (window, way_past_page_new (get_life ()->covered, FALSE));
}

void
pictures_past_plan (GtkWidget *window)
{
  push (window, way_past_page_new (get_life ()->plan_made, FALSE));
}
