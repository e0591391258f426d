/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-breach.h"

#include <glib/gi18n.h>

#include "way-error.h"

static const char *const data_words[] = { "names",     "addresses", "birth-dates", "numbers",
                                          "treatment", "notes",     "assessments", "payment",
                                          "other",     NULL };
const char *const        way_breach_data_labels[] = { N_ ("Names"),
                                                      N_ ("Addresses and phone numbers"),
                                                      N_ ("Dates of birth"),
                                                      N_ ("Social security or other numbers"),
                                                      N_ ("That somebody is in treatment"),
                                                      N_ ("Notes"),
                                                      N_ ("Assessments"),
                                                      N_ ("Payment"),
                                                      N_ ("Other data"),
                                                      NULL };

static const char *const probability_words[] = { "not-assessed", "low", "not-low", NULL };
static const char *const probability_labels[] = { N_ ("Not assessed: it counts as a breach"),
                                                  N_ ("Low: no breach to give notice of"),
                                                  N_ ("Not low: a breach"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WayBreach, worker_id, .label = N_ ("Worker"), .target = "staff"),
  WAY_FIELD (WayBreach, found_on, .label = N_ ("Found on"), .required = TRUE),
  WAY_FIELD (WayBreach, happened_on, .label = N_ ("Happened on, or began")),
  WAY_FIELD (WayBreach, ended_on, .label = N_ ("Ended on")),
  WAY_FIELD (WayBreach, what, .label = N_ ("What happened"), .required = TRUE),
  WAY_FIELD (WayBreach,
             data,
             .label = N_ ("Kinds of data"),
             .words = data_words,
             .labels = way_breach_data_labels),
  WAY_FIELD (WayBreach, data_words, .label = N_ ("About the data")),
  WAY_FIELD (WayBreach, people, .label = N_ ("How many people"), .min = 0, .max = 100000000),
  WAY_FIELD (WayBreach,
             in_state,
             .label = N_ ("Most of them in one state"),
             .min = 0,
             .max = 100000000),
  WAY_FIELD (WayBreach, factor_data, .label = N_ ("What the data tell, and of whom")),
  WAY_FIELD (WayBreach, factor_who, .label = N_ ("Who got or used them")),
  WAY_FIELD (WayBreach, factor_seen, .label = N_ ("Whether they were taken or looked at")),
  WAY_FIELD (WayBreach, factor_lessened, .label = N_ ("How far the risk was lessened")),
  WAY_FIELD (WayBreach,
             probability,
             .label = N_ ("Probability of harm"),
             .words = probability_words,
             .labels = probability_labels),
  WAY_FIELD (WayBreach, contained_on, .label = N_ ("Contained on")),
  WAY_FIELD (WayBreach, contained_words, .label = N_ ("How it was contained")),
  WAY_FIELD (WayBreach, delayed_until, .label = N_ ("Held back for law enforcement until")),
  WAY_FIELD (WayBreach, people_told_on, .label = N_ ("People told on")),
  WAY_FIELD (WayBreach, people_told_how, .label = N_ ("How they were told")),
  WAY_FIELD (WayBreach, hhs_told_on, .label = N_ ("HHS told on")),
  WAY_FIELD (WayBreach, media_told_on, .label = N_ ("Media told on")),
  WAY_FIELD (WayBreach, lesson, .label = N_ ("So that it does not happen again")),
};

static gboolean
refuse (GError **error, const char *field, const char *rule)
{
  g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID, "“%s” %s", field, rule);
  return FALSE;
}

/* Nobody can be told of what was not found, nor can a state have more people than there are.  That
 * the probability is low is shown by all four factors, or it is not shown. */
static gboolean
check (gpointer record, GError **error)
{
  const WayBreach *self = record;
  const WayDate    told[] = { self->people_told_on, self->hhs_told_on, self->media_told_on };
  static const char *const names[] = { "people_told_on", "hhs_told_on", "media_told_on" };

  for (guint i = 0; i < G_N_ELEMENTS (told); i++) {
    if (told[i].ymd != 0 && told[i].ymd < self->found_on.ymd)
      return refuse (error, names[i], "is before “found_on”");
  }
  if (self->happened_on.ymd > self->found_on.ymd)
    return refuse (error, "happened_on", "is after “found_on”");
  if (self->ended_on.ymd != 0 && self->ended_on.ymd < self->happened_on.ymd)
    return refuse (error, "ended_on", "is before “happened_on”");
  if (self->in_state != WAY_INT_NONE && self->in_state > self->people)
    return refuse (error, "in_state", "is more than “people”");
  if (self->probability == WAY_BREACH_LOW &&
      (self->factor_data == NULL || self->factor_who == NULL || self->factor_seen == NULL ||
       self->factor_lessened == NULL))
    return refuse (error, "probability", "needs all four factors");

  return TRUE;
}

WAY_DEFINE_RECORD (WayBreach, way_breach, "breach", N_ ("Breach"), fields, check)

const char *
way_breach_probability_to_words (WayBreachProbability probability)
{
  g_return_val_if_fail (probability < G_N_ELEMENTS (probability_words) - 1, NULL);

  return _ (probability_labels[probability]);
}
