/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_IDENTITY_CARD (way_identity_card_get_type ())
G_DECLARE_FINAL_TYPE (WayIdentityCard, way_identity_card, WAY, IDENTITY_CARD, AdwBin)

/* “How to Work with Me”: the client’s own words, language, and what the client chose to tell
 * (WayIdentity), read before any number is dialed, and changed in its place. */

/* workspace: NULL for nobody. */
void way_identity_card_set_client (WayIdentityCard *self,
                                   WayWorkspace    *workspace,
                                   const WayId     *client_id);

G_END_DECLS
