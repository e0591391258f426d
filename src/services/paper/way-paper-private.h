/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "way-paper.h"

G_BEGIN_DECLS

typedef enum {
  WAY_BLOCK_TITLE,
  WAY_BLOCK_HEADING,
  WAY_BLOCK_TEXT,
  WAY_BLOCK_PAIR,
  WAY_BLOCK_RULE,
  WAY_BLOCK_SPACE,
  WAY_BLOCK_LINES,
  WAY_BLOCK_ROW,
  WAY_BLOCK_DRAWING,
} WayBlockKind;

typedef struct _WayBlock WayBlock;

typedef struct {
  GArray   *columns; /* of WayPaperColumn, with titles of their own */
  WayBlock *head;    /* a row without cells */
} WayPaperTable;

struct _WayBlock {
  WayBlockKind kind;
  WayPaperHow  how;
  guint        level;
  guint        group; /* 0: of its own */
  WayInfoClass info_class;
  gboolean     is_notice; /* of the law: it goes with whatever is left */
  char        *caption;
  char        *text;
  double       number; /* of lines */

  WayPaperTable *table; /* of a row; borrowed from the paper */
  char         **cells;

  WayPaperMeasure measure;
  WayPaperDraw    draw;
  gpointer        user_data;
  GDestroyNotify  destroy;
};

/* A block, or some lines of it, on a page. */
typedef struct {
  const WayBlock *block;
  guint           page;
  double          y;
  double          height;
  guint           first_line; /* of a paragraph that goes on from the page before */
  guint           n_lines;    /* 0: all */
} WayFragment;

struct _WayPaper {
  GObject parent_instance;

  gboolean   large;
  gboolean   landscape;
  char      *left;
  char      *right;
  GPtrArray *blocks; /* of WayBlock */
  GPtrArray *tables; /* of WayPaperTable */

  WayPaperTable *table;      /* that is being filled */
  WayInfoClass   info_class; /* of what is added */
  gboolean       in_notice;
  WayGateResult *gate;  /* what was kept, and why not the rest; or NULL */
  guint          group; /* that is open; 0: none */
  guint          n_groups;

  double   width, height, foot; /* of the last layout */
  gboolean rtl;
  GArray  *fragments; /* of WayFragment */
  guint    n_pages;

  PangoContext *context; /* made with the first layout */
};

/* --- measures, in points --- */

double way_paper_get_size (WayPaper *self, const WayBlock *block); /* of its letters */
double way_paper_get_margin (WayPaper *self);
double way_paper_get_head_height (WayPaper *self);
double way_paper_get_number_height (WayPaper *self); /* of the line with the number of the page */
double way_paper_get_indent (WayPaper *self, const WayBlock *block);
double way_paper_get_caption_width (WayPaper *self);
double way_paper_get_row_padding (WayPaper *self);
double way_paper_get_column_x (const WayPaperTable *table, double width, guint column);

/* Words in the look of a block, wrapped at a width. */
PangoLayout *way_paper_make_layout (WayPaper   *self,
                                    double      size,
                                    gboolean    bold,
                                    double      width,
                                    const char *text) G_GNUC_WARN_UNUSED_RESULT;
double       way_paper_get_layout_height (PangoLayout *layout);

/* The layout of a cell; NULL for a box or an empty cell. */
PangoLayout *way_paper_make_cell (WayPaper *self, const WayBlock *row, guint column, double width)
  G_GNUC_WARN_UNUSED_RESULT;
double       way_paper_get_table_head_height (WayPaper *self, const WayPaperTable *table);
PangoLayout *way_paper_make_column_title (WayPaper            *self,
                                          const WayPaperTable *table,
                                          guint                column,
                                          double               width) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
