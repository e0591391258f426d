/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Keeps the keyboard from what nobody sees: each key would go there, and to nobody else.
 *
 * GTK takes it from a widget that was removed with the next frame only; this does so at once.  And
 * GTK leaves it with a widget in a hidden page of a stack, be it that the page which came has
 * nothing to focus or that the widget was given the keyboard while it was hidden; a frame later the
 * box around it has it then, and the keys of the page and of the window are heard. */
void way_focus_keeper_attach (GtkWindow *window);

G_END_DECLS
