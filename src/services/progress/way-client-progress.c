/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-progress.h"

#include <glib/gi18n.h>
#include <math.h>

#include "way-assessment.h"
#include "way-event.h"
#include "way-score.h"
#include "way-site-choices.h"

/* --- a measure --- */

G_DEFINE_FINAL_TYPE (WayMeasure, way_measure, G_TYPE_OBJECT)

static void
way_measure_finalize (GObject *object)
{
  WayMeasure *self = WAY_MEASURE (object);

  g_clear_pointer (&self->instrument, way_instrument_unref);
  g_free (self->name);

  G_OBJECT_CLASS (way_measure_parent_class)->finalize (object);
}

enum { PROP_NAME = 1 };

static void
way_measure_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, WAY_MEASURE (object)->name);
}

static void
way_measure_class_init (WayMeasureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = way_measure_get_property;
  object_class->finalize = way_measure_finalize;
  g_object_class_install_property (
    object_class, PROP_NAME,
    g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
way_measure_init (WayMeasure *self)
{
}

static WayMeasure *
measure_new (WayInstrument *instrument, const WayInstrumentScore *score, guint mark)
{
  WayMeasure *self = g_object_new (WAY_TYPE_MEASURE, NULL);
  const char *title = way_instrument_get_title (instrument);

  self->instrument = way_instrument_ref (instrument);
  self->score = score;
  self->mark = mark;
  if (way_instrument_get_total (instrument) == score)
    self->name = g_strdup (title);
  else /* Translators: an instrument and one of its scores, “Readiness Rulers, Confidence” */
    self->name = g_strdup_printf (_ ("%s, %s"), title, score->label);
  return self;
}

/* --- the records --- */

/* A signed form that counts.  Borrowed from the list, which outlives the call; NULL for none. */
static WayAssessment *
find_assessment (const WayProgressRecords *self, const WayId *id)
{
  guint n = g_list_model_get_n_items (self->assessments);

  for (guint i = 0; i < n; i++) {
    g_autoptr (WayAssessment) form = g_list_model_get_item (self->assessments, i);

    if (way_id_compare (&form->parent.id, id) == 0)
      return form->status == WAY_ASSESSMENT_SIGNED ? form : NULL;
  }

  return NULL;
}

static gboolean
is_of (const WayAssessment *form, const WayScore *score, const WayMeasure *measure)
{
  return g_str_equal (form->instrument, way_instrument_get_id (measure->instrument)) &&
         g_str_equal (form->version, way_instrument_get_version (measure->instrument)) &&
         g_str_equal (score->name, measure->score->name);
}

static guint
count_results (const WayProgressRecords *self, const WayMeasure *measure)
{
  guint n = g_list_model_get_n_items (self->scores);
  guint found = 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (WayScore) score = g_list_model_get_item (self->scores, i);
    const WayAssessment *form = find_assessment (self, &score->assessment_id);

    found += form != NULL && is_of (form, score, measure);
  }

  return found;
}

GPtrArray *
way_progress_records_list_measures (const WayProgressRecords *self)
{
  GPtrArray *measures = g_ptr_array_new_with_free_func (g_object_unref);
  guint      mark = 0;

  for (guint i = 0; self->instruments != NULL && i < way_instruments_get_n (self->instruments);
       i++) {
    WayInstrument *instrument = way_instruments_get_nth (self->instruments, i);

    for (guint k = 0; k < way_instrument_get_n_scores (instrument); k++) {
      g_autoptr (WayMeasure) measure =
        measure_new (instrument, way_instrument_get_score (instrument, k), mark++);

      measure->n_results = count_results (self, measure);
      if (measure->n_results > 0)
        g_ptr_array_add (measures, g_steal_pointer (&measure));
    }
  }

  return measures;
}

/* --- the course --- */

static WaySeries *
series_of (const WayMeasure *measure, const char *context, GListModel *choices)
{
  const WayInstrumentScore     *score = measure->score;
  const WayInstrumentCutoff    *cutoff = way_instrument_score_find_cutoff (score, context);
  const WayInstrumentThreshold *threshold =
    way_site_choices_get_threshold (choices, measure->instrument, score);
  WaySeries *series =
    way_series_new (measure->name, NULL, score->min, score->max, score->higher_is_better);

  series->mark = measure->mark;
  for (guint i = 0; i < score->bands->len; i++) {
    const WayInstrumentBand *band = g_ptr_array_index (score->bands, i);

    way_series_add_band (series, band->from, band->to, band->label);
  }
  way_series_set_bands_source (series, score->bands_source);
  if (cutoff != NULL)
    way_series_set_cut_off (series, cutoff->points, cutoff->source);
  if (threshold != NULL)
    way_series_set_reliable (series, threshold->points, threshold->source);
  return series;
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
add_result (WaySeries           *series,
            const WayMeasure    *measure,
            const WayAssessment *form,
            const WayScore      *score)
{
  WaySeriesFlags flags = WAY_SERIES_PLAIN;

  if (form->score_status == WAY_ASSESSMENT_SCORE_STATUS_PRORATED)
    flags = WAY_SERIES_PRORATED;
  else if (isnan (score->value))
    flags = WAY_SERIES_NOT_SCORABLE;

  way_series_add_point (series, form->taken_on, score->value,
                        band_label (measure->score, score->band), flags, NULL);
}

WayProgress *
way_progress_records_make (const WayProgressRecords *self,
                           WayMeasure               *measure,
                           WayDate                   today,
                           guint                     months)
{
  WayProgress     *progress = way_progress_new (today);
  g_autofree char *context = NULL;
  WaySeries       *series;
  guint            n = g_list_model_get_n_items (self->scores);

  for (guint i = 0; i < n; i++) { /* the cut-off may depend on what the last form says */
    g_autoptr (WayScore) score = g_list_model_get_item (self->scores, i);
    WayAssessment *form = find_assessment (self, &score->assessment_id);

    if (form == NULL || !is_of (form, score, measure))
      continue;
    if (form->context != NULL) {
      g_free (context);
      context = g_strdup (form->context);
    }
  }

  series = series_of (measure, context, self->choices);
  for (guint i = 0; i < n; i++) {
    g_autoptr (WayScore) score = g_list_model_get_item (self->scores, i);
    WayAssessment *form = find_assessment (self, &score->assessment_id);

    if (form != NULL && is_of (form, score, measure))
      add_result (series, measure, form, score);
  }

  for (guint i = 0; i < g_list_model_get_n_items (self->events); i++) {
    g_autoptr (WayEvent) event = g_list_model_get_item (self->events, i);

    way_progress_add_event (progress, event);
  }
  if (self->client != NULL && self->client->own_date.ymd != 0)
    way_progress_add_moment (progress, self->client->own_date, WAY_MOMENT_OWN_DATE,
                             self->client->own_date_words != NULL ? self->client->own_date_words
                                                                  : _ ("own date"));

  way_progress_take_series (progress, series);
  if (months > 0) {
    progress->from = way_date_add_months (today, -(int)months);
    progress->to = today;
  } else {
    way_progress_fit (progress, today);
  }
  return progress;
}
