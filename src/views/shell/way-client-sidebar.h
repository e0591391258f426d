/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_CLIENT_SIDEBAR (way_client_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (WayClientSidebar, way_client_sidebar, WAY, CLIENT_SIDEBAR, AdwBin)

/* What stays in sight of a client in every section: name, pronouns, age, risk, the rules of
 * contact; and below them the sections.  “chosen” (name of a section) tells that one was activated.
 */
void way_client_sidebar_set_client (WayClientSidebar *self,
                                    WayWorkspace     *workspace, /* NULL: forget the client */
                                    const WayId      *client_id);
void way_client_sidebar_select (WayClientSidebar *self, const char *section);

G_END_DECLS
