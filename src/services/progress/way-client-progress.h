/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client.h"
#include "way-measure-choice.h"
#include "way-measure.h"
#include "way-progress.h"

G_BEGIN_DECLS

/* What a chart is drawn from: the records of one client.  All borrowed; client and versions may be
 * NULL. */
typedef struct {
  GPtrArray  *measures;   /* way_measures_collect() */
  GListModel *events;     /* WayEvent */
  GListModel *objectives; /* WayObjective */
  GPtrArray  *versions;   /* of objectives: way_workspace_list_versions_async() */
  WayClient  *client;
  GListModel *choices; /* of the site: way-site-choices.h; may be NULL */
} WayProgressRecords;

/* The measures that are looked at first, while nothing was chosen: up to three, those with the most
 * results. */
WayMeasureChoice *way_measure_choice_new_default (GPtrArray *measures) G_GNUC_WARN_UNUSED_RESULT;

/* The chosen measures in the order of the instruments; what happened; the client's own date; and
 * the objectives, the open ones first, as many as there is room for. */
WayProgress *way_progress_records_make (const WayProgressRecords *self,
                                        const WayMeasureChoice   *choice,
                                        WayDate                   today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
