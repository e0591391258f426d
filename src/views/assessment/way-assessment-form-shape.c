/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-assessment-form-private.h"

#include "way-answer-row.h"
#include "way-context-choice.h"
#include "way-text-scale.h"

/* The columns of a form whose items share at most so many answers. */
#define MAX_COLUMNS 6

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

  gtk_label_set_text (self->head_stem, way_instrument_get_stem (instrument));
  gtk_label_set_text (self->stem, way_instrument_get_stem (instrument));
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
  gtk_widget_set_visible (GTK_WIDGET (self->contexts), g_hash_table_size (seen) > 0);
}

void
way_assessment_form_fold (WayAssessmentForm *self)
{
  const gboolean grid =
    self->answering != NULL && has_columns (way_answering_get_instrument (self->answering));
  const gboolean wide = grid && !way_fold_get_folded (self->fold);

  for (guint i = 0; i < self->items->len; i++)
    way_answer_row_set_wide (g_ptr_array_index (self->items, i), wide);
  gtk_widget_set_visible (GTK_WIDGET (self->head_clamp), wide);
  gtk_widget_set_visible (GTK_WIDGET (self->stem), !wide);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), !way_fold_get_folded (self->fold));
  if (self->card != NULL)
    way_assessment_form_scroll_to_card (self);
}
