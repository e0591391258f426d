/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-client.h"
#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_CLIENT_CARD (way_client_card_get_type ())
G_DECLARE_FINAL_TYPE (WayClientCard, way_client_card, WAY, CLIENT_CARD, AdwBin)

/* What one must know before one speaks to a client: how to work with them, how to reach them, the
 * days by their own date, the risk.  Either may be NULL; contacts holds WayContactPoint. */
void way_client_card_show (WayClientCard *self, WayClient *client, GListModel *contacts);

/* Whom the part about working together follows by itself; workspace NULL: nobody. */
void way_client_card_set_client (WayClientCard *self,
                                 WayWorkspace  *workspace,
                                 const WayId   *client_id);

G_END_DECLS
