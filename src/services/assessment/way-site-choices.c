/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-site-choices.h"

#include <glib/gi18n.h>
#include <string.h>

GListModel *
way_workspace_list_site_choices (WayWorkspace *self)
{
  return way_workspace_list (self, way_query_new (WAY_TYPE_SITE_CHOICE));
}

/* --- what was chosen --- */

/* The one that was chosen last, should two workstations have chosen. */
static WaySiteChoice *
find_choice (GListModel *choices, const char *name)
{
  g_autoptr (WaySiteChoice) found = NULL;

  for (guint i = 0; choices != NULL && i < g_list_model_get_n_items (choices); i++) {
    g_autoptr (WaySiteChoice) each = g_list_model_get_item (choices, i);

    if (g_strcmp0 (each->name, name) == 0 &&
        (found == NULL || WAY_RECORD (each)->changed_at.us > WAY_RECORD (found)->changed_at.us))
      g_set_object (&found, each);
  }

  return g_steal_pointer (&found);
}

char *
way_site_choices_dup_value (GListModel *choices, const char *name)
{
  g_autoptr (WaySiteChoice) choice = find_choice (choices, name);

  return choice != NULL ? g_strdup (choice->value) : NULL;
}

static char *
make_name (const WayInstrument *instrument, const WayInstrumentScore *score, const char *what)
{
  return g_strdup_printf ("%s.%s.%s", way_instrument_get_id (instrument), score->name, what);
}

const WayInstrumentThreshold *
way_site_choices_get_threshold (GListModel               *choices,
                                const WayInstrument      *instrument,
                                const WayInstrumentScore *score)
{
  g_autofree char *name = make_name (instrument, score, "threshold");
  g_autoptr (WaySiteChoice) choice = find_choice (choices, name);

  for (guint i = 0; choice != NULL && i < score->thresholds->len; i++) {
    const WayInstrumentThreshold *each = g_ptr_array_index (score->thresholds, i);

    if (g_strcmp0 (each->id, choice->value) == 0)
      return each;
  }

  return score->thresholds->len > 0 ? g_ptr_array_index (score->thresholds, 0) : NULL;
}

/* “33” of “cutoff=33”; the one for everybody is called by its points. */
static char *
cutoff_id (const WayInstrumentCutoff *cutoff)
{
  return cutoff->context != NULL ? g_strdup (strchr (cutoff->context, '=') + 1)
                                 : g_strdup_printf ("%d", cutoff->points);
}

const WayInstrumentCutoff *
way_site_choices_get_cutoff (GListModel               *choices,
                             const WayInstrument      *instrument,
                             const WayInstrumentScore *score)
{
  g_autofree char *name = make_name (instrument, score, "cutoff");
  g_autoptr (WaySiteChoice) choice = find_choice (choices, name);
  g_autoptr (GPtrArray) offered = way_instrument_score_list_cutoffs (score);

  for (guint i = 0; choice != NULL && i < offered->len; i++) {
    const WayInstrumentCutoff *each = g_ptr_array_index (offered, i);
    g_autofree char           *id = cutoff_id (each);

    if (g_strcmp0 (id, choice->value) == 0)
      return each;
  }

  return offered->len > 0 ? g_ptr_array_index (offered, 0) : NULL;
}

