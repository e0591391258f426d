/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-store-update.h"

static gboolean
is_same (GListStore *self, guint position, gpointer item, GEqualFunc equal)
{
  g_autoptr (GObject) old = g_list_model_get_item (G_LIST_MODEL (self), position);

  return equal (old, item);
}

void
way_store_update (GListStore *self, GPtrArray *items, GEqualFunc equal)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self));
  const guint both = MIN (n, items->len);
  guint       head = 0, tail = 0;

  g_return_if_fail (G_IS_LIST_STORE (self));

  while (head < both && is_same (self, head, g_ptr_array_index (items, head), equal))
    head++;
  while (tail < both - head &&
         is_same (self, n - 1 - tail, g_ptr_array_index (items, items->len - 1 - tail), equal))
    tail++;
  if (head + tail < MAX (n, items->len))
    g_list_store_splice (self, head, n - head - tail, items->pdata + head,
                         items->len - head - tail);
}
