/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-when.h"

G_BEGIN_DECLS

/* A task in one line, as it is typed: “Call the clinic, fri 9:30”.  What stands behind the last
 * comma is when it is due, if it means that; else all of it is what is to be done. */
typedef struct {
  char   *words;      /* NULL: nothing is typed */
  WayDate due_on;     /* or none */
  gint64  due_minute; /* or WAY_HOUR_NONE */
} WayTaskLine;

void way_task_line_read (WayTaskLine *self, const char *text, WayDate today, WayWhenOrder order);
void way_task_line_clear (WayTaskLine *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WayTaskLine, way_task_line_clear)

/* When something is due, as it is typed: “fri”, “fri 9:30”, “14h”: that is today. */
gboolean way_task_line_read_due (const char  *text,
                                 WayDate      today,
                                 WayWhenOrder order,
                                 WayDate     *due_on,
                                 gint64      *due_minute);

G_END_DECLS
