/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WAY_TYPE_LINK_GROUP (way_link_group_get_type ())
G_DECLARE_FINAL_TYPE (WayLinkGroup, way_link_group, WAY, LINK_GROUP, AdwPreferencesGroup)

/* A group of few rows that lead somewhere, made anew whenever what they show changes.  Signal
 * “open” (GObject): a row was chosen; the object is the one that it was added with.  A row that had
 * the focus gives it to the one that takes its place. */
void way_link_group_clear (WayLinkGroup *self);

/* object: NULL for a row that leads nowhere.  Returns the row, borrowed, for a suffix. */
GtkWidget *way_link_group_add (WayLinkGroup *self,
                               gpointer      object,
                               const char   *title,
                               const char   *subtitle); /* or NULL */
void       way_link_group_add_nothing (WayLinkGroup *self, const char *words);

G_END_DECLS