char *
way_site_choices_add_context (GListModel          *choices,
                              const WayInstrument *instrument,
                              const char          *context)
{
  g_autoptr (GString) text = g_string_new (context);

  for (guint i = 0; i < way_instrument_get_n_scores (instrument); i++) {
    const WayInstrumentCutoff *cutoff =
      way_site_choices_get_cutoff (choices, instrument, way_instrument_get_score (instrument, i));

    if (cutoff != NULL && cutoff->context != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", cutoff->context);
  }

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/* --- what can be chosen --- */

static void
offer_free (gpointer data)
{
  WaySiteChoiceOffer *offer = data;

  g_free (offer->name);
  g_free (offer->heading);
  g_strfreev (offer->labels);
  g_strfreev (offer->sources);
  g_strfreev (offer->values);
  g_free (offer);
}

/* “PHQ-9” or, for a score that does not stand for the whole, “PCL-5, B, intrusion”. */
static char *
describe (const WayInstrument *instrument, const WayInstrumentScore *score)
{
  const char *title = way_instrument_get_title (instrument);

  if (way_instrument_get_total (instrument) == score)
    return g_strdup (title);
  /* TRANSLATORS: a questionnaire and one of its scores. */
  return g_strdup_printf (_ ("%s, %s"), title, score->label);
}

static WaySiteChoiceOffer *
offer_new (char *name, char *heading, guint n)
{
  WaySiteChoiceOffer *offer = g_new0 (WaySiteChoiceOffer, 1);

  offer->name = name;
  offer->heading = heading;
  offer->labels = g_new0 (char *, n + 1);
  offer->sources = g_new0 (char *, n + 1);
  offer->values = g_new0 (char *, n + 1);
  return offer;
}

static void
offer_thresholds (GPtrArray                *offers,
                  GListModel               *choices,
                  const WayInstrument      *instrument,
                  const WayInstrumentScore *score)
{
  const WayInstrumentThreshold *chosen =
    way_site_choices_get_threshold (choices, instrument, score);
  g_autofree char    *what = describe (instrument, score);
  WaySiteChoiceOffer *offer;

  if (score->thresholds->len < 2)
    return;

  /* TRANSLATORS: of a questionnaire; below it stand thresholds to choose from. */
  offer =
    offer_new (make_name (instrument, score, "threshold"),
               g_strdup_printf (_ ("%s: a change counts from"), what), score->thresholds->len);
  for (guint i = 0; i < score->thresholds->len; i++) {
    const WayInstrumentThreshold *each = g_ptr_array_index (score->thresholds, i);

    /* TRANSLATORS: a number of points and what they are called. */
    offer->labels[i] =
      g_strdup_printf (ngettext ("%d point: %s", "%d points: %s", (unsigned long)each->points),
                       each->points, each->label);
    offer->sources[i] = g_strdup (each->source);
    offer->values[i] = g_strdup (each->id);
    if (each == chosen)
      offer->chosen = i;
  }
  g_ptr_array_add (offers, offer);
}

static void
offer_cutoffs (GPtrArray                *offers,
               GListModel               *choices,
               const WayInstrument      *instrument,
               const WayInstrumentScore *score)
{
  const WayInstrumentCutoff *chosen = way_site_choices_get_cutoff (choices, instrument, score);
  g_autoptr (GPtrArray) offered = way_instrument_score_list_cutoffs (score);
  g_autofree char    *what = describe (instrument, score);
  WaySiteChoiceOffer *offer;

  if (offered->len < 2)
    return;

  offer = offer_new (make_name (instrument, score, "cutoff"),
                     g_strdup_printf (_ ("%s: cut-off"), what), offered->len);
  for (guint i = 0; i < offered->len; i++) {
    const WayInstrumentCutoff *each = g_ptr_array_index (offered, i);

    offer->labels[i] = each->at_most ? g_strdup_printf (_ ("%d and below"), each->points)
                                     : g_strdup_printf (_ ("%d and above"), each->points);
    offer->sources[i] = g_strdup (each->source);
    offer->values[i] = cutoff_id (each);
    if (each == chosen)
      offer->chosen = i;
  }
  g_ptr_array_add (offers, offer);
}

GPtrArray *
way_site_choices_list_offers (GListModel           *choices,
                              WayInstrument *const *instruments,
                              guint                 n_instruments)
{
  GPtrArray *offers = g_ptr_array_new_with_free_func (offer_free);

  for (guint i = 0; i < n_instruments; i++) {
    for (guint n = 0; n < way_instrument_get_n_scores (instruments[i]); n++) {
      const WayInstrumentScore *score = way_instrument_get_score (instruments[i], n);

      offer_cutoffs (offers, choices, instruments[i], score);
      offer_thresholds (offers, choices, instruments[i], score);
    }
  }

  return offers;
}

/* --- choosing --- */

void
way_workspace_choose_async (WayWorkspace       *self,
                            GListModel         *choices,
                            const char         *name,
                            const char         *value,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (WaySiteChoice) old = find_choice (choices, name);
  g_autoptr (WaySiteChoice) choice =
    old != NULL ? way_record_copy (old) : way_workspace_create (self, WAY_TYPE_SITE_CHOICE);

  way_set (choice, name, name);
  way_set (choice, value, value);
  way_workspace_save_async (self, choice, NULL, NULL, callback, user_data);
}

gboolean
way_workspace_choose_finish (WayWorkspace *self, GAsyncResult *result, gint64 *act, GError **error)
{
  g_autoptr (WaySiteChoice) saved = way_workspace_save_finish (self, result, act, error);

  return saved != NULL;
}
