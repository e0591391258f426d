/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-instrument.h"

#include <string.h>

#include "instrument-files.h"
#include "way-error.h"

static void
assert_text (const char *text)
{
  g_assert_nonnull (text);
  g_assert_cmpstr (text, !=, "");
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

static void
check_item (const WayInstrumentItem *item)
{
  assert_text (item->id);
  assert_text (item->text);
  g_assert_cmpuint (item->options->n_options, >=, 2);
  for (guint i = 0; i < item->options->n_options; i++) {
    assert_text (item->options->options[i].words);
    g_assert_cmpstr (way_instrument_item_get_words (item, item->options->options[i].value), ==,
                     item->options->options[i].words);
    if (i > 0)
      g_assert_cmpint (item->options->options[i].value, >, item->options->options[i - 1].value);
  }
  g_assert_true (item->scored != item->optional);
}

static void
check_score (const WayInstrumentScore *score)
{
  int next = score->min;

  assert_text (score->label);
  g_assert_cmpint (score->min, <, score->max);
  for (guint i = 0; i < score->bands->len; i++) {
    const WayInstrumentBand *band = g_ptr_array_index (score->bands, i);

    assert_text (band->label);
    assert_text (score->bands_source);
    g_assert_cmpint (band->from, ==, next);
    g_assert_cmpint (band->to, >=, band->from);
    g_assert_true (way_instrument_score_find_band (score, band->from) == band);
    g_assert_true (way_instrument_score_find_band (score, band->to) == band);
    next = band->to + 1;
  }
  if (score->bands->len > 0)
    g_assert_cmpint (next, ==, score->max + 1);

  for (guint i = 0; i < score->cutoffs->len; i++)
    assert_text (((WayInstrumentCutoff *)g_ptr_array_index (score->cutoffs, i))->source);
  for (guint i = 0; i < score->thresholds->len; i++)
    assert_text (((WayInstrumentThreshold *)g_ptr_array_index (score->thresholds, i))->source);
}

static void
test_shipped (gconstpointer data)
{
  const char *id = data;
  g_autoptr (WayInstrument) self = load_instrument (id);

  g_assert_cmpstr (way_instrument_get_id (self), ==, id);
  assert_text (way_instrument_get_version (self));
  assert_text (way_instrument_get_title (self));
  assert_text (way_instrument_get_full_name (self));
  assert_text (way_instrument_get_recall (self));
  assert_text (way_instrument_get_stem (self));
  assert_text (way_instrument_get_source (self));
  assert_text (way_instrument_get_licence (self));
  assert_text (way_instrument_get_citation (self));
  g_assert_cmpstr (way_instrument_get_language (self), ==, "en");

  for (guint i = 0; i < way_instrument_get_n_items (self); i++) {
    const WayInstrumentItem *item = way_instrument_get_item (self, i);

    check_item (item);
    g_assert_true (item->may_refuse);
    g_assert_true (item->may_not_apply);
  }
  for (guint i = 0; i < way_instrument_get_n_scores (self); i++)
    check_score (way_instrument_get_score (self, i));
  for (guint i = 0; i < way_instrument_get_n_rules (self); i++)
    assert_text (way_instrument_get_rule (self, i)->source);
}

static const struct {
  const char *id;
  guint       n_items;
  guint       n_required;
  int         max_option;
  int         min, max;
  guint       max_missing;
  guint       n_bands;
  int         default_threshold; /* 0: none is published */
  gboolean    shared;
} forms[] = {
  { "phq-9", 10, 9, 3, 0, 27, 2, 5, 5, TRUE },
  { "phq-2", 2, 2, 3, 0, 6, 0, 0, 0, TRUE },
  { "gad-7", 8, 7, 3, 0, 21, 1, 4, 4, TRUE },
  { "pcl-5", 20, 20, 4, 0, 80, 0, 0, 15, TRUE },
  { "audit-c", 3, 3, 4, 0, 12, 0, 0, 0, FALSE },
  { "barc-10", 10, 10, 6, 10, 60, 0, 0, 0, TRUE },
  { "readiness-rulers", 3, 3, 10, 0, 10, 0, 0, 0, FALSE },
};

static void
test_forms (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++) {
    g_autoptr (WayInstrument) self = load_instrument (forms[i].id);
    const WayInstrumentScore   *score = way_instrument_get_score (self, 0);
    const WayInstrumentItem    *item = way_instrument_get_item (self, 0);
    const WayInstrumentOptions *options = item->options;

    g_test_message ("%s", forms[i].id);
    g_assert_cmpuint (way_instrument_get_n_items (self), ==, forms[i].n_items);
    g_assert_cmpuint (way_instrument_get_n_required (self), ==, forms[i].n_required);
    g_assert_cmpint (options->options[options->n_options - 1].value, ==, forms[i].max_option);
    g_assert_cmpint (score->min, ==, forms[i].min);
    g_assert_cmpint (score->max, ==, forms[i].max);
    g_assert_cmpuint (score->max_missing, ==, forms[i].max_missing);
    g_assert_cmpuint (score->bands->len, ==, forms[i].n_bands);
    g_assert_cmpint (score->thresholds->len > 0, ==, forms[i].default_threshold > 0);
    if (score->thresholds->len > 0)
      g_assert_cmpint (((WayInstrumentThreshold *)g_ptr_array_index (score->thresholds, 0))->points,
                       ==, forms[i].default_threshold);
    g_assert_cmpint (way_instrument_get_shared_options (self) != NULL, ==, forms[i].shared);
  }
}

