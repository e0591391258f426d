/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-goal.h"
#include "way-intervention.h"
#include "way-need.h"
#include "way-objective.h"
#include "way-plan-check.h"
#include "way-plan-kind.h"
#include "way-plan.h"

static const WayId client_id = { { 99 } };

/* A plan as one letter a record, each below the one before of the level above it: “P” the plan, “N”
 * “G” “O” “I”.  A small letter is one with nothing in it; “-” closes it, “x” cancels it, “d” defers
 * it, “D” with a reason. */
static GPtrArray *
make_plan (const char *shape)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  WayId      last[WAY_PLAN_N_KINDS + 1] = { client_id };
  guint8     n = 0;

  for (const char *p = shape; *p != '\0'; p++) {
    const gboolean    full = g_ascii_isupper (*p);
    const WayPlanKind kind = (WayPlanKind)(strchr ("PNGOI", g_ascii_toupper (*p)) - "PNGOI");
    const WayId       id = { { ++n } };
    WayRecord        *record = way_record_new (way_plan_kind_get_type (kind), &id);

    way_plan_record_set_owner (record, &client_id, &last[kind]);
    last[kind + 1] = id;
    if (full && WAY_IS_PLAN (record))
      way_set (WAY_PLAN (record), vision, "A door I can lock");
    if (full && WAY_IS_OBJECTIVE (record)) {
      way_set (WAY_OBJECTIVE (record), measured_by, "Receipts");
      way_set (WAY_OBJECTIVE (record), target, 2.);
      way_set (WAY_OBJECTIVE (record), due_on, way_date_make (2026, 9, 21));
    }
    if (full && WAY_IS_INTERVENTION (record)) {
      way_set (WAY_INTERVENTION (record), who, "Alma");
      way_set (WAY_INTERVENTION (record), how_often, "every week");
    }
    for (; p[1] == '-' || p[1] == 'x' || p[1] == 'd' || p[1] == 'D'; p++) {
      const WayField *status = way_record_find_field (record, "status");
      const char     *word = p[1] == 'x'          ? "cancelled"
                           : p[1] != '-'          ? "deferred"
                           : WAY_IS_NEED (record) ? "met"
                                                  : "completed";

      g_assert_true (way_record_set_from_text (record, status, word, NULL));
      if (p[1] == 'D')
        way_set (WAY_NEED (record), reason, "After the winter");
    }
    g_ptr_array_add (records, record);
  }

  return records;
}

static const struct {
  const char *shape;
  const char *misses; /* number of the record, and what is missing */
} cases[] = {
  { "PNGOI", "" },
  { "p", "1 The client’s words are missing|1 No need yet|" },
  { "P", "1 No need yet|" },
  { "PN", "2 No goal yet|" },
  { "PN-", "" },
  { "PNd", "2 Deferred without a reason|" },
  { "PND", "" },
  { "PNG", "3 No objective yet|" },
  { "PNG-", "" },               /* completed, it counts */
  { "PNGx", "2 No goal yet|" }, /* given up, it does not */
  { "PNGOx", "3 No objective yet|" },
  { "PNGO", "" }, /* help is no duty */
  { "PNGo", "4 Measure missing|4 Date missing|" },
  { "PNGo-", "" },
  { "PNGox", "3 No objective yet|" },
  { "PNGOi", "5 Nobody named|5 How often is missing|" },
  { "PNGOi-", "" },
  { "PNGO-i", "" }, /* it ended with its objective */
  { "PNG-oi", "" },
  { "PN-Goi", "" },
  { "PNGOINGo", "8 Measure missing|8 Date missing|" }, /* in the order of the plan */
};

static void
test_misses (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) records = make_plan (cases[i].shape);
    g_autoptr (GArray) misses = way_plan_check (records);
    g_autoptr (GString) told = g_string_new (NULL);

    for (guint k = 0; k < misses->len; k++) {
      const WayPlanMiss *miss = &g_array_index (misses, WayPlanMiss, k);

      g_string_append_printf (told, "%u %s|", miss->record->id.bytes[0], miss->words);
    }
    g_test_message ("%s", cases[i].shape);
    g_assert_cmpstr (told->str, ==, cases[i].misses);
  }
}

/* A number is a measure only with what it shall come to. */
static void
test_target (void)
{
  g_autoptr (GPtrArray) records = make_plan ("PNGO");
  WayObjective *objective = g_ptr_array_index (records, 3);
  g_autoptr (GArray) misses = NULL;

  way_set (objective, target, NAN);
  misses = way_plan_check (records);
  g_assert_cmpuint (misses->len, ==, 1);
  g_assert_cmpstr (g_array_index (misses, WayPlanMiss, 0).field, ==, "target");
  g_assert_cmpuint (way_plan_check_count (misses, WAY_PLAN_ASPECT_OBJECTIVES), ==, 1);
  g_assert_cmpuint (way_plan_check_count (misses, WAY_PLAN_ASPECT_NEEDS), ==, 0);
}

/* Each field that a miss leads to exists. */
static void
test_fields (void)
{
  g_autoptr (GPtrArray) records = make_plan ("pnddgoi");
  g_autoptr (GArray) misses = way_plan_check (records);

  g_assert_cmpuint (misses->len, >=, 6);
  for (guint i = 0; i < misses->len; i++) {
    const WayPlanMiss *miss = &g_array_index (misses, WayPlanMiss, i);

    g_assert_true (miss->field == NULL ||
                   way_record_find_field (miss->record, miss->field) != NULL);
  }
  for (guint aspect = 0; aspect < WAY_PLAN_N_ASPECTS; aspect++)
    g_assert_nonnull (way_plan_aspect_get_words (aspect));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-check/misses", test_misses);
  g_test_add_func ("/plan-check/target", test_target);
  g_test_add_func ("/plan-check/fields", test_fields);

  return g_test_run ();
}
