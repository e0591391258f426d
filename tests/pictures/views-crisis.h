/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* For views.c: what F9 opens, the section “Safety”, and what is written and printed there. */
void pictures_crisis_unknown (GtkWidget *window);
void pictures_crisis (GtkWidget *window);
void pictures_safety (GtkWidget *window);
void pictures_safety_empty (GtkWidget *window);
void pictures_safety_edit (GtkWidget *window);
void pictures_safety_card (GtkWidget *window);
void pictures_recurrence (GtkWidget *window);
void pictures_crisis_tell (GtkWidget *window);
