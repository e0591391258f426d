/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-paper-private.h"

/* Where the next block goes. */
typedef struct {
  WayPaper            *paper;
  double               top;    /* of what a page can hold */
  double               bottom; /* the same */
  double               y;
  guint                page;
  gboolean             at_top;
  const WayPaperTable *table; /* whose head stands on this page */
} Place;

static double
get_width (const Place *self)
{
  return self->paper->width - 2 * way_paper_get_margin (self->paper);
}

static void
turn_page (Place *self)
{
  self->page++;
  self->y = self->top;
  self->at_top = TRUE;
  self->table = NULL;
}

static void
put (Place *self, const WayBlock *block, double height, guint first_line, guint n_lines)
{
  const WayFragment fragment = { block, self->page, self->y, height, first_line, n_lines };

  g_array_append_val (self->paper->fragments, fragment);
  self->y += height;
  self->at_top = FALSE;
}

/* --- heights --- */

static PangoLayout *
make_words (const Place *self, const WayBlock *block)
{
  double width = get_width (self) - way_paper_get_indent (self->paper, block);

  if (block->kind == WAY_BLOCK_PAIR)
    width -= way_paper_get_caption_width (self->paper);
  return way_paper_make_layout (self->paper, way_paper_get_size (self->paper, block),
                                block->kind == WAY_BLOCK_TITLE ||
                                  block->kind == WAY_BLOCK_HEADING ||
                                  (block->how & WAY_PAPER_BOLD) != 0,
                                width, block->text != NULL ? block->text : "");
}

static double
measure_row (const Place *self, const WayBlock *row)
{
  double height = way_paper_get_size (self->paper, row) * 1.3; /* a box, or nothing at all */

  for (guint i = 0; i < row->table->columns->len; i++) {
    g_autoptr (PangoLayout) cell = way_paper_make_cell (self->paper, row, i, get_width (self));

    if (cell != NULL)
      height = MAX (height, way_paper_get_layout_height (cell));
  }

  return height + 2 * way_paper_get_row_padding (self->paper);
}

static double
measure_pair (const Place *self, const WayBlock *pair)
{
  g_autoptr (PangoLayout) words = make_words (self, pair);
  g_autoptr (PangoLayout) caption = way_paper_make_layout (
    self->paper, way_paper_get_size (self->paper, pair), FALSE,
    way_paper_get_caption_width (self->paper) - way_paper_get_size (self->paper, pair),
    pair->caption);

  return MAX (way_paper_get_layout_height (words), way_paper_get_layout_height (caption));
}

static double
measure (const Place *self, const WayBlock *block)
{
  const double size = way_paper_get_size (self->paper, block);
  const double room = self->bottom - self->top;

  switch (block->kind) {
  case WAY_BLOCK_TITLE:
  case WAY_BLOCK_HEADING:
  case WAY_BLOCK_TEXT: {
    g_autoptr (PangoLayout) words = make_words (self, block);

    return way_paper_get_layout_height (words);
  }
  case WAY_BLOCK_PAIR:
    return measure_pair (self, block);
  case WAY_BLOCK_RULE:
    return size;
  case WAY_BLOCK_SPACE:
    return block->number * size * 1.3;
  case WAY_BLOCK_LINES:
    return 2.2 * size;
  case WAY_BLOCK_ROW:
    return measure_row (self, block);
  case WAY_BLOCK_DRAWING:
    return block->measure != NULL
           ? MIN (room, block->measure (get_width (self), room, block->user_data))
           : room;
  }
  g_return_val_if_reached (0);
}

/* The air above a block that does not begin a page. */
static double
get_gap (const Place *self, const WayBlock *block)
{
  const double size = way_paper_get_size (self->paper, block);

  switch (block->kind) {
  case WAY_BLOCK_TITLE:
  case WAY_BLOCK_DRAWING:
    return .8 * size;
  case WAY_BLOCK_HEADING:
    return 1.1 * size;
  case WAY_BLOCK_TEXT:
  case WAY_BLOCK_PAIR:
    return .35 * size;
  case WAY_BLOCK_ROW:
    return self->table == block->table ? 0 : .6 * size;
  case WAY_BLOCK_RULE:
  case WAY_BLOCK_SPACE:
  case WAY_BLOCK_LINES:
    return 0;
  }
  g_return_val_if_reached (0);
}

static double
get_head (const Place *self, const WayBlock *block)
{
  return block->kind == WAY_BLOCK_ROW && self->table != block->table
         ? way_paper_get_table_head_height (self->paper, block->table)
         : 0;
}

/* --- placing --- */

/* Where each line of a layout ends, from its top. */
static GArray *
list_line_ends (PangoLayout *words)
{
  GArray          *ends = g_array_new (FALSE, FALSE, sizeof (double));
  PangoLayoutIter *iter = pango_layout_get_iter (words);

  do {
    int    y0, y1;
    double end;

    pango_layout_iter_get_line_yrange (iter, &y0, &y1);
    end = (double)y1 / PANGO_SCALE;
    g_array_append_val (ends, end);
  } while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);

  return ends;
}

