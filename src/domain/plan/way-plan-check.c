/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-check.h"

#include <glib/gi18n.h>

#include "way-goal.h"
#include "way-intervention.h"
#include "way-need.h"
#include "way-objective.h"
#include "way-plan-kind.h"
#include "way-plan.h"

static const char *const aspect_words[WAY_PLAN_N_ASPECTS] = {
  N_ ("The client’s own words are there"),
  N_ ("Every need has a goal or a reason"),
  N_ ("Every goal has an objective"),
  N_ ("Every objective has a measure and a date"),
  N_ ("Every intervention says who and how often"),
};

typedef struct {
  GHashTable *owners; /* ids of what has something below it that was not given up */
  GHashTable *closed; /* ids of what is closed, and of all below it */
  GArray     *misses;
} Check;

static guint
hash_id (gconstpointer id)
{
  guint hash = 5381;

  for (guint i = 0; i < sizeof (WayId); i++)
    hash = hash * 33 + ((const WayId *)id)->bytes[i];
  return hash;
}

static gboolean
equal_ids (gconstpointer a, gconstpointer b)
{
  return way_id_compare (a, b) == 0;
}

static void
miss_clear (gpointer data)
{
  g_clear_object (&((WayPlanMiss *)data)->record);
}

static void
miss (Check *self, WayPlanAspect aspect, gpointer record, const char *field, const char *words)
{
  const WayPlanMiss one = { aspect, g_object_ref (record), field, words };

  g_array_append_val (self->misses, one);
}

static gboolean
was_given_up (gpointer record)
{
  return g_str_equal (way_field_get_word (way_record_find_field (record, "status"), record),
                      "cancelled");
}

static void
note_owner (Check *self, gpointer record)
{
  const WayId *owner = way_plan_record_get_owner (record);

  if (!was_given_up (record))
    g_hash_table_add (self->owners, (gpointer)owner);
  if (!way_plan_record_is_open (record) || g_hash_table_contains (self->closed, owner))
    g_hash_table_add (self->closed, (gpointer)&WAY_RECORD (record)->id);
}

static void
check_need (Check *self, WayNeed *need)
{
  if (need->status == WAY_NEED_DEFERRED && need->reason == NULL)
    miss (self, WAY_PLAN_ASPECT_NEEDS, need, "reason", N_ ("Deferred without a reason"));
  else if (need->status != WAY_NEED_DEFERRED &&
           !g_hash_table_contains (self->owners, &need->parent.id))
    miss (self, WAY_PLAN_ASPECT_NEEDS, need, NULL, N_ ("No goal yet"));
}

static void
check_objective (Check *self, WayObjective *objective)
{
  if (objective->measured_by == NULL)
    miss (self, WAY_PLAN_ASPECT_OBJECTIVES, objective, "measured_by", N_ ("Measure missing"));
  else if (isnan (objective->target))
    miss (self, WAY_PLAN_ASPECT_OBJECTIVES, objective, "target", N_ ("Target missing"));
  if (objective->due_on.ymd == 0)
    miss (self, WAY_PLAN_ASPECT_OBJECTIVES, objective, "due_on", N_ ("Date missing"));
}

static void
check_intervention (Check *self, WayIntervention *intervention)
{
  if (intervention->who == NULL)
    miss (self, WAY_PLAN_ASPECT_INTERVENTIONS, intervention, "who", N_ ("Nobody named"));
  if (intervention->how_often == NULL)
    miss (self, WAY_PLAN_ASPECT_INTERVENTIONS, intervention, "how_often",
          N_ ("How often is missing"));
}

static void
check_record (Check *self, gpointer record)
{
  switch (way_plan_record_get_kind (record)) {
  case WAY_PLAN_KIND_PLAN:
    if (((WayPlan *)record)->vision == NULL)
      miss (self, WAY_PLAN_ASPECT_WORDS, record, "vision", N_ ("The client’s words are missing"));
    if (!g_hash_table_contains (self->owners, &WAY_RECORD (record)->id))
      miss (self, WAY_PLAN_ASPECT_NEEDS, record, NULL, N_ ("No need yet"));
    break;
  case WAY_PLAN_KIND_NEED:
    check_need (self, record);
    break;
  case WAY_PLAN_KIND_GOAL:
    if (!g_hash_table_contains (self->owners, &WAY_RECORD (record)->id))
      miss (self, WAY_PLAN_ASPECT_GOALS, record, NULL, N_ ("No objective yet"));
    break;
  case WAY_PLAN_KIND_OBJECTIVE:
    check_objective (self, record);
    break;
  case WAY_PLAN_KIND_INTERVENTION:
    check_intervention (self, record);
    break;
  }
}

GArray *
way_plan_check (GPtrArray *records)
{
  g_autoptr (GHashTable) owners = g_hash_table_new (hash_id, equal_ids);
  g_autoptr (GHashTable) closed = g_hash_table_new (hash_id, equal_ids);
  Check self = { owners, closed, g_array_new (FALSE, FALSE, sizeof (WayPlanMiss)) };

  g_array_set_clear_func (self.misses, miss_clear);
  for (guint i = 0; i < records->len; i++)
    note_owner (&self, g_ptr_array_index (records, i));
  for (guint i = 0; i < records->len; i++) {
    WayRecord *record = g_ptr_array_index (records, i);

    if (!g_hash_table_contains (closed, &record->id))
      check_record (&self, record);
  }

  return self.misses;
}

guint
way_plan_check_count (const GArray *misses, WayPlanAspect aspect)
{
  guint n = 0;

  for (guint i = 0; i < misses->len; i++)
    n += g_array_index (misses, WayPlanMiss, i).aspect == aspect ? 1 : 0;
  return n;
}

const char *
way_plan_aspect_get_words (WayPlanAspect aspect)
{
  g_return_val_if_fail (aspect < WAY_PLAN_N_ASPECTS, NULL);

  return aspect_words[aspect];
}
