/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "way-event.h"
#include "way-series.h"
#include "way-span.h"
#include "way-strip.h"

G_BEGIN_DECLS

/* What one chart and its table show: measures, what happened, and what went on.  It is filled once
 * and then only read, and may be shared. */

typedef enum {
  WAY_MOMENT_LIFE,     /* it happened in the client's life */
  WAY_MOMENT_CARE,     /* it was done in the client's care, as a review of the plan */
  WAY_MOMENT_OWN_DATE, /* the day that the client counts from */
} WayMomentKind;

typedef struct {
  WayDate       day; /* a full date */
  WayMomentKind kind;
  char         *words;  /* as the chart has them */
  char         *detail; /* more, for a table; or NULL */
  WayId         event;  /* the record, or zeros */
} WayMoment;

typedef struct {
  WayDate    today;
  GPtrArray *series;     /* WaySeries */
  GArray    *moments;    /* WayMoment, by day */
  GPtrArray *strips;     /* WayStrip */
  guint      n_left_out; /* strips there was no room for */
} WayProgress;

#define WAY_TYPE_PROGRESS (way_progress_get_type ())
GType way_progress_get_type (void);

WayProgress *way_progress_new (WayDate today) G_GNUC_WARN_UNUSED_RESULT;
WayProgress *way_progress_ref (WayProgress *self);
void         way_progress_unref (WayProgress *self);

void way_progress_take_series (WayProgress *self, WaySeries *series);
void way_progress_add_moment (WayProgress  *self,
                              WayDate       day,
                              WayMomentKind kind,
                              const char   *words);

void way_progress_add_event (WayProgress *self, const WayEvent *event);

void way_progress_take_strip (WayProgress *self, WayStrip *strip);

/* The first result, and today or the last result, if that is later.  Moments do not count, for a
 * move of twenty years ago would squeeze the results into a corner, unless there is nothing else.
 */
void way_progress_get_days (const WayProgress *self, WayDate *first, WayDate *last);

/* All of these days, with a little air. */
WaySpan way_progress_get_span (const WayProgress *self);

/* The days of a span as people are told them: of all there is, without the air. */
void way_progress_get_shown_days (const WayProgress *self,
                                  WaySpan            span,
                                  WayDate           *first,
                                  WayDate           *last);

/* The measure, or NULL. */
WaySeries *way_progress_get_series (const WayProgress *self, guint index);

/* Is there anything to draw, scorable or not? */
gboolean way_progress_is_empty (const WayProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayProgress, way_progress_unref)

G_END_DECLS
