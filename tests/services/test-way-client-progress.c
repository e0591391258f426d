/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-progress.h"

#include "progress-records.h"
#include "way-site-choice.h"

static const WayDate today = { 20260921 };

static WayProgress *
make_progress (Records *records, const char *choice, WayClient *client, GPtrArray *versions)
{
  g_autoptr (GPtrArray) measures = records_collect (records);
  g_autoptr (WayMeasureChoice) chosen = way_measure_choice_new_from_text (choice);
  const WayProgressRecords all = {
    measures, G_LIST_MODEL (records->events), G_LIST_MODEL (records->objectives), versions, client,
    NULL
  };

  return way_progress_records_make (&all, chosen, today);
}

/* What is looked at first: three measures, those with the most results; each with its own mark. */
static void
test_default (Records *records, gconstpointer data)
{
  g_autoptr (GPtrArray) none = records_collect (records);
  g_autoptr (WayMeasureChoice) nothing = way_measure_choice_new_default (none);
  g_autoptr (GPtrArray) measures = NULL;
  g_autoptr (WayMeasureChoice) choice = NULL;
  g_autofree char *empty = way_measure_choice_to_text (nothing);
  g_autofree char *text = NULL;

  g_assert_cmpstr (empty, ==, "");
  records_answer (records, (Answered){ "phq-2", .day = 20260901, .value = 2 });
  records_answer (records, (Answered){ "audit-c", .day = 20260901, .value = 2 });
  for (guint i = 0; i < 3; i++)
    records_answer (records, (Answered){ "phq-9", .day = 20260901 + i, .value = 9 });
  for (guint i = 0; i < 2; i++)
    records_answer (records, (Answered){ "gad-7", .day = 20260901 + i, .value = 9 });
  measures = records_collect (records);
  choice = way_measure_choice_new_default (measures);
  text = way_measure_choice_to_text (choice);
  g_assert_cmpstr (text, ==, "phq-9/total:0 gad-7/total:1 audit-c/total:3");
}

/* A site may hold changes against another threshold. */
static void
test_site_choice (Records *records, gconstpointer data)
{
  g_autoptr (GListStore) choices = g_list_store_new (WAY_TYPE_SITE_CHOICE);
  g_autoptr (WaySiteChoice) choice = records_make (WAY_TYPE_SITE_CHOICE);
  g_autoptr (WayMeasureChoice) chosen = way_measure_choice_new_from_text ("phq-9/total:0");
  g_autoptr (GPtrArray) measures = NULL;
  g_autoptr (WayProgress) ours = NULL;
  g_autoptr (WayProgress) theirs = NULL;
  WayProgressRecords all = { 0 };

  records_answer (records, (Answered){ "phq-9", .day = 20260301, .value = 16 });
  way_set (choice, name, "phq-9.total.threshold");
  way_set (choice, value, "nhs-reliable");
  g_list_store_append (choices, choice);

  measures = records_collect (records);
  all.measures = measures;
  ours = way_progress_records_make (&all, chosen, today);
  g_assert_cmpint ((int)way_progress_get_series (ours, 0)->reliable, ==, 5);
  all.choices = G_LIST_MODEL (choices);
  theirs = way_progress_records_make (&all, chosen, today);
  g_assert_cmpint ((int)way_progress_get_series (theirs, 0)->reliable, ==, 6);
}

/* The chosen measures, in the order of the instruments and with their marks; no others. */
static void
test_measures (Records *records, gconstpointer data)
{
  g_autoptr (WayProgress) progress = NULL;

  records_answer (records, (Answered){ "phq-9", .day = 20260901, .value = 9 });
  records_answer (records, (Answered){ "gad-7", .day = 20260901, .value = 9 });
  records_answer (records, (Answered){ "barc-10", .day = 20260901, .value = 40 });
  progress = make_progress (records, "phq-9/total:4 barc-10/total:0 pcl-5/total:1", NULL, NULL);
  g_assert_cmpuint (progress->series->len, ==, 2);
  g_assert_cmpstr (way_progress_get_series (progress, 0)->name, ==, "BARC-10");
  g_assert_cmpuint (way_progress_get_series (progress, 0)->mark, ==, 0);
  g_assert_cmpstr (way_progress_get_series (progress, 1)->name, ==, "PHQ-9");
  g_assert_cmpuint (way_progress_get_series (progress, 1)->mark, ==, 4);
  g_assert_cmpuint (progress->today.ymd, ==, today.ymd);
}

