/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-instrument-private.h"

#include <math.h>

/* Each band ends where the next begins, the last one where the score does. */
static void
test_bands (void)
{
  g_autoptr (WayInstrument) self = way_instrument_new ();
  WayInstrumentScore      *score = way_instrument_score_new ("total");
  const WayInstrumentBand *low, *high;

  g_ptr_array_add (self->scores, score);
  score->max = 27;
  way_instrument_score_add_band (score, "low", "Low", 0);
  low = g_ptr_array_index (score->bands, 0);
  g_assert_cmpint (low->to, ==, 27);

  way_instrument_score_add_band (score, "high", "High", 10);
  high = g_ptr_array_index (score->bands, 1);
  g_assert_cmpint (low->to, ==, 9);
  g_assert_cmpint (high->to, ==, 27);

  g_assert_true (way_instrument_score_find_band (score, 9) == low);
  g_assert_true (way_instrument_score_find_band (score, 10) == high);
  g_assert_null (way_instrument_score_find_band (score, -1));
  g_assert_null (way_instrument_score_find_band (score, NAN));
}

static const struct {
  const char *context;
  int         points; /* 0: no cut-off */
} contexts[] = {
  { NULL, 0 },
  { "", 0 },
  { "sex=male", 4 },
  { "sex=female", 3 },
  { "age=40 sex=female", 3 },
  { "sex=m", 0 },
  { "sex=males", 0 },
  { "sex", 0 },
};

static void
test_cutoffs (void)
{
  g_autoptr (WayInstrument) self = way_instrument_new ();
  WayInstrumentScore *score = way_instrument_score_new ("total");
  WayInstrumentScore *simple = way_instrument_score_new ("simple");

  g_ptr_array_add (self->scores, score);
  g_ptr_array_add (self->scores, simple);
  way_instrument_score_add_cutoff (score, "sex=male", FALSE, 4, "A test");
  way_instrument_score_add_cutoff (score, "sex=female", FALSE, 3, "A test");
  way_instrument_score_add_cutoff (simple, NULL, TRUE, 46, "A test");

  for (gsize i = 0; i < G_N_ELEMENTS (contexts); i++) {
    const WayInstrumentCutoff *cutoff =
      way_instrument_score_find_cutoff (score, contexts[i].context);

    g_assert_cmpint (cutoff != NULL ? cutoff->points : 0, ==, contexts[i].points);
    g_assert_nonnull (way_instrument_score_find_cutoff (simple, contexts[i].context));
  }
}

static void
test_options (void)
{
  g_autoptr (WayInstrument) self = way_instrument_new ();
  WayInstrumentOptions *options = way_instrument_options_new ("steps");
  int                   min, max;

  g_ptr_array_add (self->options, options);
  way_instrument_options_add (options, 2, "Two");
  way_instrument_options_add (options, -1, "Minus one");
  way_instrument_options_add (options, 0, "Nought");
  way_instrument_options_get_range (options, &min, &max);
  g_assert_cmpint (min, ==, -1);
  g_assert_cmpint (max, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/instrument-parts/bands", test_bands);
  g_test_add_func ("/instrument-parts/cutoffs", test_cutoffs);
  g_test_add_func ("/instrument-parts/options", test_options);

  return g_test_run ();
}
