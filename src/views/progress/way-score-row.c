/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-score-row.h"

#include <glib/gi18n.h>

#include "way-chart-words.h"

G_DEFINE_FINAL_TYPE (WayScoreRow, way_score_row, G_TYPE_OBJECT)

static void
way_score_row_finalize (GObject *object)
{
  WayScoreRow *self = WAY_SCORE_ROW (object);

  g_free (self->day);
  g_free (self->score);
  g_free (self->band);
  g_free (self->change);

  G_OBJECT_CLASS (way_score_row_parent_class)->finalize (object);
}

static void
way_score_row_class_init (WayScoreRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_score_row_finalize;
}

static void
way_score_row_init (WayScoreRow *self)
{
}

static char *
band_words (const WaySeriesPoint *point)
{
  const char *band = point->band != NULL ? point->band : "";

  if ((point->flags & WAY_SERIES_PRORATED) == 0)
    return g_strdup (band);
  /* Translators: the band of a score computed although some answers are missing. */
  return point->band != NULL ? g_strdup_printf (_ ("%s, prorated"), band)
                             : g_strdup (_ ("prorated"));
}

WayScoreRow *
way_score_row_new (const WaySeries *series, guint index)
{
  const WaySeriesPoint *point = way_series_get_point (series, index);
  WayScoreRow          *self = g_object_new (WAY_TYPE_SCORE_ROW, NULL);

  self->point = index;
  self->day = way_chart_day_words (point->day);
  if (way_series_point_is_scored (point)) {
    self->score = way_chart_number_words (point->value);
    self->band = band_words (point);
    self->change = way_chart_short_change_words (series, index);
  } else {
    self->score = g_strdup ("×"); /* as on the chart; the next column has it in words */
    self->band = way_chart_result_words (series, index);
    self->change = g_strdup ("");
  }
  return self;
}
