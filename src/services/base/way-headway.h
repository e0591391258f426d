/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How far a long step is, told by the thread that works and read by the one that shows it; and, as
 * the GCancellable that it is, whether the rest is still wanted. */
#define WAY_TYPE_HEADWAY (way_headway_get_type ())
G_DECLARE_FINAL_TYPE (WayHeadway, way_headway, WAY, HEADWAY, GCancellable)

WayHeadway *way_headway_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* So many of so many are done; FALSE when the rest is not wanted.  self may be NULL. */
gboolean way_headway_go_on (WayHeadway *self, guint done, guint of, GError **error);

gboolean way_headway_has_begun (WayHeadway *self);    /* something was told */
double   way_headway_get_fraction (WayHeadway *self); /* 0 to 1 */

G_END_DECLS
