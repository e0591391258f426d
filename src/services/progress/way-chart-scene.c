/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-scene.h"

#include <math.h>

#include "way-chart-words.h"
#include "way-time-axis.h"

/* All in caption sizes. */
#define ROOMY               54. /* at least so wide: names beside the panels */
#define ROW                 1.5 /* of event words */
#define AXIS                3.4
#define NAME                1.9 /* line of a name above a panel */
#define BETWEEN             1.3 /* panels */
#define LEAST_PANEL         10.
#define GOOD_PANEL          13. /* where a panel would get lower, the sources give way */
#define WIDEST_WORDS        .22 /* of the width, for names of bands */
#define WIDEST_WORDS_NARROW .37

static double
measure_cb (const char *words, gboolean strong, gpointer pen)
{
  return way_chart_pen_get_width (pen, words, strong ? WAY_PEN_BOLD : WAY_PEN_PLAIN);
}

static double
widest_band (WayChartScene *self)
{
  double widest = 0;

  for (guint i = 0; i < self->progress->series->len; i++) {
    const WaySeries *series = way_progress_get_series (self->progress, i);

    for (guint j = 0; j < series->bands->len; j++)
      widest = MAX (
        widest, way_chart_pen_get_width (
                  &self->pen, g_array_index (series->bands, WaySeriesBand, j).name, WAY_PEN_BOLD));
  }
  return widest;
}

static double
widest_name (WayChartScene *self)
{
  double widest = 0;

  for (guint i = 0; i < self->progress->series->len; i++) {
    const WaySeries *series = way_progress_get_series (self->progress, i);

    widest = MAX (widest, way_chart_pen_get_width (&self->pen, series->name, WAY_PEN_BOLD));
    if (series->about != NULL)
      widest = MAX (widest, way_chart_pen_get_width (&self->pen, series->about, WAY_PEN_PLAIN));
  }
  return MAX (widest, 7 * self->pen.text); /* “lower is better” */
}

static void
lay_out_widths (WayChartScene *self)
{
  const double text = self->pen.text;
  const double most =
    self->width * (self->width >= ROOMY * text ? WIDEST_WORDS : WIDEST_WORDS_NARROW);

  /* The name of a single measure stands above it: the room beside is for what happened. */
  self->roomy = self->width >= ROOMY * text && self->progress->series->len > 1;
  self->left = floor (self->roomy ? widest_name (self) + 4.6 * text : 2.8 * text);
  self->right = floor (self->width - MIN (widest_band (self), most) - .9 * text);
  self->words_x = self->right + .7 * text;
}

static void
place_events (WayChartScene *self)
{
  for (guint i = 0; i < self->progress->moments->len; i++)
    if (way_progress_shows (self->progress,
                            g_array_index (self->progress->moments, WayMoment, i).day))
      g_array_append_val (self->moments, i);

  self->flags = g_new0 (WayEventFlag, self->moments->len + 1);
  for (guint i = 0; i < self->moments->len; i++) {
    const WayMoment *moment = way_chart_scene_get_moment (self, i);

    self->flags[i].x = round (way_chart_scene_get_x (self, moment->day));
    self->flags[i].words = moment->words;
    self->flags[i].strong = moment->kind == WAY_MOMENT_OWN_DATE;
  }
  self->placing = way_event_place (self->flags, self->moments->len, 2, self->width - 2,
                                   self->pen.text, measure_cb, &self->pen);
}

static void
lay_out_heights (WayChartScene *self)
{
  const double text = self->pen.text;
  const double name = self->roomy ? 0 : NAME * text;
  const double gap = BETWEEN * text + name;
  const guint  n = MAX (1, self->progress->series->len);
  const double sources = way_chart_get_sources_height (self);
  double       y = name;
  double       others;
  double       panel;

  self->names_y = name / 2;
  y += self->placing.n_rows * ROW * text;
  self->rows_y = y;
  y += .7 * text;

  others = y + (n - 1) * gap + AXIS * text + way_chart_get_key_height (self) + .5 * text;
  if (self->height <= 0)
    self->height =
      ceil (others + n * LEAST_PANEL * text + (self->style->look == WAY_CHART_PRINT ? sources : 0));
  self->with_sources = self->style->look == WAY_CHART_PRINT ||
                       (self->height - others - sources) / n >= GOOD_PANEL * text;
  if (self->with_sources)
    others += sources;
  panel = MAX (floor ((self->height - others) / n), text);

  for (guint i = 0; i < n; i++, y += panel + gap) {
    const WayChartBox box = { self->left, y, self->right - self->left, panel };

    g_array_append_val (self->panels, box);
    self->bottom = y + panel;
  }
  self->foot = self->bottom + AXIS * text;
}

