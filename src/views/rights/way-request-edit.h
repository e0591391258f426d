/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-edit-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_REQUEST_EDIT (way_request_edit_get_type ())
G_DECLARE_FINAL_TYPE (WayRequestEdit, way_request_edit, WAY, REQUEST_EDIT, WayEditPage)

/* What a client asks about the own record, by when it is answered, and what the answer was. */

G_END_DECLS
