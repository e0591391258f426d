/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For views.c: the day, its end, the timeline of a client, and what one looks at before a session.
 */
void pictures_today (GtkWidget *window);
void pictures_today_paper (GtkWidget *window);
void pictures_close_day (GtkWidget *window);
void pictures_timeline (GtkWidget *window);
void pictures_timeline_found (GtkWidget *window);
void pictures_timeline_nothing (GtkWidget *window);
void pictures_timeline_empty (GtkWidget *window);
void pictures_preparation (GtkWidget *window);
void pictures_preparation_new (GtkWidget *window);
void pictures_preparation_paper (GtkWidget *window);

G_END_DECLS