/* What happened, by day: events and the day that the client counts from. */
static void
test_moments (Records *records, gconstpointer data)
{
  g_autoptr (WayEvent) move = records_make (WAY_TYPE_EVENT);
  g_autoptr (WayEvent) recurrence = records_make (WAY_TYPE_EVENT);
  g_autoptr (WayClient) client = records_make (WAY_TYPE_CLIENT);
  g_autoptr (WayProgress) progress = NULL;
  const WayMoment *moments;

  way_set (move, happened_on, way_date_make (2026, 5, 5));
  way_set (move, code, WAY_EVENT_MOVE);
  way_set (move, words, "Moved");
  way_set (recurrence, happened_on, way_date_make (2026, 3, 5));
  way_set (recurrence, code, WAY_EVENT_RECURRENCE);
  way_set (recurrence, words, "one evening");
  g_list_store_append (records->events, move);
  g_list_store_append (records->events, recurrence);
  way_set (client, own_date, way_date_make (2026, 4, 1));
  way_set (client, own_date_words, "The first of April");

  progress = make_progress (records, "", client, NULL);
  g_assert_cmpuint (progress->moments->len, ==, 3);
  moments = (const WayMoment *)progress->moments->data;
  g_assert_cmpstr (moments[0].words, ==, "Recurrence of use");
  g_assert_cmpstr (moments[0].detail, ==, "one evening");
  g_assert_true (way_id_equal (&moments[0].event, &recurrence->parent.id));
  g_assert_cmpstr (moments[1].words, ==, "The first of April");
  g_assert_cmpint (moments[1].kind, ==, WAY_MOMENT_OWN_DATE);
  g_assert_cmpstr (moments[2].words, ==, "Moved");
}

/* The strip of the own date counts to today; from a day to come nothing is counted. */
static void
test_own_date (Records *records, gconstpointer data)
{
  static const struct {
    guint32     day;
    const char *state;
  } days[] = { { 0, NULL },
               { 20260921, "0 days" },
               { 20260920, "1 day" },
               { 20250921, "365 days" },
               { 20240229, "935 days" },
               { 20260922, NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    g_autoptr (WayClient) client = records_make (WAY_TYPE_CLIENT);
    g_autoptr (WayProgress) progress = NULL;

    way_set (client, own_date, (WayDate){ days[i].day });
    progress = make_progress (records, "", client, NULL);
    g_assert_cmpuint (progress->moments->len, ==, days[i].day != 0);
    g_assert_cmpuint (progress->strips->len, ==, days[i].state != NULL);
    if (days[i].state != NULL)
      g_assert_cmpstr (((WayStrip *)g_ptr_array_index (progress->strips, 0))->state, ==,
                       days[i].state);
  }
}

static void
add_objective (Records *records, GPtrArray *versions, guint index, gboolean is_over)
{
  WayObjective    *objective = records_make (WAY_TYPE_OBJECTIVE);
  g_autofree char *text = g_strdup_printf ("Objective %u", index);

  way_set (objective, text, text);
  if (is_over)
    way_set (objective, status, WAY_OBJECTIVE_COMPLETED);
  way_set (&objective->parent, changed_at, (WayTime){ 1700000000000000 });
  g_list_store_append (records->objectives, objective);
  g_ptr_array_add (versions, objective);
}

/* Seven objectives have a strip, those under way first; the others are counted. */
static void
test_objectives (Records *records, gconstpointer data)
{
  g_autoptr (GPtrArray) versions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (WayProgress) few = NULL;
  g_autoptr (WayProgress) many = NULL;

  add_objective (records, versions, 1, TRUE);
  add_objective (records, versions, 2, FALSE);
  few = make_progress (records, "", NULL, versions);
  g_assert_cmpuint (few->strips->len, ==, 2);
  g_assert_cmpstr (((WayStrip *)g_ptr_array_index (few->strips, 0))->name, ==, "Objective 2");
  g_assert_cmpuint (few->n_left_out, ==, 0);

  for (guint i = 3; i < 12; i++)
    add_objective (records, versions, i, FALSE);
  many = make_progress (records, "", NULL, versions);
  g_assert_cmpuint (many->strips->len, ==, 7);
  g_assert_cmpuint (many->n_left_out, ==, 4);
  g_assert_cmpstr (((WayStrip *)g_ptr_array_index (many->strips, 6))->name, ==, "Objective 8");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name_, func_) \
  g_test_add ("/client-progress/" name_, Records, NULL, records_set_up, func_, records_tear_down)
  ADD ("default", test_default);
  ADD ("measures", test_measures);
  ADD ("site-choice", test_site_choice);
  ADD ("moments", test_moments);
  ADD ("own-date", test_own_date);
  ADD ("objectives", test_objectives);
#undef ADD

  return g_test_run ();
}
