/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-safety-plan.h"

static const WayId id = { { 1 } };

/* The parts are the fields, in the order in which they are gone through. */
static void
test_parts (void)
{
  g_autoptr (WaySafetyPlan) plan = way_record_new (WAY_TYPE_SAFETY_PLAN, &id);

  g_assert_cmpuint (way_safety_plan_get_empty (plan).bits, ==, (1 << WAY_SAFETY_N_PARTS) - 1);
  for (guint part = 0; part < WAY_SAFETY_N_PARTS; part++) {
    const WayField *field = way_record_find_field (plan, way_safety_part_get_field (part));

    g_assert_nonnull (field);
    g_assert_cmpstr (field->label, ==, way_safety_part_get_title (part));
    g_assert_nonnull (way_safety_part_get_question (part));
    g_assert_null (way_safety_plan_get_part (plan, part));
    g_assert_true (way_record_set_from_text (plan, field, "my words", NULL));
    g_assert_cmpstr (way_safety_plan_get_part (plan, part), ==, "my words");
    g_assert_false (way_set_has (way_safety_plan_get_empty (plan), part));
  }
}

static void
test_warning (void)
{
  static const struct {
    const char *means, *reasons, *warning;
  } cases[] = {
    { NULL, NULL, "*safer, nor*" },
    { NULL, "my nephew", "*making it safer. Ask*" },
    { "Dana keeps the pills", NULL, "*worth living for. One*" },
    { "  ", "my nephew", "*making it safer. Ask*" },
    { "Dana keeps the pills", "my nephew", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WaySafetyPlan) plan = way_record_new (WAY_TYPE_SAFETY_PLAN, &id);
    g_autofree char *warning = NULL;

    way_set (plan, means, cases[i].means);
    way_set (plan, reasons, cases[i].reasons);
    warning = way_safety_plan_dup_warning (plan);
    if (cases[i].warning == NULL)
      g_assert_null (warning);
    else
      g_assert_true (g_pattern_match_simple (cases[i].warning, warning));
  }
}

static void
test_check (void)
{
  g_autoptr (WaySafetyPlan) plan = way_record_new (WAY_TYPE_SAFETY_PLAN, &id);

  way_set (plan, client_id, id);
  g_assert_false (way_record_check (plan, NULL)); /* no version */
  way_set (plan, version, 0);
  g_assert_false (way_record_check (plan, NULL));
  way_set (plan, version, 1);
  g_assert_true (way_record_check (plan, NULL));
  way_set (plan, confidence, 11);
  g_assert_false (way_record_check (plan, NULL));
  way_set (plan, confidence, 10);
  g_assert_true (way_record_check (plan, NULL));
  way_set (plan, review_on, way_date_make (2026, 9, 0));
  g_assert_false (way_record_check (plan, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/safety-plan/parts", test_parts);
  g_test_add_func ("/safety-plan/warning", test_warning);
  g_test_add_func ("/safety-plan/check", test_check);
  return g_test_run ();
}
