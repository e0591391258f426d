/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-disclosure-entry.h"

#include <glib/gi18n.h>

#include "way-error.h"

static const WayField fields[] = {
  WAY_FIELD (WayDisclosureEntry,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayDisclosureEntry, made_at, .label = N_ ("When"), .required = TRUE),
  WAY_FIELD (WayDisclosureEntry, recipient, .label = N_ ("Recipient"), .required = TRUE),
  WAY_FIELD (WayDisclosureEntry, address, .label = N_ ("Address")),
  WAY_FIELD (WayDisclosureEntry,
             organization_id,
             .label = N_ ("Organization"),
             .target = "organization"),
  WAY_FIELD (WayDisclosureEntry,
             member_id,
             .label = N_ ("Somebody of the team"),
             .target = "team_member"),
  WAY_FIELD (WayDisclosureEntry,
             classes,
             .label = N_ ("Information"),
             .words = way_info_class_words,
             .labels = way_info_class_labels),
  WAY_FIELD (WayDisclosureEntry, what, .label = N_ ("What"), .required = TRUE),
  WAY_FIELD (WayDisclosureEntry,
             purpose,
             .label = N_ ("Purpose"),
             .words = way_purpose_words,
             .labels = way_purpose_labels),
  WAY_FIELD (WayDisclosureEntry, purpose_words, .label = N_ ("Purpose in words")),
  WAY_FIELD (WayDisclosureEntry,
             basis,
             .label = N_ ("On the basis of"),
             .words = way_basis_words,
             .labels = way_basis_labels),
  WAY_FIELD (WayDisclosureEntry, authority, .label = N_ ("Order, agency or board")),
  WAY_FIELD (WayDisclosureEntry, consent_id, .label = N_ ("Consent"), .target = "consent"),
  WAY_FIELD (WayDisclosureEntry, staff_id, .label = N_ ("By"), .target = "staff"),
  WAY_FIELD (WayDisclosureEntry, emergency_received_by, .label = N_ ("Emergency: received by")),
  WAY_FIELD (WayDisclosureEntry, emergency_disclosed_by, .label = N_ ("Emergency: told by")),
  WAY_FIELD (WayDisclosureEntry, emergency_at, .label = N_ ("Emergency: when")),
  WAY_FIELD (WayDisclosureEntry, emergency_nature, .label = N_ ("Emergency: what happened")),
  WAY_FIELD (WayDisclosureEntry,
             corrects_id,
             .label = N_ ("Entered in error"),
             .target = "disclosure"),
  WAY_FIELD (WayDisclosureEntry, correction, .label = N_ ("Why it was in error")),
};

static gboolean
refuse (GError **error, const char *words)
{
  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, words);
  return FALSE;
}

/* Each basis brings what must be known of it. */
static gboolean
check (gpointer record, GError **error)
{
  const WayDisclosureEntry *self = record;
  const WayEmergencyFacts   facts = { self->emergency_received_by, self->emergency_disclosed_by,
                                      self->emergency_at, self->emergency_nature };

  if (self->basis == WAY_BASIS_CONSENT && way_id_is_none (&self->consent_id))
    return refuse (error, "“consent_id” is of every disclosure with consent");
  if (self->basis == WAY_BASIS_EMERGENCY && way_emergency_facts_find_missing (&facts).bits != 0)
    return refuse (error, "“emergency_…”: four facts are of every emergency");
  if ((self->basis == WAY_BASIS_COURT_ORDER || self->basis == WAY_BASIS_AUDIT ||
       self->basis == WAY_BASIS_RESEARCH) &&
      self->authority == NULL)
    return refuse (error, "“authority” is of every order, audit and study");
  if (self->basis == WAY_BASIS_SUBPOENA)
    return refuse (error, "“basis”: a subpoena alone is none");
  if (way_id_is_none (&self->corrects_id) != (self->correction == NULL))
    return refuse (error, "“correction” says why the other was in error");
  if (way_id_equal (&self->corrects_id, &self->parent.id))
    return refuse (error, "“corrects_id” is itself");

  return TRUE;
}

WAY_DEFINE_RECORD (WayDisclosureEntry,
                   way_disclosure_entry,
                   "disclosure",
                   N_ ("Disclosure"),
                   fields,
                   check)
