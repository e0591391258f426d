/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-consent-gate-match.h"
#include "way-consent-gate-private.h"

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

  if (purpose == WAY_GATE_ANY_PURPOSE)
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

WayGateDecision
way_gate_decide_by_consent (const WayGateQuestion *question, const WayGateFile *file, WayDate today)
{
  g_autoptr (GPtrArray) consents = sort_consents (question, file);
  WayGateDecision best =
    way_gate_make_decision (WAY_GATE_DENY, WAY_REASON_NO_CONSENT, WAY_BASIS_CONSENT);
  Step best_step = STEP_NOTHING;

  for (guint i = 0; i < consents->len; i++) {
    const WayConsent *consent = g_ptr_array_index (consents, i);
    WayGateDecision   decision =
      way_gate_make_decision (WAY_GATE_DENY, WAY_REASON_NO_CONSENT, WAY_BASIS_CONSENT);
    Step step;

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
