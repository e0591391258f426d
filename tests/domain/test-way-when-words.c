/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-when-words.h"

static void
test_words (void)
{
  static const struct {
    const char *word;
    WayWhenWord kind;
    int         value;
  } rows[] = {
    { "today", WAY_WHEN_OFFSET, 0 },
    { "manana", WAY_WHEN_OFFSET, 1 },
    { "anteayer", WAY_WHEN_OFFSET, -2 },
    { "semanas", WAY_WHEN_UNIT, WAY_WHEN_WEEKS },
    { "anos", WAY_WHEN_UNIT, WAY_WHEN_YEARS },
    { "seis", WAY_WHEN_COUNT, 6 },
    { "de", WAY_WHEN_FILLER, 0 },
    { "th", WAY_WHEN_ORDINAL, 0 },
    { "", WAY_WHEN_UNKNOWN, 7 },
    { "toda", WAY_WHEN_UNKNOWN, 7 }, /* these are never cut */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    int value = 7;

    g_assert_cmpint (way_when_find_word (rows[i].word, &value), ==, rows[i].kind);
    g_assert_cmpint (value, ==, rows[i].value);
  }
}

/* Every name in both languages, whole and cut to its first three letters. */
static void
test_names (void)
{
  static const char *const months[] = {
    "january", "enero",   "february", "febrero",   "march",     "marzo",
    "april",   "abril",   "may",      "mayo",      "june",      "junio",
    "july",    "julio",   "august",   "agosto",    "september", "septiembre",
    "october", "octubre", "november", "noviembre", "december",  "diciembre",
  };
  static const char *const days[] = {
    "monday", "lunes",  "tuesday", "martes",   "wednesday", "miercoles", "thursday",
    "jueves", "friday", "viernes", "saturday", "sabado",    "sunday",    "domingo",
  };

  for (guint i = 0; i < G_N_ELEMENTS (months); i++) {
    g_autofree char *cut = g_strndup (months[i], 3);

    g_assert_cmpuint (way_when_find_month (months[i]), ==, i / 2 + 1);
    g_assert_cmpuint (way_when_find_month (cut), ==, i / 2 + 1);
  }
  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    g_autofree char *cut = g_strndup (days[i], 3);

    g_assert_cmpuint (way_when_find_weekday (days[i]), ==, i / 2 + 1);
    g_assert_cmpuint (way_when_find_weekday (cut), ==, i / 2 + 1);
  }

  g_assert_cmpuint (way_when_find_month ("setiembre"), ==, 9);
  g_assert_cmpuint (way_when_find_month ("ja"), ==, 0);
  g_assert_cmpuint (way_when_find_month ("janvier"), ==, 0);
  g_assert_cmpuint (way_when_find_weekday ("mo"), ==, 0);
  g_assert_cmpuint (way_when_find_weekday ("mondays"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/when-words/words", test_words);
  g_test_add_func ("/when-words/names", test_names);
  return g_test_run ();
}
