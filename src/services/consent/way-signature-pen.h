/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "way-signature.h"

G_BEGIN_DECLS

/* Draws a signature into a box of that size, in the color of the context, as large as it fits with
 * its shape kept: the screen and the page draw the same. */
void way_signature_pen_draw (WaySignature *signature, cairo_t *cr, double width, double height);

G_END_DECLS
