/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* For views.c: the people around a client, the consents and what is written to others. */
void pictures_team (GtkWidget *window);
void pictures_team_empty (GtkWidget *window);
void pictures_team_edit (GtkWidget *window);
void pictures_consent_new (GtkWidget *window);
void pictures_consent_edit (GtkWidget *window);
void pictures_consent_sign (GtkWidget *window);
void pictures_consent (GtkWidget *window);
void pictures_consent_revoke (GtkWidget *window);
void pictures_documents (GtkWidget *window);
void pictures_documents_empty (GtkWidget *window);
void pictures_letter_new (GtkWidget *window);
void pictures_letter_edit (GtkWidget *window);
void pictures_letter (GtkWidget *window);
void pictures_conference (GtkWidget *window);
void pictures_report (GtkWidget *window);
