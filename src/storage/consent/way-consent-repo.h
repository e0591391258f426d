/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-addressee.h"
#include "way-db.h"
#include "way-disclosure-entry.h"

G_BEGIN_DECLS

/* All that the gate must know of a client, as the records are now: consents and their recipients,
 * the team, and restrictions, also of the records that were merged into it. */
typedef struct {
  GArray    *client_ids; /* WayId, the client first */
  GPtrArray *consents;
  GPtrArray *recipients;
  GPtrArray *team;
  GArray    *restrictions; /* WayRestrictionRule */
  GPtrArray *kept;         /* what the rules borrow from */
} WayConsentFile;

/* Who of the records it is.  Who is no longer there is nobody: the gate denies it then.  The party
 * borrows from the file too. */
typedef struct {
  WayParty         party;
  WayOrganization *organization;
  GPtrArray       *same; /* WayOrganization, entered twice */
} WayConsentParty;

/* The newest consent first, recipients in their order. */
WayConsentFile *way_consent_repo_load (WayDb       *db,
                                       const WayId *client_id,
                                       GError     **error) G_GNUC_WARN_UNUSED_RESULT;
void            way_consent_file_free (WayConsentFile *self);

WayGateFile way_consent_file_get (const WayConsentFile *self); /* as the gate takes it */

/* file: NULL if it is about nobody.  “found” is zeros before, and cleared in the end. */
gboolean way_consent_repo_find_party (WayDb                     *db,
                                      const WayConsentFile      *file,
                                      const WayAddresseeDetails *to,
                                      WayConsentParty           *found,
                                      GError                   **error);
void     way_consent_party_clear (WayConsentParty *self);

/* Asks the gate in a job of the worker, as the records are in this transaction: for a verb that
 * must not go through without (“sent”, an attendee), and for the door.  It notes nothing. */
gboolean way_consent_repo_ask (WayDb         *db,
                               const WayId   *client_id,
                               WayAddressee  *addressee,
                               WaySet         classes,
                               WayTime        moment,
                               GTimeZone     *zone,
                               WayGateResult *result,
                               GError       **error);

/* Of somebody named in words (waymarkctl, a typed letter): the member of the client’s team or the
 * organization that has this name, now or formerly; else who is named alone. */
WayAddressee *way_consent_repo_find_addressee (WayDb       *db,
                                               const WayId *client_id,
                                               const char  *name,
                                               WayPurpose   purpose,
                                               GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/* What is to be written of a passage that was let through: WayDisclosureEntry, for
 * way_writer_save(). One for each consent, or other basis, on which it rests.  what: in words for
 * the accounting. */
GPtrArray *way_consent_repo_make_entries (WayAddressee        *addressee,
                                          const WayId         *client_id,
                                          const WayId         *staff_id,
                                          const WayGateResult *result,
                                          const char          *what,
                                          WayTime              moment) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayConsentFile, way_consent_file_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WayConsentParty, way_consent_party_clear)

G_END_DECLS
