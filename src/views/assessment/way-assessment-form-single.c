/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-assessment-form-private.h"

#include <glib/gi18n.h>

#include "way-answer-row.h"
#include "way-scoring-words.h"

/* The same rows as in the list; all but one are hidden. */
void
way_assessment_form_show_single (WayAssessmentForm *self)
{
  const guint      n = self->items->len;
  const gboolean   last = self->current + 1 >= n;
  g_autofree char *position = g_strdup_printf (_ ("Question %u of %u"), self->current + 1, n);

  if (self->answering == NULL)
    return;

  for (guint i = 0; i < n; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->items, i),
                            !self->single || i == self->current);

  gtk_menu_button_set_label (self->position, position);
  gtk_widget_set_visible (GTK_WIDGET (self->position), self->single);
  gtk_widget_set_visible (GTK_WIDGET (self->current_words), !self->single);
  gtk_widget_set_visible (GTK_WIDGET (self->back), self->single);
  gtk_widget_set_sensitive (GTK_WIDGET (self->back), self->current > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->next), self->single && !last);
  gtk_widget_set_visible (GTK_WIDGET (self->finish),
                          !self->single || last || way_answering_count_open (self->answering) == 0);

  /* What the cut-off asks comes after the questions; what comes before them, at the first. */
  gtk_widget_set_visible (GTK_WIDGET (self->contexts),
                          gtk_widget_get_first_child (GTK_WIDGET (self->contexts)) != NULL &&
                            (!self->single || last));
  gtk_widget_set_visible (GTK_WIDGET (self->instructions),
                          gtk_label_get_text (self->instructions)[0] != '\0' &&
                            (!self->single || self->current == 0));
}

void
way_assessment_form_step (WayAssessmentForm *self, int step)
{
  if (step < 0 && self->current > 0)
    way_assessment_form_focus_item (self, self->current - 1);
  else if (step > 0 && self->current + 1 < self->items->len)
    way_assessment_form_focus_item (self, self->current + 1);
}

/* --- back to any item --- */

static char *
answer_words (const WayInstrumentItem *item, WayAnswer answer)
{
  const char *state = way_answer_state_to_words (answer.state);

  if (answer.state != WAY_ANSWER_GIVEN)
    return g_strdup (state != NULL ? state : _ ("no answer yet"));

  return g_strdup (way_instrument_item_get_words (item, answer.value));
}

static GtkWidget *
make_row (const WayInstrumentItem *item, guint index, WayAnswer answer)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *heading = g_strdup_printf ("%u  %s", index + 1, item->text);
  g_autofree char *words = answer_words (item, answer);
  g_autofree char *name = g_strdup_printf ("%u. %s: %s", index + 1, item->text, words);
  GtkWidget       *text = gtk_label_new (heading);
  GtkWidget       *below = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (text), 48);
  gtk_label_set_xalign (GTK_LABEL (below), 0);
  gtk_label_set_wrap (GTK_LABEL (below), TRUE);
  gtk_widget_add_css_class (below, "caption");
  if (answer.state != WAY_ANSWER_GIVEN)
    gtk_widget_add_css_class (below, "dim-label");
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), below);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

void
way_assessment_form_fill_items (WayAssessmentForm *self)
{
  WayInstrument    *instrument = way_answering_get_instrument (self->answering);
  const WayAnswers *answers = way_answering_get_answers (self->answering);
  GtkWidget        *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->items_list))) != NULL)
    gtk_list_box_remove (self->items_list, row);

  for (guint i = 0; i < way_instrument_get_n_items (instrument); i++) {
    row = make_row (way_instrument_get_item (instrument, i), i, way_answers_get (answers, i));
    gtk_list_box_append (self->items_list, row);
    if (i == self->current)
      gtk_widget_grab_focus (row);
  }
}
