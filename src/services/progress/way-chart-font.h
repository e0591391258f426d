/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* The letters of a chart: one family, one size.  Words are laid out once and kept, for a chart that
 * moves draws the same words many times. */
typedef struct _WayChartFont WayChartFont;

typedef enum {
  WAY_WORDS_PLAIN = 0,
  WAY_WORDS_BOLD = 1 << 0,
  WAY_WORDS_SMALL = 1 << 1,
} WayWordsShape;

typedef enum {
  WAY_FONT_ON_SCREEN = 0,
  WAY_FONT_ON_PAPER = 1 << 0, /* letters stand where they belong, not on whole pixels */
  WAY_FONT_MIRRORED = 1 << 1, /* words run from right to left, where they do not say which way */
} WayChartFontHow;

/* family: NULL for that of paper.  size: of a caption, in the unit of what is drawn on. */
WayChartFont *way_chart_font_new (const char     *family,
                                  double          size,
                                  WayChartFontHow how) G_GNUC_WARN_UNUSED_RESULT;
WayChartFont *way_chart_font_ref (WayChartFont *self);
void          way_chart_font_unref (WayChartFont *self);

gboolean way_chart_font_is (const WayChartFont *self,
                            const char         *family,
                            double              size,
                            WayChartFontHow     how);
double   way_chart_font_get_size (const WayChartFont *self);
gboolean way_chart_font_get_mirrored (const WayChartFont *self);

/* Borrowed until the next call.  width: cut with an ellipsis beyond (lines: 1) or wrapped; 0:
 * never.
 */
PangoLayout *way_chart_font_lay_out (WayChartFont *self,
                                     const char   *words,
                                     WayWordsShape shape,
                                     double        width,
                                     gboolean      wraps);

double way_chart_font_get_width (WayChartFont *self, const char *words, WayWordsShape shape);

/* Before the layouts are drawn on another kind of surface. */
void way_chart_font_use (WayChartFont *self, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayChartFont, way_chart_font_unref)

G_END_DECLS
