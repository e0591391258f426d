/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-gate.h"

#include "way-gate-match.h"

/* Any purpose: not of a question. */
#define ANY_PURPOSE WAY_N_PURPOSES

static WayGateDecision
answer (WayGateAnswer answer, WayGateReason reason, WayBasis basis)
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
  WayGateDecision decision = answer (WAY_GATE_EMERGENCY, WAY_REASON_EMERGENCY, WAY_BASIS_EMERGENCY);

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
    return answer (WAY_GATE_ALLOW, WAY_REASON_CRIME, WAY_BASIS_CRIME);
  return answer (WAY_GATE_DENY, WAY_REASON_CRIME_CLASS, WAY_BASIS_CRIME);
}

/* What says of nobody that they are a client is not a record of part 2: a name, and what somebody
 * needs, in a report that does not say who knows them and why. */
static WayGateDecision
decide_not_identifying (const WayGateQuestion *question)
{
  if (question->n_client_ids == 0 || question->info_class == WAY_INFO_IDENTITY ||
      question->info_class == WAY_INFO_NEEDS)
    return answer (WAY_GATE_ALLOW, WAY_REASON_NOT_IDENTIFYING, WAY_BASIS_NOT_IDENTIFYING);
  return answer (WAY_GATE_DENY, WAY_REASON_IDENTIFYING, WAY_BASIS_NOT_IDENTIFYING);
}

static WayGateDecision
decide_authority (const WayGateQuestion *question)
{
  if (is_empty (question->authority))
    return answer (WAY_GATE_DENY, WAY_REASON_NO_AUTHORITY, question->basis);
  return answer (WAY_GATE_ALLOW, WAY_REASON_AUTHORITY, question->basis);
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
    *decision = question->initial
                ? answer (WAY_GATE_ALLOW, WAY_REASON_CHILD_ABUSE, WAY_BASIS_CHILD_ABUSE)
                : answer (WAY_GATE_DENY, WAY_REASON_LATER_REPORT, WAY_BASIS_CHILD_ABUSE);
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
    *decision = answer (WAY_GATE_DENY, WAY_REASON_SUBPOENA, WAY_BASIS_SUBPOENA);
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
    *decision = answer (WAY_GATE_ALLOW, WAY_REASON_CLIENT, WAY_BASIS_CLIENT);
  else if (is_within (party, today))
    *decision = answer (WAY_GATE_ALLOW, WAY_REASON_PROGRAM, WAY_BASIS_PROGRAM);
  else if (for_program && party->organization != NULL &&
           way_organization_is_qso_on (party->organization, today) &&
           (party->kind == WAY_PARTY_ORGANIZATION ||
            way_team_member_is_active_on (party->member, today)))
    *decision = answer (WAY_GATE_ALLOW, WAY_REASON_QSO, WAY_BASIS_QSO);
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
        (rule->purposes.bits == 0 || question->purpose == ANY_PURPOSE ||
         way_set_has (rule->purposes, question->purpose)) &&
        way_gate_restricts (rule, &question->party))
      return TRUE;
  }

  return FALSE;
}

/* --- by a consent --- */

static gboolean
is_of_client (const WayGateQuestion *question, const WayConsent *consent)
{
  for (guint i = 0; i < question->n_client_ids; i++) {
    if (way_id_equal (&question->client_ids[i], &consent->client_id))
      return TRUE;
  }

  return FALSE;
}

static gboolean
is_special_purpose (guint purpose)
{
  return purpose == WAY_PURPOSE_SUPERVISION || purpose == WAY_PURPOSE_PROCEEDINGS ||
         purpose == WAY_PURPOSE_RESEARCH;
}

