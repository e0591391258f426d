/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Gives its child the width that others leave, and asks for none: a hint that may go when there is
 * no room must not take it from what is needed.  The child is one that can be without any. */
#define WAY_TYPE_REST (way_rest_get_type ())
G_DECLARE_FINAL_TYPE (WayRest, way_rest, WAY, REST, GtkWidget)

G_END_DECLS
