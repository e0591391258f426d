/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-progress-reading.h"

#include "workspace-fixture.h"

/* What was chosen is the same again after it was texts, and what is wrong in them is left out. */
static void
test_choice (void)
{
  static const struct {
    const char *measures; /* NULL: none */
    const char *period;
    const char *wanted;
    const char *wanted_period;
  } cases[] = {
    { NULL, "all", NULL, "all" },
    { "phq-9/total:0", "year", "phq-9/total:0", "year" },
    { "", "3-months", "", "3-months" },
    { "phq-9/total:0 gad-7/total:1", "2026-01-01/2026-03-31", "phq-9/total:0 gad-7/total:1",
      "2026-01-01/2026-03-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayMeasureChoice) before =
      cases[i].measures != NULL ? way_measure_choice_new_from_text (cases[i].measures) : NULL;
    WayPeriod period = { WAY_PERIOD_ALL };
    WayPeriod found = { WAY_PERIOD_6_MONTHS };
    g_autoptr (GVariant) texts = NULL;
    g_autoptr (WayMeasureChoice) after = NULL;
    g_autofree char *text = NULL;
    g_autofree char *days = NULL;

    g_assert_true (way_period_from_text (cases[i].period, &period));
    texts = g_variant_ref_sink (way_progress_choice_to_texts (before, &period));
    after = way_progress_choice_from_texts (texts, &found);
    text = after != NULL ? way_measure_choice_to_text (after) : NULL;
    days = way_period_to_text (&found);
    g_assert_cmpstr (text, ==, cases[i].wanted);
    g_assert_cmpstr (days, ==, cases[i].wanted_period);
  }
}

static void
test_wrong_texts (void)
{
  GVariantBuilder texts = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autoptr (GVariant) wrong = NULL;
  WayPeriod period = { WAY_PERIOD_YEAR };

  g_assert_null (way_progress_choice_from_texts (NULL, &period));
  g_variant_builder_add (&texts, "{ss}", "period", "next year");
  wrong = g_variant_ref_sink (g_variant_builder_end (&texts));
  g_assert_null (way_progress_choice_from_texts (wrong, &period));
  g_assert_cmpint (period.kind, ==, WAY_PERIOD_YEAR);
}

/* A database that cannot be read is an error, not an empty chart. */
static void
test_broken (void)
{
  g_auto (GStrv) dirs = way_instruments_get_default_dirs ();
  g_autoptr (WayInstruments) instruments = way_instruments_load ((const char *const *)dirs, NULL);
  const WayId id = way_id_make (7);
  g_autoptr (WayClient) client = way_record_new (WAY_TYPE_CLIENT, &id);
  g_autoptr (WayDb) db = way_db_open (":memory:", fixture_key, WAY_DB_CREATE, NULL);
  g_autoptr (GError) error = NULL;
  WaySpan span;

  g_assert_null (way_progress_read (db, instruments, &fixture_staff, client,
                                    way_date_make (2026, 9, 21), &span, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/progress-reading/choice", test_choice);
  g_test_add_func ("/progress-reading/wrong-texts", test_wrong_texts);
  g_test_add_func ("/progress-reading/broken", test_broken);
  return g_test_run ();
}
