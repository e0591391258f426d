/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

/* For views.c: the places and sections of the window of the work, over a caseload of made-up people
 * with their courses. */
void pictures_client_add (GtkWidget *window);
void pictures_client_edit (GtkWidget *window);
void pictures_overview (GtkWidget *window);
void pictures_overview_new (GtkWidget *window);
void pictures_plan (GtkWidget *window);
void pictures_plan_open (GtkWidget *window);
void pictures_plan_empty (GtkWidget *window);
void pictures_progress_empty (GtkWidget *window);
void pictures_history (GtkWidget *window);
void pictures_history_new (GtkWidget *window);

/* The list of clients, and the overview of the client about whom there is most to see, for what is
 * done there or pushed over them. */
WayPage *pictures_clients_page (GtkWidget *window);
WayPage *pictures_overview_page (GtkWidget *window);
