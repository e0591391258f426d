/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_CLIENT_LIST (way_client_list_get_type ())
G_DECLARE_FINAL_TYPE (WayClientList, way_client_list, WAY, CLIENT_LIST, WayPage)

/* The place where the clients are: search, filters, table; Enter opens one. */

G_END_DECLS
