/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-breach-due.h"

static const WayId id = { { 1 } };

static WayDate
date (const char *text)
{
  WayDate day = WAY_DATE_NONE;

  if (text != NULL)
    g_assert_true (way_date_from_text (text, &day));
  return day;
}

static WayBreach *
make (const char *found, gint64 people, gint64 in_state)
{
  WayBreach *breach = way_record_new (WAY_TYPE_BREACH, &id);

  way_set (breach, found_on, date (found));
  way_set (breach, what, "A laptop was stolen");
  way_set (breach, people, people);
  way_set (breach, in_state, in_state);
  return breach;
}

static char *
tell (const WayBreach *breach)
{
  static const char *const names[] = { "people", "media", "hhs" };
  WayBreachDue             dues[WAY_BREACH_N_NOTICES];
  const guint              n = way_breach_list_due (breach, dues);
  GString                 *told = g_string_new (NULL);

  for (guint i = 0; i < n; i++) {
    g_autofree char *due = way_date_to_text (dues[i].due);

    g_string_append_printf (told, "%s%s %s", i > 0 ? ", " : "", names[dues[i].notice], due);
  }

  return g_string_free (told, FALSE);
}

/* Sixty days; 500 and more than 500; the end of the year, leap years included. */
static void
test_list (void)
{
  static const struct {
    const char *found;
    gint64      people;
    gint64      in_state;
    const char *delayed;
    const char *told;
  } cases[] = {
    { "2026-09-21", 1, 1, NULL, "people 2026-11-20, hhs 2027-03-01" },
    { "2026-09-21", WAY_INT_NONE, WAY_INT_NONE, NULL, "people 2026-11-20, hhs 2027-03-01" },
    { "2026-09-21", 499, 499, NULL, "people 2026-11-20, hhs 2027-03-01" },
    /* 164.408(b): 500 or more; 164.406(a): more than 500 of one state. */
    { "2026-09-21", 500, 500, NULL, "people 2026-11-20, hhs 2026-11-20" },
    { "2026-09-21", 501, 500, NULL, "people 2026-11-20, hhs 2026-11-20" },
    { "2026-09-21", 501, 501, NULL, "people 2026-11-20, media 2026-11-20, hhs 2026-11-20" },
    /* 164.408(c): 60 days after the end of the year in which it was found. */
    { "2026-01-01", 1, 1, NULL, "people 2026-03-02, hhs 2027-03-01" },
    { "2026-12-31", 1, 1, NULL, "people 2027-03-01, hhs 2027-03-01" },
    { "2027-12-31", 1, 1, NULL, "people 2028-02-29, hhs 2028-02-29" },
    /* 164.412: law enforcement puts it off, and never brings it forward. */
    { "2026-09-21", 600, 600, "2026-11-20", "people 2026-11-20, media 2026-11-20, hhs 2026-11-20" },
    { "2026-09-21", 600, 600, "2026-11-21", "people 2026-11-21, media 2026-11-21, hhs 2026-11-21" },
    { "2026-09-21", 1, 1, "2026-10-01", "people 2026-11-20, hhs 2027-03-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayBreach) breach = make (cases[i].found, cases[i].people, cases[i].in_state);
    g_autofree char *told = NULL;

    way_set (breach, delayed_until, date (cases[i].delayed));
    told = tell (breach);
    g_test_message ("%u", i);
    g_assert_cmpstr (told, ==, cases[i].told);
  }
}

/* 164.402(2): it is a breach until the four factors show that it is none. */
static void
test_low (void)
{
  g_autoptr (WayBreach) breach = make ("2026-09-21", 600, 600);
  g_autofree char *told = NULL;
  WayBreachDue     due;

  way_set (breach, probability, WAY_BREACH_LOW);
  told = tell (breach);
  g_assert_cmpstr (told, ==, "");
  g_assert_false (way_breach_find_due (breach, &due));
}

/* The earliest that was not sent. */
static void
test_find (void)
{
  g_autoptr (WayBreach) breach = make ("2026-09-21", 2, 2);
  WayBreachDue due;

  g_assert_true (way_breach_find_due (breach, &due));
  g_assert_cmpuint (due.notice, ==, WAY_BREACH_TELL_PEOPLE);
  g_assert_cmpstr (due.paragraph, ==, "45 CFR 164.404(b)");

  way_set (breach, people_told_on, date ("2026-10-01"));
  g_assert_true (way_breach_find_due (breach, &due));
  g_assert_cmpuint (due.notice, ==, WAY_BREACH_TELL_HHS);
  g_assert_cmpstr (due.paragraph, ==, "45 CFR 164.408(c)");

  way_set (breach, hhs_told_on, date ("2027-01-04"));
  g_assert_false (way_breach_find_due (breach, &due));

  for (guint notice = 0; notice < WAY_BREACH_N_NOTICES; notice++)
    g_assert_nonnull (way_breach_notice_to_words (notice));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/breach-due/list", test_list);
  g_test_add_func ("/breach-due/low", test_low);
  g_test_add_func ("/breach-due/find", test_find);
  return g_test_run ();
}
