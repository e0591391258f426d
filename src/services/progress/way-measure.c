/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-measure.h"

#include <glib/gi18n.h>
#include <math.h>

#include "way-site-choices.h"

typedef struct {
  WayAssessment *form;
  WayScore      *score;
} Result;

G_DEFINE_FINAL_TYPE (WayMeasure, way_measure, G_TYPE_OBJECT)

static void
clear_result (gpointer data)
{
  Result *result = data;

  g_object_unref (result->form);
  g_object_unref (result->score);
}

static void
way_measure_finalize (GObject *object)
{
  WayMeasure *self = WAY_MEASURE (object);

  g_clear_pointer (&self->instrument, way_instrument_unref);
  g_clear_pointer (&self->results, g_array_unref);
  g_free (self->key);
  g_free (self->name);

  G_OBJECT_CLASS (way_measure_parent_class)->finalize (object);
}

static void
way_measure_class_init (WayMeasureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_measure_finalize;
}

static void
way_measure_init (WayMeasure *self)
{
  self->results = g_array_new (FALSE, FALSE, sizeof (Result));
  g_array_set_clear_func (self->results, clear_result);
}

static WayMeasure *
measure_new (WayInstrument *instrument, const WayInstrumentScore *score)
{
  WayMeasure *self = g_object_new (WAY_TYPE_MEASURE, NULL);
  const char *title = way_instrument_get_title (instrument);

  self->instrument = way_instrument_ref (instrument);
  self->score = score;
  self->key = g_strdup_printf ("%s/%s", way_instrument_get_id (instrument), score->name);
  if (way_instrument_get_total (instrument) == score)
    self->name = g_strdup (title);
  else /* Translators: an instrument and one of its scores, “Readiness Rulers, Confidence” */
    self->name = g_strdup_printf (_ ("%s, %s"), title, score->label);
  return self;
}

/* --- collecting --- */

/* By their ids; borrowed from the list. */
static GHashTable *
index_signed (GListModel *assessments)
{
  GHashTable *forms = g_hash_table_new_full (way_id_hash, way_id_equal, NULL, g_object_unref);
  const guint n = g_list_model_get_n_items (assessments);

  for (guint i = 0; i < n; i++) {
    WayAssessment *form = g_list_model_get_item (assessments, i);

    if (form->status == WAY_ASSESSMENT_SIGNED)
      g_hash_table_insert (forms, (gpointer)&form->parent.id, form);
    else
      g_object_unref (form);
  }
  return forms;
}

static int
compare_results (gconstpointer a, gconstpointer b)
{
  const guint32 first = ((const Result *)a)->form->taken_on.ymd;
  const guint32 second = ((const Result *)b)->form->taken_on.ymd;

  return first < second ? -1 : first > second;
}

static void
take_scores (GHashTable *measures, GHashTable *forms, GListModel *scores)
{
  const guint n = g_list_model_get_n_items (scores);

  for (guint i = 0; i < n; i++) {
    g_autoptr (WayScore) score = g_list_model_get_item (scores, i);
    WayAssessment   *form = g_hash_table_lookup (forms, &score->assessment_id);
    g_autofree char *key =
      form != NULL ? g_strdup_printf ("%s/%s", form->instrument, score->name) : NULL;
    WayMeasure *measure = key != NULL ? g_hash_table_lookup (measures, key) : NULL;

    if (measure != NULL) {
      const Result result = { g_object_ref (form), g_steal_pointer (&score) };

      g_array_append_val (measure->results, result);
    }
  }
}

GPtrArray *
way_measures_collect (const WayInstruments *instruments,
                      GListModel           *assessments,
                      GListModel           *scores)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) forms = index_signed (assessments);
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < way_instruments_get_n (instruments); i++) {
    WayInstrument *instrument = way_instruments_get_nth (instruments, i);

    for (guint k = 0; k < way_instrument_get_n_scores (instrument); k++) {
      WayMeasure *measure = measure_new (instrument, way_instrument_get_score (instrument, k));

      g_ptr_array_add (all, measure);
      g_hash_table_replace (by_key, measure->key, measure);
    }
  }

  take_scores (by_key, forms, scores);
  for (guint i = all->len; i > 0; i--) {
    WayMeasure *measure = g_ptr_array_index (all, i - 1);

    measure->n_results = measure->results->len;
    if (measure->n_results == 0)
      g_ptr_array_remove_index (all, i - 1);
    else
      g_array_sort (measure->results, compare_results); /* stable: the order of making stays */
  }
  return all;
}

/* --- the course --- */

static gboolean
is_of_this_version (const WayMeasure *self, const WayAssessment *form)
{
  return g_str_equal (form->version, way_instrument_get_version (self->instrument));
}

