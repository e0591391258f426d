/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "way-sheet.h"

G_BEGIN_DECLS

/* For way-sheet*.c. */

#define WAY_SHEET_MARGIN   50.0 /* points */
#define WAY_SHEET_MARK_GAP .25  /* sizes of the body */

typedef enum {
  WAY_SHEET_LEAD_NONE,
  WAY_SHEET_LEAD_WORDS,
  WAY_SHEET_LEAD_BOX,
  WAY_SHEET_LEAD_TICKED,
  WAY_SHEET_LEAD_MARKS,
  WAY_SHEET_LEAD_RULE,
} WaySheetLead;

typedef struct {
  WaySheetStyle style;
  double        indent; /* points, like the next */
  double        lead_width;
  char         *words;
  WaySheetLead  lead;
  char         *lead_words;
  char        **letters;
  guint         set;
  gboolean      keeps;
  PangoLayout  *layout; /* NULL until it is laid out */
} WaySheetBlock;

/* Lines of a block that stand on one page. */
typedef struct {
  guint  block;
  guint  first;
  guint  n;
  guint  page;
  double y;
} WaySheetPiece;

struct _WaySheet {
  PangoContext *context;
  char         *font;
  double        text;
  gboolean      mirrored;
  GPtrArray    *blocks;
  GArray       *pieces;
  double        width;
  double        height; /* of what is written on */
  guint         n_pages;
};

double       way_sheet_get_disc (WaySheet *self); /* of a mark */
double       way_sheet_get_gray (WaySheetStyle style);
PangoLayout *way_sheet_lay_out (WaySheet     *self,
                                WaySheetStyle style,
                                const char   *words,
                                double        width) G_GNUC_WARN_UNUSED_RESULT; /* 0: one line */

/* Where a line begins and ends within its layout, in points. */
void way_sheet_get_line (PangoLayout *layout,
                         guint        n,
                         double      *top,
                         double      *bottom,
                         double      *baseline);

G_END_DECLS
