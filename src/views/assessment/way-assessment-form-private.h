/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-alert-card.h"
#include "way-answer-strip.h"
#include "way-answering.h"
#include "way-assessment-form.h"
#include "way-fold.h"

G_BEGIN_DECLS

struct _WayAssessmentForm {
  WayPage parent_instance;

  WayAnswering *answering;
  GListModel   *crisis_texts;
  GPtrArray    *items; /* WayAnswerRow */
  WayAlertCard *card;  /* below its item, while an alert waits */
  GString      *typed;
  guint         current;
  gboolean      asked;   /* whether to sign although answers are missing */
  gboolean      focused; /* the first item, once the draft is back */

  guint scroll_id;

  GtkStack          *stack;
  WayFold           *fold;
  WayAnswerStrip    *strip;
  AdwClamp          *head_clamp;
  GtkLabel          *head_stem;
  GtkBox            *head_words;
  GtkScrolledWindow *scroller;
  AdwClamp          *clamp;
  GtkLabel          *stem;
  GtkBox            *rows;
  GtkBox            *contexts;
  GtkLabel          *rights;
  GtkBox            *question;
  GtkLabel          *question_words;
  GtkLabel          *current_words;
  GtkButton         *not_asked;
  GtkButton         *refused;
  GtkButton         *na;
  GtkLabel          *typed_label;
  GtkLabel          *hint;
  GtkButton         *finish;
};

/* Moving, answering, finishing: way-assessment-form.c. */
void way_assessment_form_focus_item (WayAssessmentForm *self, guint item);
void way_assessment_form_move_on (WayAssessmentForm *self, guint from);
void way_assessment_form_answer (WayAssessmentForm *self, guint item, int value);
void way_assessment_form_show_typed (WayAssessmentForm *self);
void way_assessment_form_finish (WayAssessmentForm *self);

/* The card of an alert that waits: way-assessment-form-alert.c. */
void way_assessment_form_show_card (WayAssessmentForm *self);
void way_assessment_form_remove_card (WayAssessmentForm *self);
void way_assessment_form_scroll_to_card (WayAssessmentForm *self);

/* The keys: way-assessment-form-keys.c. */
gboolean way_assessment_form_press (WayAssessmentForm *self,
                                    guint              keyval,
                                    guint              keycode,
                                    GdkModifierType    state);

/* Wide or narrow, and what depends on the instrument: way-assessment-form-shape.c. */
void way_assessment_form_fold (WayAssessmentForm *self);
void way_assessment_form_build_head (WayAssessmentForm *self, WayInstrument *instrument);
void way_assessment_form_build_contexts (WayAssessmentForm *self, WayInstrument *instrument);
void way_assessment_form_show_contexts (WayAssessmentForm *self);

G_END_DECLS
