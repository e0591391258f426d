/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-paper.h"

#include <glib/gi18n.h>

#include "way-goal.h"
#include "way-intervention.h"
#include "way-need.h"
#include "way-objective-due.h"
#include "way-objective.h"
#include "way-plan-kind.h"
#include "way-plan-text.h"
#include "way-plan.h"
#include "way-record-repo.h"
#include "way-smart.h"
#include "way-when.h"

/* How far in an objective stands; what belongs to it is deeper. */
#define OBJECTIVE_LEVEL 2

typedef struct {
  const WayPaperRequest *request;
  gboolean               for_client;
  WayPaper              *paper;
  WayPlan               *plan; /* NULL until it came */
  WayGoal               *goal; /* that came last */
} Writing;

/* --- words --- */

static void
add_part (GPtrArray *parts, char *words)
{
  if (words != NULL && words[0] != '\0')
    g_ptr_array_add (parts, words);
  else
    g_free (words);
}

static char *
join (GPtrArray *parts, const char *between)
{
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (between, (char **)parts->pdata);
}

static char *
field_text (gpointer record, const char *name)
{
  return way_plan_text_write (record, way_record_find_field (record, name));
}

/* The label of a choice; NULL when it says nothing. */
static char *
choice (gpointer record, const char *name)
{
  const WayField *field = way_record_find_field (record, name);
  const char     *word = way_field_get_word (field, record);

  for (guint i = 0; field->words[i] != NULL; i++) {
    if (g_str_equal (field->words[i], word) && !g_str_equal (word, "unsaid"))
      return g_strdup (gettext (field->labels[i]));
  }

  return NULL;
}

static char *
labeled (gpointer record, const char *name)
{
  const WayField  *field = way_record_find_field (record, name);
  g_autofree char *text = way_plan_text_write (record, field);

  /* Translators: what a field is called, and what it holds: “Measured by: receipts”. */
  return text[0] != '\0' ? g_strdup_printf (_ ("%s: %s"), _ (field->label), text) : NULL;
}

/* Small, below what it is about. */
static void
add_detail (Writing *w, guint level, GPtrArray *parts)
{
  g_autofree char *words = NULL;

  if (parts->len == 0)
    return;

  words = join (parts, " · ");
  way_paper_add_text (w->paper, level, WAY_PAPER_SMALL | WAY_PAPER_DIM, words);
}

/* --- the client’s own words --- */

static void
add_own_words (Writing *w, const char *label, const char *text)
{
  if (text != NULL)
    way_paper_add_pair (w->paper, 0, label, text);
}

static void
write_plan (Writing *w, WayPlan *plan)
{
  w->plan = plan;
  if (plan->vision != NULL) {
    g_autofree char *vision = g_strdup_printf (C_ ("client’s words", "“%s”"), plan->vision);

    way_paper_add_text (w->paper, 0, WAY_PAPER_BIG, vision);
  }
  add_own_words (w, _ ("Strengths"), plan->strengths);
  add_own_words (w, _ ("Supports"), plan->supports);
  add_own_words (w, _ ("In the way"), plan->barriers);
  way_paper_add_rule (w->paper);
}

/* --- the tree --- */

static char *
say_source (WayNeed *need)
{
  g_autofree char *source = choice (need, "source");

  return g_strdup_printf (_ ("%s: %s"), _ (way_record_find_field (need, "source")->label), source);
}

static void
write_need (Writing *w, WayNeed *need)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  way_paper_add_heading (w->paper, need->text);
  if (need->status == WAY_NEED_MET || need->status == WAY_NEED_DEFERRED || !w->for_client)
    add_part (parts, choice (need, "status"));
  if (!w->for_client) {
    add_part (parts, choice (need, "area"));
    add_part (parts, choice (need, "severity"));
    add_part (parts, say_source (need));
  }
  add_part (parts, field_text (need, "reason"));
  add_detail (w, 0, parts);
}

static void
write_goal (Writing *w, WayGoal *goal)
{
  g_autofree char *text = g_strdup_printf (C_ ("client’s words", "“%s”"), goal->text);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  w->goal = goal;
  way_paper_begin_group (w->paper);
  way_paper_add_text (w->paper, 1, WAY_PAPER_BOLD, text);
  if (!w->for_client) {
    add_part (parts, choice (goal, "status"));
    add_part (parts, choice (goal, "achievement"));
    add_part (parts, labeled (goal, "importance"));
    add_part (parts, labeled (goal, "confidence"));
    add_part (parts, labeled (goal, "satisfaction"));
  } else if (!way_plan_record_is_open (goal)) {
    add_part (parts, choice (goal, "achievement"));
  }
  add_detail (w, 1, parts);
  way_paper_end_group (w->paper);
}

/* Which of the five marks are missing, a line each. */
static void
write_smart (Writing *w, WayObjective *objective)
{
  const WaySmart smart = way_smart_check (objective, w->goal, w->plan->review_on);
  gboolean       all = TRUE;

  for (guint i = 0; i < WAY_SMART_N_MARKS; i++) {
    g_autofree char *words = NULL;

    if (smart.findings[i] == WAY_SMART_MET)
      continue;
    all = FALSE;
    words = g_strdup_printf (_ ("%s: %s"), _ (way_smart_get_name (i)),
                             _ (way_smart_get_words (smart.findings[i])));
    way_paper_add_text (w->paper, OBJECTIVE_LEVEL + 1, WAY_PAPER_SMALL, words);
  }
  if (all)
    way_paper_add_text (w->paper, OBJECTIVE_LEVEL + 1, WAY_PAPER_SMALL | WAY_PAPER_DIM,
                        /* Translators: the five marks of a good objective. */
                        _ ("SMART: all five"));
}

