/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* For views.c: the progress of a client, its events, and it on paper. */
void pictures_progress (GtkWidget *window);
void pictures_progress_table (GtkWidget *window);
void pictures_progress_together (GtkWidget *window);
void pictures_progress_cursor (GtkWidget *window);
void pictures_progress_zoomed (GtkWidget *window);
void pictures_progress_many (GtkWidget *window);
void pictures_event_add (GtkWidget *window);
void pictures_event_edit (GtkWidget *window);
void pictures_event_gone (GtkWidget *window);
void pictures_progress_paper (GtkWidget *window);
void pictures_progress_csv (GtkWidget *window);
