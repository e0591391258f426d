/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Search everything. */
GtkWidget *pictures_make_search (void);
void       pictures_search (GtkWidget *window);
void       pictures_search_found (GtkWidget *window);
void       pictures_search_nothing (GtkWidget *window);
