/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "caseload.h"
#include "way-client.h"
#include "way-contact.h"
#include "way-goal.h"
#include "way-intervention.h"
#include "way-need.h"
#include "way-now.h"
#include "way-objective.h"
#include "way-plan.h"
#include "way-timeline.h"
#include "way-today.h"
#include "way-workspace-search.h"

/* work FOLDER PASSPHRASE-FILE WHAT…: one line “name microseconds work” for each
 * thing that was done to an open caseload.
 *
 *   arm       lets the keyring open it from now on
 *   search    typing names and numbers, letter by letter
 *   find      the same for everything, clients and notes
 *   age       a change of each client, in the order of their names
 *   long      a client who has more entries than anybody
 *   save N    N changes of a client, each durable
 *   page N    the first page of the list
 *   plan      a plan of 500 nodes: saving, and opening it as live lists
 *   today N   the day of who works
 *   timeline N  the first part of a timeline, one from years ago, and a search,
 * of N clients; and N times of the one who has most
 */

static void
arm (Work *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  way_caseload_set_alone_async (self->caseload, TRUE, NULL, done_cb, self);
  result = wait_for (self);
  must (way_caseload_set_alone_finish (self->caseload, result, &error), &error);
}

/* --- search --- */

/* What people have pressed when they search. */
static const struct {
  const char *name;
  gboolean    mine, high_risk;
} pressed[] = {
  { "search.all", FALSE, FALSE },
  { "search.mine", TRUE, FALSE },
  { "search.high-risk", FALSE, TRUE },
};

static void
search_for (Work *self, WayPagedList *list, guint which, const char *text)
{
  WayStaff        *staff = way_workspace_get_staff (self->workspace);
  WayClientFilter  filter = { .search = text, .statuses = WAY_SET_OF (WAY_CLIENT_ACTIVE) };
  glong            n = g_utf8_strlen (text, -1);
  g_autofree char *name = g_strdup_printf ("%s.%s%ld", pressed[which].name,
                                           g_ascii_isdigit (text[0]) ? "digits" : "letters", n);
  Begun            begun;

  if (pressed[which].mine)
    filter.worker_id = staff->parent.id;
  begun = begin ();

  way_workspace_filter_clients (self->workspace, list, &filter);
  settle (list);
  tell (name, begun);
  if (g_getenv ("BENCH_VERBOSE") != NULL)
    fprintf (stderr, "%.2f ms %u %s %s\n", (double)(get_work () - begun.work) / 1000,
             g_list_model_get_n_items (G_LIST_MODEL (list)), name, text);
}

/* What people type: beginnings, families, middles, what nobody is called,
 * numbers. */
static void
search (Work *self)
{
  static const char *const words[] = {
    "maria jose", "oisin",   "okonkwo", "garcia",    "anneliese",  "zoe",    "quispe",
    "xiomara",    "zqxj",    "yz",      "qu",        "aaaa",       "ng",     "ez",
    "555",        "5550142", "0142",    "55501",     "01",         "9",      "a-00042",
    "a-012345",   "12345",   "de la",   "synthetic", "villasen",   "thibo",  "kiw",
    "jx",         "ab",      "er",      "e",         "garcia mar", "oko ch",
  };
  WayClientFilter all = { .statuses = WAY_SET_OF (WAY_CLIENT_ACTIVE) };
  g_autoptr (WayPagedList) list = way_workspace_list_clients (self->workspace, &all);

  settle (list);
  for (guint round = 0; round < G_N_ELEMENTS (pressed); round++) {
    for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
      for (const char *end = words[i]; *end != '\0';) {
        g_autofree char *typed = NULL;

        end = g_utf8_next_char (end);
        typed = g_strndup (words[i], (gsize)(end - words[i]));
        search_for (self, list, round, typed);
      }
    }
  }
}

static void
page (Work *self, guint n)
{
  for (guint i = 0; i < n; i++) {
    WayClientFilter filter = { .statuses = { i % 2 == 0 ? 1 << WAY_CLIENT_ACTIVE : 0 } };
    Begun           begun = begin ();
    g_autoptr (WayPagedList) list = way_workspace_list_clients (self->workspace, &filter);

    settle (list);
    tell (i % 2 == 0 ? "page.filtered" : "page.all", begun);
  }
}

