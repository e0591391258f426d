/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "way-client-overview.h"

#include "view-fixture.h"
#include "way-client-edit.h"
#include "way-contact-view.h"
#include "way-crisis-page.h"
#include "way-crisis.h"
#include "way-goal.h"
#include "way-late-mark.h"
#include "way-need.h"
#include "way-objective.h"
#include "way-plan.h"

typedef struct {
  WayWorkspace *workspace;
  WayClient    *client;
  WayPage      *page;
  GtkWidget    *window;
  GType         pushed;
} Fixture;

static void
push_cb (Fixture *f, WayPage *page)
{
  f->pushed = G_OBJECT_TYPE (page);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  WayClient *client;

  f->workspace = view_open_workspace ("Test Worker");
  client = way_workspace_create (f->workspace, WAY_TYPE_CLIENT);
  way_set (client, name_to_use, "Mae Arden");
  way_set (client, work_with_me, "Speak on my <right> side");
  way_set (client, risk, WAY_CLIENT_RISK_MODERATE);
  f->client = view_save (f->workspace, client);
  f->page = g_object_new (WAY_TYPE_CLIENT_OVERVIEW, NULL);
  g_signal_connect_swapped (f->page, "push", G_CALLBACK (push_cb), f);
  f->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  way_page_set_workspace (f->page, f->workspace);
  way_page_set_client (f->page, &f->client->parent.id);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  view_settle ();
  g_object_unref (f->client);
  view_finalize (f->workspace);
}

static const char *
get_label (Fixture *f, const char *name)
{
  return gtk_label_get_text (GTK_LABEL (view_find (GTK_WIDGET (f->page), GTK_TYPE_LABEL, name)));
}

static gboolean
is_shown (gpointer data)
{
  Fixture   *f = data;
  GtkWidget *stack = view_find (GTK_WIDGET (f->page), GTK_TYPE_STACK, "stack");

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "overview") == 0;
}

static gboolean
has_contact (gpointer data)
{
  return view_find (GTK_WIDGET (((Fixture *)data)->page), WAY_TYPE_CONTACT_VIEW, NULL) != NULL;
}

/* The card reads for itself, and says what it knows a moment after the page is there. */
static gboolean
says_how (gpointer data)
{
  return strcmp (get_label (data, "work_with_me"), "Speak on my <right> side") == 0;
}

static void
test_card (Fixture *f, gconstpointer data)
{
  WayContactPoint *point = way_workspace_create (f->workspace, WAY_TYPE_CONTACT_POINT);
  g_autoptr (WayContactPoint) saved = NULL;

  view_wait (is_shown, f);
  view_wait (says_how, f);
  g_assert_cmpstr (get_label (f, "risk"), ==, "Moderate");
  g_assert_cmpstr (get_label (f, "days"), ==, "No date yet");

  way_set (point, client_id, f->client->parent.id);
  way_set (point, value, "555 0142");
  way_set (point, rules, ((WaySet){ 1 << WAY_CONTACT_POINT_RULE_NO_VOICEMAIL }));
  saved = view_save (f->workspace, point);
  view_wait (has_contact, f);
  g_assert_cmpstr (get_label (f, "rules"), ==, "No voicemail.");
  /* Read from left to right in every language. */
  g_assert_cmpstr (get_label (f, "value"), ==, "\342\201\246555 0142\342\201\251");
}

static void
test_edit (Fixture *f, gconstpointer data)
{
  view_wait (is_shown, f);
  way_page_act (f->page);
  g_assert_true (f->pushed == WAY_TYPE_CLIENT_EDIT);
}

static gboolean
says_late (gpointer data)
{
  Fixture   *f = data;
  GtkWidget *mark = view_find (GTK_WIDGET (f->page), WAY_TYPE_LATE_MARK, NULL);

  return mark != NULL && gtk_widget_get_visible (mark) &&
         g_str_has_suffix (gtk_label_get_text (GTK_LABEL (view_find (mark, GTK_TYPE_LABEL, NULL))),
                           " late");
}

