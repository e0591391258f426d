/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* For views.c: what a client may ask about the own record, and what the program answers for. */
void pictures_privacy (GtkWidget *window);
void pictures_privacy_empty (GtkWidget *window);
void pictures_privacy_request (GtkWidget *window);
void pictures_privacy_complaint (GtkWidget *window);
void pictures_privacy_notice (GtkWidget *window);
void pictures_privacy_restriction (GtkWidget *window);
void pictures_privacy_paper (GtkWidget *window);
void pictures_privacy_receipt (GtkWidget *window);
void pictures_privacy_program (GtkWidget *window);
void pictures_privacy_breach (GtkWidget *window);
void pictures_privacy_watch (GtkWidget *window);
