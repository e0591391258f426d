/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-use-recurrence.h"

static const WayId id = { { 1 } };

static void
test_words (void)
{
  static const struct {
    const char *substance, *amount, *words;
  } cases[] = {
    { NULL, NULL, NULL },
    { "alcohol", NULL, "alcohol" },
    { NULL, "two evenings", "two evenings" },
    { "alcohol", "two evenings", "alcohol, two evenings" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayUseRecurrence) told = way_record_new (WAY_TYPE_USE_RECURRENCE, &id);
    g_autofree char *words = NULL;

    way_set (told, substance, cases[i].substance);
    way_set (told, amount, cases[i].amount);
    words = way_use_recurrence_dup_words (told);
    g_assert_cmpstr (words, ==, cases[i].words);

    /* Nothing is decided by itself. */
    g_assert_cmpuint (told->date_choice, ==, WAY_USE_RECURRENCE_DATE_LATER);
    g_assert_false (way_record_check (told, NULL));
    way_set (told, client_id, id);
    way_set (told, happened_on, way_date_make (2026, 9, 0));
    g_assert_false (way_record_check (told, NULL)); /* it stands on the chart, so it needs a day */
    way_set (told, happened_on, way_date_make (2026, 9, 1));
    g_assert_true (way_record_check (told, NULL));
  }
}

/* What is stored for each choice reads back as the same choice. */
static void
test_choices (void)
{
  static const struct {
    const char *field;
    guint       last;
    const char *word;
  } cases[] = {
    { "medical", WAY_USE_RECURRENCE_MEDICAL_DECLINED, "declined" },
    { "date_choice", WAY_USE_RECURRENCE_DATE_RESET, "reset" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayUseRecurrence) told = way_record_new (WAY_TYPE_USE_RECURRENCE, &id);
    const WayField *field = way_record_find_field (told, cases[i].field);

    g_assert_cmpuint (way_field_count_words (field), ==, cases[i].last + 1);
    g_assert_true (way_record_set_from_text (told, field, cases[i].word, NULL));
    g_assert_cmpuint (*(const guint *)G_STRUCT_MEMBER_P (told, field->offset), ==, cases[i].last);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/use-recurrence/words", test_words);
  g_test_add_func ("/use-recurrence/choices", test_choices);
  return g_test_run ();
}
