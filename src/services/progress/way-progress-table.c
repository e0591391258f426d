/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-progress-table.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "way-chart-words.h"
#include "way-csv.h"

G_DEFINE_FINAL_TYPE (WayProgressRow, way_progress_row, G_TYPE_OBJECT)

static void
way_progress_row_finalize (GObject *object)
{
  WayProgressRow *self = WAY_PROGRESS_ROW (object);

  g_strfreev (self->cells);
  g_free (self->places);

  G_OBJECT_CLASS (way_progress_row_parent_class)->finalize (object);
}

static void
way_progress_row_class_init (WayProgressRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_progress_row_finalize;
}

static void
way_progress_row_init (WayProgressRow *self)
{
}

WayChartPlace
way_progress_row_get_place (WayProgressRow *self, int series)
{
  if (series >= 0 && series < (int)self->n_places && self->places[series].point >= 0)
    return self->places[series];
  for (guint i = 0; i < self->n_places; i++)
    if (self->places[i].point >= 0)
      return self->places[i];
  return WAY_CHART_NOWHERE;
}

gboolean
way_progress_row_has_place (WayProgressRow *self, WayChartPlace place)
{
  return place.series >= 0 && place.series < (int)self->n_places &&
         self->places[place.series].point == place.point;
}

/* --- on the screen --- */

GStrv
way_progress_list_titles (const WayProgress *progress)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();

  g_strv_builder_add (titles, _ ("Date"));
  if (progress->series->len == 1) {
    g_strv_builder_add_many (titles, _ ("Score"), _ ("Band"), _ ("From the First"), NULL);
  } else {
    for (guint i = 0; i < progress->series->len; i++)
      g_strv_builder_add (titles, way_progress_get_series (progress, i)->name);
  }
  return g_strv_builder_end (titles);
}

gboolean
way_progress_is_number (const WayProgress *progress, guint column)
{
  return progress->series->len == 1 ? column == 1 : column > 0;
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

static void
add_detailed_cells (GStrvBuilder *cells, const WaySeries *series, guint index)
{
  const WaySeriesPoint *point = way_series_get_point (series, index);
  g_autofree char      *score = NULL;
  g_autofree char      *band = NULL;
  g_autofree char      *change = NULL;

  if (way_series_point_is_scored (point)) {
    score = way_chart_number_words (point->value);
    band = band_words (point);
    change = way_chart_short_change_words (series, index);
  } else {
    score = g_strdup ("×"); /* as on the chart; the next column has it in words */
    band = way_chart_result_words (series, index);
    change = g_strdup ("");
  }
  g_strv_builder_add_many (cells, score, band, change, NULL);
}

static void
add_cell (GStrvBuilder *cells, const WaySeries *series, WayChartPlace place)
{
  const char      *sign;
  g_autofree char *score = NULL;
  g_autofree char *words = NULL;

  if (place.point < 0) {
    g_strv_builder_add (cells, "");
    return;
  }
  if (!way_series_point_is_scored (way_series_get_point (series, (guint)place.point))) {
    g_strv_builder_add (cells, "×");
    return;
  }
  sign = way_chart_reliable_sign (way_series_get_reliable (series, (guint)place.point));
  score = way_chart_number_words (way_series_get_point (series, (guint)place.point)->value);
  words = *sign != '\0' ? g_strdup_printf ("%s %s", score, sign) : g_strdup (score);
  g_strv_builder_add (cells, words);
}

static WayProgressRow *
make_row (const WayProgress *progress, WayDate day, const WayChartPlace *places)
{
  const guint     n = progress->series->len;
  WayProgressRow *row = g_object_new (WAY_TYPE_PROGRESS_ROW, NULL);
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autofree char *words = way_chart_day_words (day);

  g_strv_builder_add (cells, words);
  for (guint i = 0; i < n; i++) {
    const WaySeries *series = way_progress_get_series (progress, i);

    if (n == 1)
      add_detailed_cells (cells, series, (guint)places[i].point);
    else
      add_cell (cells, series, places[i]);
  }
  row->cells = g_strv_builder_end (cells);
  row->places = g_memdup2 (places, n * sizeof *places);
  row->n_places = n;
  return row;
}

static const WaySeriesPoint *
get_nth (const WayProgress *progress, guint series, guint point)
{
  const WaySeries *s = way_progress_get_series (progress, series);

  return point < way_series_get_n_points (s) ? way_series_get_point (s, point) : NULL;
}

GPtrArray *
way_progress_list_rows (const WayProgress *progress)
{
  const guint               n = progress->series->len;
  GPtrArray                *rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree guint         *next = g_new0 (guint, n + 1);
  g_autofree WayChartPlace *places = g_new (WayChartPlace, n + 1);

  for (;;) {
    guint32 day = G_MAXUINT32;

    for (guint i = 0; i < n; i++) {
      const WaySeriesPoint *point = get_nth (progress, i, next[i]);

      if (point != NULL)
        day = MIN (day, point->day.ymd);
    }
    if (day == G_MAXUINT32)
      break;

    for (guint i = 0; i < n; i++) {
      const WaySeriesPoint *point = get_nth (progress, i, next[i]);
      const gboolean        is_here = point != NULL && point->day.ymd == day;

      places[i] = (WayChartPlace){ (int)i, is_here ? (int)next[i] : -1 };
      next[i] += is_here;
    }
    g_ptr_array_add (rows, make_row (progress, (WayDate){ day }, places));
  }

  for (guint i = 0; i < rows->len / 2; i++) {
    gpointer other = rows->pdata[rows->len - 1 - i];

    rows->pdata[rows->len - 1 - i] = rows->pdata[i];
    rows->pdata[i] = other;
  }
  return rows;
}

static char *
moment_words (const WayMoment *moment)
{
  if (moment->detail == NULL)
    return g_strdup (moment->words);
  /* Translators: what happened, and more about it. */
  return g_strdup_printf (C_ ("event", "%s, %s"), moment->words, moment->detail);
}

GPtrArray *
way_progress_list_moment_rows (const WayProgress *progress)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = progress->moments->len; i > 0; i--) {
    const WayMoment *moment = &g_array_index (progress->moments, WayMoment, i - 1);
    WayProgressRow  *row = g_object_new (WAY_TYPE_PROGRESS_ROW, NULL);
    g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
    g_autofree char *day = way_chart_day_words (moment->day);
    g_autofree char *words = moment_words (moment);

    g_strv_builder_add_many (cells, day, words, NULL);
    row->cells = g_strv_builder_end (cells);
    row->event = moment->event;
    g_ptr_array_add (rows, row);
  }
  return rows;
}

