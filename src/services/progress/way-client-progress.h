/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "way-client.h"
#include "way-instruments.h"
#include "way-progress.h"

G_BEGIN_DECLS

/* One score of one instrument, of which a client has results. */
#define WAY_TYPE_MEASURE (way_measure_get_type ())
G_DECLARE_FINAL_TYPE (WayMeasure, way_measure, WAY, MEASURE, GObject)

struct _WayMeasure {
  GObject parent_instance;

  WayInstrument            *instrument;
  const WayInstrumentScore *score;
  char *name; /* “PHQ-9”; “Readiness Rulers, Confidence” where there are several */
  guint n_results;
  guint mark; /* its place among all measures there are, for ever the same */
};

/* What a chart is drawn from: the records of one client, as lists of the workspace.  All borrowed;
 * client may be NULL. */
typedef struct {
  WayInstruments *instruments;
  GListModel     *assessments; /* WayAssessment */
  GListModel     *scores;      /* WayScore */
  GListModel     *events;      /* WayEvent */
  WayClient      *client;
  GListModel     *choices; /* of the site: way-site-choices.h; may be NULL */
} WayProgressRecords;

/* The measures with results, those entered in error left out, in the order of the instruments. */
GPtrArray *way_progress_records_list_measures (const WayProgressRecords *self)
  G_GNUC_WARN_UNUSED_RESULT;

/* The course of one measure.  months: how far back from today; 0: from the first result on. */
WayProgress *way_progress_records_make (const WayProgressRecords *self,
                                        WayMeasure               *measure,
                                        WayDate                   today,
                                        guint                     months) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