/* Words that are longer than what is left go on over the page, at least two lines at a time. */
static void
put_lines (Place *self, const WayBlock *block)
{
  g_autoptr (PangoLayout) words = make_words (self, block);
  g_autoptr (GArray) ends = list_line_ends (words);
  const guint n = ends->len;

  for (guint line = 0; line < n;) {
    const double before = line > 0 ? g_array_index (ends, double, line - 1) : 0;
    double       height = 0;
    guint        count = 0;

    while (line + count < n &&
           self->y + g_array_index (ends, double, line + count) - before <= self->bottom) {
      height = g_array_index (ends, double, line + count) - before;
      count++;
    }
    if (!self->at_top && (count == 0 || (count == 1 && n - line > 1))) {
      turn_page (self);
      continue;
    }
    count = MAX (count, 1); /* a line that is higher than a page */
    put (self, block, height, line, count);
    line += count;
    if (line < n)
      turn_page (self);
  }
}

static void
place_block (Place *self, const WayBlock *block)
{
  const double height = measure (self, block);
  double       gap = self->at_top ? 0 : get_gap (self, block);

  if (self->at_top && block->kind == WAY_BLOCK_SPACE)
    return;

  if (self->y + gap + get_head (self, block) + height > self->bottom) {
    if (height > self->bottom - self->top && block->text != NULL &&
        (block->kind == WAY_BLOCK_TEXT || block->kind == WAY_BLOCK_PAIR)) {
      self->y += gap;
      put_lines (self, block);
      return;
    }
    if (!self->at_top)
      turn_page (self);
    gap = 0;
  }

  self->y += gap;
  if (block->kind == WAY_BLOCK_ROW && self->table != block->table) {
    const double head = get_head (self, block);

    if (head > 0)
      put (self, block->table->head, head, 0, 0);
    self->table = block->table;
  } else if (block->kind != WAY_BLOCK_ROW) {
    self->table = NULL;
  }
  put (self, block, height, 0, 0);
}

/* The end of what has to stay together, from a block on: a group, and headings with what follows.
 */
static guint
find_end (const WayPaper *self, guint from)
{
  guint at = from;

  for (;;) {
    const WayBlock *block = g_ptr_array_index (self->blocks, at);
    const WayBlock *next =
      at + 1 < self->blocks->len ? g_ptr_array_index (self->blocks, at + 1) : NULL;

    if (next == NULL ||
        !(block->kind == WAY_BLOCK_HEADING || (block->group != 0 && block->group == next->group)))
      return at + 1;
    at++;
  }
}

static double
measure_chain (const Place *place, guint from, guint to)
{
  Place  trial = *place;
  double height = 0;

  for (guint i = from; i < to; i++) {
    const WayBlock *block = g_ptr_array_index (place->paper->blocks, i);

    height += measure (&trial, block) + get_head (&trial, block) +
              (i == from && place->at_top ? 0 : get_gap (&trial, block));
    trial.table = block->kind == WAY_BLOCK_ROW ? block->table : NULL;
  }

  return height;
}

/* As the first words run. */
static gboolean
runs_from_right (WayPaper *self)
{
  for (guint i = 0; i < self->blocks->len; i++) {
    const WayBlock *block = g_ptr_array_index (self->blocks, i);
    g_autoptr (PangoLayout) words = NULL;

    if (block->text == NULL)
      continue;
    words = way_paper_make_layout (self, 10, FALSE, 1000, block->text);
    return pango_layout_get_direction (words, 0) == PANGO_DIRECTION_RTL;
  }

  return FALSE;
}

guint
way_paper_layout (WayPaper *self, double width, double height, double foot)
{
  Place place = { .paper = self, .at_top = TRUE };

  g_return_val_if_fail (WAY_IS_PAPER (self), 0);

  self->width = width;
  self->height = height;
  self->foot = foot;
  self->rtl = runs_from_right (self);
  g_array_set_size (self->fragments, 0);
  place.top = way_paper_get_margin (self) + way_paper_get_head_height (self);
  place.bottom =
    height - MAX (way_paper_get_margin (self), foot + 1.2 * way_paper_get_number_height (self));
  place.y = place.top;

  for (guint i = 0, end; i < self->blocks->len; i = end) {
    double chain;

    end = find_end (self, i);
    chain = end - i > 1 ? measure_chain (&place, i, end) : 0;
    if (!place.at_top && place.y + chain > place.bottom && chain <= place.bottom - place.top)
      turn_page (&place);
    for (guint k = i; k < end; k++)
      place_block (&place, g_ptr_array_index (self->blocks, k));
  }

  self->n_pages = place.page + (place.at_top && place.page > 0 ? 0 : 1);
  return self->n_pages;
}
