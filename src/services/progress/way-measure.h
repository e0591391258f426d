/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-assessment.h"
#include "way-instruments.h"
#include "way-score.h"
#include "way-series.h"

G_BEGIN_DECLS

/* One score of one instrument, with the results that a client has of it. */
#define WAY_TYPE_MEASURE (way_measure_get_type ())
G_DECLARE_FINAL_TYPE (WayMeasure, way_measure, WAY, MEASURE, GObject)

struct _WayMeasure {
  GObject parent_instance;

  WayInstrument            *instrument;
  const WayInstrumentScore *score;
  char                     *key;  /* “phq-9/total”: how a choice remembers it */
  char                     *name; /* “PHQ-9”; “Readiness Rulers, Confidence” */
  guint                     n_results;

  /* Private. */
  GArray *results;
};

/* The measures of which there are results (signed ones, those entered in error left out), in the
 * order of the instruments.  assessments: a list of WayAssessment; scores: of WayScore. */
GPtrArray *way_measures_collect (const WayInstruments *instruments,
                                 GListModel           *assessments,
                                 GListModel           *scores) G_GNUC_WARN_UNUSED_RESULT;

/* Its course.  Another version of the form, and another way of asking, begin a new line each.
 * choices: of the site (way-site-choices.h); may be NULL. */
WaySeries *way_measure_make_series (WayMeasure *self,
                                    guint       mark,
                                    GListModel *choices) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
