/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-contact.h"

#include <glib/gi18n.h>

#include "way-error.h"
#include "way-hour.h"

const char *const way_contact_kind_words[] = { "session",    "call",     "text",
                                               "home-visit", "outreach", "drop-in",
                                               "letter",     "other",    NULL };
const char *const way_contact_kind_labels[] = {
  N_ ("Session"),         N_ ("Call"),          N_ ("Text message"),
  N_ ("Home visit"),      N_ ("Outreach"),      N_ ("Drop-in"),
  N_ ("Letter or email"), N_ ("Other contact"), NULL
};

const char *const way_contact_modality_words[] = { "in-person", "video",     "phone", "text",
                                                   "home",      "community", "mail",  NULL };
const char *const way_contact_modality_labels[] = { N_ ("In person"),
                                                    N_ ("Video"),
                                                    N_ ("Phone"),
                                                    N_ ("By text"),
                                                    N_ ("At the client’s home"),
                                                    N_ ("In the community"),
                                                    N_ ("By letter or email"),
                                                    NULL };

static const char *const outcome_words[] = { "reached",   "left-message", "no-answer", "no-show",
                                             "cancelled", "declined",     "not-found", NULL };
const char *const        way_contact_outcome_labels[] = {
         N_ ("Reached"),         N_ ("Left a message within the rules"),
         N_ ("No answer"),       N_ ("Did not come"),
         N_ ("Called off"),      N_ ("Did not want to talk"),
         N_ ("Not found there"), NULL
};

static const char *const support_words[] = {
  "listening", "encouragement", "information", "skills", "practical", "connecting",
  "speaking",  "planning",      "safety",      "family", NULL
};
const char *const way_contact_support_labels[] = { N_ ("Listening"),
                                                   N_ ("Encouragement"),
                                                   N_ ("Information"),
                                                   N_ ("Practicing a skill"),
                                                   N_ ("Practical help"),
                                                   N_ ("Connecting with somebody"),
                                                   N_ ("Speaking up for the client"),
                                                   N_ ("Planning"),
                                                   N_ ("Staying safe"),
                                                   N_ ("Family and friends"),
                                                   NULL };

static const char *const barrier_words[] = { "phone",  "transport", "housing", "work",
                                             "care",   "health",    "money",   "language",
                                             "safety", "trust",     NULL };
const char *const        way_contact_barrier_labels[] = { N_ ("No phone or credit"),
                                                          N_ ("Getting there"),
                                                          N_ ("Housing"),
                                                          N_ ("Work hours"),
                                                          N_ ("Caring for somebody"),
                                                          N_ ("Health"),
                                                          N_ ("Money"),
                                                          N_ ("Language"),
                                                          N_ ("Not safe to talk"),
                                                          N_ ("Trust"),
                                                          NULL };

static const char *const can_talk_words[] = { "not-asked", "yes", "no", NULL };
static const char *const can_talk_labels[] = { N_ ("Not asked"), N_ ("Yes"), N_ ("No"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WayContact, client_id, .label = N_ ("Client"), .target = "client"),
  WAY_FIELD (WayContact, worker_id, .label = N_ ("Worker"), .target = "staff"),
  WAY_FIELD (WayContact,
             kind,
             .label = N_ ("Kind"),
             .words = way_contact_kind_words,
             .labels = way_contact_kind_labels),
  WAY_FIELD (WayContact,
             modality,
             .label = N_ ("How"),
             .words = way_contact_modality_words,
             .labels = way_contact_modality_labels),
  WAY_FIELD (WayContact,
             outcome,
             .label = N_ ("Result"),
             .words = outcome_words,
             .labels = way_contact_outcome_labels),
  WAY_FIELD (WayContact, happened_on, .label = N_ ("Day"), .required = TRUE),
  WAY_FIELD (WayContact, began, .label = N_ ("Start")),
  WAY_FIELD (WayContact, ended, .label = N_ ("End")),
  WAY_FIELD (WayContact, minutes, .label = N_ ("Minutes"), .min = 0, .max = 1440),
  WAY_FIELD (WayContact, place, .label = N_ ("Place")),
  WAY_FIELD (WayContact, present, .label = N_ ("Who else was there")),
  WAY_FIELD (WayContact, purpose, .label = N_ ("What it was for")),
  WAY_FIELD (WayContact, mood, .label = N_ ("Mood in the client’s words")),
  WAY_FIELD (WayContact,
             support,
             .label = N_ ("Support given"),
             .words = support_words,
             .labels = way_contact_support_labels),
  WAY_FIELD (WayContact, support_words, .label = N_ ("About the support")),
  WAY_FIELD (WayContact, strengths, .label = N_ ("Strengths noticed")),
  WAY_FIELD (WayContact, next_on, .label = N_ ("Next contact")),
  WAY_FIELD (WayContact, next_words, .label = N_ ("What comes next")),
  WAY_FIELD (WayContact,
             barriers,
             .label = N_ ("What was in the way"),
             .words = barrier_words,
             .labels = way_contact_barrier_labels),
  WAY_FIELD (WayContact, barrier_words, .label = N_ ("About what was in the way")),
  WAY_FIELD (WayContact, reengagement, .label = N_ ("Next step to reach the client")),
  WAY_FIELD (WayContact,
             can_talk,
             .label = N_ ("Could talk freely"),
             .words = can_talk_words,
             .labels = can_talk_labels),
  WAY_FIELD (WayContact, client_location, .label = N_ ("Where the client was")),
  WAY_FIELD (WayContact, emergency_address, .label = N_ ("Emergency address")),
  WAY_FIELD (WayContact, backup_phone, .label = N_ ("Back-up phone")),
  WAY_FIELD (WayContact, platform, .label = N_ ("Platform")),
  WAY_FIELD (WayContact, tech_problems, .label = N_ ("Technical problems")),
  WAY_FIELD (WayContact, telehealth_consent_on, .label = N_ ("Agreed to telehealth on")),
};

