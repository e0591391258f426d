/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* For views.c: a made-up client of whom there is a milestone, a need and a way to work together. */
void pictures_bits (GtkWidget *window);
void pictures_identity_edit (GtkWidget *window);
void pictures_identity_paper (GtkWidget *window);
void pictures_milestone_add (GtkWidget *window);
void pictures_milestone_edit (GtkWidget *window);
void pictures_certificate (GtkWidget *window);
void pictures_need_give (GtkWidget *window);
void pictures_need_tally (GtkWidget *window);
void pictures_need_tally_paper (GtkWidget *window);
void pictures_rapid (GtkWidget *window);
void pictures_rapid_typed (GtkWidget *window);
void pictures_names_hidden (GtkWidget *window);
void pictures_names_hidden_paper (GtkWidget *window);
void pictures_cover (GtkWidget *window);
