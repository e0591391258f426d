/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-signature-pen.h"

#define THICKNESS 4.0 /* of the line, in the box of the signature */

void
way_signature_pen_draw (WaySignature *signature, cairo_t *cr, double width, double height)
{
  const double scale = MIN (width / WAY_SIGNATURE_WIDTH, height / WAY_SIGNATURE_HEIGHT);
  const guint  n = way_signature_get_n (signature);

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  cairo_set_line_width (cr, THICKNESS);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < n; i++) {
    const WaySignaturePoint *point = way_signature_get_nth (signature, i);

    if (point->lifts) {
      cairo_move_to (cr, point->x, point->y);
      cairo_line_to (cr, point->x, point->y); /* a dot is seen too */
    } else {
      cairo_line_to (cr, point->x, point->y);
    }
  }
  cairo_stroke (cr);
  cairo_restore (cr);
}