/* --- saving --- */

static void
commit (Work *self, WayChange *change)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  way_workspace_commit_async (self->workspace, change, NULL, done_cb, self);
  result = wait_for (self);
  must (way_workspace_commit_finish (self->workspace, result, NULL, &error), &error);
}

/* A demo caseload is filled client by client, which packs the pages of each
 * index to the brim, so that the next entry of anybody splits one.  In a
 * caseload that people worked in there is room. */
static void
age (Work *self)
{
  WayClientFilter all = { 0 };
  g_autoptr (WayPagedList) list = way_workspace_list_clients (self->workspace, &all);
  guint n, i = 0;

  settle (list);
  n = g_list_model_get_n_items (G_LIST_MODEL (list));
  while (i < n) {
    WayChange *change = way_change_new ();

    for (const guint end = MIN (i + 500, n); i < end; i++) {
      g_autoptr (WayClient) client = get_client (list, i);
      g_autoptr (WayClient) changed = way_record_copy (client);

      way_set (changed, work_with_me, "Synthetic words");
      way_change_save (change, changed);
    }
    commit (self, change);
    settle (list);
  }
}

static void
save (Work *self, guint n)
{
  WayClientFilter all = { 0 };
  g_autoptr (WayPagedList) list = way_workspace_list_clients (self->workspace, &all);

  settle (list);
  for (guint i = 0; i < n; i++) {
    g_autoptr (WayClient) client = pick_client (list);
    g_autoptr (WayClient) changed = way_record_copy (client);
    g_autoptr (WayClient) saved = NULL;
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;
    g_autofree char *words = g_strdup_printf ("Synthetic words %u", g_random_int ());
    Begun            begun;

    way_set (changed, work_with_me, words);
    begun = begin ();
    way_workspace_save_async (self->workspace, changed, NULL, NULL, done_cb, self);
    result = wait_for (self);
    tell ("save", begun);
    saved = way_workspace_save_finish (self->workspace, result, NULL, &error);
    must (saved != NULL, &error);
  }
}

/* --- a plan --- */

#define NEEDS 25
#define EACH \
  19 /* nodes below a need: 1 goal, 9 objectives, 9 interventions \
      */

static WayId
make_plan (Work *self)
{
  WayClientFilter all = { 0 };
  g_autoptr (WayPagedList) list = way_workspace_list_clients (self->workspace, &all);
  g_autoptr (WayPlan) plan = way_workspace_create (self->workspace, WAY_TYPE_PLAN);
  WayChange *change = way_change_new ();
  WayId      client_id;

  settle (list);
  {
    g_autoptr (WayClient) client = pick_client (list);

    client_id = client->parent.id;
  }
  way_set (plan, client_id, client_id);
  way_set (plan, started_on, way_date_make (2026, 3, 2));
  way_change_save (change, plan);
  for (guint i = 0; i < NEEDS; i++) {
    g_autoptr (WayNeed) need = way_workspace_create (self->workspace, WAY_TYPE_NEED);
    g_autoptr (WayGoal) goal = way_workspace_create (self->workspace, WAY_TYPE_GOAL);

    way_set (need, client_id, client_id);
    way_set (need, plan_id, plan->parent.id);
    way_set (need, text, "A need of a plan that nobody has");
    way_set (need, position, (gint64)i);
    way_set (goal, client_id, client_id);
    way_set (goal, need_id, need->parent.id);
    way_set (goal, text, "A goal of a plan that nobody has");
    way_change_save (change, need);
    way_change_save (change, goal);
    for (guint k = 0; k < EACH / 2; k++) {
      g_autoptr (WayObjective) objective =
        way_workspace_create (self->workspace, WAY_TYPE_OBJECTIVE);
      g_autoptr (WayIntervention) intervention =
        way_workspace_create (self->workspace, WAY_TYPE_INTERVENTION);

      way_set (objective, client_id, client_id);
      way_set (objective, goal_id, goal->parent.id);
      way_set (objective, text, "An objective");
      way_set (objective, position, (gint64)k);
      way_set (intervention, client_id, client_id);
      way_set (intervention, objective_id, objective->parent.id);
      way_set (intervention, text, "What helps");
      way_change_save (change, objective);
      way_change_save (change, intervention);
    }
  }

  commit (self, change);
  return client_id;
}

