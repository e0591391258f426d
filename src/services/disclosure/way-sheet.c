/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-sheet-private.h"

#define FONT      "Cantarell, Sans"
#define FEW_LINES 4 /* of a paragraph that is not parted */

/* Of each style: size, space above, whether it is bold, and how dark. */
static const struct {
  double   size;
  double   above;
  gboolean bold;
  double   gray;
} looks[] = {
  [WAY_SHEET_TITLE] = { 1.9, 0, TRUE, 0 },    [WAY_SHEET_SUBTITLE] = { 1, .2, FALSE, .3 },
  [WAY_SHEET_QUOTE] = { 1.35, .9, FALSE, 0 }, [WAY_SHEET_HEADING] = { 1.15, 1.4, TRUE, 0 },
  [WAY_SHEET_BODY] = { 1, .6, FALSE, 0 },     [WAY_SHEET_DETAIL] = { .86, .15, FALSE, .3 },
};

static void
block_free (gpointer data)
{
  WaySheetBlock *block = data;

  g_clear_object (&block->layout);
  g_strfreev (block->letters);
  g_free (block->lead_words);
  g_free (block->words);
  g_free (block);
}

WaySheet *
way_sheet_new (const char *font, double text, gboolean mirrored)
{
  WaySheet             *self = g_new0 (WaySheet, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_context_set_base_dir (self->context, mirrored ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);

  self->font = g_strdup (font != NULL ? font : FONT);
  self->text = text;
  self->mirrored = mirrored;
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (WaySheetPiece));
  return self;
}

void
way_sheet_free (WaySheet *self)
{
  g_object_unref (self->context);
  g_ptr_array_unref (self->blocks);
  g_array_unref (self->pieces);
  g_free (self->font);
  g_free (self);
}

/* --- what is written --- */

static WaySheetBlock *
last_block (WaySheet *self)
{
  return g_ptr_array_index (self->blocks, self->blocks->len - 1);
}

void
way_sheet_add (WaySheet *self, WaySheetStyle style, double indent, const char *words)
{
  WaySheetBlock *block = g_new0 (WaySheetBlock, 1);

  block->style = style;
  block->indent = indent * self->text;
  block->words = g_strdup (words);
  g_ptr_array_add (self->blocks, block);
}

void
way_sheet_lead (WaySheet *self, const char *words, double width)
{
  WaySheetBlock *block = last_block (self);

  block->lead = WAY_SHEET_LEAD_WORDS;
  block->lead_words = g_strdup (words);
  block->lead_width = width * self->text;
}

void
way_sheet_lead_box (WaySheet *self, gboolean ticked)
{
  WaySheetBlock *block = last_block (self);

  block->lead = ticked ? WAY_SHEET_LEAD_TICKED : WAY_SHEET_LEAD_BOX;
  block->lead_width = 1.5 * self->text;
}

double
way_sheet_get_disc (WaySheet *self)
{
  return 1.25 * self->text;
}

void
way_sheet_lead_marks (WaySheet *self, const char *const *letters, guint n, guint set)
{
  WaySheetBlock *block = last_block (self);

  block->lead = WAY_SHEET_LEAD_MARKS;
  block->letters = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    block->letters[i] = g_strdup (letters[i]);
  block->set = set;
  block->lead_width = n * (way_sheet_get_disc (self) + WAY_SHEET_MARK_GAP * self->text) +
                      WAY_SHEET_MARK_GAP * self->text;
}

void
way_sheet_add_rule (WaySheet *self)
{
  way_sheet_add (self, WAY_SHEET_BODY, 0, "");
  last_block (self)->lead = WAY_SHEET_LEAD_RULE;
}

void
way_sheet_keep (WaySheet *self)
{
  last_block (self)->keeps = TRUE;
}

/* --- onto pages --- */

double
way_sheet_get_gray (WaySheetStyle style)
{
  return looks[style].gray;
}

