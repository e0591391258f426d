/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-need.h"

#include "way-error.h"

static const WayId id = { { 1 } };

/* What is stored for each choice reads back as the same choice. */
static void
test_choices (void)
{
  static const struct {
    const char *field;
    guint       last;
    const char *word;
  } cases[] = {
    { "area", WAY_NEED_AREA_MEANING, "meaning" },
    { "source", WAY_NEED_SOURCE_REFERRAL, "referral" },
    { "severity", WAY_NEED_SEVERITY_HIGH, "high" },
    { "status", WAY_NEED_MET, "met" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayNeed) need = way_record_new (WAY_TYPE_NEED, &id);
    const WayField *field = way_record_find_field (need, cases[i].field);

    g_test_message ("%s", cases[i].field);
    g_assert_cmpuint (way_field_count_words (field), ==, cases[i].last + 1);
    g_assert_true (way_record_set_from_text (need, field, cases[i].word, NULL));
    g_assert_cmpuint (*(const guint *)G_STRUCT_MEMBER_P (need, field->offset), ==, cases[i].last);
  }
}

/* A need says what is needed, for whom, and in which plan. */
static void
test_required (void)
{
  g_autoptr (WayNeed) need = way_record_new (WAY_TYPE_NEED, &id);
  g_autoptr (GError) error = NULL;

  way_set (need, client_id, id);
  way_set (need, plan_id, id);
  g_assert_false (way_record_check (need, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  way_set (need, text, "A safe place to live");
  g_assert_true (way_record_check (need, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/need/choices", test_choices);
  g_test_add_func ("/need/required", test_required);

  return g_test_run ();
}
