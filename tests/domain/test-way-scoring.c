/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-scoring.h"

#include <math.h>
#include <string.h>

#include "instrument-files.h"
#include "way-error.h"

static char *
number_to_text (double number)
{
  return isnan (number) ? g_strdup ("*") : g_strdup_printf ("%g", number);
}

/* “total=16/16/moderately-severe/yes”, as the vectors write it. */
static char *
scores_to_text (const WayScoring *scoring)
{
  static const char *const positive_words[] = { "*", "yes", "no" };
  GString                 *text = g_string_new (NULL);

  for (guint i = 0; i < way_scoring_get_n_scores (scoring); i++) {
    const WayScoringScore *score = way_scoring_get_score (scoring, i);
    g_autofree char       *value = number_to_text (score->value);
    g_autofree char       *raw = number_to_text (score->raw);

    g_string_append_printf (text, "%s%s=%s/%s/%s/%s", i > 0 ? " " : "", score->score->name, value,
                            raw, score->band != NULL ? score->band->id : "*",
                            positive_words[score->positive]);
  }

  return g_string_free (text, FALSE);
}

static WayScoring *
score (WayInstrument *instrument, const char *context, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayAnswers) answers =
    way_answers_new_from_text (text, way_instrument_get_n_items (instrument), &error);

  g_assert_no_error (error);
  way_instrument_check_answers (instrument, answers, &error);
  g_assert_no_error (error);
  return way_scoring_new (instrument, answers, context);
}

static void
check_vector (WayInstrument *instrument, const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  g_autoptr (WayScoring) scoring = NULL;
  g_autofree char *scores = NULL;
  g_autofree char *results = NULL;
  g_autofree char *alerts = NULL;

  g_test_message ("%s", line);
  g_assert_cmpuint (g_strv_length (cells), ==, 7);

  scoring = score (instrument, strcmp (cells[0], "*") != 0 ? cells[0] : NULL, cells[1]);
  g_assert_cmpstr (way_scoring_status_to_text (way_scoring_get_status (scoring)), ==, cells[2]);
  scores = scores_to_text (scoring);
  g_assert_cmpstr (scores, ==, cells[3]);
  results = way_scoring_results_to_text (scoring);
  g_assert_cmpstr (results != NULL ? results : "*", ==, cells[4]);
  alerts = way_scoring_alerts_to_text (scoring);
  g_assert_cmpstr (alerts != NULL ? alerts : "*", ==, cells[5]);
}

static void
test_vectors (gconstpointer data)
{
  const char *id = data;
  g_autoptr (WayInstrument) instrument = load_instrument (id);
  g_autofree char *name = g_strconcat (id, ".tsv", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "vectors", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_checked = 0;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    if (lines[i][0] != '\0' && lines[i][0] != '#') {
      check_vector (instrument, lines[i]);
      n_checked++;
    }
  }
  g_assert_cmpuint (n_checked, >, 5);
}

/* Every sum that a form can have, without any answer missing: the band and the cut-off change
 * exactly where they are declared, and nowhere else. */
static void
test_every_sum (gconstpointer data)
{
  g_autoptr (WayInstrument) instrument = load_instrument (data);
  const WayInstrumentScore *form = way_instrument_get_score (instrument, 0);
  g_autoptr (WayAnswers) answers = way_answers_new (way_instrument_get_n_items (instrument));

  for (guint i = 0; i < form->n_items; i++)
    way_answers_set_value (
      answers, form->items[i],
      way_instrument_get_item (instrument, form->items[i])->options->options[0].value);

  for (int sum = form->min; sum <= form->max; sum++) {
    g_autoptr (WayScoring) scoring = way_scoring_new (instrument, answers, "sex=female");
    const WayScoringScore *result = way_scoring_get_score (scoring, 0);

    g_assert_cmpfloat_with_epsilon (result->value, sum, 1e-9);
    if (result->band != NULL) {
      g_assert_cmpint (result->band->from, <=, sum);
      g_assert_cmpint (result->band->to, >=, sum);
    } else {
      g_assert_cmpuint (form->bands->len, ==, 0);
    }
    if (result->cutoff != NULL)
      g_assert_cmpint (
        result->positive, ==,
        (result->cutoff->at_most ? sum <= result->cutoff->points : sum >= result->cutoff->points)
          ? WAY_SCORE_POSITIVE_YES
          : WAY_SCORE_POSITIVE_NO);

    /* One more point on the first item that has room for it. */
    for (guint i = 0; i < form->n_items; i++) {
      const WayInstrumentItem *item = way_instrument_get_item (instrument, form->items[i]);
      int                      value = way_answers_get (answers, form->items[i]).value;

      if (value < item->options->options[item->options->n_options - 1].value) {
        way_answers_set_value (answers, form->items[i], value + 1);
        break;
      }
    }
  }
}

