/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* How large a person wants text: 1.0 is 96 dots an inch.  Every length that makes room for text is
 * multiplied by it. */
double way_text_scale (GtkWidget *widget);

/* Multiplies the widths of a clamp, once, as it is built. */
void way_text_scale_clamp (AdwClamp *clamp);
void way_text_scale_clamp_scrollable (AdwClampScrollable *clamp);

G_END_DECLS
