/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_EVENT_RECURRENCE,
  WAY_EVENT_CRISIS,
  WAY_EVENT_OVERDOSE,
  WAY_EVENT_HOSPITAL,
  WAY_EVENT_ARREST,
  WAY_EVENT_MOVE,
  WAY_EVENT_JOB,
  WAY_EVENT_MEDICATION,
  WAY_EVENT_MILESTONE,
  WAY_EVENT_PLAN_REVIEW,
  WAY_EVENT_OTHER,
} WayEventCode;

#define WAY_TYPE_EVENT (way_event_get_type ())
G_DECLARE_FINAL_TYPE (WayEvent, way_event, WAY, EVENT, WayRecord)

/* Something that happened to a client and stands on the chart. */
struct _WayEvent {
  WayRecord parent;

  const WayId        client_id;
  const WayEventCode code;
  const WayDate      happened_on;
  char *const        words;
};

/* What a chart calls it: its kind where that says it all (“Recurrence of use”), else its own words
 * (“Started at the bakery”), which may lack. */
const char *way_event_get_title (const WayEvent *self);

/* Its own words where the title does not say them; or NULL. */
const char *way_event_get_detail (const WayEvent *self);

/* Was it done in the client’s care, rather than lived through? */
gboolean way_event_is_care (const WayEvent *self);

G_END_DECLS
