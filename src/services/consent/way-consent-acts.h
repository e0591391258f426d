/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-addressee.h"
#include "way-client.h"
#include "way-consent-recipient.h"
#include "way-consent.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* What is done in one act about a consent: changes for way_workspace_commit_async(), so that they
 * are undone in one act too.  Records that are given as “copy” may be changed; they are published.
 */

/* The kind of record that a task to tell a recipient comes from. */
#define WAY_CONSENT_TASK_SOURCE "consent_recipient"

/* A draft of a kind with what nearly always goes with it: the purposes of a consent for treatment,
 * payment and operations, that counseling notes stand alone, how it ends.  last: another consent of
 * this program (NULL: none), whose words about the program itself are taken over. */
WayConsent *way_consent_create (WayWorkspace  *workspace,
                                WayClient     *client,
                                WayConsentKind kind,
                                WayConsent    *last) G_GNUC_WARN_UNUSED_RESULT;

/* Saves it together with the classes of recipients that the law names for its kind. */
WayChange *way_consent_begin (WayWorkspace *workspace,
                              WayConsent   *consent) G_GNUC_WARN_UNUSED_RESULT;

/* The same for what was denied to somebody: they receive it, and what was denied and its purpose
 * are filled in as far as the kind can be about them.  consent: not saved yet. */
WayChange *way_consent_begin_for (WayWorkspace *workspace,
                                  WayConsent   *consent,
                                  WayAddressee *addressee,
                                  WaySet        denied) G_GNUC_WARN_UNUSED_RESULT;

/* Another recipient of a draft.  position: after the others. */
WayConsentRecipient *way_consent_make_recipient (WayWorkspace *workspace,
                                                 WayConsent   *consent,
                                                 WayConsentTo  kind,
                                                 guint         position) G_GNUC_WARN_UNUSED_RESULT;

/* A draft with the same words, to be corrected and signed in the place of a signed one.  recipients
 * (WayConsentRecipient) are copied too.  Gives the new one (transfer full). */
WayChange *way_consent_replace (WayWorkspace *workspace,
                                WayConsent   *consent,
                                GPtrArray    *recipients,
                                WayConsent  **replacement) G_GNUC_WARN_UNUSED_RESULT;

/* Saves the copy, which says when, how and by whom the revocation was received; and a task for
 * everybody who received something under it: disclosures (WayDisclosureEntry) of this consent. */
WayChange *way_consent_revoke (WayWorkspace *workspace,
                               WayConsent   *copy,
                               GListModel   *recipients,
                               GListModel   *disclosures,
                               WayDate       today) G_GNUC_WARN_UNUSED_RESULT;

/* They were told that it was revoked; what of the tasks (WayTask) asks for that is done. */
WayChange *way_consent_tell (WayWorkspace        *workspace,
                             WayConsentRecipient *recipient,
                             GListModel          *tasks,
                             WayTime              now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