/* Reversed, skipped and negative answers, which no shipped form has. */
static const char odd[] = "[instrument]\nid=odd\nversion=1\nlanguage=en\ntitle=Odd\nfull-name=Odd\n"
                          "recall=Now\nstem=Odd\nsource=A test\nlicence=Free\ncitation=Nobody\n"
                          "[options far]\n-2=Far below\n-1=Below\n0=Neither\n1=Above\n2=Far above\n"
                          "[options steps]\n1=One\n2=Two\n3=Three\n4=Four\n"
                          "[item a]\ntext=A\noptions=far\n"
                          "[item b]\ntext=B\noptions=far\n"
                          "[item c]\ntext=C\noptions=far\n"
                          "[item d]\ntext=D\noptions=steps\nreverse=true\n"
                          "[item e]\ntext=E\noptions=steps\nmay-skip=true\n"
                          "[score far]\nlabel=Far\nitems=a;b;c\nhigher-is=better\nmax-missing=1\n"
                          "missing-source=A test\n"
                          "[score steps]\nlabel=Steps\nitems=d;e\nhigher-is=worse\n";

static const struct {
  const char *answers;
  const char *scores;
  const char *status;
} odd_rows[] = {
  { "2 2 2 1 1", "far=6/6/*/* steps=5/5/*/*", "scored" },       /* d: 1 + 4 − 1 = 4 */
  { "-2 -2 -2 4 4", "far=-6/-6/*/* steps=5/5/*/*", "scored" },  /* d: 1 + 4 − 4 = 1 */
  { "0 0 0 2 skipped", "far=0/0/*/* steps=3/3/*/*", "scored" }, /* e: skipped is 0, not missing */
  { "-1 0 - 4 1", "far=-1/-1/*/* steps=2/2/*/*", "prorated" }, /* −1 × 3 ÷ 2 = −1.5, half up −1 */
  { "1 0 - 4 1", "far=2/1/*/* steps=2/2/*/*", "prorated" },     /* 1.5, half up 2 */
  { "-2 0 - 4 1", "far=-3/-2/*/* steps=2/2/*/*", "prorated" },  /* −3 exactly */
  { "-2 - - 4 1", "far=*/-2/*/* steps=2/2/*/*", "incomplete" }, /* the second score stands */
  { "0 0 0 4 -", "far=0/0/*/* steps=*/1/*/*", "incomplete" },
  { "- - - - skipped", "far=*/0/*/* steps=*/0/*/*", "incomplete" },
};

static void
test_odd (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayInstrument) instrument = way_instrument_new_from_data (odd, strlen (odd), &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (odd_rows); i++) {
    g_autoptr (WayScoring) scoring = score (instrument, NULL, odd_rows[i].answers);
    g_autofree char *scores = scores_to_text (scoring);

    g_assert_cmpstr (scores, ==, odd_rows[i].scores);
    g_assert_cmpstr (way_scoring_status_to_text (way_scoring_get_status (scoring)), ==,
                     odd_rows[i].status);
  }
}

static const struct {
  const char *id;
  const char *answers;
  guint       n_answered;
  guint       n_open;
  guint       n_needed;
} counts[] = {
  { "phq-9", "", 0, 9, 7 },
  { "phq-9", "1 1 1", 3, 6, 4 },
  { "phq-9", "1 1 1 1 1 1", 6, 3, 1 },
  { "phq-9", "1 1 1 1 1 1 1", 7, 2, 0 },
  { "phq-9", "1 1 1 1 1 1 1 1 1", 9, 0, 0 },
  { "phq-9", "refused refused refused - - - - - -", 0, 6, 7 },
  { "gad-7", "1 1", 2, 5, 4 },
  { "barc-10", "1 1 1 1 1 1 1 1 1", 9, 1, 1 },
};

static void
test_counts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++) {
    g_autoptr (WayInstrument) instrument = load_instrument (counts[i].id);
    g_autoptr (WayScoring) scoring = score (instrument, NULL, counts[i].answers);
    const WayScoringScore *total = way_scoring_find_score (scoring, "total");

    g_assert_cmpuint (total->n_answered, ==, counts[i].n_answered);
    g_assert_cmpuint (total->n_open, ==, counts[i].n_open);
    g_assert_cmpuint (total->n_needed, ==, counts[i].n_needed);
  }
}

static void
test_holds_its_instrument (void)
{
  WayInstrument *instrument = load_instrument ("phq-9");
  g_autoptr (WayScoring) scoring = score (instrument, NULL, "0 0 0 0 0 0 0 0 1");

  way_instrument_unref (instrument);
  g_assert_cmpstr (way_instrument_get_id (way_scoring_get_instrument (scoring)), ==, "phq-9");
  g_assert_true (way_scoring_has_alert (scoring, "self-harm"));
  g_assert_false (way_scoring_has_alert (scoring, "self-harm-not-asked"));
  g_assert_null (way_scoring_find_score (scoring, "mean"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (shipped_instruments); i++) {
    g_autofree char *vectors = g_strconcat ("/scoring/vectors/", shipped_instruments[i], NULL);
    g_autofree char *sums = g_strconcat ("/scoring/every-sum/", shipped_instruments[i], NULL);

    g_test_add_data_func (vectors, shipped_instruments[i], test_vectors);
    g_test_add_data_func (sums, shipped_instruments[i], test_every_sum);
  }
  g_test_add_func ("/scoring/odd", test_odd);
  g_test_add_func ("/scoring/counts", test_counts);
  g_test_add_func ("/scoring/holds-its-instrument", test_holds_its_instrument);

  return g_test_run ();
}
