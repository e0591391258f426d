/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_HAND_OVER (way_hand_over_get_type ())
G_DECLARE_FINAL_TYPE (WayHandOver, way_hand_over, WAY, HAND_OVER, AdwWindow)

/* Asks to whom some clients are handed over: to somebody of the staff, to nobody yet, or to a
 * colleague who is named here for the first time and has no key of their own.  The signal “chosen”
 * tells that it is decided; then the window goes. */
GtkWidget *way_hand_over_new (GtkWindow *parent, WayWorkspace *workspace, guint n);

/* Who it is: an id (zeros: nobody yet), and for a new colleague the record to be saved with it
 * (WayStaff, handed over; else NULL). */
gpointer way_hand_over_get (WayHandOver *self, WayId *worker_id, char **name);

G_END_DECLS