/* Asked by a worker, face to face or by phone, is one way; to fill it in oneself is another. */
static char *
line_name (const WayMeasure *self, const WayAssessment *form)
{
  const char *way = form->mode == WAY_ASSESSMENT_MODE_CLIENT ? C_ ("results", "filled in alone")
                                                             : C_ ("results", "asked");

  if (is_of_this_version (self, form))
    return g_strdup (way);
  /* Translators: how some results came about, “version 2, asked”. */
  return g_strdup_printf (C_ ("results", "version %s, %s"), form->version, way);
}

/* How many of the answers that count are not there. */
static guint
count_missing (const WayMeasure *self, const WayAssessment *form)
{
  g_autoptr (WayAnswers) answers =
    form->answers != NULL ? way_answers_new_from_text (
                              form->answers, way_instrument_get_n_items (self->instrument), NULL)
                          : NULL;
  guint missing = 0;

  for (guint i = 0; answers != NULL && i < self->score->n_items; i++) {
    const WayAnswer answer = way_answers_get (answers, self->score->items[i]);

    missing += answer.state != WAY_ANSWER_GIVEN && answer.state != WAY_ANSWER_SKIPPED;
  }
  return missing;
}

static const char *
mode_words (WayAssessmentMode mode)
{
  switch (mode) {
  case WAY_ASSESSMENT_MODE_CLIENT:
    return _ ("Filled in by the client");
  case WAY_ASSESSMENT_MODE_PHONE:
    return _ ("Asked by phone");
  case WAY_ASSESSMENT_MODE_WORKER:
  default:
    return NULL;
  }
}

static char *
note_words (const WayMeasure *self, const Result *result, gboolean is_outside, guint missing)
{
  if (is_outside)
    return g_strdup_printf (_ ("version %s has another range"), result->form->version);
  if (!isnan (result->score->value))
    return g_strdup (mode_words (result->form->mode));
  if (missing == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u answer missing", "%u answers missing", missing), missing);
}

static const char *
band_label (const WayInstrumentScore *score, const char *id)
{
  for (guint i = 0; id != NULL && i < score->bands->len; i++) {
    const WayInstrumentBand *band = g_ptr_array_index (score->bands, i);

    if (g_str_equal (band->id, id))
      return band->label;
  }

  return NULL;
}

static void
add_result (WaySeries *series, const WayMeasure *self, const Result *result)
{
  const WayAssessment *form = result->form;
  const gboolean       known = is_of_this_version (self, form);
  const guint          missing = known ? count_missing (self, form) : 0;
  const double         value = result->score->value;
  const gboolean       is_outside = !known && (value < series->low || value > series->high);
  g_autofree char     *note = note_words (self, result, is_outside, missing);
  g_autofree char     *line = line_name (self, form);
  WaySeriesFlags       flags = WAY_SERIES_PLAIN;

  if (isnan (value) || is_outside)
    flags = WAY_SERIES_NOT_SCORABLE;
  else if (missing > 0)
    flags = WAY_SERIES_PRORATED;

  way_series_add_point (series, form->taken_on, value,
                        known ? band_label (self->score, result->score->band) : "", flags, note,
                        way_series_add_line (series, line));
}

/* The cut-off may depend on what the last form says. */
static const char *
last_context (const WayMeasure *self)
{
  for (guint i = self->results->len; i > 0; i--) {
    const Result *result = &g_array_index (self->results, Result, i - 1);

    if (result->form->context != NULL)
      return result->form->context;
  }
  return NULL;
}

WaySeries *
way_measure_make_series (WayMeasure *self, guint mark, GListModel *choices)
{
  const WayInstrumentScore  *score = self->score;
  const gboolean             is_total = way_instrument_get_total (self->instrument) == score;
  const WayInstrumentCutoff *cutoff = way_instrument_score_find_cutoff (score, last_context (self));
  const WayInstrumentThreshold *threshold =
    way_site_choices_get_threshold (choices, self->instrument, score);
  WaySeries *series = way_series_new (self->name, is_total ? NULL : score->label, score->min,
                                      score->max, score->higher_is_better);

  if (!is_total)
    way_series_set_title (series, way_instrument_get_title (self->instrument));
  series->mark = mark;
  for (guint i = 0; i < score->bands->len; i++) {
    const WayInstrumentBand *band = g_ptr_array_index (score->bands, i);

    way_series_add_band (series, band->from, band->to, band->label);
  }
  way_series_set_bands_source (series, score->bands_source);
  if (cutoff != NULL)
    way_series_set_cut_off (series, cutoff->points, cutoff->source);
  if (threshold != NULL)
    way_series_set_reliable (series, threshold->points, threshold->source);
  for (guint i = 0; i < self->results->len; i++)
    add_result (series, self, &g_array_index (self->results, Result, i));
  return series;
}