static void
write_objective (Writing *w, WayObjective *objective)
{
  const gboolean   reached = objective->achievement == WAY_OBJECTIVE_ACHIEVEMENT_ACHIEVED;
  g_autofree char *words = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  way_paper_begin_group (w->paper);
  words = g_strdup_printf ("%s\u2002%s", reached ? "☑" : "☐", objective->text);
  way_paper_add_text (w->paper, OBJECTIVE_LEVEL, WAY_PAPER_PLAIN, words);
  add_part (parts, way_objective_due_to_words (objective));
  if (!w->for_client)
    add_part (parts, way_objective_due_late_words (objective, w->request->today));
  add_part (parts, labeled (objective, "measured_by"));
  add_part (parts, labeled (objective, "now"));
  add_part (parts, labeled (objective, "target"));
  if (!w->for_client) {
    add_part (parts, labeled (objective, "confidence"));
    add_part (parts, choice (objective, "status"));
    add_part (parts, choice (objective, "achievement"));
  } else if (reached || !way_plan_record_is_open (objective)) {
    add_part (parts, choice (objective, "achievement"));
  }
  add_detail (w, OBJECTIVE_LEVEL + 1, parts);
  if (!w->for_client && w->plan != NULL && way_plan_record_is_open (objective))
    write_smart (w, objective);
  way_paper_end_group (w->paper);
}

static void
write_intervention (Writing *w, WayIntervention *help)
{
  g_autofree char *words = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  way_paper_begin_group (w->paper);
  words = g_strdup_printf ("–\u2002%s", help->text);
  way_paper_add_text (w->paper, OBJECTIVE_LEVEL + 1, WAY_PAPER_PLAIN, words);
  add_part (parts, field_text (help, "who"));
  add_part (parts, field_text (help, "how_often"));
  if (help->minutes != WAY_INT_NONE)
    add_part (parts,
              g_strdup_printf (g_dngettext (NULL, "%d minute", "%d minutes", (gulong)help->minutes),
                               (int)help->minutes));
  add_part (parts, labeled (help, "starts_on"));
  add_part (parts, labeled (help, "ends_on"));
  if (!w->for_client)
    add_part (parts, choice (help, "status"));
  add_detail (w, OBJECTIVE_LEVEL + 2, parts);
  way_paper_end_group (w->paper);
}

static void
write_record (Writing *w, gpointer record)
{
  switch (way_plan_record_get_kind (record)) {
  case WAY_PLAN_KIND_PLAN:
    write_plan (w, record);
    break;
  case WAY_PLAN_KIND_NEED:
    write_need (w, record);
    break;
  case WAY_PLAN_KIND_GOAL:
    write_goal (w, record);
    break;
  case WAY_PLAN_KIND_OBJECTIVE:
    write_objective (w, record);
    break;
  case WAY_PLAN_KIND_INTERVENTION:
    write_intervention (w, record);
    break;
  }
}

/* --- the whole --- */

static void
write_heading (Writing *w, WayClient *client)
{
  g_autofree char *name = client != NULL ? way_client_dup_name (client) : NULL;
  g_autofree char *day = way_when_write (w->request->today);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *words = NULL;

  add_part (parts, g_strdup (name));
  if (client != NULL && !w->for_client)
    add_part (parts, g_strdup (client->number));
  words = join (parts, " · ");
  way_paper_set_head (w->paper, words, day);
  way_paper_add_title (w->paper, w->for_client ? _ ("My Plan") : _ ("Plan"));
}

static void
write_review (Writing *w)
{
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;

  if (w->plan == NULL || w->plan->review_on.ymd == 0)
    return;

  day = way_when_write_day (w->plan->review_on);
  /* Translators: %s is a date. */
  words = g_strdup_printf (_ ("We look at this plan again on %s."), day);
  way_paper_begin_group (w->paper);
  way_paper_add_rule (w->paper);
  way_paper_add_text (w->paper, 0, WAY_PAPER_PLAIN, words);
  way_paper_end_group (w->paper);
}

WayPaper *
way_plan_paper_write (WayClient *client, GListModel *records, const WayPaperRequest *request)
{
  Writing w = { .request = request,
                .for_client = request->recipient == WAY_RECIPIENT_CLIENT,
                .paper = way_paper_new (request->large) };

  way_paper_set_class (w.paper, WAY_INFO_PLAN);
  write_heading (&w, client);
  for (guint i = 0; i < g_list_model_get_n_items (records); i++) {
    g_autoptr (WayRecord) record = g_list_model_get_item (records, i);

    write_record (&w, record);
  }
  write_review (&w);
  return w.paper;
}

static WayPaper *
make (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  g_autoptr (WayClient) client =
    way_record_repo_get (db, WAY_TYPE_CLIENT, &request->client_id, error);

  return client != NULL ? way_plan_paper_write (client, params, request) : NULL;
}

const WayPaperKind way_plan_paper = {
  .what = "plan",
  .purpose = "plan",
  .title = N_ ("Print the Plan"),
  .for_third_parties = TRUE,
  .make = make,
};
