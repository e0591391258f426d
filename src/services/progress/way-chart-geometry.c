/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-private.h"

/* Where things are on a chart that is laid out. */

double
way_chart_get_x (const WayChart *self, double julian)
{
  return self->left + self->text +
         (julian - self->span.from) / way_span_get_length (self->span) *
           (self->right - self->left - 2 * self->text - self->ends);
}

double
way_chart_get_day_x (const WayChart *self, WayDate day)
{
  return way_chart_get_x (self, way_date_get_julian (day));
}

double
way_chart_get_y (const WayChart *self, guint series, double value)
{
  const WaySeries  *s = way_progress_get_series (self->progress, series);
  const WayChartBox panel = way_chart_get_panel (self, self->style.together ? 0 : series);

  return panel.y + panel.height - (value - s->low) / (s->high - s->low) * panel.height;
}

WayChartBox
way_chart_get_panel (const WayChart *self, guint panel)
{
  return g_array_index (self->panels, WayChartBox, panel);
}

gboolean
way_chart_is_active (const WayChart *self, guint series)
{
  return !self->style.together ||
         series == MIN (self->style.active, MAX (self->progress->series->len, 1) - 1);
}

guint
way_chart_get_active (const WayChart *self, guint panel)
{
  return self->style.together ? MIN (self->style.active, self->progress->series->len - 1) : panel;
}

gboolean
way_chart_is_dashed (const WayChart *self)
{
  return self->style.together && self->style.look == WAY_CHART_PRINT;
}

WayChartBox
way_chart_get_plot (const WayChart *self)
{
  const double left = way_chart_get_x (self, self->span.from);

  return (WayChartBox){ left, self->top, way_chart_get_x (self, self->span.to) - left,
                        self->bottom - self->top };
}

const WayMoment *
way_chart_get_moment (const WayChart *self, guint index)
{
  return &g_array_index (self->progress->moments, WayMoment,
                         g_array_index (self->moments, guint, index));
}
