/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* For views.c: appointments and tasks, on a caseload of made-up people. */
void pictures_calendar_day (GtkWidget *window);
void pictures_calendar_week (GtkWidget *window);
void pictures_calendar_list (GtkWidget *window);
void pictures_calendar_empty (GtkWidget *window);
void pictures_appointment_add (GtkWidget *window);
void pictures_appointment_edit (GtkWidget *window);
void pictures_tasks (GtkWidget *window);
void pictures_tasks_none (GtkWidget *window);
void pictures_task_edit (GtkWidget *window);
