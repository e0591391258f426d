/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-answer-keys.h"

typedef struct {
  WayInstrumentOption  options[11];
  WayInstrumentOptions shared;
  WayInstrumentItem    item;
} Fixture;

static void
make_item (Fixture *f, const char *const *words, guint n, int first)
{
  for (guint i = 0; i < n; i++)
    f->options[i] = (WayInstrumentOption){ first + (int)i, (char *)words[i] };
  f->shared = (WayInstrumentOptions){ (char *)"all", f->options, n };
  f->item = (WayInstrumentItem){ .id = (char *)"item", .options = &f->shared };
}

static const char *const four[] = { "Not at all", "Several days", "More", "Nearly every day" };
static const char *const yes_no[] = { "No", "Yes" };
static const char *const eleven[] = { "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10" };

/* What a row of keys chooses; -1: nothing. */
static void
test_keys (void)
{
  static const struct {
    const char *const *words;
    guint              n;
    int                first;
    const char        *keys;
    int                chosen;
  } rows[] = {
    { four, 4, 0, "0", 0 },        { four, 4, 0, "3", 3 },        { four, 4, 0, "4", -1 },
    { four, 4, 1, "0", -1 },       { four, 4, 1, "4", 4 },        { four, 4, 0, "y", -1 },
    { four, 4, 0, "n", -1 },       { yes_no, 2, 0, "y", 1 },      { yes_no, 2, 0, "Y", 1 },
    { yes_no, 2, 0, "n", 0 },      { yes_no, 2, 0, "1", 1 },      { eleven, 11, 0, "5", -1 },
    { eleven, 11, 0, "5\n", 5 },   { eleven, 11, 0, "1\n", 1 },   { eleven, 11, 0, "10", -1 },
    { eleven, 11, 0, "10\n", 10 }, { eleven, 11, 0, "11\n", -1 }, { eleven, 11, 0, "1x0\n", 0 },
    { eleven, 11, 0, "\n", -1 },   { four, 4, 0, "\n", -1 },      { four, 4, 0, " ", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GString) typed = g_string_new (NULL);
    Fixture f;
    int     chosen = -1;

    make_item (&f, rows[i].words, rows[i].n, rows[i].first);
    for (const char *key = rows[i].keys; *key != '\0'; key++) {
      int value;

      if (way_answer_key_press (&f.item, (gunichar)*key, typed, &value) == WAY_ANSWER_KEY_CHOSEN)
        chosen = value;
    }
    g_test_message ("row %u", i);
    g_assert_cmpint (chosen, ==, rows[i].chosen);
    if (chosen >= 0)
      g_assert_cmpuint (typed->len, ==, 0);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/answer-keys/keys", test_keys);

  return g_test_run ();
}
