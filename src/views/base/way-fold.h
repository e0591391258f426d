/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WAY_TYPE_FOLD (way_fold_get_type ())
G_DECLARE_FINAL_TYPE (WayFold, way_fold, WAY, FOLD, GtkWidget)

/* Around a “child” that has a wide and a narrow shape: “folded” tells, before the next frame, that
 * there is less room than “fold-width”, or than “fold-height” (at 100 % text; they grow with it).
 * It never asks for more than “least-width” itself, so that a wide shape does not keep the window
 * from growing small. */
GtkWidget *way_fold_new (void);
gboolean   way_fold_get_folded (WayFold *self);

G_END_DECLS
