/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-consent-status.h"

#include <glib/gi18n.h>

/* --- elements --- */

static gboolean
is_empty (const char *text)
{
  return text == NULL || text[0] == '\0';
}

static const WayConsentRecipient *
get_own (const WayConsent *self, GPtrArray *recipients, guint i)
{
  const WayConsentRecipient *recipient = g_ptr_array_index (recipients, i);

  return recipient->parent.deleted_at.us == 0 &&
             way_id_equal (&recipient->consent_id, &self->parent.id)
         ? recipient
         : NULL;
}

/* An intermediary is named, and so are those behind it, or they are treating providers. */
static WayConsentElement
check_recipients (const WayConsent *self, GPtrArray *recipients)
{
  guint n = 0, n_intermediaries = 0, n_behind = 0;

  for (guint i = 0; recipients != NULL && i < recipients->len; i++) {
    const WayConsentRecipient *recipient = get_own (self, recipients, i);

    if (recipient == NULL)
      continue;
    n++;
    if (recipient->intermediary && recipient->kind != WAY_CONSENT_TO_CLASS)
      n_intermediaries++;
    else if (recipient->kind != WAY_CONSENT_TO_CLASS ||
             recipient->recipient_class == WAY_RECIPIENT_CLASS_TREATING)
      n_behind++;
  }

  if (n == 0)
    return WAY_CONSENT_HAS_NO_RECIPIENT;
  if ((self->kind == WAY_CONSENT_INTERMEDIARY || n_intermediaries > 0) &&
      (n_intermediaries == 0 || n_behind == 0))
    return WAY_CONSENT_HAS_NO_INTERMEDIARY;
  return WAY_CONSENT_HAS_ALL;
}

static gboolean
has_expiry (const WayConsent *self)
{
  switch (self->expiry) {
  case WAY_CONSENT_EXPIRES_ON:
    return way_date_is_full (self->expires_on);
  case WAY_CONSENT_EXPIRES_EVENT:
    return !is_empty (self->expiry_event);
  case WAY_CONSENT_EXPIRES_NEVER:
    return self->kind == WAY_CONSENT_TPO || !way_consent_kind_discloses (self->kind);
  case WAY_CONSENT_EXPIRES_UNSAID:
  default:
    return !way_consent_kind_discloses (self->kind);
  }
}

static gboolean
has_signature (const WayConsent *self)
{
  if (self->signed_at.us == 0 || is_empty (self->signer))
    return FALSE;

  switch (self->method) {
  case WAY_CONSENT_SIGNED_DRAWN:
    return self->drawing != NULL && g_bytes_get_size (self->drawing) > 0;
  case WAY_CONSENT_SIGNED_TYPED:
  case WAY_CONSENT_SIGNED_PAPER:
    return TRUE;
  case WAY_CONSENT_SIGNED_SPOKEN:
    return !way_consent_kind_discloses (self->kind) && !is_empty (self->witness);
  case WAY_CONSENT_SIGNED_UNSAID:
  default:
    return FALSE;
  }
}

static WayConsentElement
check_signature (const WayConsent *self)
{
  if (!has_signature (self))
    return WAY_CONSENT_HAS_NO_SIGNATURE;
  if (self->signer_relation != WAY_CONSENT_BY_CLIENT && is_empty (self->signer_words))
    return WAY_CONSENT_HAS_NO_SIGNER_RIGHT;
  return WAY_CONSENT_HAS_ALL;
}

/* Counseling notes and proceedings stand alone, in either direction. */
static WayConsentElement
check_combined (const WayConsent *self)
{
  const gboolean of_notes = self->kind == WAY_CONSENT_COUNSELING_NOTES;
  const gboolean of_proceedings = self->kind == WAY_CONSENT_PROCEEDINGS;
  const gboolean with_notes = way_set_has (self->classes, WAY_INFO_COUNSELING_NOTES);
  const gboolean only_notes = way_set_is_only (self->classes, WAY_INFO_COUNSELING_NOTES);
  const gboolean for_proceedings = way_set_has (self->purposes, WAY_PURPOSE_PROCEEDINGS);
  const gboolean only_for_proceedings = way_set_is_only (self->purposes, WAY_PURPOSE_PROCEEDINGS);

  if (of_notes ? !only_notes : with_notes && !of_proceedings)
    return WAY_CONSENT_IS_COMBINED_NOTES;
  if (of_proceedings ? !only_for_proceedings : for_proceedings)
    return WAY_CONSENT_IS_COMBINED_PROCEEDINGS;
  if (of_proceedings && with_notes && !only_notes)
    return WAY_CONSENT_IS_COMBINED_NOTES;
  return WAY_CONSENT_HAS_ALL;
}

