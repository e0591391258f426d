/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-measure.h"

#include "progress-records.h"

#define ALL      "1 1 1 1 1 1 1 1 1 0"
#define MISSING  "1 1 1 1 1 1 1 1 - 0"
#define ON_PAPER WAY_ASSESSMENT_MODE_CLIENT

/* Measures come in the order of the instruments, each score of them for itself; what was entered in
 * error, or is of no instrument here, is none. */
static void
test_collect (Records *records, gconstpointer data)
{
  static const struct {
    const char *key;
    const char *name;
    guint       n;
  } wanted[] = {
    { "barc-10/total", "BARC-10", 1 },
    { "phq-9/total", "PHQ-9", 2 },
    { "readiness-rulers/confidence", "Readiness Rulers, Confidence", 1 },
    { "readiness-rulers/readiness", "Readiness Rulers, Readiness", 1 },
  };
  g_autoptr (GPtrArray) none = records_collect (records);
  g_autoptr (GPtrArray) measures = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  records_answer (records, (Answered){ .day = 20260901, .value = 16 });
  records_answer (records, (Answered){ .day = 20260301, .value = 9 });
  records_answer (records, (Answered){ "barc-10", .day = 20260901, .value = 41 });
  records_answer (records, (Answered){ "readiness-rulers", NULL, "readiness", 20260901, 4 });
  records_answer (records, (Answered){ "readiness-rulers", NULL, "confidence", 20260901, 7 });
  records_answer (records, (Answered){ "gad-7", .day = 20260901, .value = 9,
                                       .status = WAY_ASSESSMENT_ENTERED_IN_ERROR });
  records_answer (records, (Answered){ "no-such-form", .day = 20260901, .value = 9 });
  records_answer (records, (Answered){ "phq-9", NULL, "no-such-score", 20260901, 9 });

  measures = records_collect (records);
  g_assert_cmpuint (measures->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < measures->len; i++) {
    const WayMeasure *measure = g_ptr_array_index (measures, i);

    g_assert_cmpstr (measure->key, ==, wanted[i].key);
    g_assert_cmpstr (measure->name, ==, wanted[i].name);
    g_assert_cmpuint (measure->n_results, ==, wanted[i].n);
  }
}

static WaySeries *
make_only (Records *records)
{
  g_autoptr (GPtrArray) measures = records_collect (records);

  g_assert_cmpuint (measures->len, ==, 1);
  return way_measure_make_series (g_ptr_array_index (measures, 0), 3, NULL);
}

/* What the form says about a measure is what its chart says. */
static void
test_definition (Records *records, gconstpointer data)
{
  g_autoptr (WaySeries) phq_9 = NULL;
  g_autoptr (WaySeries) ruler = NULL;
  g_autoptr (GPtrArray) measures = NULL;

  records_answer (records, (Answered){ .day = 20260901, .value = 9, .answers = ALL });
  phq_9 = make_only (records);
  g_assert_cmpstr (phq_9->name, ==, "PHQ-9");
  g_assert_cmpstr (phq_9->title, ==, "PHQ-9");
  g_assert_null (phq_9->about);
  g_assert_cmpint ((int)phq_9->low, ==, 0);
  g_assert_cmpint ((int)phq_9->high, ==, 27);
  g_assert_false (phq_9->higher_is_better);
  g_assert_cmpint ((int)phq_9->cut_off, ==, 10);
  g_assert_cmpint ((int)phq_9->reliable, ==, 5);
  g_assert_nonnull (phq_9->cut_off_source);
  g_assert_cmpuint (phq_9->bands->len, ==, 5);
  g_assert_cmpuint (phq_9->mark, ==, 3);

  records_answer (records, (Answered){ "readiness-rulers", NULL, "confidence", 20260901, 4 });
  measures = records_collect (records);
  ruler = way_measure_make_series (g_ptr_array_index (measures, 1), 0, NULL);
  g_assert_cmpstr (ruler->title, ==, "Readiness Rulers");
  g_assert_cmpstr (ruler->about, ==, "Confidence");
  g_assert_true (ruler->higher_is_better);
  g_assert_cmpint ((int)ruler->reliable, ==, 0); /* nobody published one */
  g_assert_true (isnan (ruler->cut_off));
}

/* AUDIT-C has its cut-off by sex, which the last form that says it tells. */
static void
test_context (Records *records, gconstpointer data)
{
  g_autoptr (WaySeries) unknown = NULL;
  g_autoptr (WaySeries) before = NULL;
  g_autoptr (WaySeries) after = NULL;

  records_answer (records, (Answered){ "audit-c", .day = 20260101, .value = 3 });
  unknown = make_only (records);
  g_assert_true (isnan (unknown->cut_off));
  records_answer (records,
                  (Answered){ "audit-c", .day = 20260201, .value = 3, .context = "sex=male" });
  before = make_only (records);
  g_assert_cmpint ((int)before->cut_off, ==, 4);
  records_answer (records,
                  (Answered){ "audit-c", .day = 20260301, .value = 3, .context = "sex=female" });
  after = make_only (records);
  g_assert_cmpint ((int)after->cut_off, ==, 3);
}

