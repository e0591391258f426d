/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-set-repo.h"

#include "way-client-index.h"

GArray *
way_client_set_repo_list (WayDb *db, const WayClientSet *set, GError **error)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (WayId));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));
  guint total;

  if (!way_client_index_list_ids (db, &set->filter, 0, G_MAXINT, &total, all, error))
    return NULL;

  for (guint i = 0; i < all->len; i++) {
    if (way_client_set_holds (set, &g_array_index (all, WayId, i)))
      g_array_append_vals (ids, &g_array_index (all, WayId, i), 1);
  }
  return g_steal_pointer (&ids);
}
