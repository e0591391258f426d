/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-event.h"

#include <glib/gi18n.h>

#include "way-error.h"

static const char *const code_words[] = { "recurrence", "crisis",      "overdose", "hospital",
                                          "arrest",     "move",        "job",      "medication",
                                          "milestone",  "plan-review", "other",    NULL };
static const char *const code_labels[] = { N_ ("Recurrence of use"),
                                           N_ ("Crisis"),
                                           N_ ("Overdose"),
                                           N_ ("Hospital"),
                                           N_ ("Arrest"),
                                           N_ ("Move"),
                                           N_ ("Job"),
                                           N_ ("Medication"),
                                           N_ ("Milestone"),
                                           N_ ("Plan review"),
                                           N_ ("Other"),
                                           NULL };

static const WayField fields[] = {
  WAY_FIELD (WayEvent,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayEvent, code, .label = N_ ("Kind"), .words = code_words, .labels = code_labels),
  WAY_FIELD (WayEvent, happened_on, .label = N_ ("Day"), .required = TRUE),
  WAY_FIELD (WayEvent, words, .label = N_ ("In words")),
};

/* “Other” alone would say nothing. */
static gboolean
check (gpointer record, GError **error)
{
  WayEvent *self = record;

  if (self->code != WAY_EVENT_OTHER || self->words != NULL)
    return TRUE;

  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, "“words” is missing");
  return FALSE;
}

WAY_DEFINE_RECORD (WayEvent, way_event, "event", N_ ("Event"), fields, check)

/* A move or a job is told by its words; what these are is told by their name. */
static gboolean
is_named_by_kind (WayEventCode code)
{
  switch (code) {
  case WAY_EVENT_RECURRENCE:
  case WAY_EVENT_CRISIS:
  case WAY_EVENT_OVERDOSE:
  case WAY_EVENT_HOSPITAL:
  case WAY_EVENT_ARREST:
  case WAY_EVENT_PLAN_REVIEW:
    return TRUE;
  case WAY_EVENT_MOVE:
  case WAY_EVENT_JOB:
  case WAY_EVENT_MEDICATION:
  case WAY_EVENT_MILESTONE:
  case WAY_EVENT_OTHER:
  default:
    return FALSE;
  }
}

const char *
way_event_get_title (const WayEvent *self)
{
  return self->words == NULL || is_named_by_kind (self->code) ? gettext (code_labels[self->code])
                                                              : self->words;
}

const char *
way_event_get_detail (const WayEvent *self)
{
  return is_named_by_kind (self->code) ? self->words : NULL;
}

gboolean
way_event_is_care (const WayEvent *self)
{
  return self->code == WAY_EVENT_PLAN_REVIEW;
}
