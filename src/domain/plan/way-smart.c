/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-smart.h"

#include <glib/gi18n.h>

/* The first letters of the five names. */
static const char *const letters[WAY_SMART_N_MARKS] = {
  NC_ ("SMART", "S"), NC_ ("SMART", "M"), NC_ ("SMART", "A"),
  NC_ ("SMART", "R"), NC_ ("SMART", "T"),
};

static const char *const names[WAY_SMART_N_MARKS] = {
  N_ ("Specific"), N_ ("Measurable"), N_ ("Achievable"), N_ ("Relevant"), N_ ("Time-bound"),
};

static const char *const words[WAY_SMART_N_FINDINGS] = {
  N_ ("there"),
  N_ ("nothing is said yet"),
  N_ ("say a little more: who does what"),
  N_ ("no measure yet, say what shows it under “Measured by”"),
  N_ ("no number yet, type one under “Target”"),
  N_ ("the target is where things stand now"),
  N_ ("confidence not asked yet, 0 to 10"),
  N_ ("confidence is below 5, a smaller step may help"),
  N_ ("it belongs to no goal"),
  N_ ("its goal says nothing yet in the client’s words"),
  N_ ("no date yet, type one under “By”"),
  N_ ("the date is after the next review"),
};

/* Words of letters or digits; languages without blanks between words count each character that
 * stands for one. */
static guint
count_words (const char *text)
{
  guint    n = 0;
  gboolean inside = FALSE;

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    gboolean part = g_unichar_isalnum (c) || g_unichar_ismark (c) || (inside && c == '\'');

    if (part && (!inside || g_unichar_iswide (c)))
      n++;
    inside = part;
  }

  return n;
}

static WaySmartFinding
check_specific (const WayObjective *objective)
{
  const guint n = count_words (objective->text);

  if (n == 0)
    return WAY_SMART_NO_TEXT;
  return n < WAY_SMART_MIN_WORDS ? WAY_SMART_FEW_WORDS : WAY_SMART_MET;
}

static WaySmartFinding
check_measurable (const WayObjective *objective)
{
  if (count_words (objective->measured_by) == 0)
    return WAY_SMART_NO_MEASURE;
  if (isnan (objective->target))
    return WAY_SMART_NO_TARGET;

  if (objective->achievement == WAY_OBJECTIVE_ACHIEVEMENT_ACHIEVED) /* it stands there rightly */
    return WAY_SMART_MET;

  /* Typed numbers, compared as typed: nothing was calculated. */
  return !isnan (objective->now) && !islessgreater (objective->now, objective->target)
         ? WAY_SMART_TARGET_IS_NOW
         : WAY_SMART_MET;
}

static WaySmartFinding
check_achievable (const WayObjective *objective)
{
  if (objective->confidence == WAY_INT_NONE)
    return WAY_SMART_NO_CONFIDENCE;
  return objective->confidence < WAY_SMART_MIN_CONFIDENCE ? WAY_SMART_LOW_CONFIDENCE
                                                          : WAY_SMART_MET;
}

static WaySmartFinding
check_relevant (const WayObjective *objective, const WayGoal *goal)
{
  if (goal == NULL || way_id_compare (&objective->goal_id, &goal->parent.id) != 0)
    return WAY_SMART_NO_GOAL;
  return count_words (goal->text) == 0 ? WAY_SMART_GOAL_WITHOUT_WORDS : WAY_SMART_MET;
}

static WaySmartFinding
check_time_bound (const WayObjective *objective, WayDate review_on)
{
  if (objective->due_on.ymd == 0)
    return WAY_SMART_NO_DATE;
  return review_on.ymd != 0 && objective->due_on.ymd > review_on.ymd ? WAY_SMART_AFTER_REVIEW
                                                                     : WAY_SMART_MET;
}

WaySmart
way_smart_check (const WayObjective *objective, const WayGoal *goal, WayDate review_on)
{
  WaySmart self = { {
    [WAY_SMART_SPECIFIC] = check_specific (objective),
    [WAY_SMART_MEASURABLE] = check_measurable (objective),
    [WAY_SMART_ACHIEVABLE] = check_achievable (objective),
    [WAY_SMART_RELEVANT] = check_relevant (objective, goal),
    [WAY_SMART_TIME_BOUND] = check_time_bound (objective, review_on),
  } };

  return self;
}

guint
way_smart_count_met (const WaySmart *self)
{
  guint n = 0;

  for (guint mark = 0; mark < WAY_SMART_N_MARKS; mark++)
    n += self->findings[mark] == WAY_SMART_MET ? 1 : 0;
  return n;
}

const char *
way_smart_get_letter (WaySmartMark mark)
{
  g_return_val_if_fail (mark < WAY_SMART_N_MARKS, NULL);

  return letters[mark];
}

const char *
way_smart_get_name (WaySmartMark mark)
{
  g_return_val_if_fail (mark < WAY_SMART_N_MARKS, NULL);

  return names[mark];
}

const char *
way_smart_get_words (WaySmartFinding finding)
{
  g_return_val_if_fail (finding < WAY_SMART_N_FINDINGS, NULL);

  return words[finding];
}
