/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-act.h"

G_DEFINE_FINAL_TYPE (WayHistoryAct, way_history_act, G_TYPE_OBJECT)

static void
way_history_act_finalize (GObject *object)
{
  WayHistoryAct *self = WAY_HISTORY_ACT (object);

  for (guint i = 0; i < self->n_changes; i++) {
    g_free (self->changes[i].field);
    g_free (self->changes[i].before);
    g_free (self->changes[i].after);
  }
  g_free (self->changes);
  g_free (self->table);
  g_free (self->verb);
  g_free (self->who);
  g_free (self->words);

  G_OBJECT_CLASS (way_history_act_parent_class)->finalize (object);
}

static void
way_history_act_class_init (WayHistoryActClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_history_act_finalize;
}

static void
way_history_act_init (WayHistoryAct *self)
{
}
