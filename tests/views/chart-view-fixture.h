/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "../services/chart-fixture.h"
#include "shell-fixture.h"
#include "way-chart-area.h"
#include "way-chart-view.h"
#include "way-score-table.h"

/* A chart and its table beside it, with one model. */
typedef struct {
  GtkWidget     *window;
  WayChartModel *model;
  WayChartView  *view;
  WayScoreTable *table;
  WayChartArea  *area;
  WayProgress   *progress;
} Fixture;

static inline void
set_up (Fixture *f, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  f->window = gtk_window_new ();
  f->model = way_chart_model_new ();
  f->view = g_object_new (WAY_TYPE_CHART_VIEW, "hexpand", TRUE, NULL);
  f->table = g_object_new (WAY_TYPE_SCORE_TABLE, "width-request", 420, NULL);
  f->area = fixture_find (GTK_WIDGET (f->view), WAY_TYPE_CHART_AREA);
  f->progress = chart_fixture_new_full (FALSE);
  way_chart_view_set_model (f->view, f->model);
  way_score_table_set_model (f->table, f->model);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (f->view));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (f->table));
  gtk_window_set_child (GTK_WINDOW (f->window), box);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1200, 700);
}

static inline void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_object_unref (f->model);
  way_progress_unref (f->progress);
}

/* Until the chart has been drawn with its last point; without a cursor. */
static inline void
show (Fixture *f)
{
  double x = 0;
  double y = 0;

  way_chart_model_set_progress (f->model, f->progress);
  gtk_window_present (GTK_WINDOW (f->window));
  WAIT_FOR (way_chart_area_get_spot (f->area, (WayChartPlace){ 0, 10 }, &x, &y));
  way_chart_model_set_cursor (f->model, WAY_CHART_NOWHERE); /* it may have got the focus */
}

static inline void
check_cursor (Fixture *f, int series, int point)
{
  g_assert_cmpint (way_chart_model_get_cursor (f->model).series, ==, series);
  g_assert_cmpint (way_chart_model_get_cursor (f->model).point, ==, point);
}
