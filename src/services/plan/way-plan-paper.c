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
#include "way-smart.h"
#include "way-when.h"

/* Sizes of the body, in points; large print begins at 16. */
#define TEXT       11.0
#define LARGE_TEXT 18.0

/* How far in each kind stands, in sizes of the body. */
static const double indents[WAY_PLAN_N_KINDS] = { 0, 0, 1.2, 2.4, 3.9 };

typedef struct {
  const WayPlanPaper *paper;
  WaySheet           *sheet;
  WayPlan            *plan; /* NULL until it came */
  WayGoal            *goal; /* that came last */
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

static void
add_detail (Writing *w, double indent, GPtrArray *parts)
{
  g_autofree char *words = NULL;

  if (parts->len == 0)
    return;

  way_sheet_keep (w->sheet); /* what was said of a thing stays with it */
  words = join (parts, " · ");
  way_sheet_add (w->sheet, WAY_SHEET_DETAIL, indent, words);
}

/* --- the client’s own words --- */

static void
add_own_words (Writing *w, const char *label, const char *text)
{
  if (text == NULL)
    return;

  way_sheet_add (w->sheet, WAY_SHEET_BODY, 0, text);
  way_sheet_lead (w->sheet, label, 6);
}

static void
write_plan (Writing *w, WayPlan *plan)
{
  w->plan = plan;
  if (plan->vision != NULL) {
    g_autofree char *vision = g_strdup_printf (C_ ("client’s words", "“%s”"), plan->vision);

    way_sheet_add (w->sheet, WAY_SHEET_QUOTE, 0, vision);
  }
  add_own_words (w, _ ("Strengths"), plan->strengths);
  add_own_words (w, _ ("Supports"), plan->supports);
  add_own_words (w, _ ("In the way"), plan->barriers);
  way_sheet_add_rule (w->sheet);
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

  way_sheet_add (w->sheet, WAY_SHEET_HEADING, indents[WAY_PLAN_KIND_NEED], need->text);
  way_sheet_keep (w->sheet);
  if (need->status == WAY_NEED_MET || need->status == WAY_NEED_DEFERRED || !w->paper->for_client)
    add_part (parts, choice (need, "status"));
  if (!w->paper->for_client) {
    add_part (parts, choice (need, "area"));
    add_part (parts, choice (need, "severity"));
    add_part (parts, say_source (need));
  }
  add_part (parts, field_text (need, "reason"));
  add_detail (w, indents[WAY_PLAN_KIND_NEED], parts);
  way_sheet_keep (w->sheet);
}

static void
write_goal (Writing *w, WayGoal *goal)
{
  g_autofree char *text = g_strdup_printf (C_ ("client’s words", "“%s”"), goal->text);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  w->goal = goal;
  way_sheet_add (w->sheet, WAY_SHEET_BODY, indents[WAY_PLAN_KIND_GOAL], text);
  if (!w->paper->for_client) {
    add_part (parts, choice (goal, "status"));
    add_part (parts, choice (goal, "achievement"));
    add_part (parts, labeled (goal, "importance"));
    add_part (parts, labeled (goal, "confidence"));
    add_part (parts, labeled (goal, "satisfaction"));
  } else if (!way_plan_record_is_open (goal)) {
    add_part (parts, choice (goal, "achievement"));
  }
  add_detail (w, indents[WAY_PLAN_KIND_GOAL], parts);
  way_sheet_keep (w->sheet);
}

static void
write_smart (Writing *w, WayObjective *objective)
{
  const WaySmart smart = way_smart_check (objective, w->goal, w->plan->review_on);
  const char    *letters[WAY_SMART_N_MARKS];
  guint          set = 0;
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *words = NULL;

  for (guint i = 0; i < WAY_SMART_N_MARKS; i++) {
    letters[i] = g_dpgettext2 (NULL, "SMART", way_smart_get_letter (i));
    if (smart.findings[i] == WAY_SMART_MET)
      set |= 1u << i;
    else
      add_part (missing, g_strdup_printf (_ ("%s: %s"), _ (way_smart_get_name (i)),
                                          _ (way_smart_get_words (smart.findings[i]))));
  }

  words = missing->len > 0 ? join (missing, "\n") : g_strdup (_ ("all five"));
  way_sheet_keep (w->sheet);
  way_sheet_add (w->sheet, WAY_SHEET_DETAIL, indents[WAY_PLAN_KIND_OBJECTIVE] + 1.5, words);
  way_sheet_lead_marks (w->sheet, letters, WAY_SMART_N_MARKS, set);
}

static void
write_objective (Writing *w, WayObjective *objective)
{
  const gboolean reached = objective->achievement == WAY_OBJECTIVE_ACHIEVEMENT_ACHIEVED;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  way_sheet_add (w->sheet, WAY_SHEET_BODY, indents[WAY_PLAN_KIND_OBJECTIVE], objective->text);
  way_sheet_lead_box (w->sheet, reached);
  add_part (parts, way_objective_due_to_words (objective));
  if (!w->paper->for_client)
    add_part (parts, way_objective_due_late_words (objective, w->paper->today));
  add_part (parts, labeled (objective, "measured_by"));
  add_part (parts, labeled (objective, "now"));
  add_part (parts, labeled (objective, "target"));
  if (!w->paper->for_client) {
    add_part (parts, labeled (objective, "confidence"));
    add_part (parts, choice (objective, "status"));
    add_part (parts, choice (objective, "achievement"));
  } else if (reached || !way_plan_record_is_open (objective)) {
    add_part (parts, choice (objective, "achievement"));
  }
  add_detail (w, indents[WAY_PLAN_KIND_OBJECTIVE] + 1.5, parts);
  if (!w->paper->for_client && way_plan_record_is_open (objective))
    write_smart (w, objective);
}

static void
write_intervention (Writing *w, WayIntervention *help)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  way_sheet_add (w->sheet, WAY_SHEET_BODY, indents[WAY_PLAN_KIND_INTERVENTION], help->text);
  way_sheet_lead (w->sheet, "–", 1);
  add_part (parts, field_text (help, "who"));
  add_part (parts, field_text (help, "how_often"));
  if (help->minutes != WAY_INT_NONE)
    add_part (parts,
              g_strdup_printf (g_dngettext (NULL, "%d minute", "%d minutes", (gulong)help->minutes),
                               (int)help->minutes));
  add_part (parts, labeled (help, "starts_on"));
  add_part (parts, labeled (help, "ends_on"));
  if (!w->paper->for_client)
    add_part (parts, choice (help, "status"));
  add_detail (w, indents[WAY_PLAN_KIND_INTERVENTION] + 1, parts);
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
write_heading (Writing *w)
{
  WayClient       *client = w->paper->client;
  g_autofree char *name = client != NULL ? way_client_dup_name (client) : NULL;
  g_autofree char *day = way_when_write (w->paper->today);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *words = NULL;

  way_sheet_add (w->sheet, WAY_SHEET_TITLE, 0, w->paper->for_client ? _ ("My Plan") : _ ("Plan"));
  add_part (parts, g_strdup (name));
  if (client != NULL && !w->paper->for_client)
    add_part (parts, g_strdup (client->number));
  add_part (parts, g_strdup (day));
  words = join (parts, " · ");
  way_sheet_add (w->sheet, WAY_SHEET_SUBTITLE, 0, words);
}

static void
write_review (Writing *w)
{
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;

  if (w->plan == NULL || w->plan->review_on.ymd == 0)
    return;

  day = way_when_write_day (w->plan->review_on);
  way_sheet_add_rule (w->sheet);
  way_sheet_keep (w->sheet);
  /* Translators: %s is a date. */
  words = g_strdup_printf (_ ("We look at this plan again on %s."), day);
  way_sheet_add (w->sheet, WAY_SHEET_BODY, 0, words);
}

WaySheet *
way_plan_paper_make (const WayPlanPaper *paper)
{
  Writing w = { .paper = paper,
                .sheet = way_sheet_new (NULL, paper->large ? LARGE_TEXT : TEXT, paper->mirrored) };

  write_heading (&w);
  for (guint i = 0; i < paper->records->len; i++)
    write_record (&w, g_ptr_array_index (paper->records, i));
  write_review (&w);
  return w.sheet;
}
