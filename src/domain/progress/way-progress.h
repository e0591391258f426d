/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "way-event.h"
#include "way-series.h"

G_BEGIN_DECLS

/* What one chart and its table show: measures and what happened, over a period.  It is filled once
 * and then only read, and may be shared. */

typedef enum {
  WAY_MOMENT_LIFE,     /* it happened in the client's life */
  WAY_MOMENT_CARE,     /* it was done in the client's care, as a review of the plan */
  WAY_MOMENT_OWN_DATE, /* the day that the client counts from */
} WayMomentKind;

typedef struct {
  WayDate       day; /* a full date */
  WayMomentKind kind;
  char         *words;
} WayMoment;

typedef struct {
  WayDate    from;
  WayDate    to;      /* both included; from before to */
  GPtrArray *series;  /* WaySeries */
  GArray    *moments; /* WayMoment, by day */
} WayProgress;

#define WAY_TYPE_PROGRESS (way_progress_get_type ())
GType way_progress_get_type (void);

/* The period begins as the day before today and today; fit it when all is added. */
WayProgress *way_progress_new (WayDate today) G_GNUC_WARN_UNUSED_RESULT;
WayProgress *way_progress_ref (WayProgress *self);
void         way_progress_unref (WayProgress *self);

void way_progress_take_series (WayProgress *self, WaySeries *series);
void way_progress_add_moment (WayProgress  *self,
                              WayDate       day,
                              WayMomentKind kind,
                              const char   *words);

/* A record of the client.  Where it has no words, its kind is named.  A day that is only known by
 * its month stands in the middle of that month and says so; one known by its year is left out, and
 * FALSE returned. */
gboolean way_progress_add_event (WayProgress *self, const WayEvent *event);

/* From the first result to today or the last result, with a little air.  Moments do not widen it:
 * a move of twenty years ago would squeeze the results into a corner. */
void way_progress_fit (WayProgress *self, WayDate today);

/* The measure, or NULL. */
WaySeries *way_progress_get_series (const WayProgress *self, guint index);

/* Is there anything to draw, scorable or not? */
gboolean way_progress_is_empty (const WayProgress *self);

gboolean way_progress_shows (const WayProgress *self, WayDate day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayProgress, way_progress_unref)

G_END_DECLS
