/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-edit-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_EVENT_EDIT (way_event_edit_get_type ())
G_DECLARE_FINAL_TYPE (WayEventEdit, way_event_edit, WAY, EVENT_EDIT, WayEditPage)

/* Something that happened to the client: a new one, or the subject of the page. */

G_END_DECLS
