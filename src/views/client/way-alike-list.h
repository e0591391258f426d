/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_ALIKE_LIST (way_alike_list_get_type ())
G_DECLARE_FINAL_TYPE (WayAlikeList, way_alike_list, WAY, ALIKE_LIST, AdwBin)

/* Clients who may be the person that is being typed, with a way to them; it takes no room while
 * there is nobody. */

/* Looks anew; an answer to an earlier question is not shown any more.  workspace NULL: forgets. */
void way_alike_list_look (WayAlikeList *self,
                          WayWorkspace *workspace,
                          const char   *name,
                          const char   *birth_date, /* ISO 8601, or NULL */
                          const WayId  *but);        /* the client being edited, or NULL */

G_END_DECLS
