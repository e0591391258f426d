/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-result-words.h"

#include "past-fixture.h"

static gpointer
find (GListModel *list, gboolean (*is_it) (gpointer record, const WayId *id), const WayId *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (WayRecord) record = g_list_model_get_item (list, i);

    if (is_it (record, id))
      return g_steal_pointer (&record);
  }

  g_assert_not_reached ();
}

static gboolean
has_id (gpointer record, const WayId *id)
{
  return way_id_equal (&WAY_RECORD (record)->id, id);
}

static gboolean
is_of (gpointer record, const WayId *id)
{
  return way_id_equal (&WAY_SCORE (record)->assessment_id, id);
}

/* Signed on that day, and its only score in words. */
static WayResultWords *
sign (Fixture *f, const char *instrument, const char *answers, guint32 ymd, gboolean is_installed)
{
  const WayPastScores past = { f->assessments, f->scores, f->choices };
  g_autoptr (WayAssessment) assessment = NULL;
  g_autoptr (WayScore) score = NULL;
  g_autoptr (GError) error = NULL;
  WayId id = { 0 };

  fixture_sign_in (f->workspace, f->client, instrument, answers, (WayDate){ ymd },
                   WAY_ASSESSMENT_MODE_WORKER, NULL, &id, &error);
  g_assert_no_error (error);
  assessment = find (f->assessments, has_id, &id);
  score = find (f->scores, is_of, &id);
  return way_result_words_new (
    &past, is_installed ? fixture_instrument (f->workspace, instrument) : NULL, assessment, score);
}

static void
says (const char *text, const char *part)
{
  if (text == NULL || strstr (text, part) == NULL)
    g_error ("“%s” is not in: %s", part, text);
}

/* The band, the number, what changed by which threshold, the form’s own rules, and every source. */
static void
test_scored (Fixture *f, gconstpointer data)
{
  g_autoptr (WayResultWords) first = sign (f, "phq-9", "2 2 2 2 2 2 2 2 0", 20260301, TRUE);
  g_autoptr (WayResultWords) second = sign (f, "phq-9", "1 1 1 1 1 1 0 0 0", 20260601, TRUE);

  g_assert_cmpstr (first->heading, ==, "Moderately severe");
  says (first->words, "16");
  says (first->change, "first one");
  says (first->rules, "screening aid");
  says (first->sources, "Bands: ");
  says (first->sources, "Cut-off: ");
  says (first->sources, "Rules: ");

  g_assert_cmpstr (second->heading, ==, "Mild");
  says (second->change, "10");
  says (second->change, "5 points");
}

static void
test_not_scorable (Fixture *f, gconstpointer data)
{
  g_autoptr (WayResultWords) words =
    sign (f, "phq-9", "1 refused refused refused refused 1 1 1 0", 20260301, TRUE);

  g_assert_nonnull (words->declared);
  g_assert_null (words->change);
  g_assert_nonnull (words->words);
}

/* What is no longer installed says the number that was signed, and nothing that it does not know.
 */
static void
test_unknown (Fixture *f, gconstpointer data)
{
  g_autoptr (WayResultWords) words = sign (f, "gad-7", "1 1 1 1 1 1 1", 20260301, FALSE);

  g_assert_null (words->declared);
  says (words->words, "7");
  g_assert_null (words->heading);
  g_assert_null (words->rules);
  g_assert_null (words->sources);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/result-words/scored", test_scored);
  ADD ("/result-words/not-scorable", test_not_scorable);
  ADD ("/result-words/unknown", test_unknown);

  return g_test_run ();
}
