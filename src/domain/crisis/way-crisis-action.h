/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_CRISIS_ACTION_STEP,
  WAY_CRISIS_ACTION_CALL,
} WayCrisisActionKind;

#define WAY_TYPE_CRISIS_ACTION (way_crisis_action_get_type ())
G_DECLARE_FINAL_TYPE (WayCrisisAction, way_crisis_action, WAY, CRISIS_ACTION, WayRecord)

/* Something that was done in a crisis, and when: a step of the site, or a call. */
struct _WayCrisisAction {
  WayRecord parent;

  const WayId               client_id; /* that of the crisis */
  const WayId               crisis_id;
  const WayCrisisActionKind kind;
  char *const               text;   /* the step in the words of then, or who was called */
  char *const               number; /* of a call */
  const WayTime             at;
};

G_END_DECLS
