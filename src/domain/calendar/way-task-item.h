/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-task.h"

G_BEGIN_DECLS

/* A task and whom it is about, as a list shows it.  It never changes. */
#define WAY_TYPE_TASK_ITEM (way_task_item_get_type ())
G_DECLARE_FINAL_TYPE (WayTaskItem, way_task_item, WAY, TASK_ITEM, GObject)

struct _WayTaskItem {
  GObject parent_instance;

  WayTask *task;
  char    *client_name; /* the name to use; NULL: about nobody */
  char    *worker_name; /* who is to do it */
};

WayTaskItem *way_task_item_new (WayTask    *task,
                                const char *client_name,
                                const char *worker_name) G_GNUC_WARN_UNUSED_RESULT;

/* Which tasks are asked for.  Borrowed ids; NULL: of all. */
typedef enum {
  WAY_TASKS_TO_DO, /* those that are due first come first */
  WAY_TASKS_DUE,   /* today, or before */
  WAY_TASKS_LATE,  /* before today, or before this minute */
  WAY_TASKS_DONE,  /* the last one first */
} WayTasksWhich;

typedef struct {
  WayTasksWhich which;
  const WayId  *for_id;
  const WayId  *client_id;
  WayDate       today;
  gint64        minute; /* of today */
  guint         limit;
} WayTasksQuestion;

G_END_DECLS
