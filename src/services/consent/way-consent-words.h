/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-consent-status.h"

G_BEGIN_DECLS

/* What the screen says about a consent, in the language of the program. */

/* “Bay Shelter, my treating providers”; of none: what kind it is. */
char *way_consent_words_title (const WayConsent *self,
                               GPtrArray        *recipients) G_GNUC_WARN_UNUSED_RESULT;

/* A recipient as it was named; of a class the words of the law. */
char *way_consent_words_recipient (const WayConsentRecipient *self) G_GNUC_WARN_UNUSED_RESULT;

/* “Valid until 31 Dec 2026”; “Incomplete: it names nobody who may receive the information”.
 * missing: of a draft and of a deficient one. */
char *way_consent_words_state (const WayConsent *self,
                               WayConsentStatus  status,
                               WayConsentElement missing,
                               GTimeZone        *zone) G_GNUC_WARN_UNUSED_RESULT;

/* “Attendance, Plan and progress”; also in words where there are any.  NULL: nothing is said. */
char *way_consent_words_information (const WayConsent *self) G_GNUC_WARN_UNUSED_RESULT;
char *way_consent_words_purpose (const WayConsent *self) G_GNUC_WARN_UNUSED_RESULT;
char *way_consent_words_period (const WayConsent *self) G_GNUC_WARN_UNUSED_RESULT;

/* What may still be done with what was shared before it was taken back: the reliance exception. */
const char *way_consent_words_reliance (void);

G_END_DECLS
