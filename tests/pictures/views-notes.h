/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* For views.c: the notes of a client, in the window of the work. */
void pictures_notes (GtkWidget *window);
void pictures_notes_nothing (GtkWidget *window);
void pictures_note_write (GtkWidget *window);
void pictures_note_refused (GtkWidget *window);
void pictures_note_signed (GtkWidget *window);
void pictures_note_error (GtkWidget *window);
void pictures_note_hidden (GtkWidget *window);
void pictures_note_paper (GtkWidget *window);
void pictures_notes_waiting (GtkWidget *window);
