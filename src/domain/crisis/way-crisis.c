/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-crisis.h"

#include <glib/gi18n.h>

#include "way-error.h"

static const char *const kind_words[] = { "unsaid",   "suicide",          "overdose", "recurrence",
                                          "violence", "partner-violence", "child",    "psychosis",
                                          "medical",  "disaster",         NULL };
static const char *const kind_labels[] = { N_ ("Not said yet"),
                                           N_ ("Suicide"),
                                           N_ ("Overdose"),
                                           N_ ("Recurrence of use"),
                                           N_ ("Violence"),
                                           N_ ("Partner violence"),
                                           N_ ("Child at risk"),
                                           N_ ("Psychosis"),
                                           N_ ("Medical"),
                                           N_ ("Disaster"),
                                           NULL };

static const char *const level_words[] = { "unsaid", "low", "moderate", "high", NULL };
static const char *const level_labels[] = { N_ ("Not said yet"), N_ ("Low"), N_ ("Moderate"),
                                            N_ ("High"), NULL };

static const char *const disposition_words[] = { "unsaid",      "safe",      "with-somebody",
                                                 "mobile-team", "emergency", "hospital",
                                                 "detox",       "shelter",   "declined",
                                                 "lost",        "other",     NULL };
static const char *const disposition_labels[] = { N_ ("Not said yet"),
                                                  N_ ("Safe where they are"),
                                                  N_ ("With somebody who stays"),
                                                  N_ ("With a mobile crisis team"),
                                                  N_ ("Emergency services took over"),
                                                  N_ ("In hospital"),
                                                  N_ ("In withdrawal care"),
                                                  N_ ("In a shelter"),
                                                  N_ ("Declined more help"),
                                                  N_ ("Contact was lost"),
                                                  N_ ("Something else"),
                                                  NULL };

static const char *const status_words[] = { "open", "closed", NULL };
static const char *const status_labels[] = { N_ ("Open"), N_ ("Closed"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WayCrisis, client_id, .label = N_ ("Client"), .target = "client", .hidden = TRUE),
  WAY_FIELD (WayCrisis, caller, .label = N_ ("Who it is, as far as known")),
  WAY_FIELD (WayCrisis, call_back, .label = N_ ("Call back on")),
  WAY_FIELD (WayCrisis, place, .label = N_ ("Where they are now")),
  WAY_FIELD (WayCrisis, started_at, .label = N_ ("Began at"), .required = TRUE),
  WAY_FIELD (WayCrisis,
             kind,
             .label = N_ ("Kind of crisis"),
             .words = kind_words,
             .labels = kind_labels),
  WAY_FIELD (WayCrisis, words, .label = N_ ("What is happening")),
  WAY_FIELD (WayCrisis, screen, .label = N_ ("Screen used")),
  WAY_FIELD (WayCrisis, screen_answers, .label = N_ ("Answers to the screen")),
  WAY_FIELD (WayCrisis,
             level,
             .label = N_ ("Risk now"),
             .words = level_words,
             .labels = level_labels),
  WAY_FIELD (WayCrisis, consult_name, .label = N_ ("Consulted")),
  WAY_FIELD (WayCrisis, consult_at, .label = N_ ("Consulted at")),
  WAY_FIELD (WayCrisis, consult_words, .label = N_ ("What the consult advised")),
  WAY_FIELD (WayCrisis, plan_reviewed, .label = N_ ("Safety plan gone through")),
  WAY_FIELD (WayCrisis, notified, .label = N_ ("Who was told")),
  WAY_FIELD (WayCrisis,
             disposition,
             .label = N_ ("How it ended"),
             .words = disposition_words,
             .labels = disposition_labels),
  WAY_FIELD (WayCrisis, disposition_words, .label = N_ ("How it ended, in words")),
  WAY_FIELD (WayCrisis, follow_up_at, .label = N_ ("Follow-up")),
  WAY_FIELD (WayCrisis, follow_up_words, .label = N_ ("What the follow-up is about")),
  WAY_FIELD (WayCrisis, worker_id, .label = N_ ("Worker"), .target = "staff"),
  WAY_FIELD (WayCrisis, alert_id, .label = N_ ("Alert"), .target = "alert", .hidden = TRUE),
  WAY_FIELD (WayCrisis, event_id, .label = N_ ("Event"), .target = "event", .hidden = TRUE),
  WAY_FIELD (WayCrisis,
             status,
             .label = N_ ("Status"),
             .words = status_words,
             .labels = status_labels),
  WAY_FIELD (WayCrisis, closed_at, .label = N_ ("Closed at")),
  WAY_FIELD (WayCrisis, closed_by, .label = N_ ("Closed by"), .target = "staff"),
};

/* The page that closes one says all this in words; what is refused here came from elsewhere. */
static gboolean
check (gpointer record, GError **error)
{
  const WayCrisis *self = record;

  if (self->status == WAY_CRISIS_OPEN)
    return TRUE;
  if (self->closed_at.us != 0 && way_crisis_get_lacks (self, self->closed_at) == 0)
    return TRUE;

  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID,
                       "“status” is closed, but how it ended and the follow-up are not said");
  return FALSE;
}

WAY_DEFINE_RECORD (WayCrisis, way_crisis, "crisis", N_ ("Crisis"), fields, check)

const char *
way_crisis_kind_to_words (WayCrisisKind kind)
{
  g_return_val_if_fail (kind < WAY_CRISIS_N_KINDS, NULL);

  return _ (kind_labels[kind]);
}

const char *
way_crisis_kind_to_label (WayCrisisKind kind)
{
  g_return_val_if_fail (kind < WAY_CRISIS_N_KINDS, NULL);

  return kind_labels[kind];
}

const char *
way_crisis_kind_to_text (WayCrisisKind kind)
{
  g_return_val_if_fail (kind < WAY_CRISIS_N_KINDS, NULL);

  return kind_words[kind];
}

WayEventCode
way_crisis_kind_get_event (WayCrisisKind kind)
{
  if (kind == WAY_CRISIS_OVERDOSE)
    return WAY_EVENT_OVERDOSE;

  return kind == WAY_CRISIS_RECURRENCE ? WAY_EVENT_RECURRENCE : WAY_EVENT_CRISIS;
}

WayCrisisLacks
way_crisis_get_lacks (const WayCrisis *self, WayTime closing)
{
  WayCrisisLacks lacks = 0;

  if (self->kind == WAY_CRISIS_KIND_UNSAID)
    lacks |= WAY_CRISIS_LACKS_KIND;
  if (self->disposition == WAY_CRISIS_DISPOSITION_UNSAID)
    lacks |= WAY_CRISIS_LACKS_DISPOSITION;

  if (self->follow_up_at.us == 0)
    lacks |= WAY_CRISIS_LACKS_FOLLOW_UP;
  else if (self->follow_up_at.us < closing.us + WAY_CRISIS_FOLLOW_UP_MIN)
    lacks |= WAY_CRISIS_FOLLOW_UP_TOO_SOON;
  else if (self->follow_up_at.us > closing.us + WAY_CRISIS_FOLLOW_UP_MAX)
    lacks |= WAY_CRISIS_FOLLOW_UP_TOO_LATE;

  return lacks;
}
