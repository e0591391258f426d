/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-say.h"

#include <glib/gi18n.h>

#include "way-goal.h"
#include "way-intervention.h"
#include "way-need.h"
#include "way-objective-due.h"
#include "way-plan-text.h"
#include "way-plan.h"
#include "way-smart-marks.h"

char *
way_plan_say_kind (WayPlanNode *node)
{
  const WayPlanKind kind = way_plan_node_get_kind (node);

  if (kind != WAY_PLAN_KIND_PLAN)
    return g_strdup (way_plan_kind_get_label (kind));
  if (way_plan_node_get_whose (node) == NULL)
    return g_strdup (_ ("In the Client’s Words"));

  /* Translators: %s is the name of a client. */
  return g_strdup_printf (_ ("In %s’s Words"), way_plan_node_get_whose (node));
}

char *
way_plan_say_text (WayPlanNode *node)
{
  gpointer record = way_plan_node_get_seen (node);

  switch (way_plan_node_get_kind (node)) {
  case WAY_PLAN_KIND_PLAN:
    if (((WayPlan *)record)->vision == NULL)
      return NULL;
    /* Translators: quotation marks around the client’s own words. */
    return g_strdup_printf (C_ ("client’s words", "“%s”"), ((WayPlan *)record)->vision);
  case WAY_PLAN_KIND_NEED:
    return g_strdup (((WayNeed *)record)->text);
  case WAY_PLAN_KIND_GOAL:
    if (((WayGoal *)record)->text == NULL)
      return NULL;
    return g_strdup_printf (C_ ("client’s words", "“%s”"), ((WayGoal *)record)->text);
  case WAY_PLAN_KIND_OBJECTIVE:
    return g_strdup (((WayObjective *)record)->text);
  case WAY_PLAN_KIND_INTERVENTION:
    return g_strdup (((WayIntervention *)record)->text);
  }

  g_return_val_if_reached (NULL);
}

/* The label of a choice as it is read in the middle of a line; NULL when it says nothing. */
static void
add_choice (GPtrArray *parts, gpointer record, const char *name)
{
  const WayField *field = way_record_find_field (record, name);
  const char     *word = way_field_get_word (field, record);

  if (g_str_equal (word, "unsaid"))
    return;
  for (guint i = 0; field->words[i] != NULL; i++) {
    if (g_str_equal (field->words[i], word))
      g_ptr_array_add (parts, g_strdup (_ (field->labels[i])));
  }
}

static void
add_text (GPtrArray *parts, gpointer record, const char *name)
{
  g_autofree char *text = way_plan_text_write (record, way_record_find_field (record, name));

  if (text[0] != '\0')
    g_ptr_array_add (parts, g_steal_pointer (&text));
}

static void
add_rating (GPtrArray *parts, gpointer record, const char *name, gint64 rating)
{
  if (rating != WAY_INT_NONE)
    /* Translators: what is rated, such as “Importance”, from 0 to 10. */
    g_ptr_array_add (
      parts,
      g_strdup_printf (_ ("%s %d"), _ (way_record_find_field (record, name)->label), (int)rating));
}

static void
add_goal (GPtrArray *parts, WayGoal *goal)
{
  add_choice (parts, goal, "status");
  if (goal->status != WAY_GOAL_PROPOSED)
    add_choice (parts, goal, "achievement");
  add_rating (parts, goal, "importance", goal->importance);
  add_rating (parts, goal, "confidence", goal->confidence);
  add_rating (parts, goal, "satisfaction", goal->satisfaction);
}

static void
add_objective (GPtrArray *parts, WayObjective *objective)
{
  g_autofree char *now = way_plan_text_write (objective, way_record_find_field (objective, "now"));
  g_autofree char *target =
    way_plan_text_write (objective, way_record_find_field (objective, "target"));

  if (now[0] != '\0' && target[0] != '\0')
    /* Translators: where things stand, and the target: “7 of 12”. */
    g_ptr_array_add (parts, g_strdup_printf (C_ ("objective", "%s of %s"), now, target));
  if (objective->due_on.ymd != 0)
    g_ptr_array_add (parts, way_objective_due_to_words (objective));
  add_choice (parts, objective, "status");
  if (objective->status != WAY_OBJECTIVE_PROPOSED)
    add_choice (parts, objective, "achievement");
}

