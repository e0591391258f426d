/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* For views.c: the preferences, a window of their own. */
GtkWidget *pictures_make_preferences (void);
void       pictures_preferences_questionnaires (GtkWidget *window);
void       pictures_preferences_notes (GtkWidget *window);
void       pictures_preferences_numbers (GtkWidget *window);
