/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-instrument-private.h"

static void
options_free (gpointer data)
{
  WayInstrumentOptions *self = data;

  for (guint i = 0; i < self->n_options; i++)
    g_free (self->options[i].words);
  g_free (self->options);
  g_free (self->id);
  g_free (self);
}

static void
item_free (gpointer data)
{
  WayInstrumentItem *self = data;

  g_free (self->id);
  g_free (self->text);
  g_free (self);
}

static void
band_free (gpointer data)
{
  WayInstrumentBand *self = data;

  g_free (self->id);
  g_free (self->label);
  g_free (self);
}

static void
cutoff_free (gpointer data)
{
  WayInstrumentCutoff *self = data;

  g_free (self->context);
  g_free (self->source);
  g_free (self);
}

static void
threshold_free (gpointer data)
{
  WayInstrumentThreshold *self = data;

  g_free (self->id);
  g_free (self->label);
  g_free (self->source);
  g_free (self);
}

static void
score_free (gpointer data)
{
  WayInstrumentScore *self = data;

  g_free (self->name);
  g_free (self->label);
  g_free (self->items);
  g_free (self->missing_source);
  g_free (self->bands_source);
  g_ptr_array_unref (self->bands);
  g_ptr_array_unref (self->cutoffs);
  g_ptr_array_unref (self->thresholds);
  g_free (self);
}

static void
cluster_free (gpointer data)
{
  WayInstrumentCluster *self = data;

  g_free (self->label);
  g_free (self->symptoms);
  g_free (self);
}

static void
rule_free (gpointer data)
{
  WayInstrumentRule *self = data;

  g_free (self->id);
  g_free (self->label);
  g_free (self->source);
  g_ptr_array_unref (self->clusters);
  g_free (self);
}

static void
alert_free (gpointer data)
{
  WayInstrumentAlert *self = data;

  g_free (self->id);
  g_free (self->not_asked);
  g_free (self);
}

static void
skip_free (gpointer data)
{
  WayInstrumentSkip *self = data;

  g_free (self->items);
  g_free (self->sum_of);
  g_free (self);
}

WayInstrument *
way_instrument_new (void)
{
  WayInstrument *self = g_atomic_rc_box_new0 (WayInstrument);

  self->options = g_ptr_array_new_with_free_func (options_free);
  self->items = g_ptr_array_new_with_free_func (item_free);
  self->scores = g_ptr_array_new_with_free_func (score_free);
  self->rules = g_ptr_array_new_with_free_func (rule_free);
  self->alerts = g_ptr_array_new_with_free_func (alert_free);
  self->skips = g_ptr_array_new_with_free_func (skip_free);
  self->contexts = g_ptr_array_new_with_free_func (g_free);
  self->loinc = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->verified = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

WayInstrument *
way_instrument_ref (WayInstrument *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  WayInstrument *self = data;

  g_free (self->id);
  g_free (self->version);
  g_free (self->language);
  g_free (self->language_name);
  g_free (self->title);
  g_free (self->full_name);
  g_free (self->recall);
  g_free (self->stem);
  g_free (self->instructions);
  g_free (self->source);
  g_free (self->licence);
  g_free (self->citation);
  g_free (self->copyright);
  g_free (self->need);
  g_free (self->need_area);
  g_ptr_array_unref (self->options);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->scores);
  g_ptr_array_unref (self->rules);
  g_ptr_array_unref (self->alerts);
  g_ptr_array_unref (self->skips);
  g_strfreev (self->languages);
  g_ptr_array_unref (self->contexts);
  g_hash_table_unref (self->loinc);
  g_hash_table_unref (self->verified);
}