static gboolean
serves (const WayConsent *consent, guint purpose)
{
  static const struct {
    WayPurpose     purpose;
    WayConsentKind kind;
  } own[] = {
    { WAY_PURPOSE_SUPERVISION, WAY_CONSENT_CRIMINAL_JUSTICE },
    { WAY_PURPOSE_PROCEEDINGS, WAY_CONSENT_PROCEEDINGS },
    { WAY_PURPOSE_RESEARCH, WAY_CONSENT_RESEARCH },
  };

  if (purpose == ANY_PURPOSE)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (own); i++) {
    if (own[i].purpose == purpose && consent->kind != own[i].kind)
      return FALSE;
  }

  /* Of these kinds each serves its own purpose alone (2.31(d), 2.35(a), 2.52). */
  if (consent->kind == WAY_CONSENT_PROCEEDINGS || consent->kind == WAY_CONSENT_CRIMINAL_JUSTICE ||
      consent->kind == WAY_CONSENT_RESEARCH)
    return way_set_has (consent->purposes, purpose);
  return way_purpose_is_served (purpose, consent->purposes);
}

static gboolean
is_of_dates (const WayConsent *consent, const WayGateQuestion *question)
{
  if (consent->info_from.ymd == 0 && consent->info_until.ymd == 0)
    return TRUE;
  if (question->info_class == WAY_INFO_IDENTITY) /* of no day */
    return TRUE;
  if (question->info_from.ymd == 0 || question->info_until.ymd == 0)
    return FALSE;
  return consent->info_from.ymd <= question->info_from.ymd &&
         (consent->info_until.ymd == 0 || question->info_until.ymd <= consent->info_until.ymd);
}

static const WayGateReason of_status[] = {
  [WAY_CONSENT_DRAFT] = WAY_REASON_DRAFT,
  [WAY_CONSENT_VALID] = WAY_REASON_CONSENT,
  [WAY_CONSENT_NOT_YET] = WAY_REASON_NOT_YET,
  [WAY_CONSENT_EXPIRED] = WAY_REASON_EXPIRED,
  [WAY_CONSENT_REVOKED] = WAY_REASON_REVOKED,
  [WAY_CONSENT_DEFICIENT] = WAY_REASON_DEFICIENT,
  [WAY_CONSENT_EVENT_HAPPENED] = WAY_REASON_EVENT_HAPPENED,
  [WAY_CONSENT_REFUSED] = WAY_REASON_REFUSED,
  [WAY_CONSENT_REPLACED] = WAY_REASON_REPLACED,
  [WAY_CONSENT_FALSE] = WAY_REASON_FALSE,
};

/* How near a consent comes: each step is one more thing that is right. */
typedef enum {
  STEP_NOTHING,
  STEP_RECIPIENT, /* nearly the same one */
  STEP_KIND,
  STEP_CLASS,
  STEP_PURPOSE,
  STEP_DATES,
  STEP_STATUS,
  STEP_ALL,
} Step;

static Step
try_consent (const WayGateQuestion *question,
             const WayGateFile     *file,
             const WayConsent      *consent,
             WayDate                today,
             WayGateDecision       *decision)
{
  const WayGateMatch match =
    way_gate_match_consent (consent, file->recipients, &question->party, today);
  const gboolean special =
    question->info_class == WAY_INFO_HIV || question->info_class == WAY_INFO_COUNSELING_NOTES;
  WayConsentStatus status;

  decision->consent_id = consent->parent.id;
  if (match == WAY_MATCH_NONE)
    return STEP_NOTHING;
  if (match != WAY_MATCH_SAME) {
    decision->reason =
      match == WAY_MATCH_RENAMED ? WAY_REASON_RECIPIENT_RENAMED : WAY_REASON_RECIPIENT_LEFT;
    return STEP_RECIPIENT;
  }
  if (!way_consent_kind_discloses (consent->kind)) {
    decision->reason = WAY_REASON_WRONG_KIND;
    return STEP_KIND;
  }
  if (!way_info_class_is_held (question->info_class, consent->classes)) {
    decision->reason = special ? WAY_REASON_SPECIAL_CLASS : WAY_REASON_CLASS;
    return STEP_CLASS;
  }
  if (!serves (consent, question->purpose)) {
    decision->reason =
      is_special_purpose (question->purpose) ? WAY_REASON_SPECIAL_PURPOSE : WAY_REASON_PURPOSE;
    return STEP_PURPOSE;
  }
  if (!is_of_dates (consent, question)) {
    decision->reason = WAY_REASON_DATES;
    return STEP_DATES;
  }

  status = way_consent_find_status (consent, file->recipients,
                                    way_consent_find_replaced_at (consent, file->consents),
                                    question->moment, question->zone);
  decision->reason = of_status[status];
  if (status == WAY_CONSENT_DEFICIENT)
    decision->element = way_consent_find_missing (consent, file->recipients);
  if (status != WAY_CONSENT_VALID)
    return STEP_STATUS;

  decision->answer = WAY_GATE_ALLOW;
  return STEP_ALL;
}

