/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart.h"

#include <math.h>

#include "way-chart-private.h"
#include "way-chart-words.h"

#define LEAST_WIDTH   30. /* in caption sizes: names of bands, and three months with their values */
#define EVENT_REACH   .5  /* of a pointer, in caption sizes */
#define FARTHEST_SAME 12. /* many results of one day do not spread farther, in caption sizes */

/* Height 0: at the least height. */
static WayChart *
lay_out (WayProgress         *progress,
         WaySpan              span,
         const WayChartStyle *style,
         double               width,
         double               height)
{
  WayChart *self = g_new0 (WayChart, 1);

  self->progress = way_progress_ref (progress);
  self->span = span;
  self->style = *style;
  self->style.font = way_chart_font_ref (style->font);
  self->text = way_chart_font_get_size (style->font);
  self->width = width;
  self->height = height;
  self->panels = g_array_new (FALSE, FALSE, sizeof (WayChartBox));
  self->moments = g_array_new (FALSE, FALSE, sizeof (guint));
  way_chart_lay_out_widths (self);
  way_chart_place_events (self);
  way_chart_lay_out_heights (self);
  return self;
}

static void
clear_words (gpointer data)
{
  g_free (((WayChartWords *)data)->words);
}

WayChart *
way_chart_new (WayProgress         *progress,
               WaySpan              span,
               const WayChartStyle *style,
               double               width,
               double               height)
{
  WayChart *self;

  g_return_val_if_fail (height > 0, NULL);

  self = lay_out (progress, span, style, width, height);
  self->boxes = g_array_new (FALSE, FALSE, sizeof (WayChartBox));
  self->words = g_array_new (FALSE, FALSE, sizeof (WayChartWords));
  g_array_set_clear_func (self->words, clear_words);
  self->leaders = g_array_new (FALSE, FALSE, sizeof (WayLeader));
  self->grid = way_chart_grid_new (width, self->bottom, self->text / 2);
  way_chart_lay_out_curves (self);
  way_chart_place_values (self);
  way_chart_place_ends (self);
  return self;
}

void
way_chart_free (WayChart *self)
{
  for (guint i = 0; self->curves != NULL && i < self->progress->series->len; i++)
    g_free (self->curves[i].spots);
  g_free (self->curves);
  way_event_flags_clear (self->flags, self->moments->len);
  g_free (self->flags);
  g_array_unref (self->moments);
  g_array_unref (self->panels);
  g_clear_pointer (&self->boxes, g_array_unref);
  g_clear_pointer (&self->words, g_array_unref);
  g_clear_pointer (&self->leaders, g_array_unref);
  g_clear_pointer (&self->grid, way_chart_grid_free);
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  way_chart_font_unref (self->style.font);
  way_progress_unref (self->progress);
  g_free (self);
}

double
way_chart_measure_height (WayProgress         *progress,
                          WaySpan              span,
                          const WayChartStyle *style,
                          double               width)
{
  WayChart    *self = lay_out (progress, span, style, width, 0);
  const double height = self->height;

  way_chart_free (self);
  return height;
}

double
way_chart_measure_width (const WayChartStyle *style)
{
  return LEAST_WIDTH * way_chart_font_get_size (style->font);
}

/* --- drawing --- */

void
way_chart_draw (WayChart *self, cairo_t *cr)
{
  const guint n = self->progress->series->len;
  WayChartPen pen;

  cairo_save (cr);
  way_chart_pen_init (&pen, cr, self->style.font, self->style.look, self->width);
  way_chart_pen_use (&pen, pen.palette->paper, 1, 1);
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  cairo_fill (cr);

  for (guint i = 0; i < self->panels->len; i++)
    way_chart_draw_panel (self, &pen, i);
  way_chart_draw_events (self, &pen);
  way_chart_draw_names (self, &pen); /* narrow, they stand among the lines of events */
  way_chart_draw_axis (self, &pen);
  way_chart_draw_strips (self, &pen);
  for (int active = 0; active < 2; active++) /* the active one over the others */
    for (guint i = 0; i < n; i++)
      if (way_chart_is_active (self, i) == active)
        way_chart_draw_line (self, &pen, i);
  for (int active = 0; active < 2; active++)
    for (guint i = 0; i < n; i++)
      if (way_chart_is_active (self, i) == active)
        way_chart_draw_points (self, &pen, i);
  way_chart_draw_leaders (self, &pen);
  way_chart_draw_words (self, &pen);
  way_chart_draw_notes (self, &pen);
  cairo_restore (cr);
}

