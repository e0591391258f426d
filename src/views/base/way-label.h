/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Words that begin at the left and wrap wherever they must; css: a style class, or NULL. */
GtkWidget *way_label_new (const char *text, const char *css);

G_END_DECLS
