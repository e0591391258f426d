/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Siblings are ordered by their positions, and gaps are left between them, so that putting one in
 * between, or moving it, changes one record only. */
#define WAY_PLAN_ORDER_GAP 1024

/* The position of something put at place “index” (0 to n) among n siblings, whose positions are
 * given in order; WAY_INT_NONE is one that has none.  FALSE: there is no room, and all must be
 * numbered anew, the item at i with way_plan_order_nth (i); the result is left alone. */
gboolean way_plan_order_find (const gint64 *positions, guint n, guint index, gint64 *position);
gint64   way_plan_order_nth (guint index);

G_END_DECLS
