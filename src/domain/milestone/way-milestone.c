/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-milestone.h"

#include <glib/gi18n.h>

#include "way-error.h"

static const char *const kind_words[] = { "days",   "meetings", "chip", "certificate", "reunited",
                                          "housed", "job",      "own",  NULL };
static const char *const kind_labels[] = {
  N_ ("Days"),        N_ ("Meetings"),       N_ ("Chip or medallion"),
  N_ ("Certificate"), N_ ("Reunited"),       N_ ("Housed"),
  N_ ("Work"),        N_ ("Something else"), NULL
};

static const char *const unit_words[] = { "none", "hours", "days", "months", "years", NULL };
static const char *const unit_labels[] = { N_ ("None"),   N_ ("Hours"), N_ ("Days"),
                                           N_ ("Months"), N_ ("Years"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WayMilestone,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE,
             .owner = TRUE),
  WAY_FIELD (WayMilestone, kind, .label = N_ ("Kind"), .words = kind_words, .labels = kind_labels),
  WAY_FIELD (WayMilestone, count, .label = N_ ("How many"), .min = 1, .max = 100000),
  WAY_FIELD (WayMilestone,
             unit,
             .label = N_ ("Counted in"),
             .words = unit_words,
             .labels = unit_labels),
  WAY_FIELD (WayMilestone, reached_on, .label = N_ ("Day"), .required = TRUE),
  WAY_FIELD (WayMilestone, words, .label = N_ ("In words")),
  WAY_FIELD (WayMilestone, wish, .label = N_ ("How to celebrate it")),
  WAY_FIELD (WayMilestone, certificate_words, .label = N_ ("Words of the certificate")),
  WAY_FIELD (WayMilestone, celebrated_on, .label = N_ ("Celebrated on")),
  WAY_FIELD (WayMilestone, celebrated_words, .label = N_ ("How it was celebrated")),
  WAY_FIELD (WayMilestone,
             event_id,
             .label = N_ ("Event on the chart"),
             .target = "event",
             .hidden = TRUE),
};

static gboolean
refuse (GError **error, const char *field)
{
  g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID, "“%s” is missing", field);
  return FALSE;
}

/* What is counted says how many of what, and what has no name of its own has words. */
static gboolean
check (gpointer record, GError **error)
{
  WayMilestone  *self = record;
  const gboolean is_days = self->kind == WAY_MILESTONE_DAYS;

  if ((is_days || self->kind == WAY_MILESTONE_MEETINGS) && self->count == WAY_INT_NONE)
    return refuse (error, "count");
  if (is_days != (self->unit != WAY_MILESTONE_UNIT_NONE))
    return refuse (error, "unit");
  if (self->kind == WAY_MILESTONE_OWN && self->words == NULL)
    return refuse (error, "words");

  return TRUE;
}

WAY_DEFINE_RECORD (WayMilestone, way_milestone, "milestone", N_ ("Milestone"), fields, check)

/* A call for each, so that translators are asked for the plural forms. */
char *
way_milestone_words_span (gint64 count, WayMilestoneUnit unit)
{
  const gulong n = count > 0 ? (gulong)count : 0;

  switch (unit) {
  case WAY_MILESTONE_UNIT_HOURS:
    return g_strdup_printf (g_dngettext (NULL, "%lu hour", "%lu hours", n), n);
  case WAY_MILESTONE_UNIT_MONTHS:
    return g_strdup_printf (g_dngettext (NULL, "%lu month", "%lu months", n), n);
  case WAY_MILESTONE_UNIT_YEARS:
    return g_strdup_printf (g_dngettext (NULL, "%lu year", "%lu years", n), n);
  case WAY_MILESTONE_UNIT_NONE:
  case WAY_MILESTONE_UNIT_DAYS:
  default:
    return g_strdup_printf (g_dngettext (NULL, "%lu day", "%lu days", n), n);
  }
}

char *
way_milestone_dup_title (WayMilestone *self)
{
  const gulong n = self->count > 0 ? (gulong)self->count : 0;

  g_return_val_if_fail (WAY_IS_MILESTONE (self), NULL);

  if (self->words != NULL)
    return g_strdup (self->words);
  if (self->kind == WAY_MILESTONE_DAYS)
    return way_milestone_words_span (self->count, self->unit);
  if (self->kind == WAY_MILESTONE_MEETINGS && n > 0)
    return g_strdup_printf (g_dngettext (NULL, "%lu meeting", "%lu meetings", n), n);
  return g_strdup (gettext (kind_labels[self->kind]));
}