void
way_instrument_unref (WayInstrument *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

WayInstrumentOptions *
way_instrument_options_new (const char *id)
{
  WayInstrumentOptions *self = g_new0 (WayInstrumentOptions, 1);

  self->id = g_strdup (id);
  return self;
}

void
way_instrument_options_add (WayInstrumentOptions *self, int value, const char *words)
{
  self->options = g_renew (WayInstrumentOption, self->options, self->n_options + 1);
  self->options[self->n_options++] =
    (WayInstrumentOption){ .value = value, .words = g_strdup (words) };
}

void
way_instrument_options_get_range (const WayInstrumentOptions *self, int *min, int *max)
{
  *min = *max = self->options[0].value;
  for (guint i = 1; i < self->n_options; i++) {
    *min = MIN (*min, self->options[i].value);
    *max = MAX (*max, self->options[i].value);
  }
}

WayInstrumentItem *
way_instrument_item_new (const char *id)
{
  WayInstrumentItem *self = g_new0 (WayInstrumentItem, 1);

  self->id = g_strdup (id);
  return self;
}

WayInstrumentScore *
way_instrument_score_new (const char *name)
{
  WayInstrumentScore *self = g_new0 (WayInstrumentScore, 1);

  self->name = g_strdup (name);
  self->bands = g_ptr_array_new_with_free_func (band_free);
  self->cutoffs = g_ptr_array_new_with_free_func (cutoff_free);
  self->thresholds = g_ptr_array_new_with_free_func (threshold_free);
  return self;
}

void
way_instrument_score_add_band (WayInstrumentScore *self,
                               const char         *id,
                               const char         *label,
                               int                 from)
{
  WayInstrumentBand *band = g_new0 (WayInstrumentBand, 1);

  band->id = g_strdup (id);
  band->label = g_strdup (label);
  band->from = from;
  band->to = self->max;
  if (self->bands->len > 0) {
    WayInstrumentBand *below = g_ptr_array_index (self->bands, self->bands->len - 1);

    below->to = from - 1;
  }
  g_ptr_array_add (self->bands, band);
}

void
way_instrument_score_add_cutoff (WayInstrumentScore *self,
                                 const char         *context,
                                 gboolean            at_most,
                                 int                 points,
                                 const char         *source)
{
  WayInstrumentCutoff *cutoff = g_new0 (WayInstrumentCutoff, 1);

  cutoff->context = g_strdup (context);
  cutoff->at_most = at_most;
  cutoff->points = points;
  cutoff->source = g_strdup (source);
  g_ptr_array_add (self->cutoffs, cutoff);
}

void
way_instrument_score_add_threshold (WayInstrumentScore *self,
                                    const char         *id,
                                    const char         *label,
                                    int                 points,
                                    const char         *source)
{
  WayInstrumentThreshold *threshold = g_new0 (WayInstrumentThreshold, 1);

  threshold->id = g_strdup (id);
  threshold->label = g_strdup (label);
  threshold->points = points;
  threshold->source = g_strdup (source);
  g_ptr_array_add (self->thresholds, threshold);
}

WayInstrumentRule *
way_instrument_rule_new (const char *id)
{
  WayInstrumentRule *self = g_new0 (WayInstrumentRule, 1);

  self->id = g_strdup (id);
  self->clusters = g_ptr_array_new_with_free_func (cluster_free);
  return self;
}

WayInstrumentCluster *
way_instrument_rule_add_cluster (WayInstrumentRule *self)
{
  WayInstrumentCluster *cluster = g_new0 (WayInstrumentCluster, 1);

  g_ptr_array_add (self->clusters, cluster);
  return cluster;
}

void
way_instrument_cluster_add_symptom (WayInstrumentCluster *self, guint item, int from)
{
  self->symptoms = g_renew (WayInstrumentSymptom, self->symptoms, self->n_symptoms + 1);
  self->symptoms[self->n_symptoms++] = (WayInstrumentSymptom){ .item = item, .from = from };
}

WayInstrumentAlert *
way_instrument_alert_new (const char *id)
{
  WayInstrumentAlert *self = g_new0 (WayInstrumentAlert, 1);

  self->id = g_strdup (id);
  return self;
}

WayInstrumentSkip *
way_instrument_skip_new (void)
{
  return g_new0 (WayInstrumentSkip, 1);
}
