/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "way-chart-private.h"

/* All in caption sizes. */
#define ROOMY               54. /* at least so wide: names beside the panels */
#define ROW                 1.5 /* of event words */
#define AXIS                3.4
#define NAME                1.9 /* line of a name above a panel */
#define BETWEEN             1.3 /* panels */
#define LEAST_PANEL         10.
#define LEAST_TOGETHER      16.
#define GOOD_PANEL          13. /* where a panel would get lower, the sources give way */
#define NO_PANEL            2.  /* of events alone */
#define AFTER_STRIPS        .6
#define STRIP_BELOW         2.9 /* height of a strip with its name above */
#define WIDEST_NAME         17.
#define NAME_SHARE          .2  /* of the width, at most, for names */
#define WIDEST_WORDS        .22 /* of the width, for names of bands */
#define WIDEST_WORDS_NARROW .37

static double
width_of (const WayChart *self, const char *words, WayWordsShape shape)
{
  return words != NULL ? way_chart_font_get_width (self->style.font, words, shape) : 0;
}

/* Names of the bands that are drawn, and states of strips. */
static double
widest_words (const WayChart *self)
{
  const guint n = self->progress->series->len;
  double      widest = 0;

  for (guint i = 0; i < n; i++) {
    const WaySeries *series = way_progress_get_series (self->progress, i);

    for (guint j = 0; way_chart_is_active (self, i) && j < series->bands->len; j++)
      widest = MAX (widest, width_of (self, g_array_index (series->bands, WaySeriesBand, j).name,
                                      WAY_WORDS_BOLD));
  }
  for (guint i = 0; i < self->progress->strips->len; i++) {
    const WayStrip *strip = g_ptr_array_index (self->progress->strips, i);

    widest = MAX (widest, width_of (self, strip->state, WAY_WORDS_PLAIN));
  }
  return widest;
}

static double
widest_name (const WayChart *self)
{
  double widest = 7 * self->text; /* “lower is better” */

  for (guint i = 0; i < self->progress->series->len; i++) {
    const WaySeries *series = way_progress_get_series (self->progress, i);

    if (!way_chart_is_active (self, i))
      continue;
    widest = MAX (widest, width_of (self, series->title, WAY_WORDS_BOLD));
    widest = MAX (widest, width_of (self, series->about, WAY_WORDS_PLAIN));
  }
  widest += 1.5 * self->text; /* its mark */
  for (guint i = 0; i < self->progress->strips->len; i++) {
    const WayStrip *strip = g_ptr_array_index (self->progress->strips, i);

    widest = MAX (widest, width_of (self, strip->name, WAY_WORDS_PLAIN));
  }
  return MIN (widest, MIN (WIDEST_NAME * self->text, NAME_SHARE * self->width));
}

static double
widest_end (const WayChart *self)
{
  double widest = 0;

  for (guint i = 0; self->style.together && i < self->progress->series->len; i++)
    widest = MAX (
      widest, width_of (self, way_progress_get_series (self->progress, i)->name, WAY_WORDS_BOLD));
  return widest > 0 ? MIN (widest, WIDEST_NAME * self->text) + 3.6 * self->text : 0;
}

void
way_chart_lay_out_widths (WayChart *self)
{
  const WayProgress *progress = self->progress;
  const double       text = self->text;
  const gboolean     wide = self->width >= ROOMY * text;
  const double       most = self->width * (wide ? WIDEST_WORDS : WIDEST_WORDS_NARROW);
  double             end;

  /* The name of a single measure stands above it: the room beside is for what happened. */
  self->roomy = wide && (progress->series->len > 1 || progress->strips->len > 0);
  self->names = floor (self->roomy ? widest_name (self) + 3.1 * text : 2.8 * text);
  end = floor (self->width - MIN (widest_words (self), most) - .9 * text);
  self->words_x = end + .7 * text;
  self->ends = widest_end (self);
  if (way_chart_font_get_mirrored (self->style.font)) {
    self->left = self->width - end;
    self->right = self->width - self->names;
  } else {
    self->left = self->names;
    self->right = end;
  }
}

void
way_chart_lay_out_heights (WayChart *self)
{
  const WayProgress *progress = self->progress;
  const double       text = self->text;
  const guint        n_strips = progress->strips->len;
  const guint    n = self->style.together ? MIN (1, progress->series->len) : progress->series->len;
  const double   name = self->roomy || n == 0 ? 0 : NAME * text;
  const double   gap = BETWEEN * text + name;
  const double   sources = way_chart_measure_sources (self);
  const gboolean on_paper = self->style.look == WAY_CHART_PRINT;
  const double   least = (self->style.together ? LEAST_TOGETHER : LEAST_PANEL) * text;
  double         y = name;
  double         strips;
  double         others;
  double         panel;

  self->names_y = name / 2;
  y += MAX (self->placing.n_rows, self->style.least_rows) * ROW * text;
  self->rows_y = y;
  y += .7 * text;
  self->strip = (self->roomy ? WAY_CHART_STRIP : STRIP_BELOW) * text;

  strips = n_strips > 0 ? n_strips * self->strip + AFTER_STRIPS * text : 0;
  others = y + (n > 1 ? n - 1 : 0) * gap + AXIS * text + strips + way_chart_measure_key (self) +
           .5 * text + (n == 0 ? NO_PANEL * text : 0);
  if (self->height <= 0)
    self->height = ceil (others + n * least + (on_paper ? sources : 0));
  self->with_sources =
    on_paper || (self->height - others - sources) / MAX (n, 1) >= GOOD_PANEL * text;
  if (self->with_sources)
    others += sources;
  panel = MAX (floor ((self->height - others) / MAX (n, 1)), text);

  self->top = y;
  self->bottom = y + NO_PANEL * text;
  for (guint i = 0; i < n; i++, y += panel + gap) {
    const WayChartBox box = { self->left, y, self->right - self->left, panel };

    g_array_append_val (self->panels, box);
    self->bottom = y + panel;
  }
  self->strips_y = self->bottom + AXIS * text;
  self->foot = self->strips_y + strips;
}
