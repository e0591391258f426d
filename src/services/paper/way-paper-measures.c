/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-paper-private.h"

/* Every length follows from the size of the letters, so that large print is the same page grown. */
#define SIZE         10. /* points */
#define LARGE_SIZE   16. /* what the associations of the blind call large print */
#define MARGIN       54.
#define LARGE_MARGIN 42.
#define INDENT       1.8 /* of the size, a level */
#define CAPTION      10.
#define PADDING      .4
#define FONT         "Cantarell, Sans"

static double
base_size (WayPaper *self)
{
  return self->large ? LARGE_SIZE : SIZE;
}

double
way_paper_get_size (WayPaper *self, const WayBlock *block)
{
  double factor = 1;

  if (block->kind == WAY_BLOCK_TITLE)
    factor = 1.7;
  else if (block->kind == WAY_BLOCK_HEADING || (block->how & WAY_PAPER_BIG) != 0)
    factor = 1.3;
  else if ((block->how & WAY_PAPER_SMALL) != 0)
    factor = .85;
  return factor * base_size (self);
}

double
way_paper_get_margin (WayPaper *self)
{
  return self->large ? LARGE_MARGIN : MARGIN;
}

double
way_paper_get_head_height (WayPaper *self)
{
  return self->left != NULL || self->right != NULL ? 2.2 * base_size (self) : 0;
}

double
way_paper_get_number_height (WayPaper *self)
{
  return 1.6 * base_size (self);
}

double
way_paper_get_indent (WayPaper *self, const WayBlock *block)
{
  return block->level * INDENT * base_size (self);
}

double
way_paper_get_caption_width (WayPaper *self)
{
  return CAPTION * base_size (self);
}

double
way_paper_get_row_padding (WayPaper *self)
{
  return PADDING * base_size (self);
}

double
way_paper_get_column_x (const WayPaperTable *table, double width, guint column)
{
  double before = 0, all = 0;

  for (guint i = 0; i < table->columns->len; i++) {
    const double share = g_array_index (table->columns, WayPaperColumn, i).share;

    all += share;
    before += i < column ? share : 0;
  }

  return all > 0 ? width * before / all : 0;
}

/* --- words --- */

/* One context for measuring and drawing, with no hints for the pixels of a screen: a page breaks
 * where it breaks, whatever it is drawn on. */
static PangoContext *
get_context (WayPaper *self)
{
  cairo_font_options_t *options;

  if (self->context != NULL)
    return self->context;

  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  options = cairo_font_options_create ();
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (self->context, options);
  pango_cairo_context_set_resolution (self->context, 72); /* a unit is a point */
  pango_context_set_round_glyph_positions (self->context, FALSE);
  cairo_font_options_destroy (options);
  return self->context;
}

PangoLayout *
way_paper_make_layout (WayPaper *self, double size, gboolean bold, double width, const char *text)
{
  PangoLayout          *layout = pango_layout_new (get_context (self));
  PangoFontDescription *font = pango_font_description_from_string (FONT);

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, 1.15F);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

double
way_paper_get_layout_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double)height / PANGO_SCALE;
}

static double
get_cell_width (WayPaper *self, const WayPaperTable *table, guint column, double width)
{
  return way_paper_get_column_x (table, width, column + 1) -
         way_paper_get_column_x (table, width, column) - 2 * way_paper_get_row_padding (self);
}

static PangoLayout *
make_cell (WayPaper            *self,
           const WayPaperTable *table,
           guint                column,
           double               size,
           gboolean             bold,
           double               width,
           const char          *text)
{
  PangoLayout *layout =
    way_paper_make_layout (self, size, bold, get_cell_width (self, table, column, width), text);

  if (g_array_index (table->columns, WayPaperColumn, column).centered)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  return layout;
}

PangoLayout *
way_paper_make_cell (WayPaper *self, const WayBlock *row, guint column, double width)
{
  const char *text = row->cells[column];

  if (text == NULL || text == way_paper_box || text == way_paper_ticked_box)
    return NULL;

  return make_cell (self, row->table, column, way_paper_get_size (self, row),
                    (row->how & WAY_PAPER_BOLD) != 0, width, text);
}

PangoLayout *
way_paper_make_column_title (WayPaper *self, const WayPaperTable *table, guint column, double width)
{
  const char *title = g_array_index (table->columns, WayPaperColumn, column).title;

  return make_cell (self, table, column, .85 * base_size (self), TRUE, width,
                    title != NULL ? title : "");
}

double
way_paper_get_table_head_height (WayPaper *self, const WayPaperTable *table)
{
  const double width = self->width - 2 * way_paper_get_margin (self);
  double       height = 0;
  gboolean     titled = FALSE;

  for (guint i = 0; i < table->columns->len; i++) {
    g_autoptr (PangoLayout) title = way_paper_make_column_title (self, table, i, width);

    titled = titled || g_array_index (table->columns, WayPaperColumn, i).title != NULL;
    height = MAX (height, way_paper_get_layout_height (title));
  }

  return titled ? height + 2 * way_paper_get_row_padding (self) : 0;
}
