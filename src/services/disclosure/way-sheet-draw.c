/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-sheet-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* The left edge of something so wide, at a distance from where lines begin. */
static double
get_x (WaySheet *self, double distance, double width)
{
  return self->mirrored ? self->width - distance - width : distance;
}

static void
show (cairo_t *cr, double x, double y, PangoLayout *layout)
{
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_words (WaySheet *self, cairo_t *cr, const WaySheetBlock *block, double y)
{
  g_autoptr (PangoLayout) layout =
    way_sheet_lay_out (self, WAY_SHEET_DETAIL, block->lead_words, block->lead_width);
  const double difference =
    (double)(pango_layout_get_baseline (block->layout) - pango_layout_get_baseline (layout)) /
    PANGO_SCALE;

  cairo_set_source_rgb (cr, .3, .3, .3);
  show (cr, get_x (self, block->indent, block->lead_width), y + difference, layout);
}

static void
draw_box (WaySheet *self, cairo_t *cr, const WaySheetBlock *block, double y)
{
  const double side = .8 * self->text;
  const double x = get_x (self, block->indent, side);
  const double top = y + (double)pango_layout_get_baseline (block->layout) / PANGO_SCALE - side;

  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, .07 * self->text);
  cairo_rectangle (cr, x, top, side, side);
  cairo_stroke (cr);
  if (block->lead != WAY_SHEET_LEAD_TICKED)
    return;

  cairo_set_line_width (cr, .13 * self->text);
  cairo_move_to (cr, x + .18 * side, top + .52 * side);
  cairo_line_to (cr, x + .42 * side, top + .76 * side);
  cairo_line_to (cr, x + .84 * side, top + .22 * side);
  cairo_stroke (cr);
}

static void
draw_mark (WaySheet *self, cairo_t *cr, const char *letter, gboolean set, double x, double y)
{
  const double disc = way_sheet_get_disc (self);
  g_autoptr (PangoLayout) layout = way_sheet_lay_out (self, WAY_SHEET_DETAIL, letter, 0);
  PangoRectangle ink;

  cairo_new_path (cr);
  cairo_arc (cr, x + disc / 2, y + disc / 2, disc / 2 - .05 * self->text, 0, 2 * G_PI);
  if (set) {
    cairo_set_source_rgb (cr, .88, .88, .88);
    cairo_fill (cr);
  } else {
    const double length = G_PI * disc / 9;

    cairo_set_source_rgb (cr, 0, 0, 0);
    cairo_set_line_width (cr, .09 * self->text);
    cairo_set_dash (cr, (const double[]){ length * .6, length * .4 }, 2, 0);
    cairo_stroke (cr);
    cairo_set_dash (cr, NULL, 0, 0);
  }

  pango_layout_get_extents (layout, &ink, NULL);
  cairo_set_source_rgb (cr, 0, 0, 0);
  show (cr, x + (disc - (double)ink.width / PANGO_SCALE) / 2 - (double)ink.x / PANGO_SCALE,
        y + (disc - (double)ink.height / PANGO_SCALE) / 2 - (double)ink.y / PANGO_SCALE, layout);
}

static void
draw_marks (WaySheet *self, cairo_t *cr, const WaySheetBlock *block, double y)
{
  const double disc = way_sheet_get_disc (self);
  double       top, bottom, baseline;

  way_sheet_get_line (block->layout, 0, &top, &bottom, &baseline);
  for (guint i = 0; block->letters[i] != NULL; i++)
    draw_mark (self, cr, block->letters[i], (block->set & (1u << i)) != 0,
               get_x (self, block->indent + i * (disc + WAY_SHEET_MARK_GAP * self->text), disc),
               y + (bottom - top - disc) / 2);
}

static void
draw_rule (WaySheet *self, cairo_t *cr, double y)
{
  cairo_set_source_rgb (cr, .6, .6, .6);
  cairo_set_line_width (cr, .6);
  cairo_move_to (cr, 0, y + .5 * self->text);
  cairo_line_to (cr, self->width, y + .5 * self->text);
  cairo_stroke (cr);
}

static void
draw_lead (WaySheet *self, cairo_t *cr, const WaySheetBlock *block, double y)
{
  switch (block->lead) {
  case WAY_SHEET_LEAD_WORDS:
    draw_words (self, cr, block, y);
    break;
  case WAY_SHEET_LEAD_BOX:
  case WAY_SHEET_LEAD_TICKED:
    draw_box (self, cr, block, y);
    break;
  case WAY_SHEET_LEAD_MARKS:
    draw_marks (self, cr, block, y);
    break;
  case WAY_SHEET_LEAD_RULE:
    draw_rule (self, cr, y);
    break;
  case WAY_SHEET_LEAD_NONE:
  default:
    break;
  }
}

static void
draw_lines (WaySheet *self, cairo_t *cr, const WaySheetBlock *block, const WaySheetPiece *piece)
{
  const double     width = (double)pango_layout_get_width (block->layout) / PANGO_SCALE;
  const double     x = get_x (self, block->indent + block->lead_width, width);
  PangoLayoutIter *iter = pango_layout_get_iter (block->layout);
  double           from, bottom, first;

  way_sheet_get_line (block->layout, piece->first, &from, &bottom, &first);
  cairo_set_source_rgb (cr, way_sheet_get_gray (block->style), way_sheet_get_gray (block->style),
                        way_sheet_get_gray (block->style));
  for (guint i = 0; i < piece->first + piece->n; i++) {
    PangoRectangle logical;

    pango_layout_iter_get_line_extents (iter, NULL, &logical);
    if (i >= piece->first) {
      cairo_move_to (cr, x + (double)logical.x / PANGO_SCALE,
                     piece->y - from + (double)pango_layout_iter_get_baseline (iter) / PANGO_SCALE);
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
    }
    pango_layout_iter_next_line (iter);
  }
  pango_layout_iter_free (iter);
}

static void
draw_number (WaySheet *self, cairo_t *cr, guint page)
{
  /* Translators: the number of a page, and of all pages. */
  g_autofree char *words = g_strdup_printf (_ ("%u of %u"), page + 1, self->n_pages);
  g_autoptr (PangoLayout) layout = way_sheet_lay_out (self, WAY_SHEET_DETAIL, words, 0);
  int width, height;

  pango_layout_get_size (layout, &width, &height);
  cairo_set_source_rgb (cr, .3, .3, .3);
  show (cr, get_x (self, self->width - (double)width / PANGO_SCALE, (double)width / PANGO_SCALE),
        -(double)height / PANGO_SCALE - 6, layout);
}

void
way_sheet_draw (WaySheet *self, cairo_t *cr, guint page)
{
  g_return_if_fail (page < self->n_pages);

  cairo_save (cr);
  cairo_translate (cr, WAY_SHEET_MARGIN, WAY_SHEET_MARGIN);
  pango_cairo_update_context (cr, self->context);
  for (guint i = 0; i < self->pieces->len; i++) {
    const WaySheetPiece *piece = &g_array_index (self->pieces, WaySheetPiece, i);
    const WaySheetBlock *block = g_ptr_array_index (self->blocks, piece->block);

    if (piece->page != page)
      continue;
    if (piece->first == 0)
      draw_lead (self, cr, block, piece->y);
    draw_lines (self, cr, block, piece);
  }
  if (self->n_pages > 1)
    draw_number (self, cr, page);
  cairo_restore (cr);
}
