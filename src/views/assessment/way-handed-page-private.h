/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-answer-row.h"
#include "way-catalog.h"
#include "way-fold.h"
#include "way-handed-page.h"

G_BEGIN_DECLS

#define WAY_HANDED_SIZES 3 /* of text */

struct _WayHandedPage {
  AdwBin parent_instance;

  WayHandedForm *form;
  WayCatalog    *words;
  WayInstrument *shown; /* whose question stands there: another language writes it anew */
  WayAnswerRow  *row;   /* of the current question */
  GString       *typed;
  guint          current; /* after the last question: the end */
  gboolean       filling;

  WayFold           *height_fold;
  GtkStack          *cover;
  GtkLabel          *cover_words;
  GtkBox            *top;
  GtkLabel          *position;
  GtkProgressBar    *progress;
  GtkToggleButton   *sizes[WAY_HANDED_SIZES];
  GtkMenuButton     *language;
  GMenu             *languages;
  GtkButton         *give_back;
  AdwClamp          *clamp;
  GtkStack          *stack;
  GtkScrolledWindow *scroller;
  GtkLabel          *instructions;
  GtkLabel          *stem;
  AdwBin            *place; /* of the row */
  GtkLabel          *thanks;
  GtkLabel          *please;
  GtkLabel          *care;
  GtkLabel          *open_words;
  GtkButton         *open;
  GtkLabel          *message;
  GtkBox            *bottom;
  GtkButton         *back;
  GtkButton         *refuse;
  GtkLabel          *who_sees;
  GtkButton         *next;
};

guint     way_handed_page_get_n (WayHandedPage *self); /* questions */
WayAnswer way_handed_page_get_answer (WayHandedPage *self, guint item);
gboolean  way_handed_page_find_open (WayHandedPage *self, guint *item);

/* In the language of the client. */
const char *way_handed_page_say (WayHandedPage *self, const char *text) G_GNUC_FORMAT (2);
void        way_handed_page_show_text (GtkLabel *label, const char *text); /* NULL: none */

/* The question, or the end; anew: another one, or in another language. */
void way_handed_page_show_question (WayHandedPage *self, gboolean anew);

G_END_DECLS