/* --- all in lines --- */

static char *
number_cell (double value, gboolean is_for_programs)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (value))
    return g_strdup ("");
  return is_for_programs ? g_strdup (g_ascii_formatd (text, sizeof text, "%.10g", value))
                         : way_chart_number_words (value);
}

static char *
day_cell (WayDate day, gboolean is_for_programs)
{
  return is_for_programs ? way_date_to_text (day) : way_chart_day_words (day);
}

/* Cells, and NULL. */
#define make_line(...) g_strdupv ((char **)(const char *const[]){ __VA_ARGS__, NULL })

static char *
remark_words (const WaySeriesPoint *point)
{
  const gboolean is_scored = way_series_point_is_scored (point);
  const char    *what = !is_scored                                ? _ ("not scorable")
                      : (point->flags & WAY_SERIES_PRORATED) != 0 ? _ ("prorated")
                                                                  : NULL;

  if (what == NULL || point->note == NULL)
    return g_strdup (what != NULL ? what : point->note != NULL ? point->note : "");
  return g_strdup_printf (C_ ("remark", "%s, %s"), what, point->note);
}

static GStrv
line_of_result (const WaySeries *series, guint index, gboolean is_for_programs)
{
  const WaySeriesPoint *point = way_series_get_point (series, index);
  const WayReliable     reliable = way_series_get_reliable (series, index);
  const double          difference = way_series_get_change (series, index);
  g_autofree char      *day = day_cell (point->day, is_for_programs);
  g_autofree char      *score = number_cell (point->value, is_for_programs);
  g_autofree char      *high = number_cell (series->high, is_for_programs);
  g_autofree char      *change = number_cell (difference, is_for_programs);
  g_autofree char      *remark = remark_words (point);

  return make_line (day, series->name, score, high, point->band != NULL ? point->band : "", change,
                    reliable != WAY_RELIABLE_UNKNOWN ? way_chart_reliable_words (reliable) : "",
                    remark);
}

static GStrv
line_of_moment (const WayMoment *moment, gboolean is_for_programs)
{
  g_autofree char *day = day_cell (moment->day, is_for_programs);
  g_autofree char *words = moment_words (moment);

  return make_line (day, _ ("What happened"), "", "", "", "", "", words);
}

typedef struct {
  WayDate day;
  int     series; /* -1: of the moments */
  guint   index;
} Line;

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const guint32 first = ((const Line *)a)->day.ymd;
  const guint32 second = ((const Line *)b)->day.ymd;

  return first < second ? -1 : first > second;
}

/* Where every line comes from, by day. */
static GArray *
list_line_places (const WayProgress *progress)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Line));

  for (guint i = 0; i < progress->series->len; i++) {
    const WaySeries *series = way_progress_get_series (progress, i);

    for (guint k = 0; k < way_series_get_n_points (series); k++) {
      const Line line = { way_series_get_point (series, k)->day, (int)i, k };

      g_array_append_val (places, line);
    }
  }
  for (guint i = 0; i < progress->moments->len; i++) {
    const Line line = { g_array_index (progress->moments, WayMoment, i).day, -1, i };

    g_array_append_val (places, line);
  }
  g_array_sort (places, compare_lines); /* stable */
  return places;
}

GPtrArray *
way_progress_list_lines (const WayProgress *progress, gboolean is_for_programs)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autoptr (GArray) places = list_line_places (progress);

  for (guint i = 0; i < places->len; i++) {
    const Line *line = &g_array_index (places, Line, i);

    g_ptr_array_add (lines,
                     line->series >= 0
                       ? line_of_result (way_progress_get_series (progress, (guint)line->series),
                                         line->index, is_for_programs)
                       : line_of_moment (&g_array_index (progress->moments, WayMoment, line->index),
                                         is_for_programs));
  }
  g_ptr_array_insert (lines, 0,
                      make_line (_ ("Date"), _ ("Measure"), _ ("Score"), _ ("Highest"), _ ("Band"),
                                 _ ("From the First"), C_ ("of a change", "Meaning"), _ ("Remark"),
                                 NULL));
  return lines;
}

char *
way_progress_dup_tabbed (const WayProgress *progress)
{
  g_autoptr (GPtrArray) lines = way_progress_list_lines (progress, TRUE);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++) {
    GStrv cells = g_ptr_array_index (lines, i);

    for (guint k = 0; cells[k] != NULL; k++) {
      g_autofree char *cell = g_strdup (cells[k]);

      /* Typed words may hold what would end a cell, or what a spreadsheet would run. */
      g_string_append_printf (text, "%s%s%s", k > 0 ? "\t" : "",
                              way_csv_is_formula (cell) ? "'" : "",
                              g_strdelimit (cell, "\t\n\r", ' '));
    }
    g_string_append_c (text, '\n');
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