WayConsentElement
way_consent_find_missing (const WayConsent *self, GPtrArray *recipients)
{
  WayConsentElement missing;

  if (!way_consent_kind_discloses (self->kind))
    return check_signature (self);

  if (is_empty (self->discloser))
    return WAY_CONSENT_HAS_NO_DISCLOSER;
  if (self->classes.bits == 0)
    return WAY_CONSENT_HAS_NO_INFORMATION;
  missing = check_recipients (self, recipients);
  if (missing != WAY_CONSENT_HAS_ALL)
    return missing;
  if (self->purposes.bits == 0 ||
      (way_set_is_only (self->purposes, WAY_PURPOSE_OTHER) && is_empty (self->purpose_words)))
    return WAY_CONSENT_HAS_NO_PURPOSE;
  if (!way_set_has (self->statements, WAY_CONSENT_SAYS_REVOCATION) || is_empty (self->revoke_how))
    return WAY_CONSENT_HAS_NO_REVOCATION;
  if (!has_expiry (self))
    return WAY_CONSENT_HAS_NO_EXPIRY;
  missing = check_signature (self);
  if (missing != WAY_CONSENT_HAS_ALL)
    return missing;
  if (self->kind == WAY_CONSENT_TPO &&
      !way_set_has (self->statements, WAY_CONSENT_SAYS_REDISCLOSURE))
    return WAY_CONSENT_HAS_NO_REDISCLOSURE;
  if (self->kind == WAY_CONSENT_TPO && !way_set_has (self->statements, WAY_CONSENT_SAYS_REFUSAL))
    return WAY_CONSENT_HAS_NO_REFUSAL;

  return check_combined (self);
}

/* --- time --- */

WayDate
way_consent_day_of (WayTime moment, GTimeZone *zone)
{
  /* Down to the second, also before 1970. */
  const gint64 second = moment.us / G_USEC_PER_SEC - (moment.us % G_USEC_PER_SEC < 0 ? 1 : 0);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (second);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;

  return local != NULL ? way_date_of (local) : WAY_DATE_NONE;
}

WayTime
way_consent_start_of (WayDate day, GTimeZone *zone)
{
  /* Where the clock goes forward over midnight, the day begins with the first minute it has. */
  g_autoptr (GDateTime) start =
    g_date_time_new (zone, (int)way_date_get_year (day), (int)way_date_get_month (day),
                     (int)way_date_get_day (day), 0, 0, 0);

  return start != NULL ? (WayTime){ g_date_time_to_unix (start) * G_USEC_PER_SEC } : WAY_TIME_NONE;
}

WayTime
way_consent_find_revoked_at (const WayConsent *self, GTimeZone *zone)
{
  WayTime from = WAY_TIME_NONE;

  if (self->revoked_at.us == 0)
    return WAY_TIME_NONE;
  if (self->kind == WAY_CONSENT_CRIMINAL_JUSTICE && way_date_is_full (self->revocable_from))
    from = way_consent_start_of (self->revocable_from, zone);
  return (WayTime){ MAX (self->revoked_at.us, from.us) };
}

WayTime
way_consent_find_replaced_at (const WayConsent *self, GPtrArray *consents)
{
  WayTime first = WAY_TIME_NONE;

  for (guint i = 0; consents != NULL && i < consents->len; i++) {
    const WayConsent *other = g_ptr_array_index (consents, i);

    if (other->parent.deleted_at.us == 0 && other->signed_at.us != 0 && !other->refused &&
        way_id_equal (&other->replaces_id, &self->parent.id) &&
        (first.us == 0 || other->signed_at.us < first.us))
      first = other->signed_at;
  }

  return first;
}

static gboolean
is_by (WayTime time, WayTime moment)
{
  return time.us != 0 && time.us <= moment.us;
}

WayConsentStatus
way_consent_find_status (const WayConsent *self,
                         GPtrArray        *recipients,
                         WayTime           replaced_at,
                         WayTime           moment,
                         GTimeZone        *zone)
{
  const WayDate today = way_consent_day_of (moment, zone);

  if (self->refused)
    return WAY_CONSENT_REFUSED;
  if (self->signed_at.us == 0)
    return WAY_CONSENT_DRAFT;
  if (way_consent_find_missing (self, recipients) != WAY_CONSENT_HAS_ALL)
    return WAY_CONSENT_DEFICIENT;
  if (self->signed_at.us > moment.us || self->begins_on.ymd > today.ymd)
    return WAY_CONSENT_NOT_YET;
  if (is_by (self->false_at, moment))
    return WAY_CONSENT_FALSE;
  if (is_by (replaced_at, moment))
    return WAY_CONSENT_REPLACED;
  if (is_by (way_consent_find_revoked_at (self, zone), moment))
    return WAY_CONSENT_REVOKED;
  if (is_by (self->event_happened_at, moment))
    return WAY_CONSENT_EVENT_HAPPENED;
  if (self->expiry == WAY_CONSENT_EXPIRES_ON && self->expires_on.ymd < today.ymd)
    return WAY_CONSENT_EXPIRED;

  return WAY_CONSENT_VALID;
}

