/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <math.h>

#include "way-progress.h"

/* A made-up course over fourteen months.  No such person. */

static inline WayDate
chart_day (guint32 ymd)
{
  return (WayDate){ ymd };
}

static inline WaySeries *
chart_fixture_new_phq_9 (void)
{
  static const struct {
    guint32        ymd;
    double         value;
    WaySeriesFlags flags;
    const char    *note;
  } points[] = {
    { 20250714, 19, WAY_SERIES_PLAIN, NULL },
    { 20251006, 16, WAY_SERIES_PLAIN, NULL },
    { 20251201, 14, WAY_SERIES_PLAIN, NULL },
    { 20260105, NAN, WAY_SERIES_NOT_SCORABLE, "3 answers missing" },
    { 20260216, 12, WAY_SERIES_PRORATED, NULL },
    { 20260413, 11, WAY_SERIES_PLAIN, NULL },
    { 20260518, 16, WAY_SERIES_PLAIN, "by phone" },
    { 20260518, 13, WAY_SERIES_PLAIN, "on paper" },
    { 20260706, 25, WAY_SERIES_PLAIN, NULL },
    { 20260810, 11, WAY_SERIES_PLAIN, NULL },
    { 20260914, 9, WAY_SERIES_PLAIN, NULL },
  };
  WaySeries *series = way_series_new ("PHQ-9", "Depression", 0, 27, FALSE);

  way_series_add_band (series, 0, 4, "Minimal");
  way_series_add_band (series, 5, 9, "Mild");
  way_series_add_band (series, 10, 14, "Moderate");
  way_series_add_band (series, 15, 19, "Moderately severe");
  way_series_add_band (series, 20, 27, "Severe");
  way_series_set_bands_source (series, "Kroenke 2001");
  way_series_set_cut_off (series, 10, "Kroenke 2001");
  way_series_set_reliable (series, 5, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    way_series_add_point (series, chart_day (points[i].ymd), points[i].value, NULL, points[i].flags,
                          points[i].note, way_series_add_line (series, "asked"));
  return series;
}

static inline WaySeries *
chart_fixture_new_barc_10 (void)
{
  static const guint32 days[] = { 20250714, 20251006, 20260105, 20260413,
                                  20260518, 20260706, 20260831 };
  static const double  values[] = { 41, 43, 46, 49, 48, 38, 44 };
  WaySeries           *series = way_series_new ("BARC-10", "Recovery capital", 10, 60, TRUE);

  series->mark = 2;
  way_series_add_band (series, 10, 46, "Below 47");
  way_series_add_band (series, 47, 60, "47 or more");
  way_series_set_cut_off (series, 46, "Vilsaint 2017");
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    way_series_add_point (series, chart_day (days[i]), values[i], NULL, WAY_SERIES_PLAIN, NULL,
                          way_series_add_line (series, "asked"));
  return series;
}

static inline WayProgress *
chart_fixture_new (gboolean crowded)
{
  static const struct {
    guint32       ymd;
    WayMomentKind kind;
    const char   *words;
  } moments[] = {
    { 20250820, WAY_MOMENT_LIFE, "Buprenorphine started" },
    { 20250902, WAY_MOMENT_LIFE, "Moved to Bay House" },
    { 20251117, WAY_MOMENT_CARE, "Plan review" },
    { 20260217, WAY_MOMENT_CARE, "Plan review" },
    { 20260302, WAY_MOMENT_LIFE, "Started at the bakery" },
    { 20260518, WAY_MOMENT_CARE, "Plan review" },
    { 20260621, WAY_MOMENT_LIFE, "Recurrence of use" },
    { 20260625, WAY_MOMENT_OWN_DATE, "Own date: 25 June" },
    { 20260818, WAY_MOMENT_CARE, "Plan review" },
    /* The crowd. */
    { 20260820, WAY_MOMENT_LIFE, "Lost the bakery job" },
    { 20260822, WAY_MOMENT_LIFE, "Overdose, naloxone given by a friend" },
    { 20260823, WAY_MOMENT_LIFE, "Emergency department, one night" },
    { 20260825, WAY_MOMENT_CARE, "Safety plan renewed" },
    { 20260828, WAY_MOMENT_LIFE, "Court date" },
    { 20260901, WAY_MOMENT_LIFE, "Dose changed" },
    { 20260903, WAY_MOMENT_LIFE, "Child visits restored" },
    { 20260905, WAY_MOMENT_LIFE, "Moved" },
  };
  WayProgress *progress = way_progress_new (chart_day (20260921));

  way_progress_take_series (progress, chart_fixture_new_phq_9 ());
  for (guint i = 0; i < (crowded ? G_N_ELEMENTS (moments) : 9); i++)
    way_progress_add_moment (progress, chart_day (moments[i].ymd), moments[i].kind,
                             moments[i].words);
  return progress;
}

/* With a second and a third measure, one of them asked in two ways, and strips. */
static inline WayProgress *
chart_fixture_new_full (gboolean crowded)
{
  static const guint32 days[] = { 20250714, 20251006, 20251201, 20260216, 20260413,
                                  20260511, 20260518, 20260706, 20260810, 20260914 };
  static const double  values[] = { 14, 13, 10, 9, 8, 11, 9, 18, 10, 6 };
  WayProgress         *progress = chart_fixture_new (crowded);
  WaySeries           *gad = way_series_new ("GAD-7", "Anxiety", 0, 21, FALSE);
  WayStrip            *strip;

  gad->mark = 1;
  way_series_add_band (gad, 0, 4, "Minimal");
  way_series_add_band (gad, 5, 9, "Mild");
  way_series_add_band (gad, 10, 14, "Moderate");
  way_series_add_band (gad, 15, 21, "Severe");
  way_series_set_cut_off (gad, 10, "Spitzer 2006");
  way_series_set_reliable (gad, 4, "NHS Talking Therapies manual");
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    way_series_add_point (gad, chart_day (days[i]), values[i], NULL, WAY_SERIES_PLAIN, NULL,
                          way_series_add_line (gad, i < 7 ? "asked" : "filled in alone"));
  way_progress_take_series (progress, gad);
  way_progress_take_series (progress, chart_fixture_new_barc_10 ());

  strip = way_strip_new ("Days by own date", chart_day (20260625));
  way_strip_set_state (strip, "88 days");
  way_progress_take_strip (progress, strip);
  strip = way_strip_new ("Two housing applications", chart_day (20260818));
  way_strip_add_step (strip, chart_day (20260818), 0);
  way_strip_add_step (strip, chart_day (20260901), .5);
  way_strip_set_state (strip, "1 of 2");
  way_progress_take_strip (progress, strip);
  strip = way_strip_new ("Call my sister every week, and tell her how it is", chart_day (20260518));
  way_strip_add_step (strip, chart_day (20260518), 0);
  way_strip_add_step (strip, chart_day (20260706), .4);
  way_strip_add_step (strip, chart_day (20260818), .8);
  way_strip_add_step (strip, chart_day (20260913), 1);
  way_strip_set_state (strip, "achieved");
  strip->to = chart_day (20260913);
  strip->reached = TRUE;
  way_progress_take_strip (progress, strip);
  return progress;
}
