/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WAY_TYPE_VEIL (way_veil_get_type ())
G_DECLARE_FINAL_TYPE (WayVeil, way_veil, WAY, VEIL, AdwBin)

/* Over what cannot be shown without whole names, such as pages of paper: while names are hidden
 * (way-client-name.h) it says so, and shows it only when it is asked to.  Property “content”: the
 * widget under it. */

/* There is nobody’s name under it. */
void way_veil_lift (WayVeil *self);

G_END_DECLS
