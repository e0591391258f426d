/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "way-series.h"

G_BEGIN_DECLS

/* One result as the table shows it: words only. */
struct _WayScoreRow {
  GObject parent_instance;

  guint point;
  char *day;
  char *score;
  char *band;
  char *change;
};

#define WAY_TYPE_SCORE_ROW (way_score_row_get_type ())
G_DECLARE_FINAL_TYPE (WayScoreRow, way_score_row, WAY, SCORE_ROW, GObject)

WayScoreRow *way_score_row_new (const WaySeries *series, guint point) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