void
way_chart_scene_init (WayChartScene       *self,
                      cairo_t             *cr,
                      double               width,
                      double               height,
                      const WayProgress   *progress,
                      const WayChartStyle *style)
{
  *self = (WayChartScene){
    .progress = progress,
    .style = style,
    .width = width,
    .height = height,
    .panels = g_array_new (FALSE, FALSE, sizeof (WayChartBox)),
    .moments = g_array_new (FALSE, FALSE, sizeof (guint)),
    .boxes = g_array_new (FALSE, FALSE, sizeof (WayChartBox)),
    .strokes = g_array_new (FALSE, FALSE, sizeof (WayChartStroke)),
    .stems = g_array_new (FALSE, FALSE, sizeof (double)),
    .hits = g_array_new (FALSE, FALSE, sizeof (WayChartHit)),
  };
  way_chart_pen_init (&self->pen, cr, style->look, style->font, style->text);
  lay_out_widths (self);
  place_events (self);
  lay_out_heights (self);
}

void
way_chart_scene_clear (WayChartScene *self)
{
  way_event_flags_clear (self->flags, self->moments->len);
  g_clear_pointer (&self->flags, g_free);
  g_array_unref (self->panels);
  g_array_unref (self->moments);
  g_array_unref (self->boxes);
  g_array_unref (self->strokes);
  g_array_unref (self->stems);
  g_array_unref (self->hits);
  way_chart_pen_clear (&self->pen);
}

const WayMoment *
way_chart_scene_get_moment (const WayChartScene *self, guint index)
{
  return &g_array_index (self->progress->moments, WayMoment,
                         g_array_index (self->moments, guint, index));
}

WayChartBox
way_chart_scene_get_panel (const WayChartScene *self, guint series)
{
  return g_array_index (self->panels, WayChartBox, series);
}

double
way_chart_scene_get_x (const WayChartScene *self, WayDate day)
{
  const double text = self->pen.text;

  return self->left + text +
         way_time_axis_get_position (self->progress->from, self->progress->to, day) *
           (self->right - self->left - 2 * text);
}

double
way_chart_scene_get_y (const WayChartScene *self, guint series, double value)
{
  const WaySeries  *s = way_progress_get_series (self->progress, series);
  const WayChartBox panel = way_chart_scene_get_panel (self, series);

  return panel.y + panel.height - (value - s->low) / (s->high - s->low) * panel.height;
}

void
way_chart_scene_get_spot (const WayChartScene *self,
                          guint                series,
                          guint                point,
                          double              *x,
                          double              *y)
{
  const WaySeries      *s = way_progress_get_series (self->progress, series);
  const WaySeriesPoint *p = way_series_get_point (s, point);
  const int             first = way_series_get_first (s);
  const WayChartBox     panel = way_chart_scene_get_panel (self, series);
  double                apart = 1; /* marks; their rings need more */
  int                   before = 0;
  int                   same = 0;

  for (guint i = 0; i < way_series_get_n_points (s); i++) {
    if (way_series_get_point (s, i)->day.ymd != p->day.ymd)
      continue;
    same++;
    before += i < point;
    if (way_series_get_reliable (s, i, first) >= WAY_RELIABLE_BETTER)
      apart = 1.5;
  }
  *x = way_chart_scene_get_x (self, p->day) + (before - (same - 1) / 2.) * apart * self->pen.text;
  *y = way_series_point_is_scored (p) ? way_chart_scene_get_y (self, series, p->value)
                                      : panel.y + panel.height - .6 * self->pen.text;
}
