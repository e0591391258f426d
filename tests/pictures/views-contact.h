/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* For views.c: contacts, over the caseload of views-client.h. */
void pictures_contacts (GtkWidget *window);
void pictures_contacts_empty (GtkWidget *window);
void pictures_contacts_none (GtkWidget *window);
void pictures_contacts_nobodys (GtkWidget *window);
void pictures_contact_new (GtkWidget *window);
void pictures_contact_search (GtkWidget *window);
void pictures_contact_call (GtkWidget *window);
void pictures_contact_missed (GtkWidget *window);
void pictures_contacts_paper (GtkWidget *window);
void pictures_outside_nobody (GtkWidget *window);
void pictures_outside_partly (GtkWidget *window);
void pictures_outside_emergency (GtkWidget *window);
