/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-consent-recipient.h"
#include "way-consent-texts.h"
#include "way-consent.h"
#include "way-paper.h"

G_BEGIN_DECLS

/* A consent as a page that is read and signed: all that 42 CFR 2.31 wants of its kind, in plain
 * words, in the language of who signs.  What is not said is a line to write on.
 *
 * name: of the client; NULL leaves it to be written, as no birth date does.  recipients:
 * WayConsentRecipient, those of this consent, in their order. */
WayPaper *way_consent_form_write (WayConsent      *consent,
                                  const char      *name,
                                  WayDate          born,
                                  GPtrArray       *recipients,
                                  WayConsentTexts *texts,
                                  gboolean         large) G_GNUC_WARN_UNUSED_RESULT;

/* That it is taken back: filled, or to be filled where it was not yet. */
WayPaper *way_consent_form_write_revocation (WayConsent      *consent,
                                             const char      *name,
                                             WayDate          born,
                                             GPtrArray       *recipients,
                                             WayConsentTexts *texts,
                                             gboolean         large) G_GNUC_WARN_UNUSED_RESULT;

/* The statements of a kind, in the order in which they are told before somebody signs: sentences of
 * the texts, NULL at the end. */
char **way_consent_form_list_statements (WayConsentKind   kind,
                                         WayConsentTexts *texts) G_GNUC_WARN_UNUSED_RESULT;

/* Which of the statements that the law asks for a form of this kind holds (WayConsentStatement). */
WaySet way_consent_form_get_statements (WayConsentKind kind);

G_END_DECLS