/* As its page reads it: a list for each kind, of one client. */
static void
plan (Work *self)
{
  Begun       begun = begin ();
  const WayId client_id = make_plan (self);

  tell ("plan.save", begun);
  for (guint round = 0; round < 5; round++) {
    const GType types[] = { WAY_TYPE_PLAN, WAY_TYPE_NEED, WAY_TYPE_GOAL, WAY_TYPE_OBJECTIVE,
                            WAY_TYPE_INTERVENTION };
    GListModel *lists[G_N_ELEMENTS (types)];
    guint       n = 0;

    begun = begin ();
    for (guint i = 0; i < G_N_ELEMENTS (types); i++)
      lists[i] =
        way_workspace_list (self->workspace, way_query_new_of (types[i], "client_id", &client_id));
    for (guint i = 0; i < G_N_ELEMENTS (types); i++) {
      while (way_live_list_is_loading (WAY_LIVE_LIST (lists[i])))
        g_main_context_iteration (NULL, TRUE);
      n += g_list_model_get_n_items (lists[i]);
    }
    tell ("plan.open", begun);
    g_assert_cmpuint (n, >=, 1 + NEEDS * (EACH + 1));
    for (guint i = 0; i < G_N_ELEMENTS (types); i++)
      g_object_unref (lists[i]);
  }
}

/* --- the day, and a client’s timeline --- */

static void
today (Work *self, guint n)
{
  for (guint i = 0; i < n; i++) {
    const Begun begun = begin ();
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (WayToday) day = NULL;
    g_autoptr (GError) error = NULL;

    way_workspace_look_at_today_async (self->workspace, way_today (), NULL, done_cb, self);
    result = wait_for (self);
    tell (i == 0 ? "today.first" : "today", begun);
    day = way_workspace_look_at_today_finish (self->workspace, result, &error);
    must (day != NULL, &error);
    for (guint s = 0; g_getenv ("BENCH_VERBOSE") != NULL && s < WAY_TODAY_N_SECTIONS; s++)
      fprintf (stderr, "%s: %u\n", way_today_section ((WayTodaySection)s)->title,
               way_today_get_entries (day, (WayTodaySection)s)->len);
  }
}

/* --- who has more entries than anybody --- */

#define LONGEST      "Longest Timeline (synthetic)"
#define LONG_ENTRIES 10000
#define LONG_DAYS    7300 /* twenty years, and more than one entry a day */

static void
make_long (Work *self)
{
  g_autoptr (WayClient) client = way_workspace_create (self->workspace, WAY_TYPE_CLIENT);
  WayChange *change = way_change_new ();

  way_set (client, name_to_use, LONGEST);
  way_change_save (change, client);
  for (guint i = 0; i < LONG_ENTRIES; i++) {
    g_autoptr (WayContact) contact = way_workspace_create (self->workspace, WAY_TYPE_CONTACT);

    way_set (contact, client_id, client->parent.id);
    way_set (contact, worker_id, WAY_RECORD (way_workspace_get_staff (self->workspace))->id);
    way_set (contact, happened_on,
             way_date_add_days (way_today (), -(int)(i * LONG_DAYS / LONG_ENTRIES)));
    way_set (contact, purpose, i % 7 == 0 ? "A craving, moderate" : "How the week went");
    way_change_save (change, contact);
  }
  commit (self, change);
}

static void
read_part (Work *self, const char *name, const WayTimelineFilter *filter)
{
  const Begun begun = begin ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (WayTimelinePart) part = NULL;
  g_autoptr (GError) error = NULL;

  way_workspace_read_timeline_async (self->workspace, filter, NULL, NULL, done_cb, self);
  result = wait_for (self);
  tell (name, begun);
  part = way_workspace_read_timeline_finish (self->workspace, result, &error);
  must (part != NULL, &error);
}

