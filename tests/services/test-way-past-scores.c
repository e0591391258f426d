/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-past-scores.h"

#include "past-fixture.h"

static WayAssessment *
sign_in (Fixture *f, const char *words, guint ymd, WayAssessmentMode mode)
{
  g_autoptr (GError) error = NULL;
  WayId id = { 0 };

  fixture_sign_in (f->workspace, f->client, "phq-9", words, (WayDate){ ymd }, mode, NULL, &id,
                   &error);
  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (f->assessments); i++) {
    g_autoptr (WayAssessment) each = g_list_model_get_item (f->assessments, i);

    if (way_id_compare (&WAY_RECORD (each)->id, &id) == 0)
      return g_steal_pointer (&each);
  }
  g_assert_not_reached ();
}

static WayAssessment *
sign (Fixture *f, const char *words, guint ymd)
{
  return sign_in (f, words, ymd, WAY_ASSESSMENT_MODE_WORKER);
}

static char *
change (Fixture *f, WayAssessment *assessment, gboolean first, char **threshold)
{
  const WayPastScores past = { f->assessments, f->scores, f->choices };

  return way_past_scores_change_words (&past, fixture_instrument (f->workspace, "phq-9"),
                                       assessment, "total", first, threshold);
}

/* The one before it by day, whatever the order of signing; never one that has no score. */
static void
test_earlier (Fixture *f, gconstpointer data)
{
  g_autoptr (WayAssessment) last = sign (f, "2 2 2 2 2 2 2 2 0", 20260902);   /* 16 */
  g_autoptr (WayAssessment) first = sign (f, "1 1 1 1 1 1 0 0 0", 20260301);  /* 6 */
  g_autoptr (WayAssessment) middle = sign (f, "1 1 1 1 1 1 1 2 0", 20260602); /* 9 */
  g_autoptr (WayAssessment) none = sign (f, "1 refused refused refused", 20260801);
  g_autofree char *threshold = NULL;
  g_autofree char *before = change (f, last, FALSE, &threshold);
  g_autofree char *since = change (f, last, TRUE, NULL);
  g_autofree char *nothing = change (f, first, FALSE, NULL);
  g_autofree char *unscored = change (f, none, FALSE, NULL);
  g_autoptr (WayAssessment) newest = way_past_scores_find_last (f->assessments, "phq-9");

  g_assert_cmpstr (before, ==, "7 points higher than on 2 Jun 2026 (9, mild)");
  g_assert_cmpstr (threshold, ==,
                   "Worse by 5 points or more (minimal clinically important difference)");
  g_assert_cmpstr (since, ==, "10 points higher than on 1 Mar 2026 (6, mild)");
  g_assert_null (nothing);
  g_assert_null (unscored);
  g_assert_true (newest == last);
}

static void
test_in_error (Fixture *f, gconstpointer data)
{
  g_autoptr (WayAssessment) first = sign (f, "1 1 1 1 1 1 0 0 0", 20260301);
  g_autoptr (WayAssessment) wrong = sign (f, "3 3 3 3 3 3 3 3 0", 20260602);
  g_autoptr (WayAssessment) last = sign (f, "1 1 1 1 1 0 0 0 0", 20260902);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (WayAssessment) marked = NULL;
  g_autofree char *words = NULL;
  GAsyncResult    *slot = NULL;

  way_workspace_retract_assessment_async (f->workspace, wrong, "mixed up", NULL, fixture_done_cb,
                                          &slot);
  result = fixture_wait (&slot);
  marked = way_workspace_retract_assessment_finish (f->workspace, result, NULL);
  g_assert_nonnull (marked);

  words = change (f, last, FALSE, NULL);
  g_assert_cmpstr (words, ==, "1 point lower than on 1 Mar 2026 (6, mild)");
}

static void
test_words (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *answers;
    const char *words;
  } rows[] = {
    { "2 2 2 2 2 2 2 2 0", "16 of 27, moderately severe" },
    { "2 2 2 2 2 2 2 2 refused", "18 of 27, moderately severe, prorated" },
    { "2 - - -", "not scorable" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (WayAssessment) assessment = sign (f, rows[i].answers, 20260301);
    g_autoptr (WayScore) score =
      way_past_scores_find (f->scores, &WAY_RECORD (assessment)->id, "total");
    g_autofree char *words =
      way_past_scores_to_words (fixture_instrument (f->workspace, "phq-9"), assessment, score);

    g_assert_cmpstr (words, ==, rows[i].words);
  }
}

/* What a person says alone and what they say to somebody are two things; by phone is as in the
 * room.
 */
static void
test_modes (Fixture *f, gconstpointer data)
{
  g_autoptr (WayAssessment) first =
    sign_in (f, "1 1 1 1 1 1 0 0 0", 20260301, WAY_ASSESSMENT_MODE_CLIENT);
  g_autoptr (WayAssessment) phone =
    sign_in (f, "1 1 1 1 1 0 0 0 0", 20260401, WAY_ASSESSMENT_MODE_PHONE);
  g_autoptr (WayAssessment) room =
    sign_in (f, "1 1 1 1 0 0 0 0 0", 20260501, WAY_ASSESSMENT_MODE_WORKER);
  g_autofree char *threshold = NULL;
  g_autofree char *other = change (f, phone, FALSE, &threshold);
  g_autofree char *like = change (f, room, FALSE, NULL);
  g_autofree char *since = change (f, room, TRUE, NULL);
  g_autoptr (WayAssessment) previous = way_past_scores_find_previous (f->assessments, room);
  g_autoptr (WayAssessment) none = way_past_scores_find_previous (f->assessments, first);

  g_assert_cmpstr (other, ==,
                   "Not compared with 1 Mar 2026: then the client answered alone, "
                   "now the worker asked by phone");
  g_assert_null (threshold);
  g_assert_cmpstr (like, ==, "1 point lower than on 1 Apr 2026 (5, mild)");
  g_assert_cmpstr (since, ==,
                   "Not compared with 1 Mar 2026: then the client answered alone, "
                   "now the worker asked");
  g_assert_true (previous == phone);
  g_assert_null (none);
}

/* The site holds changes against another published number. */
static void
test_threshold (Fixture *f, gconstpointer data)
{
  g_autoptr (WayAssessment) first = sign (f, "1 1 1 1 1 0 0 0 0", 20260301); /* 5 */
  g_autoptr (WayAssessment) last = sign (f, "2 2 1 1 1 1 1 1 0", 20260401);  /* 10 */
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult    *slot = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_free (change (f, last, FALSE, &before));
  way_workspace_choose_async (f->workspace, f->choices, "phq-9.total.threshold", "nhs-reliable",
                              fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  g_assert_true (way_workspace_choose_finish (f->workspace, result, NULL, NULL));
  g_free (change (f, last, FALSE, &after));

  g_assert_cmpstr (before, ==,
                   "Worse by 5 points or more (minimal clinically important difference)");
  g_assert_cmpstr (after, ==, "Less than 6 points (reliable change, NHS Talking Therapies)");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/past-scores/earlier", Fixture, NULL, set_up, test_earlier, tear_down);
  g_test_add ("/past-scores/in-error", Fixture, NULL, set_up, test_in_error, tear_down);
  g_test_add ("/past-scores/modes", Fixture, NULL, set_up, test_modes, tear_down);
  g_test_add ("/past-scores/threshold", Fixture, NULL, set_up, test_threshold, tear_down);
  g_test_add ("/past-scores/words", Fixture, NULL, set_up, test_words, tear_down);

  return g_test_run ();
}
