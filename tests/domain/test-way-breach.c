/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-breach.h"

static const WayId   id = { { 1 } };
static const WayDate found = { 20260921 };
static const WayDate before = { 20260920 };

static WayBreach *
make (void)
{
  WayBreach *breach = way_record_new (WAY_TYPE_BREACH, &id);

  way_set (breach, found_on, found);
  way_set (breach, what, "A letter went to a wrong address");
  return breach;
}

static void
test_days (void)
{
  static const struct {
    const char *field;
    const char *day;
    gboolean    holds;
  } cases[] = {
    { "happened_on", "2026-09-21", TRUE },    { "happened_on", "2026-09-22", FALSE },
    { "people_told_on", "2026-09-21", TRUE }, { "people_told_on", "2026-09-20", FALSE },
    { "hhs_told_on", "2026-09-20", FALSE },   { "media_told_on", "2026-09-20", FALSE },
    { "contained_on", "2026-09-20", TRUE },   { "delayed_until", "2026-09-20", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayBreach) breach = make ();
    const WayField *field = way_record_find_field (breach, cases[i].field);

    g_test_message ("%s %s", cases[i].field, cases[i].day);
    g_assert_true (way_record_set_from_text (breach, field, cases[i].day, NULL));
    g_assert_cmpint (way_record_check (breach, NULL), ==, cases[i].holds);
  }
}

static void
test_people (void)
{
  g_autoptr (WayBreach) breach = make ();

  g_assert_true (way_record_check (breach, NULL));
  way_set (breach, in_state, (gint64)1);
  g_assert_false (way_record_check (breach, NULL)); /* of how many? */
  way_set (breach, people, (gint64)1);
  g_assert_true (way_record_check (breach, NULL));
  way_set (breach, in_state, (gint64)2);
  g_assert_false (way_record_check (breach, NULL));
}

/* Low is what all four factors show; three are not enough. */
static void
test_factors (void)
{
  static const char *const factors[] = { "factor_data", "factor_who", "factor_seen",
                                         "factor_lessened" };
  g_autoptr (WayBreach) breach = make ();

  way_set (breach, probability, WAY_BREACH_LOW);
  for (guint i = 0; i < G_N_ELEMENTS (factors); i++) {
    g_assert_false (way_record_check (breach, NULL));
    g_assert_true (
      way_record_set_from_text (breach, way_record_find_field (breach, factors[i]), "Known", NULL));
  }
  g_assert_true (way_record_check (breach, NULL));
  g_assert_nonnull (way_breach_probability_to_words (breach->probability));

  way_set (breach, happened_on, before);
  way_set (breach, ended_on, (WayDate){ 20260919 });
  g_assert_false (way_record_check (breach, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/breach/days", test_days);
  g_test_add_func ("/breach/people", test_people);
  g_test_add_func ("/breach/factors", test_factors);
  return g_test_run ();
}
