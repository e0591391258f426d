/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-disclosure.h"

G_BEGIN_DECLS

#define WAY_TYPE_RECIPIENT_GROUP (way_recipient_group_get_type ())
G_DECLARE_FINAL_TYPE (WayRecipientGroup, way_recipient_group, WAY, RECIPIENT_GROUP, GtkBox)

/* Whom a document is for: the client, the program, or somebody outside, of the client’s team, of
 * the organizations, or by name; then also what for, and in an emergency the four facts.  Below,
 * what is left out for that recipient and why, and a way to a new consent.
 *
 * Signals: “changed”; “new-consent”, when somebody wants to write one. */

/* third_parties: whether somebody outside may be chosen at all. */
void way_recipient_group_set_third_parties (WayRecipientGroup *self, gboolean third_parties);

/* Whose team it is; NULL: the lists go, with all that was typed. */
void way_recipient_group_set_workspace (WayRecipientGroup *self, WayWorkspace *workspace);
void way_recipient_group_set_client (WayRecipientGroup *self, const WayId *client_id);

WayRecipient way_recipient_group_get_recipient (WayRecipientGroup *self);
void         way_recipient_group_set_recipient (WayRecipientGroup *self, WayRecipient recipient);

/* Somebody outside, for this purpose: what the crisis page opens with. */
void way_recipient_group_set_purpose (WayRecipientGroup *self, WayPurpose purpose);

/* Somebody outside whom the document says itself, and for what: chosen as soon as the lists are
 * there, unless somebody chooses before. */
void way_recipient_group_set_addressee (WayRecipientGroup *self, WayAddressee *addressee);

/* Who it is; NULL: nobody outside is chosen, or not yet named. */
WayAddressee *way_recipient_group_make_addressee (WayRecipientGroup *self)
  G_GNUC_WARN_UNUSED_RESULT;

/* Shows what was left out; NULL: nothing was asked. */
void way_recipient_group_say (WayRecipientGroup *self, const WayGateResult *gate);

G_END_DECLS
