/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "way-paper-private.h"

#define INK  0.
#define DIM  .35
#define LINE .6

/* --- helpers --- */

/* The left edge of something that is “width” wide and begins at x, where the page runs from the
 * right in some languages. */
static double
mirror (WayPaper *self, double x, double width)
{
  return self->rtl ? self->width - x - width : x;
}

static void
ink (cairo_t *cr, double gray)
{
  cairo_set_source_rgb (cr, gray, gray, gray);
}

static void
line (cairo_t *cr, double x0, double x1, double y)
{
  ink (cr, LINE);
  cairo_set_line_width (cr, .6);
  cairo_move_to (cr, x0, y);
  cairo_line_to (cr, x1, y);
  cairo_stroke (cr);
}

/* Cairo puts letters on whole pixels of a screen, which tears small words apart; their outlines it
 * does not.  A file or a printer gets letters, so that the words can be read out of it. */
static gboolean
takes_letters (cairo_t *cr)
{
  const cairo_surface_type_t type = cairo_surface_get_type (cairo_get_target (cr));

  return type == CAIRO_SURFACE_TYPE_PDF || type == CAIRO_SURFACE_TYPE_PS ||
         type == CAIRO_SURFACE_TYPE_SVG;
}

static void
show (cairo_t *cr, PangoLayout *layout, double x, double y, double gray)
{
  ink (cr, gray);
  cairo_move_to (cr, x, y);
  if (takes_letters (cr)) {
    pango_cairo_show_layout (cr, layout);
    return;
  }
  pango_cairo_layout_path (cr, layout);
  cairo_fill (cr);
}

/* Some lines of a layout, each where it stands among them. */
static void
show_lines (cairo_t *cr, PangoLayout *layout, double x, double y, double gray, guint from, guint n)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int              top = 0;
  guint            at = 0;

  ink (cr, gray);
  do {
    if (at == from)
      pango_layout_iter_get_line_yrange (iter, &top, NULL);
    if (at >= from && at < from + n) {
      PangoRectangle box;

      pango_layout_iter_get_line_extents (iter, NULL, &box);
      cairo_move_to (cr, x + (double)box.x / PANGO_SCALE,
                     y + (double)(pango_layout_iter_get_baseline (iter) - top) / PANGO_SCALE);
      if (takes_letters (cr))
        pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
      else
        pango_cairo_layout_line_path (cr, pango_layout_iter_get_line_readonly (iter));
    }
    at++;
  } while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  cairo_fill (cr);
}

/* --- blocks --- */

static void
draw_words (WayPaper *self, cairo_t *cr, const WayFragment *fragment)
{
  const WayBlock *block = fragment->block;
  const double    margin = way_paper_get_margin (self);
  const double    indent = way_paper_get_indent (self, block);
  const double    caption = block->kind == WAY_BLOCK_PAIR ? way_paper_get_caption_width (self) : 0;
  const double    width = self->width - 2 * margin - indent - caption;
  const double    size = way_paper_get_size (self, block);
  const double    x = mirror (self, margin + indent + caption, width);
  const gboolean  bold = block->kind == WAY_BLOCK_TITLE || block->kind == WAY_BLOCK_HEADING ||
                        (block->how & WAY_PAPER_BOLD) != 0;
  const double gray = (block->how & WAY_PAPER_DIM) != 0 ? DIM : INK;
  g_autoptr (PangoLayout) words =
    way_paper_make_layout (self, size, bold, width, block->text != NULL ? block->text : "");

  if (fragment->n_lines > 0)
    show_lines (cr, words, x, fragment->y, gray, fragment->first_line, fragment->n_lines);
  else
    show (cr, words, x, fragment->y, gray);
  if (block->kind == WAY_BLOCK_PAIR && block->text == NULL)
    line (cr, x, x + width, fragment->y + fragment->height - .15 * size);

  if (block->kind == WAY_BLOCK_PAIR && fragment->first_line == 0) {
    g_autoptr (PangoLayout) layout =
      way_paper_make_layout (self, size, FALSE, caption - size, block->caption);

    show (cr, layout, mirror (self, margin + indent, caption - size), fragment->y, DIM);
  }
}

static void
draw_box (cairo_t *cr, double x, double y, double size, gboolean ticked)
{
  ink (cr, INK);
  cairo_set_line_width (cr, .9);
  cairo_rectangle (cr, x, y, size, size);
  cairo_stroke (cr);
  if (!ticked)
    return;

  cairo_set_line_width (cr, 1.8);
  cairo_move_to (cr, x + .18 * size, y + .55 * size);
  cairo_line_to (cr, x + .42 * size, y + .8 * size);
  cairo_line_to (cr, x + .84 * size, y + .2 * size);
  cairo_stroke (cr);
}