/* An objective whose day has passed looks late. */
static void
test_late (Fixture *f, gconstpointer data)
{
  WayChange *change = way_change_new ();
  g_autoptr (WayPlan) plan = way_workspace_create (f->workspace, WAY_TYPE_PLAN);
  g_autoptr (WayNeed) need = way_workspace_create (f->workspace, WAY_TYPE_NEED);
  g_autoptr (WayGoal) goal = way_workspace_create (f->workspace, WAY_TYPE_GOAL);
  g_autoptr (WayObjective) objective = way_workspace_create (f->workspace, WAY_TYPE_OBJECTIVE);

  view_wait (is_shown, f);
  g_assert_false (says_late (f));
  way_set (plan, client_id, f->client->parent.id);
  way_set (plan, started_on, way_date_make (2020, 1, 1));
  way_set (need, client_id, f->client->parent.id);
  way_set (need, plan_id, plan->parent.id);
  way_set (need, text, "A safe place");
  way_set (goal, client_id, f->client->parent.id);
  way_set (goal, need_id, need->parent.id);
  way_set (goal, text, "A room");
  way_set (objective, client_id, f->client->parent.id);
  way_set (objective, goal_id, goal->parent.id);
  way_set (objective, text, "Submit 2 applications");
  way_set (objective, due_on, way_date_make (2020, 3, 1));
  way_change_save (change, plan);
  way_change_save (change, need);
  way_change_save (change, goal);
  way_change_save (change, objective);
  view_commit (f->workspace, change);
  view_wait (says_late, f);
}

static gboolean
has_first (gpointer data)
{
  return gtk_widget_get_visible (
    view_find (GTK_WIDGET (((Fixture *)data)->page), ADW_TYPE_PREFERENCES_GROUP, "first"));
}

static gboolean
has_nothing_first (gpointer data)
{
  return !has_first (data);
}

/* One that is open stands before everything else and opens its page; a closed one is history. */
static void
test_crisis (Fixture *f, gconstpointer data)
{
  WayCrisis *crisis = way_workspace_create (f->workspace, WAY_TYPE_CRISIS);
  g_autoptr (WayCrisis) saved = NULL;
  g_autoptr (WayCrisis) closed = NULL;
  GtkWidget *row;

  view_wait (is_shown, f);
  g_assert_false (has_first (f));
  way_set (crisis, client_id, f->client->parent.id);
  way_set (crisis, kind, WAY_CRISIS_OVERDOSE);
  way_set (crisis, started_at, ((WayTime){ G_GINT64_CONSTANT (1789000000000000) }));
  saved = view_save (f->workspace, crisis);
  view_wait (has_first, f);
  row = view_find (view_find (GTK_WIDGET (f->page), ADW_TYPE_PREFERENCES_GROUP, "first"),
                   ADW_TYPE_ACTION_ROW, NULL);
  g_assert_true (g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                                   "Crisis open since "));
  adw_action_row_activate (ADW_ACTION_ROW (row));
  g_assert_true (f->pushed == WAY_TYPE_CRISIS_PAGE);

  closed = way_record_copy (saved);
  way_set (closed, status, WAY_CRISIS_CLOSED);
  way_set (closed, disposition, WAY_CRISIS_DISPOSITION_SAFE);
  way_set (closed, follow_up_at, ((WayTime){ G_GINT64_CONSTANT (1789100000000000) }));
  way_set (closed, closed_at, ((WayTime){ G_GINT64_CONSTANT (1789000060000000) }));
  g_object_unref (view_save (f->workspace, g_steal_pointer (&closed)));
  view_wait (has_nothing_first, f);
}

static void
test_lock (Fixture *f, gconstpointer data)
{
  view_wait (is_shown, f);
  way_page_set_workspace (f->page, NULL);
  g_assert_false (is_shown (f));
  g_assert_cmpstr (get_label (f, "work_with_me"), ==, "Nothing is written yet.");
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/client-overview/card", test_card);
  ADD ("/client-overview/edit", test_edit);
  ADD ("/client-overview/late", test_late);
  ADD ("/client-overview/crisis", test_crisis);
  ADD ("/client-overview/lock", test_lock);
  return g_test_run ();
}
