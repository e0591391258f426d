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

  WayAnswering       *answering;
  GListModel         *crisis_texts;
  WayInstrument      *built; /* whose items stand there: another language builds them anew */
  GPtrArray          *items; /* WayAnswerRow */
  WayAlertCard       *card;  /* above the foot, while an alert waits */
  GSettings          *settings;
  GSimpleActionGroup *actions;
  GSimpleAction      *mode_action;
  GSimpleAction      *language_action;
  gboolean            single; /* one question at a time */
  GString            *typed;
  guint               current;
  gboolean            asked;   /* whether to sign although answers are missing */
  gboolean            focused; /* the first item, once the draft is back */

  guint scroll_id;

  GtkStack          *stack;
  WayFold           *fold;
  WayFold           *strip_fold;
  WayAnswerStrip    *strip;
  AdwClamp          *head_clamp;
  GtkLabel          *head_stem;
  GtkBox            *head_words;
  GtkScrolledWindow *scroller;
  AdwClamp          *clamp;
  GtkMenuButton     *position;
  GtkPopover        *items_popover;
  GtkListBox        *items_list;
  GtkLabel          *instructions;
  GtkLabel          *stem;
  GtkBox            *rows;
  GtkBox            *contexts;
  GtkLabel          *rights;
  AdwClamp          *alert_clamp;
  GtkBox            *alert;
  GMenu             *languages;
  GtkImage          *how_icon;
  GtkLabel          *how_words;
  GtkMenuButton     *how;
  GtkButton         *back;
  GtkButton         *next;
  GtkBox            *question;
  GtkLabel          *question_words;
  WayFold           *foot_fold;
  GtkBox            *foot;
  GtkWidget         *states;
  GtkLabel          *current_words;
  GtkButton         *not_asked;
  GtkButton         *refused;
  GtkButton         *na;
  GtkLabel          *typed_label;
  GtkLabel          *hint;
  GtkButton         *finish;
};

/* Moving and answering: way-assessment-form.c. */
void way_assessment_form_set_current (WayAssessmentForm *self, guint item);
void way_assessment_form_focus_item (WayAssessmentForm *self, guint item);
void way_assessment_form_move_on (WayAssessmentForm *self, guint from);
void way_assessment_form_answer (WayAssessmentForm *self, guint item, int value);
void way_assessment_form_show_typed (WayAssessmentForm *self);

/* Signing, and asking once before it where answers are missing: way-assessment-form-finish.c. */
void way_assessment_form_finish (WayAssessmentForm *self);
void way_assessment_form_sign (WayAssessmentForm *self);
void way_assessment_form_go_to_open (WayAssessmentForm *self);

/* The card of an alert that waits: way-assessment-form-alert.c. */
void way_assessment_form_show_card (WayAssessmentForm *self);
void way_assessment_form_remove_card (WayAssessmentForm *self);
void way_assessment_form_make_room (WayAssessmentForm *self);
void way_assessment_form_scroll_to_item (WayAssessmentForm *self);

/* The keys: way-assessment-form-keys.c. */
gboolean way_assessment_form_press (WayAssessmentForm *self,
                                    guint              keyval,
                                    guint              keycode,
                                    GdkModifierType    state);

/* One question at a time: way-assessment-form-single.c. */
void way_assessment_form_show_single (WayAssessmentForm *self);
void way_assessment_form_fill_items (WayAssessmentForm *self);
void way_assessment_form_step (WayAssessmentForm *self, int step);

/* Who answers, in which language, and printing: way-assessment-form-menu.c. */
void way_assessment_form_install_menu (WayAssessmentForm *self);
void way_assessment_form_fill_menu (WayAssessmentForm *self);
void way_assessment_form_show_menu (WayAssessmentForm *self);
void way_assessment_form_hand (WayAssessmentForm *self);

/* Wide or narrow, and what depends on the instrument: way-assessment-form-shape.c. */
void way_assessment_form_fold (WayAssessmentForm *self);
void way_assessment_form_fold_strip (WayAssessmentForm *self);
void way_assessment_form_fold_foot (WayAssessmentForm *self);
void way_assessment_form_build_head (WayAssessmentForm *self, WayInstrument *instrument);
void way_assessment_form_build_contexts (WayAssessmentForm *self, WayInstrument *instrument);
void way_assessment_form_show_contexts (WayAssessmentForm *self);

G_END_DECLS