void
way_chart_paint (WayChart *self, cairo_t *cr, int scale)
{
  if (self->picture == NULL || self->scale != scale) {
    cairo_t *inner;

    g_clear_pointer (&self->picture, cairo_surface_destroy);
    self->scale = scale;
    self->picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)ceil (self->width) * scale,
                                                (int)ceil (self->height) * scale);
    cairo_surface_set_device_scale (self->picture, scale, scale);
    inner = cairo_create (self->picture);
    way_chart_draw (self, inner);
    cairo_destroy (inner);
  }
  cairo_set_source_surface (cr, self->picture, 0, 0);
  cairo_paint (cr);
}

void
way_chart_draw_mark (cairo_t *cr, guint mark, WayChartLook look, double x, double y, double radius)
{
  g_autoptr (WayChartFont) font =
    way_chart_font_new (NULL, radius / WAY_CHART_MARK, WAY_FONT_ON_SCREEN);
  WayChartPen pen;

  cairo_save (cr);
  way_chart_pen_init (&pen, cr, font, look, 0);
  way_chart_pen_mark (&pen, mark, FALSE, x, y, radius);
  cairo_restore (cr);
}

/* --- looking things up --- */

static const WayCurve *
get_curve (const WayChart *self, WayChartPlace of)
{
  if (of.series < 0 || of.series >= (int)self->progress->series->len)
    return NULL;
  return &self->curves[of.series];
}

gboolean
way_chart_get_spot (const WayChart *self, WayChartPlace of, double *x, double *y)
{
  const WayCurve *curve = get_curve (self, of);

  if (curve == NULL || of.point < (int)curve->first || of.point >= (int)(curve->first + curve->n))
    return FALSE;

  *x = curve->spots[of.point - (int)curve->from].x;
  *y = curve->spots[of.point - (int)curve->from].y;
  return TRUE;
}

WayChartPlace
way_chart_find (const WayChart *self, double x, double y, double reach)
{
  const WayChartBox plot = way_chart_get_plot (self);
  const double      around = (reach + FARTHEST_SAME * self->text) / plot.width;
  const double      position = (x - plot.x) / plot.width;
  const WayDate     first = way_span_get_day_at (self->span, MAX (0, position - around));
  const WayDate     last = way_span_get_day_at (self->span, MIN (1, position + around));
  WayChartPlace     best = WAY_CHART_NOWHERE;
  double            best_distance = reach;

  for (int series = 0; series < (int)self->progress->series->len; series++) {
    guint n = 0;
    guint from = way_series_find_days (self->curves[series].series, first, last, &n);

    for (int point = (int)from; point < (int)(from + n); point++) {
      double spot_x, spot_y, distance;

      if (!way_chart_get_spot (self, (WayChartPlace){ series, point }, &spot_x, &spot_y))
        continue;
      distance = hypot (spot_x - x, spot_y - y);
      if (distance <= best_distance) {
        best_distance = distance;
        best = (WayChartPlace){ series, point };
      }
    }
  }
  return best;
}

guint
way_chart_get_n_rows (const WayChart *self)
{
  return self->placing.n_rows;
}

WayChartFont *
way_chart_get_font (const WayChart *self)
{
  return self->style.font;
}

static char *
words_of_event (const WayChart *self, double x, double y)
{
  for (guint i = 0; i < self->moments->len; i++) {
    const WayEventFlag *flag = &self->flags[i];
    const double        start = way_event_flag_get_start (flag, self->text);
    const double        row_y = self->rows_y - (flag->row + 1) * 1.5 * self->text;

    if ((y > row_y && y < self->bottom && fabs (flag->x - x) <= EVENT_REACH * self->text) ||
        (flag->width > 0 && y > row_y && y < row_y + 1.5 * self->text && x >= start &&
         x <= start + flag->width))
      return way_chart_moment_words (way_chart_get_moment (self, i));
  }
  return NULL;
}

char *
way_chart_dup_words_at (const WayChart *self, double x, double y)
{
  const double strip = floor ((y - self->strips_y) / self->strip);

  if (strip >= 0 && strip < self->progress->strips->len)
    return way_chart_strip_words (g_ptr_array_index (self->progress->strips, (guint)strip));
  return words_of_event (self, x, y);
}
