/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-period.h"

static void
assert_days (WaySpan span, guint32 from, guint32 to)
{
  g_assert_cmpuint (way_span_get_first_day (span).ymd, ==, from);
  g_assert_cmpuint (way_span_get_last_day (span).ymd, ==, to);
}

static void
test_texts (void)
{
  static const char *const texts[] = { "all", "year", "6-months", "3-months",
                                       "2026-01-01/2026-03-31" };
  static const char *const wrong[] = {
    "", "never", "2026-01-01", "2026-01-01/", "2026-01/2026-03", "2026-02-30/2026-03-31"
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    WayPeriod        period = { 0 };
    g_autofree char *text = NULL;

    g_assert_true (way_period_from_text (texts[i], &period));
    g_assert_cmpint (period.kind, ==, (int)i);
    text = way_period_to_text (&period);
    g_assert_cmpstr (text, ==, texts[i]);
  }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    WayPeriod period = { .kind = WAY_PERIOD_YEAR };

    g_assert_false (way_period_from_text (wrong[i], &period));
    g_assert_cmpint (period.kind, ==, WAY_PERIOD_YEAR); /* left alone */
  }
}

/* Months end where they end: the clamping of 31 May, the leap day. */
static void
test_spans (void)
{
  static const struct {
    WayPeriodKind kind;
    guint32       today;
    guint32       from;
  } cases[] = {
    { WAY_PERIOD_YEAR, 20261127, 20251127 },     { WAY_PERIOD_6_MONTHS, 20261127, 20260527 },
    { WAY_PERIOD_3_MONTHS, 20261127, 20260827 }, { WAY_PERIOD_3_MONTHS, 20260531, 20260228 },
    { WAY_PERIOD_3_MONTHS, 20280531, 20280229 }, { WAY_PERIOD_YEAR, 20280229, 20270228 },
    { WAY_PERIOD_6_MONTHS, 20260115, 20250715 },
  };
  const WaySpan all = way_span_make ((WayDate){ 20250101 }, (WayDate){ 20261130 });

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const WayPeriod period = { .kind = cases[i].kind };

    assert_days (way_period_get_span (&period, all, (WayDate){ cases[i].today }), cases[i].from,
                 cases[i].today);
  }
  assert_days (
    way_period_get_span (&(WayPeriod){ .kind = WAY_PERIOD_ALL }, all, (WayDate){ 20261127 }),
    20250101, 20261130);
}

static void
test_own (void)
{
  static const struct {
    guint32 first, last;
    guint32 from, to;
  } cases[] = {
    { 20260103, 20260217, 20260103, 20260217 }, { 20260217, 20260103, 20260103, 20260217 },
    { 20260100, 20260200, 20260101, 20260228 }, { 20280200, 20280200, 20280201, 20280229 },
    { 20250000, 20260000, 20250101, 20261231 }, { 20260600, 20260315, 20260315, 20260630 },
    { 20260000, 20260315, 20260315, 20261231 },
  };
  const WaySpan all = way_span_make ((WayDate){ 20250101 }, (WayDate){ 20261130 });

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const WayPeriod own =
      way_period_make_own ((WayDate){ cases[i].first }, (WayDate){ cases[i].last });
    const WaySpan   span = way_period_get_span (&own, all, (WayDate){ 20261127 });
    const WayPeriod again = way_period_make_of_span (span);

    assert_days (span, cases[i].from, cases[i].to);
    g_assert_true (way_period_equal (&own, &again));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period/texts", test_texts);
  g_test_add_func ("/period/spans", test_spans);
  g_test_add_func ("/period/own", test_own);
  return g_test_run ();
}
