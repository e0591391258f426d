/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-edit-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_NOTICE_EDIT (way_notice_edit_get_type ())
G_DECLARE_FINAL_TYPE (WayNoticeEdit, way_notice_edit, WAY, NOTICE_EDIT, WayEditPage)

/* That the client was given the notice of rights. */

G_END_DECLS