static void
timeline_of (Work *self, const WayId *client_id, const char *name)
{
  g_autofree char  *from = g_strconcat (name, ".from", NULL);
  g_autofree char  *words = g_strconcat (name, ".words", NULL);
  WayTimelineFilter filter = { .client_id = *client_id };

  read_part (self, name, &filter);
  filter.from = way_date_add_days (way_today (), -365);
  read_part (self, from, &filter);
  filter = (WayTimelineFilter){ .client_id = *client_id, .words = "moderate" };
  read_part (self, words, &filter);
}

static void
timeline_longest (Work *self, guint n)
{
  WayClientFilter longest = { .search = LONGEST };
  g_autoptr (WayPagedList) list = way_workspace_list_clients (self->workspace, &longest);
  g_autoptr (WayClient) client = NULL;

  settle (list);
  if (g_list_model_get_n_items (G_LIST_MODEL (list)) == 0)
    return;
  client = get_client (list, 0);
  for (guint i = 0; i < n; i++)
    timeline_of (self, &client->parent.id, "timeline.longest");
}

static void
timeline (Work *self, guint n)
{
  WayClientFilter all = { 0 };
  g_autoptr (WayPagedList) list = way_workspace_list_clients (self->workspace, &all);

  settle (list);
  for (guint i = 0; i < n; i++) {
    g_autoptr (WayClient) client = pick_client (list);

    timeline_of (self, &client->parent.id, "timeline");
  }
  timeline_longest (self, n);
}

/* --- everything --- */

static void
find_for (Work *self, const char *name, const char *typed)
{
  const Begun begun = begin ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (WayFound) found = NULL;
  g_autoptr (GError) error = NULL;

  way_workspace_search_async (self->workspace, typed, NULL, done_cb, self);
  result = wait_for (self);
  tell (name, begun);
  found = way_workspace_search_finish (self->workspace, result, &error);
  must (found != NULL, &error);
  if (g_getenv ("BENCH_VERBOSE") != NULL)
    fprintf (stderr, "%.2f ms %u %u %s\n", (double)(get_work () - begun.work) / 1000,
             found->clients->len, found->notes->len, typed);
}

/* Words that stand in one note of a few and in one of many, letter by letter;
 * two together; a name; and what is nowhere. */
static void
find (Work *self)
{
  static const char *const words[] = {
    "landlord", "housing", "sleep",    "sponsor", "library",  "wedding",   "flood",
    "diary",    "morning", "sister",   "court",   "budget",   "birth",     "confidence",
    "quispe",   "zqxjv",   "evenings", "craving", "thursday", "breathing", "anneliese",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autofree char *two = g_strconcat (words[i], " ", words[(i + 5) % G_N_ELEMENTS (words)], NULL);
    g_autofree char *none = g_strconcat (words[i], " zqxjv", NULL);

    for (gsize n = 1; n <= strlen (words[i]); n++) {
      g_autofree char *typed = g_strndup (words[i], n);

      find_for (self, "find.letters", typed);
    }
    find_for (self, "find.two", two);
    find_for (self, "find.none", none);
  }
}

int
main (int argc, char *argv[])
{
  Work self = { NULL };

  setlocale (LC_ALL, "");
  if (argc < 4)
    return 2;

  open_caseload (&self, argv[1], argv[2]);
  for (int i = 3; i < argc; i++) {
    guint n = i + 1 < argc ? (guint)g_ascii_strtoull (argv[i + 1], NULL, 10) : 0;

    if (g_str_equal (argv[i], "arm"))
      arm (&self);
    else if (g_str_equal (argv[i], "search"))
      search (&self);
    else if (g_str_equal (argv[i], "find"))
      find (&self);
    else if (g_str_equal (argv[i], "age"))
      age (&self);
    else if (g_str_equal (argv[i], "long"))
      make_long (&self);
    else if (g_str_equal (argv[i], "save"))
      save (&self, n);
    else if (g_str_equal (argv[i], "page"))
      page (&self, n);
    else if (g_str_equal (argv[i], "plan"))
      plan (&self);
    else if (g_str_equal (argv[i], "today"))
      today (&self, n);
    else if (g_str_equal (argv[i], "timeline"))
      timeline (&self, n);
  }
  close_caseload (&self);
  return 0;
}
