/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A line of a file that cannot be taken, with the reason in words for people, which never hold what
 * stands in the line.  Never changes.  Properties “line” (guint) and “reason”. */
#define WAY_TYPE_REFUSED_LINE (way_refused_line_get_type ())
G_DECLARE_FINAL_TYPE (WayRefusedLine, way_refused_line, WAY, REFUSED_LINE, GObject)

WayRefusedLine *way_refused_line_new (guint line, const char *reason) G_GNUC_WARN_UNUSED_RESULT;
guint           way_refused_line_get_line (WayRefusedLine *self);
const char     *way_refused_line_get_reason (WayRefusedLine *self);

G_END_DECLS
