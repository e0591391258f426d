/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "way-assessment.h"
#include "way-client-progress.h"
#include "way-event.h"
#include "way-score.h"
#include "way-site-choice.h"

/* The records of one client, as lists. */
typedef struct {
  WayProgressRecords records;
  GListStore        *assessments;
  GListStore        *scores;
  GListStore        *events;
  WayInstruments    *instruments;
} Fixture;

static gpointer
make (GType type)
{
  static gint64 made;
  WayId         id = way_id_make (++made);

  return way_record_new (type, &id);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) dirs = way_instruments_get_default_dirs ();

  fixture->instruments = way_instruments_load ((const char *const *)dirs, NULL);
  g_assert_nonnull (fixture->instruments);
  fixture->assessments = g_list_store_new (WAY_TYPE_ASSESSMENT);
  fixture->scores = g_list_store_new (WAY_TYPE_SCORE);
  fixture->events = g_list_store_new (WAY_TYPE_EVENT);
  fixture->records =
    (WayProgressRecords){ fixture->instruments, G_LIST_MODEL (fixture->assessments),
                          G_LIST_MODEL (fixture->scores), G_LIST_MODEL (fixture->events), NULL };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->assessments);
  g_object_unref (fixture->scores);
  g_object_unref (fixture->events);
  way_instruments_unref (fixture->instruments);
}

static void
add (Fixture *fixture, const char *instrument, guint32 day, double value, gboolean in_error)
{
  g_autoptr (WayAssessment) form = make (WAY_TYPE_ASSESSMENT);
  g_autoptr (WayScore) score = make (WAY_TYPE_SCORE);

  way_set (form, instrument, instrument);
  way_set (form, version, "1");
  way_set (form, taken_on, (WayDate){ day });
  way_set (form, context, "sex=female");
  if (in_error)
    way_set (form, status, WAY_ASSESSMENT_ENTERED_IN_ERROR);
  if (isnan (value))
    way_set (form, score_status, WAY_ASSESSMENT_SCORE_STATUS_NOT_SCORABLE);
  way_set (score, assessment_id, form->parent.id);
  way_set (score, name, "total");
  way_set (score, value, value);
  g_list_store_append (fixture->assessments, form);
  g_list_store_append (fixture->scores, score);
}

static void
test_measures (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) none = way_progress_records_list_measures (&fixture->records);
  g_autoptr (GPtrArray) measures = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  add (fixture, "phq-9", 20260901, 16, FALSE);
  add (fixture, "barc-10", 20260901, 41, FALSE);
  add (fixture, "gad-7", 20260901, 9, TRUE); /* entered in error: it does not count */
  measures = way_progress_records_list_measures (&fixture->records);
  g_assert_cmpuint (measures->len, ==, 2);
}

static void
test_course (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) measures = NULL;
  g_autoptr (WayProgress) all = NULL;
  g_autoptr (WayProgress) recent = NULL;
  g_autoptr (WayEvent) event = make (WAY_TYPE_EVENT);
  g_autoptr (WayClient) client = make (WAY_TYPE_CLIENT);
  const WaySeries *series;

  add (fixture, "phq-9", 20260901, 9, FALSE);
  add (fixture, "phq-9", 20260301, 16, FALSE);
  add (fixture, "phq-9", 20260601, NAN, FALSE);
  add (fixture, "phq-9", 20260701, 27, TRUE);
  way_set (event, happened_on, way_date_make (2026, 5, 5));
  way_set (event, words, "moved");
  g_list_store_append (fixture->events, event);
  way_set (client, own_date, way_date_make (2026, 4, 1));
  fixture->records.client = client;

  measures = way_progress_records_list_measures (&fixture->records);
  all = way_progress_records_make (&fixture->records, g_ptr_array_index (measures, 0),
                                   way_date_make (2026, 9, 21), 0);
  series = way_progress_get_series (all, 0);
  g_assert_cmpstr (series->name, ==, "PHQ-9");
  g_assert_cmpuint (way_series_get_n_points (series), ==, 3);
  g_assert_cmpint ((int)way_series_get_point (series, 0)->value, ==, 16); /* by day */
  g_assert_false (way_series_point_is_scored (way_series_get_point (series, 1)));
  g_assert_cmpint ((int)series->cut_off, ==, 10);
  g_assert_cmpint ((int)series->reliable, ==, 5);
  g_assert_cmpuint (series->bands->len, ==, 5);
  g_assert_cmpuint (all->moments->len, ==, 2); /* the move and the own date */
  g_assert_cmpuint (all->from.ymd, <=, 20260301);

  recent = way_progress_records_make (&fixture->records, g_ptr_array_index (measures, 0),
                                      way_date_make (2026, 9, 21), 3);
  g_assert_cmpuint (recent->from.ymd, ==, 20260621);
  g_assert_cmpuint (recent->to.ymd, ==, 20260921);
}

/* A site may hold changes against another threshold. */
static void
test_site_choice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListStore) choices = g_list_store_new (WAY_TYPE_SITE_CHOICE);
  g_autoptr (WaySiteChoice) choice = make (WAY_TYPE_SITE_CHOICE);
  g_autoptr (GPtrArray) measures = NULL;
  g_autoptr (WayProgress) all = NULL;

  add (fixture, "phq-9", 20260301, 16, FALSE);
  way_set (choice, name, "phq-9.total.threshold");
  way_set (choice, value, "nhs-reliable");
  g_list_store_append (choices, choice);
  fixture->records.choices = G_LIST_MODEL (choices);

  measures = way_progress_records_list_measures (&fixture->records);
  all = way_progress_records_make (&fixture->records, g_ptr_array_index (measures, 0),
                                   way_date_make (2026, 9, 21), 0);
  g_assert_cmpint ((int)way_progress_get_series (all, 0)->reliable, ==, 6);
}

/* AUDIT-C has its cut-off by sex, which the form said. */
static void
test_context (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) measures = NULL;
  g_autoptr (WayProgress) progress = NULL;

  add (fixture, "audit-c", 20260901, 3, FALSE);
  measures = way_progress_records_list_measures (&fixture->records);
  progress = way_progress_records_make (&fixture->records, g_ptr_array_index (measures, 0),
                                        way_date_make (2026, 9, 21), 0);
  g_assert_cmpint ((int)way_progress_get_series (progress, 0)->cut_off, ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/client-progress/measures", Fixture, NULL, set_up, test_measures, tear_down);
  g_test_add ("/client-progress/course", Fixture, NULL, set_up, test_course, tear_down);
  g_test_add ("/client-progress/site-choice", Fixture, NULL, set_up, test_site_choice, tear_down);
  g_test_add ("/client-progress/context", Fixture, NULL, set_up, test_context, tear_down);

  return g_test_run ();
}
