/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-use-recurrence.h"

#include <glib/gi18n.h>

static const char *const medical_words[] = {
  "unsaid", "none", "advised", "seen", "declined", NULL
};
static const char *const medical_labels[] = {
  N_ ("Not asked yet"), N_ ("None"),     N_ ("Advised to see somebody"),
  N_ ("Was seen"),      N_ ("Declined"), NULL
};

static const char *const date_words[] = { "later", "keep", "reset", NULL };
static const char *const date_labels[] = { N_ ("Decides later"), N_ ("Keeps the date"),
                                           N_ ("Begins a new count"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WayUseRecurrence,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayUseRecurrence, happened_on, .label = N_ ("Day"), .required = TRUE),
  WAY_FIELD (WayUseRecurrence, substance, .label = N_ ("Substance")),
  WAY_FIELD (WayUseRecurrence, amount, .label = N_ ("How much")),
  WAY_FIELD (WayUseRecurrence, circumstances, .label = N_ ("What was going on")),
  WAY_FIELD (WayUseRecurrence, helped_stop, .label = N_ ("What helped to stop")),
  WAY_FIELD (WayUseRecurrence, learned, .label = N_ ("What was learned")),
  WAY_FIELD (WayUseRecurrence,
             medical,
             .label = N_ ("Medical need"),
             .words = medical_words,
             .labels = medical_labels),
  WAY_FIELD (WayUseRecurrence, medical_words, .label = N_ ("Medical need, in words")),
  WAY_FIELD (WayUseRecurrence, plan_changes, .label = N_ ("What changes in the plan")),
  WAY_FIELD (WayUseRecurrence,
             date_choice,
             .label = N_ ("The client’s own date"),
             .words = date_words,
             .labels = date_labels),
  WAY_FIELD (WayUseRecurrence, event_id, .label = N_ ("Event"), .target = "event", .hidden = TRUE),
  WAY_FIELD (WayUseRecurrence,
             crisis_id,
             .label = N_ ("Crisis"),
             .target = "crisis",
             .hidden = TRUE),
};

WAY_DEFINE_RECORD (WayUseRecurrence,
                   way_use_recurrence,
                   "recurrence",
                   N_ ("Recurrence of use"),
                   fields,
                   NULL)

char *
way_use_recurrence_dup_words (const WayUseRecurrence *self)
{
  if (self->substance != NULL && self->amount != NULL)
    /* Translators: a substance, and how much of it. */
    return g_strdup_printf (_ ("%s, %s"), self->substance, self->amount);

  return g_strdup (self->substance != NULL ? self->substance : self->amount);
}

const char *
way_use_recurrence_date_to_words (WayUseRecurrenceDate choice)
{
  g_return_val_if_fail (choice < G_N_ELEMENTS (date_words) - 1, NULL);

  return _ (date_labels[choice]);
}
