/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client-progress.h"
#include "way-period.h"

G_BEGIN_DECLS

typedef struct _WayDb WayDb;

/* What somebody sees of the progress of a client, read from the caseload at once: on the worker.
 * span: the period that was chosen. */
WayProgress *way_progress_read (WayDb                *db,
                                const WayInstruments *instruments,
                                const WayId          *who,
                                WayClient            *client,
                                WayDate               today,
                                WaySpan              *span,
                                GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* --- what was chosen to be seen --- */

#define WAY_PROGRESS_VIEW "progress"

/* Of way_workspace_find_choice_finish(); texts may be NULL.  NULL: no measure was chosen yet.  A
 * period that was not chosen stays as it is. */
WayMeasureChoice *way_progress_choice_from_texts (GVariant  *texts,
                                                  WayPeriod *period) G_GNUC_WARN_UNUSED_RESULT;

/* For way_workspace_keep_choice_async().  choice: NULL for none. */
GVariant *way_progress_choice_to_texts (const WayMeasureChoice *choice,
                                        const WayPeriod        *period) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
