/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-instrument-read.h"

#include <string.h>

/* --- rules --- */

/* “mood:2” */
static gboolean
read_symptom (WayInstrumentCluster     *cluster,
              const WayInstrument      *instrument,
              const WayInstrumentGroup *group,
              const char               *text,
              GError                  **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", -1);
  const WayInstrumentItem *item;
  guint                    index;
  int                      min, max;
  gint64                   from;

  if (g_strv_length (parts) != 2)
    return way_instrument_group_fail (group, error, "“%s” is not of the form item:number", text);
  if (!way_instrument_group_find_item (group, instrument, parts[0], &index, error))
    return FALSE;

  item = way_instrument_get_item (instrument, index);
  way_instrument_options_get_range (item->options, &min, &max);
  if (!g_ascii_string_to_signed (parts[1], 10, min, max, &from, NULL))
    return way_instrument_group_fail (group, error, "“%s” is not among its answers", text);

  way_instrument_cluster_add_symptom (cluster, index, (int)from);
  return TRUE;
}

static gboolean
read_symptoms (WayInstrumentCluster     *cluster,
               const WayInstrument      *instrument,
               const WayInstrumentGroup *group,
               GError                  **error)
{
  g_auto (GStrv) symptoms = way_instrument_group_get_list (group, "symptoms");

  for (guint i = 0; symptoms[i] != NULL; i++) {
    if (!read_symptom (cluster, instrument, group, symptoms[i], error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
mark_core (WayInstrumentCluster     *cluster,
           const WayInstrument      *instrument,
           const WayInstrumentGroup *group,
           const char               *id,
           GError                  **error)
{
  guint index;

  if (!way_instrument_group_find_item (group, instrument, id, &index, error))
    return FALSE;

  for (guint i = 0; i < cluster->n_symptoms; i++) {
    if (cluster->symptoms[i].item == index) {
      cluster->symptoms[i].core = TRUE;
      return TRUE;
    }
  }

  return way_instrument_group_fail (group, error, "core “%s” is none of the symptoms", id);
}

/* A rule without clusters of its own names is one of them. */
static gboolean
read_only_cluster (WayInstrumentRule  *rule,
                   WayInstrument      *instrument,
                   WayInstrumentGroup *group,
                   GError            **error)
{
  WayInstrumentCluster *cluster = way_instrument_rule_add_cluster (rule);
  g_auto (GStrv) core = way_instrument_group_get_list (group, "core");
  int core_from = 0, from = 0, to = 0;

  if (!read_symptoms (cluster, instrument, group, error))
    return FALSE;
  for (guint i = 0; core[i] != NULL; i++) {
    if (!mark_core (cluster, instrument, group, core[i], error))
      return FALSE;
  }

  if (!way_instrument_group_get_int (group, "core-from", 0, (int)g_strv_length (core), &core_from,
                                     error) ||
      !way_instrument_group_get_int (group, "from", 0, (int)cluster->n_symptoms, &from, error) ||
      !way_instrument_group_get_int (group, "to", from, (int)cluster->n_symptoms, &to, error))
    return FALSE;

  cluster->core_from = (guint)core_from;
  cluster->from = (guint)from;
  cluster->to = (guint)to;
  return TRUE;
}

gboolean
way_instrument_read_rule (WayInstrument *instrument, WayInstrumentGroup *group, GError **error)
{
  WayInstrumentRule *rule = way_instrument_rule_new (group->words[1]);

  g_ptr_array_add (instrument->rules, rule);
  if (!way_instrument_group_get_label (group, "label", &rule->label, error) ||
      !way_instrument_group_get_words (group, "source", TRUE, &rule->source, error))
    return FALSE;

  if (!g_key_file_has_key (group->file, group->name, "symptoms", NULL))
    return TRUE; /* its clusters follow */
  return read_only_cluster (rule, instrument, group, error);
}

static WayInstrumentRule *
find_rule (const WayInstrument *instrument, const char *id)
{
  for (guint i = 0; i < instrument->rules->len; i++) {
    WayInstrumentRule *rule = g_ptr_array_index (instrument->rules, i);

    if (strcmp (rule->id, id) == 0)
      return rule;
  }

  return NULL;
}

/* What is unknown in one cluster must not depend on another. */
static gboolean
is_elsewhere (const WayInstrumentRule *rule, guint item)
{
  for (guint i = 0; i + 1 < rule->clusters->len; i++) {
    const WayInstrumentCluster *cluster = g_ptr_array_index (rule->clusters, i);

    for (guint n = 0; n < cluster->n_symptoms; n++) {
      if (cluster->symptoms[n].item == item)
        return TRUE;
    }
  }

  return FALSE;
}

gboolean
way_instrument_read_cluster (WayInstrument *instrument, WayInstrumentGroup *group, GError **error)
{
  WayInstrumentRule    *rule = find_rule (instrument, group->words[1]);
  WayInstrumentCluster *cluster;
  int                   from = 0;

  if (rule == NULL)
    return way_instrument_group_fail (group, error, "there is no rule “%s”", group->words[1]);
  cluster = rule->clusters->len > 0 ? g_ptr_array_index (rule->clusters, 0) : NULL;
  if (cluster != NULL && cluster->label == NULL)
    return way_instrument_group_fail (group, error, "the rule has symptoms of its own");

  cluster = way_instrument_rule_add_cluster (rule);
  if (!way_instrument_group_get_label (group, "label", &cluster->label, error) ||
      !read_symptoms (cluster, instrument, group, error) ||
      !way_instrument_group_get_int (group, "from", 1, (int)cluster->n_symptoms, &from, error))
    return FALSE;

  for (guint i = 0; i < cluster->n_symptoms; i++) {
    if (is_elsewhere (rule, cluster->symptoms[i].item))
      return way_instrument_group_fail (group, error, "a symptom is in two clusters");
  }

  cluster->from = (guint)from;
  cluster->to = cluster->n_symptoms;
  return TRUE;
}

/* --- alerts --- */

gboolean
way_instrument_read_alert (WayInstrument *self, WayInstrumentGroup *group, GError **error)
{
  WayInstrumentAlert *alert = way_instrument_alert_new (group->words[1]);
  g_autofree char    *item = NULL;
  int                 min, max;

  g_ptr_array_add (self->alerts, alert);
  if (!way_instrument_group_get_text (group, "item", TRUE, &item, error) ||
      !way_instrument_group_get_text (group, "not-asked", TRUE, &alert->not_asked, error) ||
      !way_instrument_group_find_item (group, self, item, &alert->item, error))
    return FALSE;

  way_instrument_options_get_range (way_instrument_get_item (self, alert->item)->options, &min,
                                    &max);
  return way_instrument_group_get_int (group, "from", min, max, &alert->from, error);
}

/* --- what the form leaves out --- */

static gboolean
read_items (const WayInstrument *self,
            WayInstrumentGroup  *group,
            const char          *key,
            guint              **items,
            guint               *n_items,
            GError             **error)
{
  g_auto (GStrv) ids = way_instrument_group_get_list (group, key);

  *n_items = g_strv_length (ids);
  *items = g_new0 (guint, *n_items);
  for (guint i = 0; i < *n_items; i++) {
    if (!way_instrument_group_find_item (group, self, ids[i], &(*items)[i], error))
      return FALSE;
  }

  if (*n_items == 0)
    return way_instrument_group_fail (group, error, "“%s” names no item", key);
  return TRUE;
}

gboolean
way_instrument_read_skip (WayInstrument *self, WayInstrumentGroup *group, GError **error)
{
  WayInstrumentSkip *skip = way_instrument_skip_new ();
  int                least = 0, most = 0;

  g_ptr_array_add (self->skips, skip);
  if (!read_items (self, group, "items", &skip->items, &skip->n_items, error) ||
      !read_items (self, group, "sum-of", &skip->sum_of, &skip->n_sum_of, error))
    return FALSE;

  for (guint i = 0; i < skip->n_sum_of; i++) {
    int min, max;

    way_instrument_options_get_range (way_instrument_get_item (self, skip->sum_of[i])->options,
                                      &min, &max);
    least += min;
    most += max;
  }
  for (guint i = 0; i < skip->n_items; i++) {
    const WayInstrumentItem *item = way_instrument_get_item (self, skip->items[i]);

    if (!item->may_skip)
      return way_instrument_group_fail (group, error, "item “%s” is none that may be skipped",
                                        item->id);
    for (guint n = 0; n < skip->n_sum_of; n++) {
      if (skip->items[i] <= skip->sum_of[n])
        return way_instrument_group_fail (group, error, "item “%s” does not follow what decides",
                                          item->id);
    }
  }

  return way_instrument_group_get_int (group, "at-most", least, most - 1, &skip->at_most, error);
}
