/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-paper-page.h"
#include "way-recipient-group.h"
#include "way-veil.h"

G_BEGIN_DECLS

struct _WayPaperPage {
  WayPage parent_instance;

  const WayPaperKind *kind;
  gpointer            params;
  GtkPageSetup       *setup; /* the size of the paper of this country */

  GtkStack            *stack;
  WayVeil             *veil;
  AdwFlap             *flap;
  GtkWidget           *side;
  GtkListView         *sheets;
  GtkStringList       *numbers; /* a row for each page */
  WayRecipientGroup   *recipients;
  AdwPreferencesGroup *choices;
  AdwComboRow         *form;
  GtkSwitch           *large;
  GPtrArray           *switches; /* of what the kind lets choose */
  GtkWidget           *print;
  GtkButton           *save;

  WayPaper             *paper;     /* that is seen */
  WayAddressee         *addressee; /* for whom outside it is; NULL: nobody */
  GCancellable         *making;
  GtkFileChooserNative *chooser;
};

double          way_paper_page_get_width (WayPaperPage *self, WayPaper *paper);
double          way_paper_page_get_height (WayPaperPage *self, WayPaper *paper);
WayPaperRequest way_paper_page_make_request (WayPaperPage *self);

/* “Save as PDF”, “The PDF was saved”: translated. */
const char *way_paper_page_say_save (WayFormat format);
const char *way_paper_page_say_saved (WayFormat format);

/* Out through the door: way-paper-page-out.c. */
void way_paper_page_go_out (WayPaperPage *self, WayFormat format);
void way_paper_page_drop_chooser (WayPaperPage *self);

G_END_DECLS
