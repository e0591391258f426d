/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "views-paper.h"

#include "pictures.h"
#include "views-client.h"
#include "way-paper-page.h"
#include "way-paper-sheet.h"

/* A document with one of each kind of block; its people do not exist. */
static WayPaper *
make (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  static const WayPaperColumn columns[] = { { "Over the last two weeks", 5, FALSE },
                                            { "0", 1, TRUE },
                                            { "1", 1, TRUE },
                                            { "2", 1, TRUE } };
  static const char *const asked[] = { "Sleep that does not come, or does not end", way_paper_box,
                                       way_paper_ticked_box, way_paper_box };
  WayPaper                *paper = way_paper_new (request->large);

  way_paper_set_head (paper, "Sample", "27 November 2026");
  way_paper_add_title (paper, "A Sample of Everything");
  way_paper_add_text (paper, 0, WAY_PAPER_BIG,
                      "“A door I can lock, and Tess at my table on Sundays.”");
  way_paper_add_pair (paper, 0, "Strengths", "Saved a deposit; practices the hard lines out loud");
  way_paper_add_pair (paper, 0, "Supports", "Her sister Tess, the evening group, Alma");
  way_paper_add_pair (paper, 0, "Signed", NULL);
  way_paper_add_rule (paper);
  for (guint i = 0; i < 4; i++) {
    way_paper_begin_group (paper);
    way_paper_add_heading (paper, "A safe place to live");
    way_paper_add_text (paper, 1, WAY_PAPER_BOLD, "“A room of my own before the cold comes.”");
    way_paper_add_text (paper, 2, WAY_PAPER_PLAIN,
                        "Submit 2 housing applications by 5 October 2026");
    way_paper_add_text (paper, 2, WAY_PAPER_SMALL | WAY_PAPER_DIM,
                        "measured by receipts · 1 of 2 · confidence 6");
    way_paper_add_lines (paper, 2, 1);
    way_paper_end_group (paper);
  }
  way_paper_begin_table (paper, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < 9; i++)
    way_paper_add_row (paper, WAY_PAPER_PLAIN, asked);
  way_paper_end_table (paper);

  return paper;
}

static const WayPaperChoice choices[] = {
  { "Dates", "When each was asked for, and when it was done", TRUE },
  { "What was let go", NULL, FALSE },
};

static const WayPaperKind kind = {
  .what = "sample",
  .purpose = "a sample",
  .title = "Print Sample",
  .choices = choices,
  .n_choices = G_N_ELEMENTS (choices),
  .make = make,
};

static gboolean
has_sheet (gpointer widget)
{
  if (WAY_IS_PAPER_SHEET (widget) && gtk_widget_get_mapped (widget))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (has_sheet (child))
      return TRUE;
  }
  return FALSE;
}

static WayPage *
push (GtkWidget *window)
{
  WayPage *page = way_paper_page_new (&kind, NULL);

  way_page_push (pictures_overview_page (window), page);
  pictures_wait (has_sheet, page, "the pages");
  pictures_settle ();
  return page;
}

void
pictures_paper (GtkWidget *window)
{
  push (window);
}

void
pictures_choose_large (GtkWidget *page)
{
  gtk_switch_set_active (GTK_SWITCH (pictures_find (page, GTK_TYPE_SWITCH, NULL)), TRUE);
  pictures_settle ();
}

void
pictures_paper_large (GtkWidget *window)
{
  pictures_choose_large (GTK_WIDGET (push (window)));
}