/* Errors that go round in reprints and other programs. */
static void
test_wrong_values_in_circulation (void)
{
  g_autoptr (WayInstrument) phq_9 = load_instrument ("phq-9");
  g_autoptr (WayInstrument) gad_7 = load_instrument ("gad-7");
  g_autoptr (WayInstrument) barc_10 = load_instrument ("barc-10");
  g_autoptr (WayInstrument) audit_c = load_instrument ("audit-c");
  g_autoptr (WayInstrument) pcl_5 = load_instrument ("pcl-5");
  gboolean verified;

  g_assert_cmpstr (way_instrument_item_get_words (way_instrument_get_item (gad_7, 0), 0), ==,
                   "Not at all");

  /* The tenth item belongs to the form and never to the sum. */
  g_assert_cmpstr (way_instrument_get_item (phq_9, 9)->id, ==, "difficulty");
  g_assert_false (way_instrument_get_item (phq_9, 9)->scored);
  g_assert_true (way_instrument_get_item (phq_9, 9)->optional);

  g_assert_false (way_instrument_get_item (gad_7, 7)->scored);
  g_assert_true (way_instrument_get_item (gad_7, 7)->optional);

  /* 5 and 10 points are thresholds of the PCL for DSM-IV. */
  {
    const WayInstrumentScore *total = way_instrument_find_score (pcl_5, "total");

    for (guint i = 0; i < total->thresholds->len; i++)
      g_assert_cmpint (((WayInstrumentThreshold *)g_ptr_array_index (total->thresholds, i))->points,
                       >, 10);
  }

  /* 1 to 6, not 0 to 6; higher is better; informal bands are not its authors'. */
  g_assert_null (way_instrument_item_get_words (way_instrument_get_item (barc_10, 0), 0));
  g_assert_nonnull (way_instrument_item_get_words (way_instrument_get_item (barc_10, 0), 6));
  g_assert_true (way_instrument_get_score (barc_10, 0)->higher_is_better);
  g_assert_null (way_instrument_score_find_band (way_instrument_get_score (barc_10, 0), 29));

  /* 75624-7 is the code of the ten-item AUDIT. */
  g_assert_cmpstr (way_instrument_get_loinc (audit_c, "total", &verified), ==, "75626-2");
  g_assert_true (verified);
  g_assert_nonnull (way_instrument_get_loinc (audit_c, "panel", &verified));
  g_assert_false (verified);
  g_assert_null (way_instrument_get_loinc (audit_c, "how-often", &verified));
  g_assert_false (verified);
}

static void
test_contexts (void)
{
  g_autoptr (WayInstrument) audit_c = load_instrument ("audit-c");
  g_autoptr (WayInstrument) phq_9 = load_instrument ("phq-9");
  const char *const *contexts = way_instrument_get_contexts (audit_c);

  g_assert_cmpstr (contexts[0], ==, "sex=male");
  g_assert_cmpstr (contexts[1], ==, "sex=female");
  g_assert_null (contexts[2]);
  g_assert_null (way_instrument_get_contexts (phq_9)[0]);
}

/* Which cut-off is used is a choice of the site, and no question of the form. */
static void
test_cutoff_choices (void)
{
  g_autoptr (WayInstrument) pcl_5 = load_instrument ("pcl-5");
  g_autoptr (WayInstrument) audit_c = load_instrument ("audit-c");
  const WayInstrumentScore *total = way_instrument_find_score (pcl_5, "total");
  g_autoptr (GPtrArray) choices = way_instrument_score_list_cutoffs (total);
  g_autoptr (GPtrArray) by_sex =
    way_instrument_score_list_cutoffs (way_instrument_find_score (audit_c, "total"));
  static const int points[] = { 31, 32, 33 };

  g_assert_cmpuint (choices->len, ==, G_N_ELEMENTS (points));
  for (guint i = 0; i < choices->len; i++)
    g_assert_cmpint (((WayInstrumentCutoff *)g_ptr_array_index (choices, i))->points, ==,
                     points[i]);
  g_assert_cmpstr (((WayInstrumentCutoff *)g_ptr_array_index (choices, 2))->context, ==,
                   "cutoff=33");
  g_assert_null (way_instrument_get_contexts (pcl_5)[0]);
  g_assert_cmpuint (by_sex->len, ==, 0);
  g_assert_cmpint (way_instrument_score_find_cutoff (total, NULL)->points, ==, 31);
  g_assert_cmpint (way_instrument_score_find_cutoff (total, "cutoff=33")->points, ==, 33);
  g_assert_cmpint (way_instrument_score_find_cutoff (total, "cutoff=34")->points, ==, 31);
}

