/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-paged-list.h"

G_BEGIN_DECLS

#define WAY_TYPE_CLIENT_NOBODY (way_client_nobody_get_type ())
G_DECLARE_FINAL_TYPE (WayClientNobody, way_client_nobody, WAY, CLIENT_NOBODY, AdwBin)

typedef enum {
  WAY_CLIENT_NOBODY_SEARCHED,
  WAY_CLIENT_NOBODY_FILTERED,
  WAY_CLIENT_NOBODY_ARCHIVED,
} WayClientNobodyWhy;

/* Says why the list of clients has nothing to show, and what can be done.  Signals “look-in-all”
 * and “add” tell what was chosen.  elsewhere: who the search finds without the filters; NULL: not
 * known. */
void way_client_nobody_show (WayClientNobody   *self,
                             WayClientNobodyWhy why,
                             const char        *search,
                             WayPagedList      *elsewhere);

G_END_DECLS
