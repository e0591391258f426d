/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-consent-words.h"

#include <glib/gi18n.h>

#include "way-when.h"

char *
way_consent_words_recipient (const WayConsentRecipient *self)
{
  if (self->kind == WAY_CONSENT_TO_CLASS)
    return g_strdup (gettext (way_recipient_class_labels[self->recipient_class]));

  return g_strdup (self->name != NULL ? self->name : "");
}

char *
way_consent_words_title (const WayConsent *self, GPtrArray *recipients)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; recipients != NULL && i < recipients->len; i++) {
    const WayConsentRecipient *recipient = g_ptr_array_index (recipients, i);

    if (way_id_equal (&recipient->consent_id, &self->parent.id) &&
        recipient->parent.deleted_at.us == 0)
      g_ptr_array_add (names, way_consent_words_recipient (recipient));
  }
  if (names->len == 0)
    return g_strdup (gettext (way_consent_kind_labels[self->kind]));

  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **)names->pdata);
}

/* --- how it stands --- */

/* The day that a status is about. */
static char *
dup_day (const WayConsent *self, WayConsentStatus status, GTimeZone *zone)
{
  switch (status) {
  case WAY_CONSENT_VALID:
  case WAY_CONSENT_EXPIRED:
    return way_when_write (self->expires_on);
  case WAY_CONSENT_NOT_YET:
    return way_when_write (self->begins_on);
  case WAY_CONSENT_REVOKED:
    return way_when_write (way_consent_day_of (self->revoked_at, zone));
  case WAY_CONSENT_EVENT_HAPPENED:
    return way_when_write (way_consent_day_of (self->event_happened_at, zone));
  case WAY_CONSENT_REFUSED:
    return way_when_write (way_consent_day_of (self->signed_at, zone));
  case WAY_CONSENT_DRAFT:
  case WAY_CONSENT_DEFICIENT:
  case WAY_CONSENT_REPLACED:
  case WAY_CONSENT_FALSE:
  default:
    return g_strdup ("");
  }
}

static char *
say_valid (const WayConsent *self, const char *day)
{
  switch (self->expiry) {
  case WAY_CONSENT_EXPIRES_ON:
    /* Translators: %s is a date; the consent is valid through its end. */
    return g_strdup_printf (_ ("Valid until %s"), day);
  case WAY_CONSENT_EXPIRES_EVENT:
    return g_strdup_printf (_ ("Valid until this happens: %s"), self->expiry_event);
  case WAY_CONSENT_EXPIRES_NEVER:
  case WAY_CONSENT_EXPIRES_UNSAID:
  default:
    return g_strdup (_ ("Valid until it is revoked"));
  }
}

static char *
say_draft (WayConsentElement missing)
{
  if (missing == WAY_CONSENT_HAS_ALL || missing == WAY_CONSENT_HAS_NO_SIGNATURE ||
      missing == WAY_CONSENT_HAS_NO_REVOCATION) /* what is told comes with the signature */
    return g_strdup (_ ("Draft, not signed yet"));

  /* Translators: %s is a sentence that says what is missing. */
  return g_strdup_printf (_ ("Draft. %s"), way_consent_element_to_words (missing));
}

char *
way_consent_words_state (const WayConsent *self,
                         WayConsentStatus  status,
                         WayConsentElement missing,
                         GTimeZone        *zone)
{
  g_autofree char *day = dup_day (self, status, zone);

  switch (status) {
  case WAY_CONSENT_DRAFT:
    return say_draft (missing);
  case WAY_CONSENT_VALID:
    return say_valid (self, day);
  case WAY_CONSENT_NOT_YET:
    return *day != '\0' ? g_strdup_printf (_ ("Valid from %s on"), day)
                        : g_strdup (way_consent_status_to_words (status));
  case WAY_CONSENT_EXPIRED:
    return g_strdup_printf (_ ("Expired; its last day was %s"), day);
  case WAY_CONSENT_REVOKED:
    return g_strdup_printf (_ ("Revoked on %s"), day);
  case WAY_CONSENT_DEFICIENT:
    /* Translators: %s is a sentence that says what is missing. */
    return g_strdup_printf (_ ("Incomplete, so nothing may be shared. %s"),
                            way_consent_element_to_words (missing));
  case WAY_CONSENT_EVENT_HAPPENED:
    return g_strdup_printf (_ ("Ended by its event on %s"), day);
  case WAY_CONSENT_REFUSED:
    return g_strdup_printf (_ ("The client said no on %s"), day);
  case WAY_CONSENT_REPLACED:
  case WAY_CONSENT_FALSE:
  default:
    return g_strdup (way_consent_status_to_words (status));
  }
}

/* --- what it holds --- */

static char *
join (char *set, const char *words)
{
  g_autofree char *first = set;

  if (*first == '\0')
    return g_strdup (words);
  return words != NULL ? g_strdup_printf ("%s · %s", first, words) : g_steal_pointer (&first);
}

char *
way_consent_words_information (const WayConsent *self)
{
  return join (way_info_classes_to_words (self->classes), self->info_words);
}

char *
way_consent_words_purpose (const WayConsent *self)
{
  return join (way_purposes_to_words (self->purposes), self->purpose_words);
}

char *
way_consent_words_period (const WayConsent *self)
{
  g_autofree char *from = way_when_write (self->info_from);
  g_autofree char *until = way_when_write (self->info_until);

  if (*from != '\0' && *until != '\0')
    /* Translators: both are dates. */
    return g_strdup_printf (_ ("Information from %s to %s"), from, until);
  if (*from != '\0')
    return g_strdup_printf (_ ("Information from %s on"), from);
  if (*until != '\0')
    return g_strdup_printf (_ ("Information until %s"), until);
  return NULL;
}

const char *
way_consent_words_reliance (void)
{
  return _ ("What was shared before, and what somebody already did because they relied on the "
            "consent, stays as it is. From now on nothing more is shared.");
}
