/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-strip.h"

#include <math.h>

/* Steps as they are added, and as they stand then: one a day, and none that says nothing new. */
static void
test_steps (void)
{
  static const struct {
    const char  *what;
    WayStripStep added[5];
    guint        n;
    const char  *wanted;
  } cases[] = {
    { "nothing", { { { 0 }, 0 } }, 0, "" },
    { "a way",
      { { { 20260301 }, 0 }, { { 20260305 }, .5 }, { { 20260309 }, 1 } },
      3,
      "20260301:0 20260305:0.5 20260309:1" },
    { "said twice",
      { { { 20260301 }, .5 }, { { 20260305 }, .5 }, { { 20260309 }, 1 } },
      3,
      "20260301:0.5 20260309:1" },
    { "twice on a day",
      { { { 20260301 }, 0 }, { { 20260305 }, .5 }, { { 20260305 }, .75 } },
      3,
      "20260301:0 20260305:0.75" },
    { "and back on that day",
      { { { 20260301 }, 0 }, { { 20260305 }, .5 }, { { 20260305 }, 0 } },
      3,
      "20260301:0" },
    { "never counted", { { { 20260301 }, NAN }, { { 20260305 }, NAN } }, 2, "" },
    { "counted later", { { { 20260301 }, NAN }, { { 20260305 }, .5 } }, 2, "20260305:0.5" },
    { "counted no more",
      { { { 20260301 }, .5 }, { { 20260305 }, NAN }, { { 20260309 }, NAN } },
      3,
      "20260301:0.5 20260305:-" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayStrip) strip = way_strip_new ("Meetings", (WayDate){ 20260301 });
    g_autoptr (GString) text = g_string_new (NULL);

    for (guint k = 0; k < cases[i].n; k++)
      way_strip_add_step (strip, cases[i].added[k].day, cases[i].added[k].level);
    for (guint k = 0; k < strip->steps->len; k++) {
      const WayStripStep *step = &g_array_index (strip->steps, WayStripStep, k);

      g_string_append_printf (text, "%s%u:", k > 0 ? " " : "", step->day.ymd);
      if (isnan (step->level))
        g_string_append_c (text, '-');
      else
        g_string_append_printf (text, "%g", step->level);
    }
    g_test_message ("%s", cases[i].what);
    g_assert_cmpstr (text->str, ==, cases[i].wanted);
  }
}

static void
test_words (void)
{
  g_autoptr (WayStrip) strip = way_strip_new ("Meetings", (WayDate){ 20260301 });

  g_assert_cmpstr (strip->name, ==, "Meetings");
  g_assert_null (strip->state);
  way_strip_set_state (strip, "1 of 2");
  way_strip_set_state (strip, "2 of 2");
  g_assert_cmpstr (strip->state, ==, "2 of 2");
  g_assert_cmpuint (strip->to.ymd, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/strip/steps", test_steps);
  g_test_add_func ("/strip/words", test_words);
  return g_test_run ();
}
