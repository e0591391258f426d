/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WAY_TYPE_SHRINK (way_shrink_get_type ())
G_DECLARE_FINAL_TYPE (WayShrink, way_shrink, WAY, SHRINK, GtkWidget)

/* Around a “child” that is as high as its words need in the width it has, and may become as low as
 * “least-height”: then it scrolls.  (A GtkScrolledWindow takes the height that its words would need
 * in the least width.)  Not “shrinking”, it never does. */

G_END_DECLS
