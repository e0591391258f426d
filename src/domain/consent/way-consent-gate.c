/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-consent-gate.h"

#include "way-consent-gate-match.h"
#include "way-consent-gate-private.h"

WayGateDecision
way_gate_make_decision (WayGateAnswer answer, WayGateReason reason, WayBasis basis)
{
  return (WayGateDecision){ .answer = answer, .reason = reason, .basis = basis };
}

static gboolean
is_empty (const char *text)
{
  return text == NULL || text[0] == '\0';
}

/* --- without a consent --- */

WaySet
way_emergency_facts_find_missing (const WayEmergencyFacts *self)
{
  WaySet missing = { 0 };

  if (self == NULL || is_empty (self->received_by))
    missing.bits |= WAY_SET_OF (WAY_EMERGENCY_RECEIVED_BY).bits;
  if (self == NULL || is_empty (self->disclosed_by))
    missing.bits |= WAY_SET_OF (WAY_EMERGENCY_DISCLOSED_BY).bits;
  if (self == NULL || self->at.us == 0)
    missing.bits |= WAY_SET_OF (WAY_EMERGENCY_AT).bits;
  if (self == NULL || is_empty (self->nature))
    missing.bits |= WAY_SET_OF (WAY_EMERGENCY_NATURE).bits;

  return missing;
}

static WayGateDecision
decide_emergency (const WayGateQuestion *question)
{
  WayGateDecision decision =
    way_gate_make_decision (WAY_GATE_EMERGENCY, WAY_REASON_EMERGENCY, WAY_BASIS_EMERGENCY);

  decision.missing = way_emergency_facts_find_missing (question->emergency);
  if (decision.missing.bits != 0)
    decision.reason = WAY_REASON_EMERGENCY_FACTS;
  return decision;
}

/* A crime: that somebody is a client, name and address, last known whereabouts, and no more. */
static WayGateDecision
decide_crime (const WayGateQuestion *question)
{
  if (question->info_class == WAY_INFO_IDENTITY || question->info_class == WAY_INFO_ATTENDANCE)
    return way_gate_make_decision (WAY_GATE_ALLOW, WAY_REASON_CRIME, WAY_BASIS_CRIME);
  return way_gate_make_decision (WAY_GATE_DENY, WAY_REASON_CRIME_CLASS, WAY_BASIS_CRIME);
}

/* What says of nobody that they are a client is not a record of part 2: a name, and what somebody
 * needs, in a report that does not say who knows them and why. */
static WayGateDecision
decide_not_identifying (const WayGateQuestion *question)
{
  if (question->n_client_ids == 0 || question->info_class == WAY_INFO_IDENTITY ||
      question->info_class == WAY_INFO_NEEDS)
    return way_gate_make_decision (WAY_GATE_ALLOW, WAY_REASON_NOT_IDENTIFYING,
                                   WAY_BASIS_NOT_IDENTIFYING);
  return way_gate_make_decision (WAY_GATE_DENY, WAY_REASON_IDENTIFYING, WAY_BASIS_NOT_IDENTIFYING);
}

static WayGateDecision
decide_authority (const WayGateQuestion *question)
{
  if (is_empty (question->authority))
    return way_gate_make_decision (WAY_GATE_DENY, WAY_REASON_NO_AUTHORITY, question->basis);
  return way_gate_make_decision (WAY_GATE_ALLOW, WAY_REASON_AUTHORITY, question->basis);
}

/* By the law itself; FALSE: it is not one of these. */
static gboolean
decide_by_law (const WayGateQuestion *question, WayGateDecision *decision)
{
  switch (question->basis) {
  case WAY_BASIS_EMERGENCY:
    *decision = decide_emergency (question);
    return TRUE;
  case WAY_BASIS_CHILD_ABUSE:
    *decision =
      question->initial
        ? way_gate_make_decision (WAY_GATE_ALLOW, WAY_REASON_CHILD_ABUSE, WAY_BASIS_CHILD_ABUSE)
        : way_gate_make_decision (WAY_GATE_DENY, WAY_REASON_LATER_REPORT, WAY_BASIS_CHILD_ABUSE);
    return TRUE;
  case WAY_BASIS_CRIME:
    *decision = decide_crime (question);
    return TRUE;
  case WAY_BASIS_COURT_ORDER:
  case WAY_BASIS_AUDIT:
  case WAY_BASIS_RESEARCH:
    *decision = decide_authority (question);
    return TRUE;
  case WAY_BASIS_SUBPOENA:
    *decision = way_gate_make_decision (WAY_GATE_DENY, WAY_REASON_SUBPOENA, WAY_BASIS_SUBPOENA);
    return TRUE;
  case WAY_BASIS_NOT_IDENTIFYING:
    *decision = decide_not_identifying (question);
    return TRUE;
  case WAY_BASIS_CONSENT:
  case WAY_BASIS_CLIENT:
  case WAY_BASIS_PROGRAM:
  case WAY_BASIS_QSO:
  default:
    break;
  }

  if (question->purpose != WAY_PURPOSE_EMERGENCY)
    return FALSE;
  *decision = decide_emergency (question);
  return TRUE;
}

static gboolean
is_within (const WayParty *party, WayDate today)
{
  return party->kind == WAY_PARTY_PROGRAM ||
         (party->kind == WAY_PARTY_MEMBER && party->member != NULL &&
          party->member->relation == WAY_TEAM_INTERNAL &&
          way_id_is_none (&party->member->organization_id) &&
          way_team_member_is_active_on (party->member, today));
}

/* What the recipient is makes a consent unnecessary.  Whoever serves the program gets what the
 * service needs, and nothing that would serve anything else. */
