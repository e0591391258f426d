/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-handed-page-private.h"

#include <glib/gi18n.h>

static const char *const size_names[] = { N_ ("Small text"), N_ ("Medium text"),
                                          N_ ("Large text") };

const char *
way_handed_page_say (WayHandedPage *self, const char *text)
{
  return way_catalog_get (self->words, text);
}

guint
way_handed_page_get_n (WayHandedPage *self)
{
  return way_instrument_get_n_items (way_handed_form_get_instrument (self->form));
}

WayAnswer
way_handed_page_get_answer (WayHandedPage *self, guint item)
{
  return way_answers_get (way_handed_form_get_answers (self->form), item);
}

gboolean
way_handed_page_find_open (WayHandedPage *self, guint *item)
{
  for (guint i = 0; i < way_handed_page_get_n (self); i++) {
    if (way_handed_page_get_answer (self, i).state == WAY_ANSWER_OPEN) {
      *item = i;
      return TRUE;
    }
  }

  return FALSE;
}

/* --- what is on the screen --- */

void
way_handed_page_show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

static void
show_refuse (WayHandedPage *self)
{
  const gboolean refused =
    self->current < way_handed_page_get_n (self) &&
    way_handed_page_get_answer (self, self->current).state == WAY_ANSWER_REFUSED;
  const char      *words = way_handed_page_say (self, N_ ("I would rather not say"));
  g_autofree char *marked = g_strconcat ("✓ ", words, NULL);

  gtk_button_set_label (self->refuse, refused ? marked : words);
}

static void
show_around (WayHandedPage *self)
{
  const guint      n = way_handed_page_get_n (self);
  const gboolean   at_end = self->current >= n;
  const char      *worker = way_handed_form_get_worker (self->form);
  g_autofree char *position =
    at_end ? g_strdup (way_handed_page_say (self, N_ ("The end")))
           : g_strdup_printf (way_handed_page_say (self, N_ ("Question %u of %u")),
                              self->current + 1, n);
  g_autofree char *give_back =
    g_strdup_printf (way_handed_page_say (self, N_ ("Give back to %s")), worker);
  g_autofree char *who_sees = g_strdup_printf (
    way_handed_page_say (self,
                         N_ ("%s sees your answers. You can change any of them until the end.")),
    worker);

  gtk_label_set_text (self->position, position);
  gtk_progress_bar_set_fraction (self->progress, (double)self->current / n);
  gtk_button_set_label (self->give_back, give_back);
  gtk_menu_button_set_label (
    self->language, way_instrument_get_language_name (way_handed_form_get_instrument (self->form)));
  gtk_label_set_text (self->who_sees, who_sees);
  gtk_button_set_label (self->back, way_handed_page_say (self, N_ ("Back")));
  show_refuse (self);
  gtk_button_set_label (self->next, way_handed_page_say (self, N_ ("Next")));
  gtk_label_set_text (self->cover_words,
                      way_handed_page_say (self, N_ ("Covered while another window is in front.")));
  for (guint i = 0; i < WAY_HANDED_SIZES; i++)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->sizes[i]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    way_handed_page_say (self, size_names[i]), -1);

  gtk_widget_set_sensitive (GTK_WIDGET (self->back), self->current > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->next), !at_end);
  gtk_widget_set_visible (
    GTK_WIDGET (self->refuse),
    !at_end && way_instrument_get_item (way_handed_form_get_instrument (self->form), self->current)
                 ->may_refuse);
  if (at_end)
    gtk_widget_add_css_class (GTK_WIDGET (self->give_back), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->give_back), "suggested-action");
}

static void
show_end (WayHandedPage *self)
{
  const char      *worker = way_handed_form_get_worker (self->form);
  g_autofree char *please = g_strdup_printf (
    way_handed_page_say (self, N_ ("Please give the computer back to %s.")), worker);
  g_autofree char *care = g_strdup_printf (
    way_handed_page_say (
      self, N_ ("If something in these questions is hard for you today, tell %s. In the United "
                "States you can also call or text 988, day and night.")),
    worker);
  guint          item = 0;
  const gboolean open = way_handed_page_find_open (self, &item);

  gtk_label_set_text (self->thanks, way_handed_page_say (self, N_ ("Thank you. That is all.")));
  gtk_label_set_text (self->please, please);
  gtk_label_set_text (self->care, care);
  way_handed_page_show_text (
    self->open_words,
    open ? way_handed_page_say (self, N_ ("Some questions have no answer. You can leave them so."))
         : NULL);
  gtk_button_set_label (self->open, way_handed_page_say (self, N_ ("Go to the first of them")));
  gtk_widget_set_visible (GTK_WIDGET (self->open), open);
  gtk_stack_set_visible_child_name (self->stack, "end");
}

static void
answered_cb (WayHandedPage *self, int value)
{
  if (!self->filling)
    way_handed_form_answer (self->form, self->current, value);
}

static void
build_row (WayHandedPage *self)
{
  WayInstrument *instrument = way_handed_form_get_instrument (self->form);

  self->row = g_object_new (WAY_TYPE_ANSWER_ROW, NULL);
  way_answer_row_set_item (self->row, instrument, self->current);
  way_answer_row_set_shape (self->row, WAY_ANSWER_SHAPE_LARGE);
  g_signal_connect_object (self->row, "answered", G_CALLBACK (answered_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->place, GTK_WIDGET (self->row));
}

/* Nothing moves on by itself: who pressed the wrong answer sees it and presses another. */
void
way_handed_page_show_question (WayHandedPage *self, gboolean anew)
{
  WayInstrument *instrument = way_handed_form_get_instrument (self->form);
  WayAnswer      answer;

  show_around (self);
  if (self->current >= way_handed_page_get_n (self)) {
    adw_bin_set_child (self->place, NULL);
    self->row = NULL;
    show_end (self);
    gtk_widget_grab_focus (GTK_WIDGET (self->give_back));
    return;
  }

  if (anew || self->row == NULL)
    build_row (self);
  self->filling = TRUE;
  answer = way_handed_page_get_answer (self, self->current);
  if (answer.state == WAY_ANSWER_REFUSED)
    answer.state = WAY_ANSWER_OPEN; /* its button says it, in kinder words */
  way_answer_row_set_answer (self->row, answer);
  self->filling = FALSE;
  way_handed_page_show_text (
    self->instructions, self->current == 0 ? way_instrument_get_instructions (instrument) : NULL);
  way_handed_page_show_text (self->stem, way_instrument_get_stem (instrument));
  gtk_stack_set_visible_child_name (self->stack, "question");
  if (anew) {
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
    way_handed_page_focus (self);
  }
}
