/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-consent.h"

#include <glib/gi18n.h>

#include "way-error.h"

const char *const way_consent_kind_words[] = { "specific",
                                               "tpo",
                                               "counseling-notes",
                                               "proceedings",
                                               "criminal-justice",
                                               "intermediary",
                                               "research",
                                               "hipaa",
                                               "telehealth",
                                               "photo",
                                               "group",
                                               NULL };
const char *const way_consent_kind_labels[] = { N_ ("For somebody named"),
                                                N_ ("Treatment, payment and operations"),
                                                N_ ("Counseling notes kept apart"),
                                                N_ ("Legal proceedings"),
                                                N_ ("Criminal justice"),
                                                N_ ("Through an intermediary"),
                                                N_ ("Research"),
                                                N_ ("General health authorization"),
                                                N_ ("Telehealth"),
                                                N_ ("Photo"),
                                                N_ ("Group confidentiality"),
                                                NULL };
const char *const way_consent_kind_hints[] = {
  N_ ("What may go to whom, for one purpose and a time."),
  N_ ("One consent for all treating providers, health plans and payers, until it is revoked."),
  N_ ("For notes that a counselor keeps apart. It stands alone."),
  N_ ("For a court or another authority. It stands alone."),
  N_ ("For court, probation or parole. It may be binding until a day."),
  N_ ("For an exchange that passes it on to those who treat the client."),
  N_ ("For a named study, until it ends."),
  N_ ("It is not enough for records of substance use treatment."),
  N_ ("To meet by video or phone. It lets no record out."),
  N_ ("To take and use a picture. It lets no record out."),
  N_ ("To keep what is heard in a group. It lets no record out."),
  NULL
};

const char *const way_consent_expiry_words[] = { "unsaid", "date", "event", "none", NULL };
const char *const way_consent_expiry_labels[] = { N_ ("Not said yet"), N_ ("On a day"),
                                                  N_ ("With an event"), N_ ("When it is revoked"),
                                                  NULL };

const char *const way_consent_statement_words[] = { "revocation", "redisclosure", "refusal",
                                                    "notice", NULL };
const char *const way_consent_statement_labels[] = {
  N_ ("It can be revoked, and how"), N_ ("It may be passed on further"),
  N_ ("What follows without a signature"), N_ ("The notice shows what kind of program writes"), NULL
};

const char *const way_consent_signer_words[] = { "client", "parent", "guardian", "representative",
                                                 NULL };
const char *const way_consent_signer_labels[] = { N_ ("The client"), N_ ("A parent"),
                                                  N_ ("A guardian"),
                                                  N_ ("A personal representative"), NULL };

const char *const way_consent_method_words[] = {
  "unsaid", "drawn", "typed", "paper", "spoken", NULL
};
const char *const way_consent_method_labels[] = {
  N_ ("Not signed yet"), N_ ("Drawn on the screen"),    N_ ("Typed"),
  N_ ("On paper"),       N_ ("Spoken, with a witness"), NULL
};

const char *const way_consent_copy_words[] = { "unsaid", "given", "declined", NULL };
const char *const way_consent_copy_labels[] = { N_ ("Not said yet"), N_ ("Copy given"),
                                                N_ ("No copy wanted"), NULL };

const char *const way_consent_revocation_words[] = { "unsaid", "written", "spoken", "electronic",
                                                     NULL };
const char *const way_consent_revocation_labels[] = { N_ ("Not said"), N_ ("In writing"),
                                                      N_ ("Spoken"), N_ ("Electronically"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WayConsent,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE,
             .owner = TRUE),
  WAY_FIELD (WayConsent,
             kind,
             .label = N_ ("Kind"),
             .words = way_consent_kind_words,
             .labels = way_consent_kind_labels,
             .hints = way_consent_kind_hints),
  WAY_FIELD (WayConsent, refused, .label = N_ ("The client said no")),
  WAY_FIELD (WayConsent, discloser, .label = N_ ("Who may share it")),
  WAY_FIELD (WayConsent,
             classes,
             .label = N_ ("What may be shared"),
             .words = way_info_class_words,
             .labels = way_info_class_labels),
  WAY_FIELD (WayConsent, info_words, .label = N_ ("What exactly")),
  WAY_FIELD (WayConsent, info_from, .label = N_ ("Information from")),
  WAY_FIELD (WayConsent, info_until, .label = N_ ("Information until")),
  WAY_FIELD (WayConsent,
             purposes,
             .label = N_ ("Purpose"),
             .words = way_purpose_words,
             .labels = way_purpose_labels),
  WAY_FIELD (WayConsent, purpose_words, .label = N_ ("Purpose in words")),
  WAY_FIELD (WayConsent, begins_on, .label = N_ ("From")),
  WAY_FIELD (WayConsent,
             expiry,
             .label = N_ ("Expires"),
             .words = way_consent_expiry_words,
             .labels = way_consent_expiry_labels),
  WAY_FIELD (WayConsent, expires_on, .label = N_ ("Last day")),
  WAY_FIELD (WayConsent, expiry_event, .label = N_ ("Event that ends it")),
  WAY_FIELD (WayConsent, event_happened_at, .label = N_ ("The event happened")),
  WAY_FIELD (WayConsent, revocable_from, .label = N_ ("Can be revoked from")),
  WAY_FIELD (WayConsent,
             statements,
             .label = N_ ("What was explained"),
             .words = way_consent_statement_words,
             .labels = way_consent_statement_labels),
  WAY_FIELD (WayConsent, revoke_how, .label = N_ ("How it can be revoked")),
  WAY_FIELD (WayConsent, language, .label = N_ ("Language")),
  WAY_FIELD (WayConsent, reading_help, .label = N_ ("Help with reading")),
  WAY_FIELD (WayConsent, signed_at, .label = N_ ("Signed at")),
  WAY_FIELD (WayConsent, signer, .label = N_ ("Signed by")),
  WAY_FIELD (WayConsent,
             signer_relation,
             .label = N_ ("Who that is"),
             .words = way_consent_signer_words,
             .labels = way_consent_signer_labels),
  WAY_FIELD (WayConsent, signer_words, .label = N_ ("Right to sign")),
  WAY_FIELD (WayConsent,
             method,
             .label = N_ ("How it was signed"),
             .words = way_consent_method_words,
             .labels = way_consent_method_labels),
  WAY_FIELD (WayConsent, witness, .label = N_ ("Witness")),
  WAY_FIELD (WayConsent, drawing, .label = N_ ("Drawn signature"), .hidden = TRUE),
  WAY_FIELD (WayConsent, paper_place, .label = N_ ("Where the paper is")),
  WAY_FIELD (WayConsent,
             copy,
             .label = N_ ("Copy for the client"),
             .words = way_consent_copy_words,
             .labels = way_consent_copy_labels),
  WAY_FIELD (WayConsent, revoked_at, .label = N_ ("Revoked at")),
  WAY_FIELD (WayConsent,
             revoked_how,
             .label = N_ ("Revoked how"),
             .words = way_consent_revocation_words,
             .labels = way_consent_revocation_labels),
  WAY_FIELD (WayConsent, revoked_words, .label = N_ ("About the revocation")),
  WAY_FIELD (WayConsent, revocation_received_by, .label = N_ ("Revocation received by")),
  WAY_FIELD (WayConsent, false_at, .label = N_ ("Known to be false since")),
  WAY_FIELD (WayConsent, false_words, .label = N_ ("What is false")),
  WAY_FIELD (WayConsent, replaces_id, .label = N_ ("Replaces"), .target = "consent"),
};

