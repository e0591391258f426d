/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A filter that is on or off: while it is pressed it is darker and has a check mark.  “words” is
 * its text. */
#define WAY_TYPE_PILL (way_pill_get_type ())
G_DECLARE_FINAL_TYPE (WayPill, way_pill, WAY, PILL, GtkToggleButton)

G_END_DECLS
