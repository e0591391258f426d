/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_CONSENTS_BOX (way_consents_box_get_type ())
G_DECLARE_FINAL_TYPE (WayConsentsBox, way_consents_box, WAY, CONSENTS_BOX, AdwBin)

/* On a client’s overview: the consents that end soon, and who is still to be told that one was
 * revoked.  It is not there as long as there is neither. */
void way_consents_box_set_client (WayConsentsBox *self,
                                  WayWorkspace   *workspace,
                                  const WayId    *client_id);

G_END_DECLS
