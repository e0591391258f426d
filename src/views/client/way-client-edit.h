/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_CLIENT_EDIT (way_client_edit_get_type ())
G_DECLARE_FINAL_TYPE (WayClientEdit, way_client_edit, WAY, CLIENT_EDIT, WayPage)

/* Everything that is kept about a client and the ways to reach them, to be added or edited; one act
 * saves it all.  Its subject is the client; none: a new one. */

/* What was searched for in vain; NULL: nothing. */
void way_client_edit_suggest_name (WayClientEdit *self, const char *name);

G_END_DECLS