static gboolean
check_hour (const char *text, const char *name, GError **error)
{
  if (text == NULL || way_hour_is_written (text))
    return TRUE;

  g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID, "“%s” is no time of day", name);
  return FALSE;
}

/* What comes next does not come before. */
static gboolean
check (gpointer record, GError **error)
{
  const WayContact *self = record;

  if (!check_hour (self->began, "began", error) || !check_hour (self->ended, "ended", error))
    return FALSE;
  if (self->next_on.ymd == 0 || self->next_on.ymd >= self->happened_on.ymd)
    return TRUE;

  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, "“next_on” is before “happened_on”");
  return FALSE;
}

WAY_DEFINE_RECORD (WayContact, way_contact, "contact", N_ ("Contact"), fields, check)

gboolean
way_contact_is_reached (const WayContact *self)
{
  return self->outcome == WAY_CONTACT_REACHED;
}

gboolean
way_contact_modality_is_remote (WayContactModality modality)
{
  return modality == WAY_CONTACT_VIDEO || modality == WAY_CONTACT_PHONE;
}

WayContactModality
way_contact_kind_get_modality (WayContactKind kind)
{
  switch (kind) {
  case WAY_CONTACT_CALL:
    return WAY_CONTACT_PHONE;
  case WAY_CONTACT_TEXT:
    return WAY_CONTACT_BY_TEXT;
  case WAY_CONTACT_HOME_VISIT:
    return WAY_CONTACT_AT_HOME;
  case WAY_CONTACT_OUTREACH:
    return WAY_CONTACT_IN_COMMUNITY;
  case WAY_CONTACT_LETTER:
    return WAY_CONTACT_BY_MAIL;
  case WAY_CONTACT_SESSION:
  case WAY_CONTACT_DROP_IN:
  case WAY_CONTACT_OTHER:
  default:
    return WAY_CONTACT_IN_PERSON;
  }
}

gboolean
way_contact_breaks_rule (WayContactModality   modality,
                         WayContactOutcome    outcome,
                         WaySet               rules,
                         WayContactPointRule *rule)
{
  WayContactPointRule broken;

  if (modality == WAY_CONTACT_PHONE && outcome == WAY_CONTACT_LEFT_MESSAGE &&
      way_set_has (rules, WAY_CONTACT_POINT_RULE_NO_VOICEMAIL))
    broken = WAY_CONTACT_POINT_RULE_NO_VOICEMAIL;
  else if (modality == WAY_CONTACT_PHONE && way_set_has (rules, WAY_CONTACT_POINT_RULE_TEXT_ONLY))
    broken = WAY_CONTACT_POINT_RULE_TEXT_ONLY;
  else if (modality == WAY_CONTACT_BY_TEXT && way_set_has (rules, WAY_CONTACT_POINT_RULE_CALL_ONLY))
    broken = WAY_CONTACT_POINT_RULE_CALL_ONLY;
  else if (modality == WAY_CONTACT_BY_MAIL && way_set_has (rules, WAY_CONTACT_POINT_RULE_NO_MAIL))
    broken = WAY_CONTACT_POINT_RULE_NO_MAIL;
  else
    return FALSE;

  *rule = broken;
  return TRUE;
}
