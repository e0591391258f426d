/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-event-placing.h"

#include <stdio.h>
#include <string.h>

#define TEXT       12.
#define LOW        2.
#define HIGH       998.
#define N_SETS     3000
#define MAX_EVENTS 18
#define TOUCH      .5 /* less than this of air between words reads as one text */

static const char *const sayings[] = {
  "Plan review",
  "Recurrence of use",
  "Moved",
  "Own date",
  "Court date",
  "Buprenorphine started",
  "Dose changed",
  "Child visits restored",
  "Emergency department, one night",
};

/* As wide as the font of the screen has it, about. */
static double
measure_cb (const char *words, gboolean strong, gpointer data)
{
  return (double)g_utf8_strlen (words, -1) * TEXT * (strong ? .58 : .54);
}

static WayEventPlacing
place (WayEventFlag *flags, guint n)
{
  return way_event_place (flags, n, LOW, HIGH, TEXT, measure_cb, NULL);
}

static void
assert_no_collision (const WayEventFlag *flags, guint n)
{
  for (guint i = 0; i < n; i++) {
    const double start = way_event_flag_get_start (&flags[i], TEXT);
    const double end = start + flags[i].width;

    if (flags[i].row < 0)
      continue;
    g_assert_cmpint (flags[i].row, <, WAY_EVENT_ROWS);
    g_assert_cmpfloat (start, >=, LOW);
    g_assert_cmpfloat (end, <=, HIGH);
    for (guint j = 0; j < n; j++) {
      const double other = way_event_flag_get_start (&flags[j], TEXT);

      if (i == j || flags[j].row < 0)
        continue;
      if (flags[i].row == flags[j].row)
        g_assert_true (end + TOUCH < other || other + flags[j].width + TOUCH < start);
      if (flags[j].row >= flags[i].row)
        g_assert_false (flags[j].x > start && flags[j].x < end);
    }
  }
}

/* Each event is named once: by words, by its number, or by the number of its cluster. */
static void
assert_all_named (const WayEventFlag *flags, guint n, const WayEventPlacing *placing)
{
  guint from = 0;
  guint to = 0;

  for (guint i = 0; i < n; i++) {
    if (*flags[i].text == '\0') {
      g_assert_cmpuint (flags[i].number, >, 0);
      if (placing->manner == WAY_EVENT_CLUSTERS) {
        g_assert_cmpuint (flags[i].number, >=, from);
        g_assert_cmpuint (flags[i].number, <=, to);
      }
    } else if (flags[i].number > 0) {
      from = to = flags[i].number;
      if (strstr (flags[i].text, "–") != NULL)
        g_assert_cmpint (sscanf (flags[i].text, "%u–%u", &from, &to), ==, 2);
      g_assert_cmpuint (from, ==, flags[i].number);
    }
  }
}

static void
test_random_sets (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  guint seen[WAY_EVENT_LINES_ONLY + 1] = { 0 };

  for (guint set = 0; set < N_SETS; set++) {
    WayEventFlag    flags[MAX_EVENTS] = { 0 };
    const guint     n = (guint)g_rand_int_range (rand, 1, MAX_EVENTS + 1);
    const double    span = g_rand_double_range (rand, 20, HIGH - 40);
    const double    first = g_rand_double_range (rand, 20, HIGH - 20 - span);
    WayEventPlacing placing;

    for (guint i = 0; i < n; i++) {
      flags[i].x = first + span * (i + g_rand_double (rand)) / n;
      flags[i].words = sayings[g_rand_int_range (rand, 0, G_N_ELEMENTS (sayings))];
      flags[i].strong = g_rand_int_range (rand, 0, 8) == 0;
    }
    placing = place (flags, n);
    seen[placing.manner]++;
    assert_no_collision (flags, n);
    assert_all_named (flags, n, &placing);
    way_event_flags_clear (flags, n);
  }

  g_test_message ("whole %u, shortened %u, some numbers %u, numbers %u, clusters %u, lines %u",
                  seen[0], seen[1], seen[2], seen[3], seen[4], seen[5]);
  g_assert_cmpuint (seen[WAY_EVENT_LINES_ONLY], ==, 0);
  g_assert_cmpuint (seen[WAY_EVENT_WHOLE], >, N_SETS / 3); /* words where there is room */
  g_assert_cmpuint (seen[WAY_EVENT_CLUSTERS], >, 0);
}

static void
test_one (void)
{
  const struct {
    double   x;
    gboolean left;
  } cases[] = {
    { LOW, FALSE }, /* at the edges the words stay inside */
    { 500, FALSE }, /* right is preferred */
    { HIGH, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    WayEventFlag          flag = { .x = cases[i].x, .words = "Plan review" };
    const WayEventPlacing placing = place (&flag, 1);

    g_assert_cmpint (placing.manner, ==, WAY_EVENT_WHOLE);
    g_assert_cmpuint (placing.n_rows, ==, 1);
    g_assert_cmpint (flag.row, ==, 0);
    g_assert_cmpint (flag.left, ==, cases[i].left);
    g_assert_cmpstr (flag.text, ==, "Plan review");
    way_event_flags_clear (&flag, 1);
  }
}

static void
test_none (void)
{
  const WayEventPlacing placing = place (NULL, 0);

  g_assert_cmpuint (placing.n_rows, ==, 0);
  g_assert_cmpuint (placing.n_numbers, ==, 0);
}

/* Two on the very same day: both are named. */
static void
test_same_day (void)
{
  WayEventFlag flags[] = { { .x = 400, .words = "Overdose" }, { .x = 400, .words = "Hospital" } };
  const WayEventPlacing placing = place (flags, 2);

  assert_no_collision (flags, 2);
  assert_all_named (flags, 2, &placing);
  way_event_flags_clear (flags, 2);
}

/* Two hundred in one spot cannot be told apart: one number for all. */
static void
test_crowd (void)
{
  WayEventFlag    flags[200] = { 0 };
  WayEventPlacing placing;

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++) {
    flags[i].x = 480 + i * .1;
    flags[i].words = "Court date";
  }
  placing = place (flags, G_N_ELEMENTS (flags));
  g_assert_cmpint (placing.manner, ==, WAY_EVENT_CLUSTERS);
  g_assert_cmpuint (placing.n_numbers, ==, 200);
  g_assert_cmpstr (flags[0].text, ==, "1–200");
  assert_no_collision (flags, G_N_ELEMENTS (flags));
  assert_all_named (flags, G_N_ELEMENTS (flags), &placing);
  way_event_flags_clear (flags, G_N_ELEMENTS (flags));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/event-placing/none", test_none);
  g_test_add_func ("/event-placing/one", test_one);
  g_test_add_func ("/event-placing/same-day", test_same_day);
  g_test_add_func ("/event-placing/crowd", test_crowd);
  g_test_add_func ("/event-placing/random-sets", test_random_sets);
  return g_test_run ();
}
