/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets the words in a widget wrap that Adwaita would cut: the titles of its groups and what is
 * chosen in its combo rows.  Once, as it is built. */
void way_whole_words (GtkWidget *widget);

G_END_DECLS