/* A “no” is about what it names; what it leaves open it is about too. */
static gboolean
is_refused_by (const WayGateQuestion *question,
               const WayGateFile     *file,
               const WayConsent      *refusal,
               WayDate                today)
{
  gboolean names_somebody = FALSE;

  for (guint i = 0; file->recipients != NULL && i < file->recipients->len; i++) {
    const WayConsentRecipient *recipient = g_ptr_array_index (file->recipients, i);

    names_somebody |= recipient->parent.deleted_at.us == 0 &&
                      way_id_equal (&recipient->consent_id, &refusal->parent.id);
  }

  return refusal->signed_at.us <= question->moment.us &&
         way_consent_kind_discloses (refusal->kind) &&
         (!names_somebody || way_gate_match_consent (refusal, file->recipients, &question->party,
                                                     today) != WAY_MATCH_NONE) &&
         (refusal->classes.bits == 0 ||
          way_info_class_is_held (question->info_class, refusal->classes)) &&
         (refusal->purposes.bits == 0 || serves (refusal, question->purpose));
}

/* The last word first, by when it was signed and not by when it was entered; a “no” before a “yes”
 * of the same moment. */
static int
compare_signed (gconstpointer a, gconstpointer b)
{
  const WayConsent *one = *(const WayConsent *const *)a;
  const WayConsent *other = *(const WayConsent *const *)b;

  if (one->signed_at.us != other->signed_at.us)
    return one->signed_at.us < other->signed_at.us ? 1 : -1;
  if (one->refused != other->refused)
    return one->refused ? -1 : 1;
  return -way_id_compare (&one->parent.id, &other->parent.id);
}

static GPtrArray *
sort_consents (const WayGateQuestion *question, const WayGateFile *file)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; file->consents != NULL && i < file->consents->len; i++) {
    WayConsent *consent = g_ptr_array_index (file->consents, i);

    if (consent->parent.deleted_at.us == 0 && is_of_client (question, consent))
      g_ptr_array_add (sorted, consent);
  }
  g_ptr_array_sort (sorted, compare_signed);

  return sorted;
}

static WayGateDecision
decide_by_consent (const WayGateQuestion *question, const WayGateFile *file, WayDate today)
{
  g_autoptr (GPtrArray) consents = sort_consents (question, file);
  WayGateDecision best = answer (WAY_GATE_DENY, WAY_REASON_NO_CONSENT, WAY_BASIS_CONSENT);
  Step            best_step = STEP_NOTHING;

  for (guint i = 0; i < consents->len; i++) {
    const WayConsent *consent = g_ptr_array_index (consents, i);
    WayGateDecision   decision = answer (WAY_GATE_DENY, WAY_REASON_NO_CONSENT, WAY_BASIS_CONSENT);
    Step              step;

    if (consent->refused) {
      if (!is_refused_by (question, file, consent, today))
        continue;
      decision.reason = WAY_REASON_REFUSED;
      decision.consent_id = consent->parent.id;
      return decision;
    }

    step = try_consent (question, file, consent, today, &decision);
    if (step == STEP_ALL)
      return decision;
    if (step > best_step) {
      best = decision;
      best_step = step;
    }
  }

  return best;
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
    return answer (WAY_GATE_DENY, WAY_REASON_NO_RECIPIENT, question->basis);
  if (question->n_client_ids == 0)
    return decide_not_identifying (question);
  if (decide_by_law (question, &decision))
    return decision;
  if (question->party.kind != WAY_PARTY_CLIENT && !is_within (&question->party, today) &&
      is_restricted (question, file))
    return answer (WAY_GATE_DENY, WAY_REASON_RESTRICTED, WAY_BASIS_CONSENT);
  if (decide_by_party (question, today, &decision))
    return decision;

  return decide_by_consent (question, file, today);
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

  any.purpose = ANY_PURPOSE;
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
