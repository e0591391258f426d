/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_MERGED_LIST (way_merged_list_get_type ())
G_DECLARE_FINAL_TYPE (WayMergedList, way_merged_list, WAY, MERGED_LIST, AdwBin)

/* The records that were merged into a client, each with the way to separate it again.  It takes no
 * room when there are none. */
void way_merged_list_set_client (WayMergedList *self,
                                 WayWorkspace  *workspace, /* NULL: nothing is shown */
                                 const WayId   *client_id);

G_END_DECLS