PangoLayout *
way_sheet_lay_out (WaySheet *self, WaySheetStyle style, const char *words, double width)
{
  PangoLayout          *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, self->font);
  pango_font_description_set_absolute_size (font, self->text * looks[style].size * PANGO_SCALE);
  if (looks[style].bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, 1.15f);
  if (width > 0)
    pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  if (self->mirrored)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  pango_layout_set_text (layout, words, -1);
  return layout;
}

void
way_sheet_get_line (PangoLayout *layout, guint n, double *top, double *bottom, double *baseline)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int              y0, y1;

  for (guint i = 0; i < n && pango_layout_iter_next_line (iter); i++)
    ;
  pango_layout_iter_get_line_yrange (iter, &y0, &y1);
  *top = (double)y0 / PANGO_SCALE;
  *bottom = (double)y1 / PANGO_SCALE;
  *baseline = (double)pango_layout_iter_get_baseline (iter) / PANGO_SCALE;
  pango_layout_iter_free (iter);
}

static double
get_lines_height (PangoLayout *layout, guint first, guint n)
{
  double top, bottom, from, to, baseline;

  way_sheet_get_line (layout, first, &from, &bottom, &baseline);
  way_sheet_get_line (layout, first + n - 1, &top, &to, &baseline);
  return to - from;
}

static double
get_above (WaySheet *self, const WaySheetBlock *block)
{
  return looks[block->style].above * self->text;
}

/* What must stand below each other from this block on: itself, or its first lines, and what it
 * keeps. */
static double
get_wanted (WaySheet *self, guint n)
{
  const WaySheetBlock *block = g_ptr_array_index (self->blocks, n);
  const guint          lines = (guint)pango_layout_get_line_count (block->layout);
  double               height = get_lines_height (block->layout, 0, lines <= FEW_LINES ? lines : 2);

  if (block->keeps && n + 1 < self->blocks->len)
    height += get_above (self, g_ptr_array_index (self->blocks, n + 1)) + get_wanted (self, n + 1);
  return height;
}

/* How many of its lines from the first one on find room. */
static guint
count_fitting (const WaySheetBlock *block, guint first, double room)
{
  const guint lines = (guint)pango_layout_get_line_count (block->layout);
  guint       n = 0;

  while (first + n < lines && get_lines_height (block->layout, first, n + 1) <= room)
    n++;
  return n;
}

static void
place_block (WaySheet *self, guint n, double *y)
{
  WaySheetBlock *block = g_ptr_array_index (self->blocks, n);
  const guint    lines = (guint)pango_layout_get_line_count (block->layout);

  if (*y > 0)
    *y += get_above (self, block);
  if (*y > 0 && *y + get_wanted (self, n) > self->height) {
    self->n_pages++;
    *y = 0;
  }

  for (guint first = 0; first < lines;) {
    /* A line that is higher than a page stands on one of its own. */
    const guint         fitting = count_fitting (block, first, self->height - *y);
    const guint         now = fitting > 0 || *y > 0 ? fitting : 1;
    const WaySheetPiece piece = { n, first, now, self->n_pages - 1, *y };

    if (now > 0) {
      g_array_append_val (self->pieces, piece);
      *y += get_lines_height (block->layout, first, now);
      first += now;
    }
    if (first < lines) {
      self->n_pages++;
      *y = 0;
    }
  }
}

guint
way_sheet_paginate (WaySheet *self, double width, double height, double foot)
{
  double y = 0;

  self->width = width - 2 * WAY_SHEET_MARGIN;
  self->height = height - WAY_SHEET_MARGIN - MAX (WAY_SHEET_MARGIN, foot);
  self->n_pages = 1;
  g_array_set_size (self->pieces, 0);
  for (guint i = 0; i < self->blocks->len; i++) {
    WaySheetBlock *block = g_ptr_array_index (self->blocks, i);

    g_clear_object (&block->layout);
    block->layout =
      way_sheet_lay_out (self, block->style, block->words,
                         MAX (self->width - block->indent - block->lead_width, self->text));
  }
  for (guint i = 0; i < self->blocks->len; i++)
    place_block (self, i, &y);

  return self->n_pages;
}
