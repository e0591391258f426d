/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-crisis.h"

G_BEGIN_DECLS

typedef enum {
  WAY_CRISIS_WAIT_OPEN,      /* a crisis that nobody closed */
  WAY_CRISIS_WAIT_ALERT,     /* an alarming answer that nobody answered: an open crisis too */
  WAY_CRISIS_WAIT_FOLLOW_UP, /* closed, and to be looked at again */
} WayCrisisWaitKind;

/* Something about a crisis that waits for somebody. */
typedef struct {
  WayCrisisWaitKind kind;
  WayId             id;        /* of the crisis; of the alert; of the task */
  WayId             crisis_id; /* zeros: there is none yet */
  WayId             client_id; /* as the list of clients knows the person; zeros: not known */
  char             *name;      /* of the client, or what is known of the caller; may be NULL */
  WayCrisisKind     crisis;
  WayTime           at;         /* it began, or was raised */
  WayDate           due_on;     /* of a follow-up */
  gint64            due_minute; /* of that day; WAY_INT_NONE: some time */
} WayCrisisWait;

void way_crisis_wait_free (WayCrisisWait *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayCrisisWait, way_crisis_wait_free)

G_END_DECLS
