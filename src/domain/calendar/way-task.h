/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_TASK_FOLLOW_UP,
  WAY_TASK_OUTREACH,
  WAY_TASK_DEADLINE,
  WAY_TASK_PAPERWORK,
  WAY_TASK_OTHER,
} WayTaskKind;

typedef enum {
  WAY_TASK_NORMAL,
  WAY_TASK_HIGH,
  WAY_TASK_LOW,
} WayTaskPriority;

/* How somebody was tried to be reached. */
typedef enum {
  WAY_TASK_METHOD_NONE,
  WAY_TASK_METHOD_PHONE,
  WAY_TASK_METHOD_TEXT,
  WAY_TASK_METHOD_EMAIL,
  WAY_TASK_METHOD_LETTER,
  WAY_TASK_METHOD_VISIT,
  WAY_TASK_METHOD_OTHER,
} WayTaskMethod;

/* What came of it. */
typedef enum {
  WAY_TASK_RESULT_NONE,
  WAY_TASK_RESULT_REACHED,
  WAY_TASK_RESULT_MESSAGE_LEFT,
  WAY_TASK_RESULT_NOT_REACHED,
  WAY_TASK_RESULT_NOT_WANTED,
} WayTaskResult;

#define WAY_TYPE_TASK (way_task_get_type ())
G_DECLARE_FINAL_TYPE (WayTask, way_task, WAY, TASK, WayRecord)

/* Something that somebody has still to do, and what came of it. */
struct _WayTask {
  WayRecord parent;

  const WayId           client_id; /* none: it is about nobody */
  const WayId           for_id;    /* who is to do it */
  char *const           words;
  const WayDate         due_on;
  const gint64          due_minute; /* of that day, in wall time; none: some time that day */
  const WayTaskPriority priority;
  const WayTaskKind     kind;
  const WayTime         done_at;
  const WayId           done_by;
  const WayTaskMethod   method; /* of an outreach */
  const WayTaskResult   result;
  char *const           outcome; /* what came of it, in words */

  /* What asked for it: the table and the id of a record (a crisis, an appointment, a referral).  No
   * foreign key, so that any kind of record may. */
  char *const source_kind;
  const WayId source_id;
};

/* Whether its time has passed.  today: in the zone of the computer; minute: of that day. */
gboolean way_task_is_late (const WayTask *self, WayDate today, gint64 minute);

gboolean    way_task_is_done (const WayTask *self);
const char *way_task_get_kind_label (const WayTask *self);   /* translated */
const char *way_task_get_method_label (const WayTask *self); /* translated; NULL for none */
const char *way_task_get_result_label (const WayTask *self); /* translated; NULL for none */

G_END_DECLS
