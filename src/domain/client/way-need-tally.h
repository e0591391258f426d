/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-need-now.h"

G_BEGIN_DECLS

/* What was given in a period, of one kind and from one source. */
typedef struct {
  WayNeedNowKind  kind;
  WayNeedNowMeans means;
  guint           n;
  guint           n_unpriced; /* of which nobody wrote the cost */
  gint64          cost;       /* of the others, in hundredths */
} WayNeedTallyRow;

/* The sum of rows (WayNeedTallyRow); kind or means -1: all of them. */
WayNeedTallyRow way_need_tally_sum (GArray *rows, int kind, int means);

G_END_DECLS
