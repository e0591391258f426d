/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-safety-plan.h"

#include <glib/gi18n.h>

static const char *const status_words[] = { "draft", "current", "replaced", NULL };
static const char *const status_labels[] = { N_ ("Draft"), N_ ("Current"), N_ ("Replaced"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WaySafetyPlan,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WaySafetyPlan,
             version,
             .label = N_ ("Version"),
             .required = TRUE,
             .min = 1,
             .max = 10000),
  WAY_FIELD (WaySafetyPlan,
             status,
             .label = N_ ("Status"),
             .words = status_words,
             .labels = status_labels),
  WAY_FIELD (WaySafetyPlan, warning_signs, .label = N_ ("Warning signs")),
  WAY_FIELD (WaySafetyPlan, alone, .label = N_ ("What I can do alone")),
  WAY_FIELD (WaySafetyPlan, company, .label = N_ ("People and places that take my mind off it")),
  WAY_FIELD (WaySafetyPlan, helpers, .label = N_ ("People I can ask for help")),
  WAY_FIELD (WaySafetyPlan, professionals, .label = N_ ("Professionals and crisis lines")),
  WAY_FIELD (WaySafetyPlan, means, .label = N_ ("Making it safer around me")),
  WAY_FIELD (WaySafetyPlan, means_helper, .label = N_ ("Who helps with it")),
  WAY_FIELD (WaySafetyPlan, means_on, .label = N_ ("Done by")),
  WAY_FIELD (WaySafetyPlan, reasons, .label = N_ ("What I live for")),
  WAY_FIELD (WaySafetyPlan, barriers, .label = N_ ("What could get in the way")),
  WAY_FIELD (WaySafetyPlan,
             confidence,
             .label = N_ ("How sure I am that I can use it (0 to 10)"),
             .min = 0,
             .max = 10),
  WAY_FIELD (WaySafetyPlan, review_on, .label = N_ ("Look at it again on")),
  WAY_FIELD (WaySafetyPlan, agreed_at, .label = N_ ("Agreed at")),
  WAY_FIELD (WaySafetyPlan, agreed_by, .label = N_ ("Agreed with"), .target = "staff"),
};

WAY_DEFINE_RECORD (WaySafetyPlan, way_safety_plan, "safety_plan", N_ ("Safety plan"), fields, NULL)

static const struct {
  const char *field;
  const char *title;
  const char *question;
} parts[WAY_SAFETY_N_PARTS] = {
  { "warning_signs", N_ ("Warning signs"),
    N_ ("How do you notice that it is getting hard? Thoughts, moods, places, things you do.") },
  { "alone", N_ ("What I can do alone"),
    N_ ("What takes your mind off it for a while, without anybody else?") },
  { "company", N_ ("People and places that take my mind off it"),
    N_ ("Where can you go, and who is good company? You need not tell them why.") },
  { "helpers", N_ ("People I can ask for help"),
    N_ ("Whom would you tell that it is bad? Add a number.") },
  { "professionals", N_ ("Professionals and crisis lines"),
    N_ ("Whom can you call at any hour? The crisis lines of this site are a good start.") },
  { "means", N_ ("Making it safer around me"),
    N_ ("What would you rather not have within reach when it gets bad, and where could it go?") },
  { "reasons", N_ ("What I live for"), N_ ("What is worth staying for, big or small?") },
};

const char *
way_safety_part_get_field (WaySafetyPart part)
{
  g_return_val_if_fail (part < WAY_SAFETY_N_PARTS, NULL);

  return parts[part].field;
}

const char *
way_safety_part_get_title (WaySafetyPart part)
{
  g_return_val_if_fail (part < WAY_SAFETY_N_PARTS, NULL);

  return _ (parts[part].title);
}

const char *
way_safety_part_get_question (WaySafetyPart part)
{
  g_return_val_if_fail (part < WAY_SAFETY_N_PARTS, NULL);

  return _ (parts[part].question);
}

const char *
way_safety_plan_get_part (const WaySafetyPlan *self, WaySafetyPart part)
{
  switch (part) {
  case WAY_SAFETY_WARNING_SIGNS:
    return self->warning_signs;
  case WAY_SAFETY_ALONE:
    return self->alone;
  case WAY_SAFETY_COMPANY:
    return self->company;
  case WAY_SAFETY_HELPERS:
    return self->helpers;
  case WAY_SAFETY_PROFESSIONALS:
    return self->professionals;
  case WAY_SAFETY_MEANS:
    return self->means;
  case WAY_SAFETY_REASONS:
    return self->reasons;
  }

  g_return_val_if_reached (NULL);
}

WaySet
way_safety_plan_get_empty (const WaySafetyPlan *self)
{
  WaySet empty = { 0 };

  for (guint part = 0; part < WAY_SAFETY_N_PARTS; part++) {
    if (way_safety_plan_get_part (self, part) == NULL)
      empty.bits |= WAY_SET_OF (part).bits;
  }

  return empty;
}

char *
way_safety_plan_dup_warning (const WaySafetyPlan *self)
{
  const WaySet   empty = way_safety_plan_get_empty (self);
  const gboolean no_means = way_set_has (empty, WAY_SAFETY_MEANS);
  const gboolean no_reasons = way_set_has (empty, WAY_SAFETY_REASONS);

  if (no_means && no_reasons)
    return g_strdup (_ ("Nothing is said yet about making it safer, nor about what is worth "
                        "living for. Both protect more than the rest."));
  if (no_means)
    return g_strdup (
      _ ("Nothing is said yet about making it safer. Ask about it directly: distance "
         "to what could hurt saves lives."));
  if (no_reasons)
    return g_strdup (
      _ ("Nothing is said yet about what is worth living for. One thing is enough."));

  return NULL;
}