/* The same form in another language: the same numbers, each word in it. */
static void
test_languages (void)
{
  g_autoptr (WayInstrument) english = load_instrument ("phq-9");
  g_autoptr (WayInstrument) spanish = load_instrument_in ("phq-9", "es");

  g_assert_cmpstr (way_instrument_get_further_languages (english)[0], ==, "es");
  g_assert_null (way_instrument_get_further_languages (english)[1]);
  g_assert_cmpstr (way_instrument_get_language (spanish), ==, "es");
  g_assert_cmpstr (way_instrument_get_version (spanish), ==, way_instrument_get_version (english));
  g_assert_cmpuint (way_instrument_get_n_items (spanish), ==, 10);

  for (guint i = 0; i < way_instrument_get_n_items (english); i++) {
    const WayInstrumentItem *there = way_instrument_get_item (english, i);
    const WayInstrumentItem *here = way_instrument_get_item (spanish, i);

    g_assert_cmpstr (here->id, ==, there->id);
    g_assert_cmpstr (here->text, !=, there->text);
    g_assert_cmpuint (here->options->n_options, ==, there->options->n_options);
    for (guint n = 0; n < here->options->n_options; n++) {
      g_assert_cmpint (here->options->options[n].value, ==, there->options->options[n].value);
      g_assert_cmpstr (here->options->options[n].words, !=, there->options->options[n].words);
    }
  }
  g_assert_cmpstr (way_instrument_get_item (spanish, 0)->text, ==,
                   "Poco interés o placer en hacer cosas");
  g_assert_cmpstr (way_instrument_get_citation (spanish), ==,
                   way_instrument_get_citation (english));
}

static const struct {
  const char *id;
  const char *answers;
  gboolean    good;
} answers[] = {
  { "phq-9", "0 1 2 3 0 1 2 3 0", TRUE },
  { "phq-9", "0 1 2 3 0 1 2 3 0 3", TRUE },
  { "phq-9", "refused na - - - - - - - -", TRUE },
  { "phq-9", "4 1 2 3 0 1 2 3 0", FALSE },
  { "phq-9", "-1 1 2 3 0 1 2 3 0", FALSE },
  { "phq-9", "0 1 2 3 0 1 2 3 0 4", FALSE },
  { "phq-9", "skipped 1 2 3 0 1 2 3 0", FALSE },
  { "phq-2", "0 4", FALSE },
  { "gad-7", "0 0 0 0 0 0 4", FALSE },
  { "audit-c", "4 4 4", TRUE },
  { "audit-c", "4 5 4", FALSE },
  { "barc-10", "1 6 1 6 1 6 1 6 1 6", TRUE },
  { "barc-10", "0 6 1 6 1 6 1 6 1 6", FALSE },
  { "barc-10", "1 7 1 6 1 6 1 6 1 6", FALSE },
  { "readiness-rulers", "0 10 5", TRUE },
  { "readiness-rulers", "0 11 5", FALSE },
};

static void
test_check_answers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++) {
    g_autoptr (WayInstrument) self = load_instrument (answers[i].id);
    g_autoptr (GError) error = NULL;
    g_autoptr (WayAnswers) given =
      way_answers_new_from_text (answers[i].answers, way_instrument_get_n_items (self), NULL);

    g_test_message ("%s %s", answers[i].id, answers[i].answers);
    g_assert_cmpint (way_instrument_check_answers (self, given, &error), ==, answers[i].good);
    if (answers[i].good)
      g_assert_no_error (error);
    else
      g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  }
}

static void
test_check_tells_what_may_be (void)
{
  g_autoptr (WayInstrument) self = load_instrument ("phq-2");
  g_autoptr (GError) error = NULL;
  g_autoptr (WayAnswers) given = way_answers_new_from_text ("0 9", 2, NULL);
  g_autoptr (WayAnswers) longer = way_answers_new (3);

  g_assert_false (way_instrument_check_answers (self, given, &error));
  g_assert_cmpstr (error->message, ==, "PHQ-2, answer 2: must be 0, 1, 2, 3, refused, na or -");
  g_clear_error (&error);
  g_assert_false (way_instrument_check_answers (self, longer, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (shipped_instruments); i++) {
    g_autofree char *path = g_strconcat ("/instrument/shipped/", shipped_instruments[i], NULL);

    g_test_add_data_func (path, shipped_instruments[i], test_shipped);
  }
  g_test_add_func ("/instrument/forms", test_forms);
  g_test_add_func ("/instrument/wrong-values-in-circulation", test_wrong_values_in_circulation);
  g_test_add_func ("/instrument/contexts", test_contexts);
  g_test_add_func ("/instrument/cutoff-choices", test_cutoff_choices);
  g_test_add_func ("/instrument/languages", test_languages);
  g_test_add_func ("/instrument/check-answers", test_check_answers);
  g_test_add_func ("/instrument/check-tells-what-may-be", test_check_tells_what_may_be);

  return g_test_run ();
}
