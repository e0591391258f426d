/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-task-item.h"

G_DEFINE_FINAL_TYPE (WayTaskItem, way_task_item, G_TYPE_OBJECT)

static void
way_task_item_finalize (GObject *object)
{
  WayTaskItem *self = WAY_TASK_ITEM (object);

  g_clear_object (&self->task);
  g_free (self->client_name);
  g_free (self->worker_name);

  G_OBJECT_CLASS (way_task_item_parent_class)->finalize (object);
}

static void
way_task_item_class_init (WayTaskItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_task_item_finalize;
}

static void
way_task_item_init (WayTaskItem *self)
{
}

WayTaskItem *
way_task_item_new (WayTask *task, const char *client_name, const char *worker_name)
{
  WayTaskItem *self = g_object_new (WAY_TYPE_TASK_ITEM, NULL);

  self->task = g_object_ref (task);
  self->client_name = g_strdup (client_name);
  self->worker_name = g_strdup (worker_name);
  return self;
}
