/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-print.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct {
  WayPrintFunc      draw; /* of one page; else the next two */
  WayPrintCountFunc count;
  WayPrintNthFunc   draw_nth;
  gpointer          user_data;
  GDestroyNotify    destroy;
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
  const Job   *job = user_data;
  cairo_t     *cr = gtk_print_context_get_cairo_context (context);
  const double width = gtk_print_context_get_width (context);
  const double height = gtk_print_context_get_height (context);

  if (job->draw != NULL)
    job->draw (cr, width, height, job->user_data);
  else
    job->draw_nth (cr, (guint)page, width, height, job->user_data);
}

static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, gpointer user_data)
{
  const Job  *job = user_data;
  const guint n = job->count == NULL
                  ? 1
                  : job->count (gtk_print_context_get_width (context),
                                gtk_print_context_get_height (context), job->user_data);

  gtk_print_operation_set_n_pages (operation, (int)n);
}

/* A preview would be a file that everybody can read, in the folder of temporary files, and a
 * program that shows it and keeps its own traces. */
static gboolean
preview_cb (GtkPrintOperation        *operation,
            GtkPrintOperationPreview *preview,
            GtkPrintContext          *context,
            GtkWindow                *parent)
{
  GtkWidget        *widget = adw_message_dialog_new (parent, NULL, NULL);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);
  cairo_surface_t  *nowhere = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t          *cr = cairo_create (nowhere);

  gtk_print_context_set_cairo_context (context, cr, 72, 72); /* it must have one; none is drawn */
  cairo_destroy (cr);
  cairo_surface_destroy (nowhere);

  adw_message_dialog_set_heading (dialog, _ ("No Preview"));
  adw_message_dialog_set_body (dialog, _ ("A preview would put this page on the disk where other "
                                          "programs can read it. It can only be printed."));
  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (widget));
  return TRUE;
}

static void
ready_cb (GtkPrintOperationPreview *preview)
{
  gtk_print_operation_preview_end_preview (preview);
}

/* Takes the job. */
static GtkPrintOperation *
make_operation (const char *job_name, Job *job)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();

  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_job_name (operation, job_name);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), job);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), job, job_free, 0);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), NULL);
  g_signal_connect (operation, "ready", G_CALLBACK (ready_cb), NULL);

  return operation;
}

static void
run (GtkWidget *widget, GtkPrintOperation *operation)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL);
}

GtkPrintOperation *
way_print_make_operation (const char    *job_name,
                          WayPrintFunc   draw,
                          gpointer       user_data,
                          GDestroyNotify destroy)
{
  Job *job = g_new0 (Job, 1);

  *job = (Job){ .draw = draw, .user_data = user_data, .destroy = destroy };
  return make_operation (job_name, job);
}

void
way_print_page (GtkWidget     *widget,
                const char    *job_name,
                WayPrintFunc   draw,
                gpointer       user_data,
                GDestroyNotify destroy)
{
  g_autoptr (GtkPrintOperation) operation =
    way_print_make_operation (job_name, draw, user_data, destroy);

  run (widget, operation);
}

GtkPrintOperation *
way_print_make_pages_operation (const char       *job_name,
                                WayPrintCountFunc count,
                                WayPrintNthFunc   draw,
                                gpointer          user_data,
                                GDestroyNotify    destroy)
{
  Job *job = g_new0 (Job, 1);

  *job = (Job){ .count = count, .draw_nth = draw, .user_data = user_data, .destroy = destroy };
  return make_operation (job_name, job);
}

void
way_print_pages (GtkWidget        *widget,
                 const char       *job_name,
                 WayPrintCountFunc count,
                 WayPrintNthFunc   draw,
                 gpointer          user_data,
                 GDestroyNotify    destroy)
{
  g_autoptr (GtkPrintOperation) operation =
    way_print_make_pages_operation (job_name, count, draw, user_data, destroy);

  run (widget, operation);
}