static gboolean
decide_by_party (const WayGateQuestion *question, WayDate today, WayGateDecision *decision)
{
  const WayParty *party = &question->party;
  const gboolean  for_program =
    question->purpose == WAY_PURPOSE_OPERATIONS || question->purpose == WAY_PURPOSE_PAYMENT;

  if (party->kind == WAY_PARTY_CLIENT)
    *decision = way_gate_make_decision (WAY_GATE_ALLOW, WAY_REASON_CLIENT, WAY_BASIS_CLIENT);
  else if (is_within (party, today))
    *decision = way_gate_make_decision (WAY_GATE_ALLOW, WAY_REASON_PROGRAM, WAY_BASIS_PROGRAM);
  else if (for_program && party->organization != NULL &&
           way_organization_is_qso_on (party->organization, today) &&
           (party->kind == WAY_PARTY_ORGANIZATION ||
            way_team_member_is_active_on (party->member, today)))
    *decision = way_gate_make_decision (WAY_GATE_ALLOW, WAY_REASON_QSO, WAY_BASIS_QSO);
  else
    return FALSE;

  return TRUE;
}

static gboolean
is_restricted (const WayGateQuestion *question, const WayGateFile *file)
{
  for (guint i = 0; file->restrictions != NULL && i < file->restrictions->len; i++) {
    const WayRestrictionRule *rule = &g_array_index (file->restrictions, WayRestrictionRule, i);

    if ((rule->from.us == 0 || rule->from.us <= question->moment.us) &&
        (rule->until.us == 0 || question->moment.us <= rule->until.us) &&
        (rule->classes.bits == 0 || way_set_has (rule->classes, question->info_class) ||
         way_set_has (rule->classes, WAY_INFO_WHOLE) || question->info_class == WAY_INFO_WHOLE) &&
        (rule->purposes.bits == 0 || question->purpose == WAY_GATE_ANY_PURPOSE ||
         way_set_has (rule->purposes, question->purpose)) &&
        way_gate_restricts (rule, &question->party))
      return TRUE;
  }

  return FALSE;
}

static gboolean
has_recipient (const WayParty *party)
{
  switch (party->kind) {
  case WAY_PARTY_MEMBER:
    return party->member != NULL && party->member->parent.deleted_at.us == 0;
  case WAY_PARTY_ORGANIZATION:
    return party->organization != NULL;
  case WAY_PARTY_NAMED:
    return !is_empty (party->name);
  case WAY_PARTY_CLIENT:
  case WAY_PARTY_PROGRAM:
    return TRUE;
  default:
    return FALSE;
  }
}

WayGateDecision
way_gate_decide (const WayGateQuestion *question, const WayGateFile *file)
{
  const WayDate   today = way_consent_day_of (question->moment, question->zone);
  WayGateDecision decision;

  if (!has_recipient (&question->party))
    return way_gate_make_decision (WAY_GATE_DENY, WAY_REASON_NO_RECIPIENT, question->basis);
  if (question->n_client_ids == 0)
    return decide_not_identifying (question);
  if (decide_by_law (question, &decision))
    return decision;
  if (question->party.kind != WAY_PARTY_CLIENT && !is_within (&question->party, today) &&
      is_restricted (question, file))
    return way_gate_make_decision (WAY_GATE_DENY, WAY_REASON_RESTRICTED, WAY_BASIS_CONSENT);
  if (decide_by_party (question, today, &decision))
    return decision;

  return way_gate_decide_by_consent (question, file, today);
}

/* --- several at once --- */

WaySet
way_gate_decide_classes (const WayGateQuestion *question,
                         const WayGateFile     *file,
                         WaySet                 wanted,
                         WayGateDecision       *decisions)
{
  WayGateQuestion one = *question;
  WaySet          allowed = { 0 };

  for (guint i = 0; i < WAY_N_INFO_CLASSES; i++) {
    WayGateDecision decision;

    if (!way_set_has (wanted, i))
      continue;
    one.info_class = i;
    decision = way_gate_decide (&one, file);
    if (way_gate_decision_lets_pass (&decision))
      allowed.bits |= WAY_SET_OF (i).bits;
    if (decisions != NULL)
      decisions[i] = decision;
  }

  return allowed;
}

WaySet
way_gate_list_shareable (const WayGateQuestion *question, const WayGateFile *file, WayDate *until)
{
  WayGateQuestion any = *question;
  WayGateDecision decisions[WAY_N_INFO_CLASSES] = { 0 };
  const WaySet    all = { WAY_SET_OF (WAY_N_INFO_CLASSES).bits - 1 };
  WaySet          shareable;

  any.purpose = WAY_GATE_ANY_PURPOSE;
  any.basis = WAY_BASIS_CONSENT;
  shareable = way_gate_decide_classes (&any, file, all, decisions);
  *until = WAY_DATE_NONE;
  for (guint i = 0; file->consents != NULL && i < file->consents->len; i++) {
    const WayConsent *consent = g_ptr_array_index (file->consents, i);

    for (guint n = 0; n < WAY_N_INFO_CLASSES; n++) {
      if (way_set_has (shareable, n) &&
          way_id_equal (&decisions[n].consent_id, &consent->parent.id) &&
          consent->expiry == WAY_CONSENT_EXPIRES_ON &&
          (until->ymd == 0 || consent->expires_on.ymd < until->ymd))
        *until = consent->expires_on;
    }
  }

  return shareable;
}

gboolean
way_gate_decision_lets_pass (const WayGateDecision *self)
{
  return self->answer == WAY_GATE_ALLOW ||
         (self->answer == WAY_GATE_EMERGENCY && self->missing.bits == 0);
}

WaySet
way_gate_result_get_denied (const WayGateResult *self)
{
  return (WaySet){ self->asked.bits & ~self->allowed.bits };
}
