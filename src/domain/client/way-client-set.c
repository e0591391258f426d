/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-set.h"

WayClientSet *
way_client_set_new (const WayClientFilter *filter, GHashTable *ids, gboolean all_but)
{
  WayClientSet  *self = g_atomic_rc_box_new0 (WayClientSet);
  GHashTableIter iter;
  gpointer       id;

  self->filter = way_client_filter_copy (filter);
  self->ids = g_hash_table_new_full (way_id_hash, way_id_equal, g_free, NULL);
  self->all_but = all_but;
  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (self->ids, g_memdup2 (id, sizeof (WayId)));
  return self;
}

WayClientSet *
way_client_set_ref (WayClientSet *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
set_clear (gpointer data)
{
  WayClientSet *self = data;

  way_client_filter_clear (&self->filter);
  g_hash_table_unref (self->ids);
}

void
way_client_set_unref (WayClientSet *self)
{
  g_atomic_rc_box_release_full (self, set_clear);
}

gboolean
way_client_set_holds (const WayClientSet *self, const WayId *id)
{
  return g_hash_table_contains (self->ids, id) != self->all_but;
}
