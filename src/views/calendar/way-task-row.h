/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-task-item.h"

G_BEGIN_DECLS

#define WAY_TYPE_TASK_ROW (way_task_row_get_type ())
G_DECLARE_FINAL_TYPE (WayTaskRow, way_task_row, WAY, TASK_ROW, GtkBox)

/* One task: a check mark, what is to be done, for whom and until when.  Signal “done”
 * (WayTaskItem): the check mark was clicked. */
GtkWidget *way_task_row_new (void);

/* of_client: everybody knows whom it is about; it says who is to do it instead. */
void way_task_row_show (WayTaskRow *self, WayTaskItem *item, gboolean of_client);

G_END_DECLS