/* --- words --- */

static const struct {
  const char *word;
  const char *label;
} statuses[] = {
  [WAY_CONSENT_DRAFT] = { "draft", N_ ("Draft") },
  [WAY_CONSENT_VALID] = { "valid", N_ ("Valid") },
  [WAY_CONSENT_NOT_YET] = { "not-yet", N_ ("Not valid yet") },
  [WAY_CONSENT_EXPIRED] = { "expired", N_ ("Expired") },
  [WAY_CONSENT_REVOKED] = { "revoked", N_ ("Revoked") },
  [WAY_CONSENT_DEFICIENT] = { "deficient", N_ ("Incomplete") },
  [WAY_CONSENT_EVENT_HAPPENED] = { "event-happened", N_ ("Ended by its event") },
  [WAY_CONSENT_REFUSED] = { "refused", N_ ("The client said no") },
  [WAY_CONSENT_REPLACED] = { "replaced", N_ ("Replaced by a later one") },
  [WAY_CONSENT_FALSE] = { "false", N_ ("Known to be false") },
};

static const struct {
  const char *paragraph;
  const char *words;
} elements[WAY_CONSENT_N_ELEMENTS] = {
  [WAY_CONSENT_HAS_NO_DISCLOSER] = { "42 CFR 2.31(a)(2)",
                                     N_ ("It does not say who may share the information.") },
  [WAY_CONSENT_HAS_NO_INFORMATION] = { "42 CFR 2.31(a)(3)",
                                       N_ ("It does not say what may be shared.") },
  [WAY_CONSENT_HAS_NO_RECIPIENT] = { "42 CFR 2.31(a)(4)",
                                     N_ ("It names nobody who may receive the information.") },
  [WAY_CONSENT_HAS_NO_INTERMEDIARY] = { "42 CFR 2.31(a)(4)(ii)",
                                        N_ (
                                          "The intermediary, or those it passes the information on to, are not named.") },
  [WAY_CONSENT_HAS_NO_PURPOSE] = { "42 CFR 2.31(a)(5)",
                                   N_ ("It does not say what the information is for.") },
  [WAY_CONSENT_HAS_NO_REVOCATION] = { "42 CFR 2.31(a)(6)",
                                      N_ ("It does not say that it can be revoked, and how.") },
  [WAY_CONSENT_HAS_NO_EXPIRY] = { "42 CFR 2.31(a)(7)",
                                  N_ (
                                    "It does not say on which day, or with which event, it ends.") },
  [WAY_CONSENT_HAS_NO_SIGNATURE] = { "42 CFR 2.31(a)(8)", N_ ("The signature is missing.") },
  [WAY_CONSENT_HAS_NO_SIGNER_RIGHT] = { "42 CFR 2.31(a)(8)",
                                        N_ (
                                          "Somebody else signed, and it is not said what gives them the right.") },
  [WAY_CONSENT_HAS_NO_REDISCLOSURE] = { "42 CFR 2.31(a)(10)",
                                        N_ (
                                          "It does not say that the information may be passed on further.") },
  [WAY_CONSENT_HAS_NO_REFUSAL] = { "42 CFR 2.31(a)(10)",
                                   N_ ("It does not say what follows when one does not sign.") },
  [WAY_CONSENT_IS_COMBINED_NOTES] = { "42 CFR 2.31(b)",
                                      N_ ("Counseling notes need a consent of their own.") },
  [WAY_CONSENT_IS_COMBINED_PROCEEDINGS] = { "42 CFR 2.31(d)",
                                            N_ ("Legal proceedings need a consent of their own.") },
};

const char *
way_consent_status_to_words (WayConsentStatus status)
{
  return gettext (statuses[status].label);
}

const char *
way_consent_status_get_word (WayConsentStatus status)
{
  return statuses[status].word;
}

const char *
way_consent_element_to_words (WayConsentElement element)
{
  return elements[element].words != NULL ? gettext (elements[element].words) : NULL;
}

const char *
way_consent_element_get_paragraph (WayConsentElement element)
{
  return elements[element].paragraph;
}
