/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-assessment-form-private.h"

#include "way-answer-row.h"
#include "way-context-choice.h"
#include "way-text-scale.h"

/* The columns of a form whose items share at most so many answers. */
#define MAX_COLUMNS 6

/* At 100 % text; the list’s is in the .ui, too, for its head. */
#define LIST_WIDTH   988
#define SINGLE_WIDTH 720

static gboolean
has_columns (WayInstrument *instrument)
{
  const WayInstrumentOptions *shared = way_instrument_get_shared_options (instrument);

  return shared != NULL && shared->n_options <= MAX_COLUMNS;
}

void
way_assessment_form_show_contexts (WayAssessmentForm *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->contexts)); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    WayContextChoice *choice = WAY_CONTEXT_CHOICE (child);
    g_autofree char  *value =
      way_answering_dup_context (self->answering, way_context_choice_get_key (choice));

    way_context_choice_set_value (choice, value);
  }
}

static void
context_chosen_cb (WayAssessmentForm *self, const char *key, const char *value)
{
  way_answering_set_context (self->answering, key, value);
}

void
way_assessment_form_build_head (WayAssessmentForm *self, WayInstrument *instrument)
{
  const WayInstrumentOptions *shared = way_instrument_get_shared_options (instrument);
  const double                scale = way_text_scale (GTK_WIDGET (self));
  const int                   cell = WAY_ANSWER_WIDTH + WAY_ANSWER_SPACING;

  const char *instructions = way_instrument_get_instructions (instrument);
  GtkWidget  *words;

  while ((words = gtk_widget_get_first_child (GTK_WIDGET (self->head_words))) != NULL)
    gtk_box_remove (self->head_words, words);
  gtk_label_set_text (self->head_stem, way_instrument_get_stem (instrument));
  gtk_label_set_text (self->stem, way_instrument_get_stem (instrument));
  gtk_label_set_text (self->instructions, instructions != NULL ? instructions : "");
  if (!has_columns (instrument))
    return;

  for (guint i = 0; i < shared->n_options; i++) {
    GtkWidget *label = gtk_label_new (shared->options[i].words);

    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
    gtk_label_set_yalign (GTK_LABEL (label), 1);
    gtk_widget_add_css_class (label, "caption");
    gtk_box_append (self->head_words, label);
  }
  gtk_widget_set_size_request (GTK_WIDGET (self->head_words),
                               (int)(scale * ((int)shared->n_options * cell - WAY_ANSWER_SPACING)),
                               -1);
  /* Room for the columns, and for the items beside them. */
  g_object_set (self->fold, "fold-width", MAX (700, 300 + (int)shared->n_options * cell), NULL);
}

void
way_assessment_form_build_contexts (WayAssessmentForm *self, WayInstrument *instrument)
{
  const char *const *contexts = way_instrument_get_contexts (instrument);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; contexts[i] != NULL; i++) {
    g_autofree char *key = g_strndup (contexts[i], strcspn (contexts[i], "="));
    GtkWidget       *choice;

    if (g_hash_table_contains (seen, key))
      continue;
    choice = way_context_choice_new (key, contexts);
    g_signal_connect_object (choice, "chosen", G_CALLBACK (context_chosen_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_box_append (self->contexts, choice);
    g_hash_table_add (seen, g_steal_pointer (&key));
  }
}

void
way_assessment_form_fold (WayAssessmentForm *self)
{
  const gboolean folded = way_fold_get_folded (self->fold);
  const gboolean grid =
    self->answering != NULL && has_columns (way_answering_get_instrument (self->answering));
  const gboolean       wide = grid && !folded && !self->single;
  const WayAnswerShape shape = self->single ? WAY_ANSWER_SHAPE_LARGE
                             : wide         ? WAY_ANSWER_SHAPE_COLUMNS
                                            : WAY_ANSWER_SHAPE_STACKED;
  const double         scale = way_text_scale (GTK_WIDGET (self));
  const int            width = (int)((self->single ? SINGLE_WIDTH : LIST_WIDTH) * scale);

  for (guint i = 0; i < self->items->len; i++)
    way_answer_row_set_shape (g_ptr_array_index (self->items, i), shape);
  adw_clamp_set_maximum_size (self->clamp, width);
  adw_clamp_set_tightening_threshold (self->clamp, width);
  gtk_widget_set_visible (GTK_WIDGET (self->head_clamp), wide);
  gtk_widget_set_visible (GTK_WIDGET (self->stem), !wide);
  if (self->single) {
    gtk_widget_remove_css_class (GTK_WIDGET (self->stem), "heading");
    gtk_widget_add_css_class (GTK_WIDGET (self->stem), "way-stem");
  } else {
    gtk_widget_remove_css_class (GTK_WIDGET (self->stem), "way-stem");
    gtk_widget_add_css_class (GTK_WIDGET (self->stem), "heading");
  }
  gtk_widget_set_visible (GTK_WIDGET (self->hint), !folded && !self->single);
  gtk_widget_set_visible (GTK_WIDGET (self->how_words), !folded);
  way_assessment_form_show_single (self);
  way_assessment_form_scroll_to_item (self);
}

void
way_assessment_form_fold_strip (WayAssessmentForm *self)
{
  way_answer_strip_set_narrow (self->strip, way_fold_get_folded (self->strip_fold));
  way_assessment_form_make_room (self);
}

void
way_assessment_form_fold_foot (WayAssessmentForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->foot), way_fold_get_folded (self->foot_fold)
                                                                 ? GTK_ORIENTATION_VERTICAL
                                                                 : GTK_ORIENTATION_HORIZONTAL);
}
