/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* For views.c: each opens a new client in the window of the work, at the section of assessments. */
void pictures_assessments_empty (GtkWidget *window);
void pictures_assessments (GtkWidget *window);
void pictures_assess_start (GtkWidget *window);
void pictures_assess_single (GtkWidget *window);
void pictures_assess_single_alert (GtkWidget *window);
void pictures_assess_single_ruler (GtkWidget *window);
void pictures_assess_long (GtkWidget *window);
void pictures_assess_alert (GtkWidget *window);
void pictures_assess_six_columns (GtkWidget *window);
void pictures_assess_stacked (GtkWidget *window);
void pictures_assess_rulers (GtkWidget *window);
void pictures_assess_result (GtkWidget *window);
void pictures_assess_result_pcl_5 (GtkWidget *window);
void pictures_assess_result_rulers (GtkWidget *window);
void pictures_assess_in_error (GtkWidget *window);
void pictures_form_paper_blank (GtkWidget *window);
void pictures_form_paper_rulers (GtkWidget *window);
void pictures_form_paper_large (GtkWidget *window);
void pictures_form_paper_signed (GtkWidget *window);

GtkWidget *pictures_make_handed (void);
void       pictures_handed (GtkWidget *page);
void       pictures_handed_big (GtkWidget *page);
void       pictures_handed_ruler (GtkWidget *page);
void       pictures_handed_end (GtkWidget *page);
