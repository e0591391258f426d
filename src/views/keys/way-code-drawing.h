/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

/* A recovery code as a QR code, square, black on white with its quiet zone, and as what a page of
 * paper says of it (points).  Nothing of it is written anywhere.  An empty code draws
 * nothing. */
void way_code_draw_qr (cairo_t *cr, double size, const char *code);
void way_code_draw_page (cairo_t *cr, double width, const char *code);
