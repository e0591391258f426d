/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A clock, and in words how late something is. */
#define WAY_TYPE_LATE_MARK (way_late_mark_get_type ())
G_DECLARE_FINAL_TYPE (WayLateMark, way_late_mark, WAY, LATE_MARK, GtkBox)

GtkWidget *way_late_mark_new (void);

/* NULL: it is not late, and nothing is seen. */
void way_late_mark_set (WayLateMark *self, const char *words);

G_END_DECLS
