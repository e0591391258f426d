/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-print.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct {
  WayPaper      *paper;
  WayDisclosure *door;
} Job;

static void
job_free (gpointer data, GClosure *closure)
{
  Job *job = data;

  g_object_unref (job->paper);
  g_object_unref (job->door);
  g_free (job);
}

static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, gpointer user_data)
{
  const Job *job = user_data;

  /* The dialog may have stood open for long. */
  if (!way_disclosure_check (job->door, NULL)) {
    gtk_print_operation_set_n_pages (operation, 1);
    gtk_print_operation_cancel (operation);
    return;
  }
  gtk_print_operation_set_n_pages (
    operation, (int)way_paper_layout (job->paper, gtk_print_context_get_width (context),
                                      gtk_print_context_get_height (context),
                                      way_disclosure_get_foot_height ()));
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer user_data)
{
  const Job *job = user_data;
  cairo_t   *cr = gtk_print_context_get_cairo_context (context);

  if (!way_disclosure_check (job->door, NULL))
    return;
  way_paper_draw (job->paper, cr, (guint)page);
  way_disclosure_draw_foot (job->door, cr, gtk_print_context_get_width (context),
                            gtk_print_context_get_height (context));
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

GtkPrintOperation *
way_print_make_operation (const char *job_name, WayPaper *paper, WayDisclosure *door)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Job               *job = g_new0 (Job, 1);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();

  if (way_paper_is_landscape (paper))
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  *job = (Job){ g_object_ref (paper), g_object_ref (door) };
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_job_name (operation, job_name);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), job, job_free, 0);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), job);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), NULL);
  g_signal_connect (operation, "ready", G_CALLBACK (ready_cb), NULL);

  return operation;
}

void
way_print_paper (GtkWidget *widget, const char *job_name, WayPaper *paper, WayDisclosure *door)
{
  g_autoptr (GtkPrintOperation) operation = way_print_make_operation (job_name, paper, door);
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL);
}
