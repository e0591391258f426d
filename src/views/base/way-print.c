/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-print.h"

typedef struct {
  WayPrintFunc   draw;
  gpointer       user_data;
  GDestroyNotify destroy;
} Job;

static void
job_free (gpointer data, GClosure *closure)
{
  Job *job = data;

  if (job->destroy != NULL)
    job->destroy (job->user_data);
  g_free (job);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer user_data)
{
  const Job *job = user_data;

  job->draw (gtk_print_context_get_cairo_context (context), gtk_print_context_get_width (context),
             gtk_print_context_get_height (context), job->user_data);
}

void
way_print_page (GtkWidget     *widget,
                const char    *job_name,
                WayPrintFunc   draw,
                gpointer       user_data,
                GDestroyNotify destroy)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  GtkRoot *root = gtk_widget_get_root (widget);
  Job     *job = g_new0 (Job, 1);

  *job = (Job){ draw, user_data, destroy };
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_job_name (operation, job_name);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), job, job_free, 0);

  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL);
}
