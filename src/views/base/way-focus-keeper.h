/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where the keys are heard when nothing else has the keyboard; a widget of the window, or NULL for
 * itself. */
typedef GtkWidget *(*WayFocusKeeperHome) (GtkWindow *window);

/* Keeps the keyboard from what nobody sees: each key would go there, and to nobody else, F9 too.
 *
 * GTK leaves it with a widget in a hidden page of a stack, be it that the page which came has
 * nothing to focus or that the widget was given the keyboard while it was hidden; a frame later the
 * box around that can be seen has it.  And GTK takes it from a widget that was removed with the
 * next frame only; a key that comes before then goes home. */
void way_focus_keeper_attach (GtkWindow *window, WayFocusKeeperHome home);

G_END_DECLS