static void
draw_row (WayPaper *self, cairo_t *cr, const WayFragment *fragment)
{
  const WayBlock      *row = fragment->block;
  const WayPaperTable *table = row->table;
  const double         margin = way_paper_get_margin (self);
  const double         width = self->width - 2 * margin;
  const double         padding = way_paper_get_row_padding (self);
  const double         size = 1.1 * way_paper_get_size (self, row);

  for (guint i = 0; i < table->columns->len; i++) {
    const double left = way_paper_get_column_x (table, width, i);
    const double cell = way_paper_get_column_x (table, width, i + 1) - left;
    const double x = mirror (self, margin + left, cell);
    g_autoptr (PangoLayout) words = row->cells != NULL
                                    ? way_paper_make_cell (self, row, i, width)
                                    : way_paper_make_column_title (self, table, i, width);

    if (words != NULL)
      show (cr, words, x + padding, fragment->y + padding,
            row->cells == NULL || (row->how & WAY_PAPER_DIM) != 0 ? DIM : INK);
    else if (row->cells != NULL && row->cells[i] != NULL)
      draw_box (cr, x + (cell - size) / 2, fragment->y + (fragment->height - size) / 2, size,
                row->cells[i] == way_paper_ticked_box);
  }

  line (cr, margin, self->width - margin, fragment->y + fragment->height);
}

static void
draw_drawing (WayPaper *self, cairo_t *cr, const WayFragment *fragment)
{
  const double margin = way_paper_get_margin (self);

  cairo_save (cr);
  cairo_translate (cr, margin, fragment->y);
  fragment->block->draw (cr, self->width - 2 * margin, fragment->height,
                         fragment->block->user_data);
  cairo_restore (cr);
}

/* What a screen reader for PDF files takes the block for. */
static const char *
get_tag (const WayBlock *block)
{
  switch (block->kind) {
  case WAY_BLOCK_TITLE:
    return "H1";
  case WAY_BLOCK_HEADING:
    return "H2";
  case WAY_BLOCK_TEXT:
  case WAY_BLOCK_PAIR:
  case WAY_BLOCK_ROW:
    return "P";
  case WAY_BLOCK_DRAWING:
    return "Figure";
  case WAY_BLOCK_RULE:
  case WAY_BLOCK_SPACE:
  case WAY_BLOCK_LINES:
    return NULL;
  }
  g_return_val_if_reached (NULL);
}

static void
draw_fragment (WayPaper *self, cairo_t *cr, const WayFragment *fragment)
{
  const WayBlock *block = fragment->block;
  const double    margin = way_paper_get_margin (self);
  const char     *tag = get_tag (block);

  if (tag != NULL)
    cairo_tag_begin (cr, tag, NULL);
  switch (block->kind) {
  case WAY_BLOCK_TITLE:
  case WAY_BLOCK_HEADING:
  case WAY_BLOCK_TEXT:
  case WAY_BLOCK_PAIR:
    draw_words (self, cr, fragment);
    break;
  case WAY_BLOCK_ROW:
    draw_row (self, cr, fragment);
    break;
  case WAY_BLOCK_DRAWING:
    draw_drawing (self, cr, fragment);
    break;
  case WAY_BLOCK_RULE:
    line (cr, margin, self->width - margin, fragment->y + fragment->height / 2);
    break;
  case WAY_BLOCK_LINES:
    line (cr, margin + way_paper_get_indent (self, block), self->width - margin,
          fragment->y + fragment->height);
    break;
  case WAY_BLOCK_SPACE:
    break;
  }
  if (tag != NULL)
    cairo_tag_end (cr, tag);
}

/* --- the page --- */

static void
draw_edge (WayPaper *self, cairo_t *cr, const char *text, double y, gboolean at_end)
{
  const WayBlock small = { .kind = WAY_BLOCK_TEXT, .how = WAY_PAPER_SMALL };
  const double   margin = way_paper_get_margin (self);
  const double   width = (self->width - 2 * margin) * (at_end ? .4 : .6);
  g_autoptr (PangoLayout) layout =
    way_paper_make_layout (self, way_paper_get_size (self, &small), FALSE, width, text);

  pango_layout_set_height (layout, -1); /* one line, with an ellipsis */
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  if (at_end != self->rtl)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  show (cr, layout, mirror (self, at_end ? self->width - margin - width : margin, width), y, DIM);
}

void
way_paper_draw (WayPaper *self, cairo_t *cr, guint page)
{
  g_return_if_fail (WAY_IS_PAPER (self) && page < self->n_pages);

  cairo_save (cr);
  if (self->left != NULL)
    draw_edge (self, cr, self->left, way_paper_get_margin (self), FALSE);
  if (self->right != NULL)
    draw_edge (self, cr, self->right, way_paper_get_margin (self), TRUE);

  for (guint i = 0; i < self->fragments->len; i++) {
    const WayFragment *fragment = &g_array_index (self->fragments, WayFragment, i);

    if (fragment->page == page)
      draw_fragment (self, cr, fragment);
  }

  if (self->n_pages > 1) {
    /* Translators: at the foot of a printed page. */
    g_autofree char *number = g_strdup_printf (_ ("Page %u of %u"), page + 1, self->n_pages);

    draw_edge (self, cr, number, self->height - self->foot - way_paper_get_number_height (self),
               TRUE);
  }
  cairo_restore (cr);
}
