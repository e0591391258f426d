/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-paper-sheet.h"

#include <glib/gi18n.h>

#include "way-disclosure.h"

#define LEAST_WIDTH   240
#define NATURAL_WIDTH 640

struct _WayPaperSheet {
  GtkWidget parent_instance;

  WayPaper *paper;
  guint     page;
  double    width;
  double    height;
  char     *mark;
};

G_DEFINE_FINAL_TYPE (WayPaperSheet, way_paper_sheet, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
way_paper_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
way_paper_sheet_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  WayPaperSheet *self = WAY_PAPER_SHEET (widget);
  const double   ratio = self->width > 0 ? self->height / self->width : 1.4;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = LEAST_WIDTH;
    *natural = NATURAL_WIDTH;
  } else {
    *minimum = (int)(ratio * (for_size < 0 ? LEAST_WIDTH : for_size));
    *natural = (int)(ratio * (for_size < 0 ? NATURAL_WIDTH : for_size));
  }
}

/* Paper is white and its letters are black, whatever the window looks like. */
static void
way_paper_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WayPaperSheet *self = WAY_PAPER_SHEET (widget);
  const int      width = gtk_widget_get_width (widget);
  const int      height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  if (self->paper != NULL) {
    const double scale = width / self->width;

    cairo_scale (cr, scale, scale);
    way_paper_draw (self->paper, cr, self->page);
    if (self->mark != NULL)
      way_disclosure_draw_mark (self->mark, cr, self->width, self->height);
  }
  cairo_destroy (cr);
}

static void
way_paper_sheet_finalize (GObject *object)
{
  WayPaperSheet *self = WAY_PAPER_SHEET (object);

  g_clear_object (&self->paper);
  g_free (self->mark);

  G_OBJECT_CLASS (way_paper_sheet_parent_class)->finalize (object);
}

static void
way_paper_sheet_class_init (WayPaperSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = way_paper_sheet_finalize;
  widget_class->get_request_mode = way_paper_sheet_get_request_mode;
  widget_class->measure = way_paper_sheet_measure;
  widget_class->snapshot = way_paper_sheet_snapshot;
  gtk_widget_class_set_css_name (widget_class, "way-sheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
way_paper_sheet_init (WayPaperSheet *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
way_paper_sheet_new (void)
{
  return g_object_new (WAY_TYPE_PAPER_SHEET, NULL);
}

void
way_paper_sheet_show (WayPaperSheet *self,
                      WayPaper      *paper,
                      guint          page,
                      double         width,
                      double         height,
                      const char    *mark)
{
  g_autofree char *label = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (WAY_IS_PAPER_SHEET (self));

  g_set_object (&self->paper, paper);
  self->page = page;
  self->width = width;
  self->height = height;
  g_free (self->mark);
  self->mark = g_strdup (mark);

  /* Translators: what a screen reader calls a page that is about to be printed. */
  label = g_strdup_printf (_ ("Page %u"), page + 1);
  words = paper != NULL ? way_paper_dup_page_text (paper, page) : g_strdup ("");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
