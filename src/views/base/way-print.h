/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-disclosure.h"
#include "way-paper.h"

G_BEGIN_DECLS

/* The one place of the views that prints, and nothing is printed without its passage through the
 * door, whose mark stands at the foot of each page.  Asks for the printer in a dialog over the
 * widget’s window; there is no preview, for GTK’s own leaves a readable file behind.  The job’s
 * name goes to the spooler and must not say anything about a client. */
void way_print_paper (GtkWidget     *widget,
                      const char    *job_name,
                      WayPaper      *paper,
                      WayDisclosure *door);

/* The same without the dialog yet.  A preview of it writes nothing, and says so. */
GtkPrintOperation *way_print_make_operation (const char    *job_name,
                                             WayPaper      *paper,
                                             WayDisclosure *door) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
