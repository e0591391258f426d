/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The first items of another list, that many at most.  What changes among them changes alone:
 * GtkSliceListModel says of everything behind it that it has gone and come anew, and the row that
 * one writes in with it. */
#define WAY_TYPE_FIRST_ITEMS (way_first_items_get_type ())
G_DECLARE_FINAL_TYPE (WayFirstItems, way_first_items, WAY, FIRST_ITEMS, GObject)

WayFirstItems *way_first_items_new (GListModel *model, guint most);

guint way_first_items_get_most (WayFirstItems *self);
void  way_first_items_set_most (WayFirstItems *self, guint most);

G_END_DECLS
