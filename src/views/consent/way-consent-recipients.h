/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-consent.h"
#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_CONSENT_RECIPIENTS (way_consent_recipients_get_type ())
G_DECLARE_FINAL_TYPE (WayConsentRecipients, way_consent_recipients, WAY, CONSENT_RECIPIENTS, AdwBin)

/* To whom a draft lets information go: who was chosen, and who can be: of the client’s team, an
 * organization, a class, or somebody by name.  Each choice is saved at once.  Signal “changed”:
 * somebody was added or taken out. */

/* NULL, NULL: nobody, as after a lock.  The consent is as it is stored. */
void way_consent_recipients_set_consent (WayConsentRecipients *self,
                                         WayWorkspace         *workspace,
                                         WayConsent           *consent);

/* WayConsentRecipient, in their order (transfer container). */
GPtrArray *way_consent_recipients_list (WayConsentRecipients *self) G_GNUC_WARN_UNUSED_RESULT;

/* Something is typed that was not added; the row that says so.  NULL: all is well. */
GtkWidget *way_consent_recipients_find_wrong (WayConsentRecipients *self);

G_END_DECLS
