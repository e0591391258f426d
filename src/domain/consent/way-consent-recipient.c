/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-consent-recipient.h"

#include <glib/gi18n.h>

#include "way-error.h"

const char *const way_consent_to_words[] = { "organization", "member", "name", "class", NULL };
const char *const way_consent_to_labels[] = { N_ ("Organization"), N_ ("Somebody of the team"),
                                              N_ ("Somebody else by name"), N_ ("A class"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WayConsentRecipient,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayConsentRecipient,
             consent_id,
             .label = N_ ("Consent"),
             .target = "consent",
             .required = TRUE,
             .hidden = TRUE,
             .owner = TRUE),
  WAY_FIELD (WayConsentRecipient,
             kind,
             .label = N_ ("Kind"),
             .words = way_consent_to_words,
             .labels = way_consent_to_labels),
  WAY_FIELD (WayConsentRecipient,
             organization_id,
             .label = N_ ("Organization"),
             .target = "organization"),
  WAY_FIELD (WayConsentRecipient,
             member_id,
             .label = N_ ("Somebody of the team"),
             .target = "team_member"),
  WAY_FIELD (WayConsentRecipient,
             recipient_class,
             .label = N_ ("Class"),
             .words = way_recipient_class_words,
             .labels = way_recipient_class_labels),
  WAY_FIELD (WayConsentRecipient, name, .label = N_ ("Name"), .required = TRUE),
  WAY_FIELD (WayConsentRecipient, address, .label = N_ ("Address")),
  WAY_FIELD (WayConsentRecipient, intermediary, .label = N_ ("Passes it on to the others")),
  WAY_FIELD (WayConsentRecipient, position, .label = N_ ("Place in the list"), .hidden = TRUE),
  WAY_FIELD (WayConsentRecipient, told_at, .label = N_ ("Told of the revocation")),
  WAY_FIELD (WayConsentRecipient, told_words, .label = N_ ("How they were told")),
};

/* It names the one that its kind says, and nobody else. */
static gboolean
check (gpointer record, GError **error)
{
  const WayConsentRecipient *self = record;
  const gboolean             of_organization = self->kind == WAY_CONSENT_TO_ORGANIZATION;
  const gboolean             of_member = self->kind == WAY_CONSENT_TO_MEMBER;

  if (of_organization == way_id_is_none (&self->organization_id)) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID,
                         "“organization_id” is of the kind “organization” alone");
    return FALSE;
  }
  if (of_member == way_id_is_none (&self->member_id)) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID,
                         "“member_id” is of the kind “member” alone");
    return FALSE;
  }

  return TRUE;
}

WAY_DEFINE_RECORD (WayConsentRecipient,
                   way_consent_recipient,
                   "consent_recipient",
                   N_ ("Recipient of a consent"),
                   fields,
                   check)