static gboolean
refuse (GError **error, const char *words)
{
  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, words);
  return FALSE;
}

/* A draft may miss anything; only what contradicts itself is refused. */
static gboolean
check (gpointer record, GError **error)
{
  const WayConsent *self = record;

  if (self->refused && self->signed_at.us == 0)
    return refuse (error, "“signed_at” says when it was refused");
  if (self->info_until.ymd != 0 && self->info_until.ymd < self->info_from.ymd)
    return refuse (error, "“info_until” is before “info_from”");
  if (self->expires_on.ymd != 0 && self->expiry != WAY_CONSENT_EXPIRES_ON)
    return refuse (error, "“expires_on” is of the expiry “date” alone");
  if (self->event_happened_at.us != 0 && self->expiry != WAY_CONSENT_EXPIRES_EVENT)
    return refuse (error, "“event_happened_at” is of the expiry “event” alone");
  if (self->revoked_at.us != 0 &&
      (self->signed_at.us == 0 || self->refused || self->revoked_at.us < self->signed_at.us))
    return refuse (error, "“revoked_at” is after “signed_at”, of what was agreed to");
  if (self->revocable_from.ymd != 0 && self->kind != WAY_CONSENT_CRIMINAL_JUSTICE)
    return refuse (error, "“revocable_from” is of the kind “criminal-justice” alone");
  if (way_id_equal (&self->replaces_id, &self->parent.id))
    return refuse (error, "“replaces_id” is itself");

  return TRUE;
}

WAY_DEFINE_RECORD (WayConsent, way_consent, "consent", N_ ("Consent"), fields, check)

gboolean
way_consent_kind_discloses (WayConsentKind kind)
{
  return kind < WAY_CONSENT_HIPAA;
}

WaySet
way_consent_kind_get_classes (WayConsentKind kind)
{
  const guint64 all = (G_GUINT64_CONSTANT (1) << WAY_N_INFO_CLASSES) - 1;
  const guint64 notes = WAY_SET_OF (WAY_INFO_COUNSELING_NOTES).bits;

  if (kind == WAY_CONSENT_COUNSELING_NOTES)
    return (WaySet){ notes };
  return (WaySet){ kind == WAY_CONSENT_PROCEEDINGS ? all : all & ~notes };
}

WaySet
way_consent_kind_get_purposes (WayConsentKind kind)
{
  const guint64 all = (G_GUINT64_CONSTANT (1) << WAY_N_PURPOSES) - 1;

  if (kind == WAY_CONSENT_PROCEEDINGS)
    return WAY_SET_OF (WAY_PURPOSE_PROCEEDINGS);
  return (WaySet){ all & ~(WAY_SET_OF (WAY_PURPOSE_PROCEEDINGS).bits |
                           WAY_SET_OF (WAY_PURPOSE_EMERGENCY).bits |
                           WAY_SET_OF (WAY_PURPOSE_REQUIRED).bits) };
}

WayConsentKind
way_consent_kind_for (WayPurpose purpose, WaySet classes)
{
  if (purpose == WAY_PURPOSE_PROCEEDINGS)
    return WAY_CONSENT_PROCEEDINGS;
  if (way_set_is_only (classes, WAY_INFO_COUNSELING_NOTES))
    return WAY_CONSENT_COUNSELING_NOTES;
  if (purpose == WAY_PURPOSE_SUPERVISION)
    return WAY_CONSENT_CRIMINAL_JUSTICE;
  return purpose == WAY_PURPOSE_RESEARCH ? WAY_CONSENT_RESEARCH : WAY_CONSENT_SPECIFIC;
}
