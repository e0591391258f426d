/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WAY_TYPE_WRAP (way_wrap_get_type ())
G_DECLARE_FINAL_TYPE (WayWrap, way_wrap, WAY, WRAP, GtkWidget)

/* Children one behind the other, in as many lines as they need: “spacing” between them and
 * “row-spacing” between lines, which “xalign” moves from the start (0) to the end (1).  Add
 * children with way_wrap_append() or as <child> in a .ui file. */
GtkWidget *way_wrap_new (void);
void       way_wrap_append (WayWrap *self, GtkWidget *child);
void       way_wrap_remove (WayWrap *self, GtkWidget *child);
void       way_wrap_remove_all (WayWrap *self);

G_END_DECLS
