/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Draws one page; lengths are points. */
typedef void (*WayPrintFunc) (cairo_t *cr, double width, double height, gpointer user_data);

/* The one place of the views that prints.  Asks for the printer in a dialog over the widget’s
 * window; there is no preview, for GTK’s own leaves a readable file behind.  The job’s name goes to
 * the spooler and must not say anything about a client. */
void way_print_page (GtkWidget     *widget,
                     const char    *job_name,
                     WayPrintFunc   draw,
                     gpointer       user_data,
                     GDestroyNotify destroy);

/* The same of several pages, counted from 0; how many, follows from the paper. */
typedef guint (*WayPrintCountFunc) (double width, double height, gpointer user_data);
typedef void (
  *WayPrintNthFunc) (cairo_t *cr, guint page, double width, double height, gpointer user_data);
void way_print_pages (GtkWidget        *widget,
                      const char       *job_name,
                      WayPrintCountFunc count,
                      WayPrintNthFunc   draw,
                      gpointer          user_data,
                      GDestroyNotify    destroy);

/* Both without the dialog yet.  A preview of them writes nothing, and says so. */
GtkPrintOperation *way_print_make_operation (const char    *job_name,
                                             WayPrintFunc   draw,
                                             gpointer       user_data,
                                             GDestroyNotify destroy) G_GNUC_WARN_UNUSED_RESULT;
GtkPrintOperation *way_print_make_pages_operation (const char       *job_name,
                                                   WayPrintCountFunc count,
                                                   WayPrintNthFunc   draw,
                                                   gpointer          user_data,
                                                   GDestroyNotify    destroy)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
