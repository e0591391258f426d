/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* For views.c: the history of a client with whom something of every kind was done, and what opens
 * from it. */
void pictures_life (GtkWidget *window);
void pictures_life_found (GtkWidget *window);
void pictures_life_nothing (GtkWidget *window);
void pictures_life_of_record (GtkWidget *window);
void pictures_life_checked (GtkWidget *window);
void pictures_act (GtkWidget *window);
void pictures_act_why_not (GtkWidget *window);
void pictures_past (GtkWidget *window);
void pictures_past_plan (GtkWidget *window);
