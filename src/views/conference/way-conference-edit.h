/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-edit-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_CONFERENCE_EDIT (way_conference_edit_get_type ())
G_DECLARE_FINAL_TYPE (WayConferenceEdit, way_conference_edit, WAY, CONFERENCE_EDIT, WayEditPage)

/* The minutes of a case conference about a client: the subject of the page, or a new one. */

G_END_DECLS
