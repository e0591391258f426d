/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Marks the row whose widget has that name: it is what is shown beside the list.  The keyboard may
 * go over the other rows then; GTK would mark each that it meets, though nothing else is shown for
 * it. */
void way_chosen_row_set (GtkListBox *list, const char *name);

G_END_DECLS