/* What each result becomes on the chart. */
static void
test_results (Records *records, gconstpointer data)
{
  static const struct {
    Answered       answered;
    WaySeriesFlags flags;
    gboolean       is_scored;
    const char    *band;
    const char    *note;
    const char    *line;
  } results[] = {
    { { .day = 20260101, .value = 8, .answers = ALL, .band = "mild" },
      WAY_SERIES_PLAIN,
      TRUE,
      "Mild",
      NULL,
      "asked" },
    { { .day = 20260102, .value = 9, .answers = MISSING, .band = "mild" },
      WAY_SERIES_PRORATED,
      TRUE,
      "Mild",
      NULL,
      "asked" },
    { { .day = 20260103, .value = NAN, .answers = MISSING },
      WAY_SERIES_NOT_SCORABLE,
      FALSE,
      NULL,
      "1 answer missing",
      "asked" },
    { { .day = 20260104, .value = NAN, .answers = "- - 1 1 1 1 1 1 1 0" },
      WAY_SERIES_NOT_SCORABLE,
      FALSE,
      NULL,
      "2 answers missing",
      "asked" },
    { { .day = 20260105,
        .value = 8,
        .answers = ALL,
        .band = "mild",
        .mode = WAY_ASSESSMENT_MODE_PHONE },
      WAY_SERIES_PLAIN,
      TRUE,
      "Mild",
      "Asked by phone",
      "asked" },
    { { .day = 20260106, .value = 8, .answers = ALL, .band = "mild", .mode = ON_PAPER },
      WAY_SERIES_PLAIN,
      TRUE,
      "Mild",
      "Filled in by the client",
      "filled in alone" },
    { { .day = 20260107, .version = "0", .value = 27, .band = "severe" },
      WAY_SERIES_PLAIN,
      TRUE,
      NULL,
      NULL,
      "version 0, asked" },
    { { .day = 20260108, .version = "0", .value = 28, .mode = ON_PAPER },
      WAY_SERIES_NOT_SCORABLE,
      FALSE,
      NULL,
      "version 0 has another range",
      "version 0, filled in alone" },
  };
  g_autoptr (WaySeries) series = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (results);
       i++) /* the last comes first: days are put in order */
    records_answer (records, results[G_N_ELEMENTS (results) - 1 - i].answered);
  series = make_only (records);

  g_assert_cmpuint (way_series_get_n_points (series), ==, G_N_ELEMENTS (results));
  for (guint i = 0; i < G_N_ELEMENTS (results); i++) {
    const WaySeriesPoint *point = way_series_get_point (series, i);
    const WaySeriesLine  *line = &g_array_index (series->lines, WaySeriesLine, point->line);

    g_test_message ("result %u", i);
    g_assert_cmpuint (point->day.ymd, ==, results[i].answered.day);
    g_assert_cmpuint (point->flags, ==, results[i].flags);
    g_assert_cmpint (way_series_point_is_scored (point), ==, results[i].is_scored);
    g_assert_cmpstr (point->note, ==, results[i].note);
    g_assert_cmpstr (line->name, ==, results[i].line);
    g_assert_cmpstr (point->band, ==, results[i].band);
  }
}

/* Two forms of one day are two results, in the order in which they were signed. */
static void
test_one_day (Records *records, gconstpointer data)
{
  g_autoptr (WaySeries) series = NULL;

  records_answer (records, (Answered){ .day = 20260901, .value = 16, .answers = ALL });
  records_answer (records, (Answered){ .day = 20260901, .value = 9, .answers = ALL });
  records_answer (records, (Answered){ .day = 20260831, .value = 4, .answers = ALL });
  series = make_only (records);
  g_assert_cmpint ((int)way_series_get_point (series, 0)->value, ==, 4);
  g_assert_cmpint ((int)way_series_get_point (series, 1)->value, ==, 16);
  g_assert_cmpint ((int)way_series_get_point (series, 2)->value, ==, 9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/measure/collect", Records, NULL, records_set_up, test_collect, records_tear_down);
  g_test_add ("/measure/definition", Records, NULL, records_set_up, test_definition,
              records_tear_down);
  g_test_add ("/measure/context", Records, NULL, records_set_up, test_context, records_tear_down);
  g_test_add ("/measure/results", Records, NULL, records_set_up, test_results, records_tear_down);
  g_test_add ("/measure/one-day", Records, NULL, records_set_up, test_one_day, records_tear_down);

  return g_test_run ();
}
