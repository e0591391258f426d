/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For views.c: the list of clients, what is done with several of them, and duplicates. */
void       pictures_clients (GtkWidget *window);
void       pictures_clients_found (GtkWidget *window);
void       pictures_clients_nobody (GtkWidget *window);
void       pictures_clients_archived (GtkWidget *window);
void       pictures_clients_selected (GtkWidget *window);
void       pictures_clients_conditions (GtkWidget *window);
void       pictures_clients_columns (GtkWidget *window);
void       pictures_clients_print (GtkWidget *window);
void       pictures_merge (GtkWidget *window);
void       pictures_doubles (GtkWidget *window);
void       pictures_overview_merged (GtkWidget *window);
GtkWidget *pictures_make_columns (void);
GtkWidget *pictures_make_hand_over (void);

G_END_DECLS
