/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-paper.h"

G_BEGIN_DECLS

#define WAY_TYPE_PAPER_SHEET (way_paper_sheet_get_type ())
G_DECLARE_FINAL_TYPE (WayPaperSheet, way_paper_sheet, WAY, PAPER_SHEET, GtkWidget)

/* One page of a paper as it will be printed, as wide as there is room.  A screen reader hears its
 * words. */
GtkWidget *way_paper_sheet_new (void);

/* mark: what stands at the foot.  The paper must be laid out for a page of that size. */
void way_paper_sheet_show (WayPaperSheet *self,
                           WayPaper      *paper,
                           guint          page,
                           double         width,
                           double         height,
                           const char    *mark);

G_END_DECLS
