/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-order.h"

#include "way-field.h"

gint64
way_plan_order_nth (guint index)
{
  return ((gint64)index + 1) * WAY_PLAN_ORDER_GAP;
}

/* Half of what there is, so that nothing can overflow whatever was imported. */
static gboolean
is_usable (gint64 position)
{
  return position != WAY_INT_NONE && position > G_MININT64 / 2 && position < G_MAXINT64 / 2;
}

gboolean
way_plan_order_find (const gint64 *positions, guint n, guint index, gint64 *position)
{
  gint64 before, after, result;

  g_return_val_if_fail (index <= n, FALSE);

  for (guint i = 0; i < n; i++) {
    if (!is_usable (positions[i]))
      return FALSE;
  }

  if (n == 0) {
    *position = way_plan_order_nth (0);
    return TRUE;
  }

  before = index > 0 ? positions[index - 1] : positions[0] - 2 * WAY_PLAN_ORDER_GAP;
  after = index < n ? positions[index] : positions[n - 1] + 2 * WAY_PLAN_ORDER_GAP;
  result = before + (after - before) / 2;
  if (after - before < 2 || !is_usable (result))
    return FALSE;

  *position = result;
  return TRUE;
}
