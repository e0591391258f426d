/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-code-drawing.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>
#include <qrencode.h>

#define QUIET_ZONE 4 /* modules on each side, as ISO/IEC 18004 asks for */

void
way_code_draw_qr (cairo_t *cr, double size, const char *code)
{
  QRcode *qr = NULL;
  double  module;

  if (code[0] == '\0')
    return;

  qr = QRcode_encodeString8bit (code, 0, QR_ECLEVEL_M);
  if (qr == NULL)
    return; /* the groups beside it say the same */

  module = size / (qr->width + 2 * QUIET_ZONE);
  cairo_save (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 0, 0, size, size);
  cairo_fill (cr);

  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  for (int y = 0; y < qr->width; y++) {
    for (int x = 0; x < qr->width; x++) {
      if ((qr->data[y * qr->width + x] & 1) != 0)
        cairo_rectangle (cr, (x + QUIET_ZONE) * module, (y + QUIET_ZONE) * module, module, module);
    }
  }
  cairo_fill (cr);
  cairo_restore (cr);
  QRcode_free (qr);
}

static double
draw_text (cairo_t *cr, double top, double width, const char *font, const char *text)
{
  PangoLayout          *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *description = pango_font_description_from_string (font);
  int                   height;

  pango_layout_set_font_description (layout, description);
  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  cairo_move_to (cr, 0, top);
  pango_cairo_show_layout (cr, layout);
  pango_layout_get_pixel_size (layout, NULL, &height);
  pango_font_description_free (description);
  g_object_unref (layout);

  return top + height;
}

void
way_code_draw_page (cairo_t *cr, double width, const char *code)
{
  const double size = 170;
  double       top = 0;

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);

  top = draw_text (cr, top, width, "Sans Bold 18", _ ("Waymark recovery code")) + 12;
  top = draw_text (cr, top, width, "Sans 11",
                   _ ("If the passphrase is ever lost, only this code opens the records. Whoever "
                      "holds it can open them. Keep this page where you keep keys, apart from the "
                      "computer.")) +
        24;
  top = draw_text (cr, top, width, "Monospace Bold 15", code) + 24;

  cairo_translate (cr, 0, top);
  way_code_draw_qr (cr, size, code);
  cairo_restore (cr);
}
