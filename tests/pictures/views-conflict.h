/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* For views.c: what is edited was changed, or removed, by somebody else meanwhile. */
void pictures_conflict (GtkWidget *window);
void pictures_conflict_chosen (GtkWidget *window);
void pictures_conflict_removed (GtkWidget *window);
