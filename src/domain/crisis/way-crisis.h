/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-event.h"

G_BEGIN_DECLS

typedef enum {
  WAY_CRISIS_KIND_UNSAID,
  WAY_CRISIS_SUICIDE,
  WAY_CRISIS_OVERDOSE,
  WAY_CRISIS_RECURRENCE,
  WAY_CRISIS_VIOLENCE,
  WAY_CRISIS_PARTNER_VIOLENCE,
  WAY_CRISIS_CHILD,
  WAY_CRISIS_PSYCHOSIS,
  WAY_CRISIS_MEDICAL,
  WAY_CRISIS_DISASTER,
} WayCrisisKind;

#define WAY_CRISIS_N_KINDS 10 /* with the one that says nothing */

typedef enum {
  WAY_CRISIS_LEVEL_UNSAID,
  WAY_CRISIS_LEVEL_LOW,
  WAY_CRISIS_LEVEL_MODERATE,
  WAY_CRISIS_LEVEL_HIGH,
} WayCrisisLevel;

typedef enum {
  WAY_CRISIS_DISPOSITION_UNSAID,
  WAY_CRISIS_DISPOSITION_SAFE,
  WAY_CRISIS_DISPOSITION_WITH_SOMEBODY,
  WAY_CRISIS_DISPOSITION_MOBILE_TEAM,
  WAY_CRISIS_DISPOSITION_EMERGENCY,
  WAY_CRISIS_DISPOSITION_HOSPITAL,
  WAY_CRISIS_DISPOSITION_DETOX,
  WAY_CRISIS_DISPOSITION_SHELTER,
  WAY_CRISIS_DISPOSITION_DECLINED,
  WAY_CRISIS_DISPOSITION_LOST,
  WAY_CRISIS_DISPOSITION_OTHER,
} WayCrisisDisposition;

typedef enum {
  WAY_CRISIS_OPEN,
  WAY_CRISIS_CLOSED,
} WayCrisisStatus;

#define WAY_TYPE_CRISIS (way_crisis_get_type ())
G_DECLARE_FINAL_TYPE (WayCrisis, way_crisis, WAY, CRISIS, WayRecord)

/* Somebody is in danger, or in need of help at once.  It stays open until somebody said how it
 * ended and when it is looked at again. */
struct _WayCrisis {
  WayRecord parent;

  const WayId                client_id; /* none: a caller who is not known, or not yet */
  char *const                caller;    /* what is known of that one */
  char *const                call_back;
  char *const                place; /* where the person is now */
  const WayTime              started_at;
  const WayCrisisKind        kind;
  char *const                words;
  char *const                screen; /* which questions the site asks in a crisis */
  char *const                screen_answers;
  const WayCrisisLevel       level;
  char *const                consult_name;
  const WayTime              consult_at;
  char *const                consult_words;
  const bool                 plan_reviewed;
  char *const                notified;
  const WayCrisisDisposition disposition;
  char *const                disposition_words;
  const WayTime              follow_up_at;
  char *const                follow_up_words;
  const WayId                worker_id;
  const WayId                alert_id; /* the answer that it began with */
  const WayId                event_id; /* of the chart, once it is closed */
  const WayCrisisStatus      status;
  const WayTime              closed_at;
  const WayId                closed_by;
};

const char *way_crisis_kind_to_words (WayCrisisKind kind);
const char *way_crisis_kind_to_label (WayCrisisKind kind); /* in English */
const char *way_crisis_kind_to_text (WayCrisisKind kind);  /* as it is stored */

/* What it is called on a chart. */
WayEventCode way_crisis_kind_get_event (WayCrisisKind kind);

/* A crisis is looked at again after a day at the earliest and three at the latest. */
#define WAY_CRISIS_FOLLOW_UP_MIN ((gint64)24 * 60 * 60 * G_USEC_PER_SEC)
#define WAY_CRISIS_FOLLOW_UP_MAX ((gint64)72 * 60 * 60 * G_USEC_PER_SEC)

typedef enum {
  WAY_CRISIS_LACKS_KIND = 1 << 0,
  WAY_CRISIS_LACKS_DISPOSITION = 1 << 1,
  WAY_CRISIS_LACKS_FOLLOW_UP = 1 << 2,
  WAY_CRISIS_FOLLOW_UP_TOO_SOON = 1 << 3,
  WAY_CRISIS_FOLLOW_UP_TOO_LATE = 1 << 4,
} WayCrisisLacks;

/* What is still missing before it can be closed at this time; 0: nothing. */
WayCrisisLacks way_crisis_get_lacks (const WayCrisis *self, WayTime closing);

G_END_DECLS