static void
add_intervention (GPtrArray *parts, WayIntervention *intervention)
{
  add_text (parts, intervention, "who");
  add_text (parts, intervention, "how_often");
  if (intervention->minutes != WAY_INT_NONE)
    g_ptr_array_add (
      parts, g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong)intervention->minutes),
                              (int)intervention->minutes));
  add_choice (parts, intervention, "status");
}

char *
way_plan_say_meta (WayPlanNode *node)
{
  gpointer record = way_plan_node_get_seen (node);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  switch (way_plan_node_get_kind (node)) {
  case WAY_PLAN_KIND_NEED:
    add_choice (parts, record, "area");
    add_choice (parts, record, "severity");
    add_choice (parts, record, "status");
    break;
  case WAY_PLAN_KIND_GOAL:
    add_goal (parts, record);
    break;
  case WAY_PLAN_KIND_OBJECTIVE:
    add_objective (parts, record);
    break;
  case WAY_PLAN_KIND_INTERVENTION:
    add_intervention (parts, record);
    break;
  case WAY_PLAN_KIND_PLAN:
  default:
    break;
  }

  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **)parts->pdata);
}

char *
way_plan_say_all (WayPlanNode *node)
{
  g_autofree char *kind = way_plan_say_kind (node);
  g_autofree char *text = way_plan_say_text (node);
  g_autofree char *meta = way_plan_say_meta (node);
  g_autofree char *late = way_plan_node_get_late (node);
  const char      *trouble = way_plan_node_get_trouble (node);
  GString         *all = g_string_new (NULL);
  WaySmart         smart;

  if (way_plan_node_get_kind (node) == WAY_PLAN_KIND_PLAN)
    /* Translators: “In Sam’s Words”, and what it says. */
    g_string_append_printf (all, _ ("%s: %s"), kind,
                            text != NULL ? text : _ ("nothing written yet"));
  else
    /* Translators: a kind, such as “Goal”, its level in the tree from 1 on, and what it says. */
    g_string_append_printf (all, _ ("%s, level %u: %s"), kind, (guint)way_plan_node_get_kind (node),
                            text != NULL ? text : _ ("nothing written yet"));
  if (late != NULL)
    g_string_append_printf (all, ". %s", late);
  if (meta[0] != '\0')
    g_string_append_printf (all, ". %s", meta);
  if (way_plan_node_get_smart (node, &smart)) {
    g_autofree char *words = way_smart_say_all (&smart);
    g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
    g_autofree char *line = g_strjoinv (". ", lines);

    g_string_append_printf (all, ". %s", line);
  }
  if (trouble != NULL)
    g_string_append_printf (all, ". %s", trouble);

  return g_string_free (all, FALSE);
}

char *
way_plan_say_trouble (WayPlanNode *node, const WayField *wrong)
{
  const char *label = _ (wrong->label);

  switch (wrong->type) {
  case WAY_FIELD_DATE:
    /* Translators: %s is the label of a field. */
    return g_strdup_printf (_ ("“%s” is no date that is understood. Type one such as “fri”, “in 2 "
                               "weeks” or “9 Mar 2027”."),
                            label);
  case WAY_FIELD_REAL:
    return g_strdup_printf (_ ("“%s” must be a number."), label);
  case WAY_FIELD_INT:
    return g_strdup_printf (_ ("“%s” must be a whole number from %d to %d."), label,
                            (int)wrong->min, (int)wrong->max);
  case WAY_FIELD_TEXT:
  case WAY_FIELD_BOOL:
  case WAY_FIELD_TIME:
  case WAY_FIELD_CHOICE:
  case WAY_FIELD_ID:
  case WAY_FIELD_BYTES:
  case WAY_FIELD_SET:
  default:
    /* Translators: %s is “Need”, “Goal”, “Objective” or “Intervention”. */
    return g_strdup_printf (_ ("Not saved yet: say what the %s is."),
                            way_plan_kind_get_label (way_plan_node_get_kind (node)));
  }
}
