/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_PAST_PAGE (way_past_page_get_type ())
G_DECLARE_FINAL_TYPE (WayPastPage, way_past_page, WAY, PAST_PAGE, WayPage)

/* A record as it was at one moment, in words and only to be read, with what belonged to it; what
 * has changed since is marked, and can be put back as a change of its own.  Its detail is the entry
 * of the log, “after 123” or “before 123”. */
WayPage *way_past_page_new (gint64 number, gboolean before) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
