/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-need-tally.h"

WayNeedTallyRow
way_need_tally_sum (GArray *rows, int kind, int means)
{
  WayNeedTallyRow sum = { kind >= 0 ? (WayNeedNowKind)kind : WAY_NEED_NOW_OTHER,
                          means >= 0 ? (WayNeedNowMeans)means : WAY_NEED_NOW_OTHER_MEANS, 0, 0, 0 };

  for (guint i = 0; i < rows->len; i++) {
    const WayNeedTallyRow *row = &g_array_index (rows, WayNeedTallyRow, i);

    if ((kind >= 0 && row->kind != (guint)kind) || (means >= 0 && row->means != (guint)means))
      continue;
    sum.n += row->n;
    sum.n_unpriced += row->n_unpriced;
    sum.cost += row->cost;
  }

  return sum;
}
