/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-assessment-form-private.h"

#include <glib/gi18n.h>

#include "way-catalog.h"
#include "way-crisis-text.h"

static void
said_cb (WayAssessmentForm *self, WayAlertCard *card)
{
  way_answering_note_done (self->answering, way_alert_card_get_done (card),
                           way_alert_card_get_words (card));
}

static void
acknowledged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayAssessmentForm) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!way_answering_acknowledge_finish (WAY_ANSWERING (source), result, &error)) {
    way_page_fail (WAY_PAGE (self), error);
    if (self->card != NULL)
      way_alert_card_set_busy (self->card, FALSE);
    return;
  }

  if (self->answering == WAY_ANSWERING (source)) {
    way_page_tell (WAY_PAGE (self), _ ("What was done is noted in the record"), 0);
    way_assessment_form_move_on (self, self->current);
  }
}

static void
noted_cb (WayAssessmentForm *self, WayAlertCard *card)
{
  said_cb (self, card);
  way_alert_card_set_busy (card, TRUE);
  way_answering_acknowledge_async (self->answering, acknowledged_cb, g_object_ref (self));
}

/* The card wants the room of what cannot be used meanwhile. */
void
way_assessment_form_make_room (WayAssessmentForm *self)
{
  const gboolean waits = self->card != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->alert_clamp), waits);
  gtk_widget_set_visible (self->states, !waits);
  gtk_widget_set_visible (GTK_WIDGET (self->foot_fold),
                          !waits || !way_fold_get_folded (self->strip_fold));
}

void
way_assessment_form_remove_card (WayAssessmentForm *self)
{
  if (self->card != NULL)
    gtk_box_remove (self->alert, GTK_WIDGET (self->card));
  self->card = NULL;
  way_assessment_form_make_room (self);
}

void
way_assessment_form_show_card (WayAssessmentForm *self)
{
  WayAlert        *alert = way_answering_get_alert (self->answering, NULL);
  g_autofree char *text =
    way_crisis_text_choose (self->crisis_texts, WAY_CRISIS_TEXT, way_program_language ());

  if (alert == NULL) {
    way_assessment_form_remove_card (self);
    return;
  }

  if (self->card == NULL) {
    self->card = g_object_new (WAY_TYPE_ALERT_CARD, NULL);
    way_alert_card_set_said (self->card, way_answering_get_done (self->answering),
                             way_answering_get_done_words (self->answering));
    way_alert_card_set_shrinks (self->card, TRUE);
    gtk_box_append (self->alert, GTK_WIDGET (self->card));
    way_assessment_form_make_room (self);
    g_signal_connect_object (self->card, "changed", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (self->card, "noted", G_CALLBACK (noted_cb), self, G_CONNECT_SWAPPED);
  }
  way_alert_card_show (self->card, alert, way_answering_get_instrument (self->answering), text);
  way_alert_card_set_busy (self->card, WAY_RECORD (alert)->revision == 0);
}

/* Once the card has its place: the item that raised it is in sight above it. */
static gboolean
scroll_cb (gpointer user_data)
{
  WayAssessmentForm *self = user_data;
  GtkAdjustment     *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  GtkWidget         *row = g_ptr_array_index (self->items, self->current);
  graphene_rect_t    bounds;
  double             page, top, bottom;

  self->scroll_id = 0;
  if (!gtk_widget_compute_bounds (row, GTK_WIDGET (self->clamp), &bounds))
    return G_SOURCE_REMOVE;

  page = gtk_adjustment_get_page_size (adjustment);
  top = (double)bounds.origin.y;
  bottom = (double)(bounds.origin.y + bounds.size.height);
  if (self->single && bottom <= page)
    top = 0; /* with what stands above it */
  if (top < gtk_adjustment_get_value (adjustment))
    gtk_adjustment_set_value (adjustment, top);
  else if (bottom > gtk_adjustment_get_value (adjustment) + page)
    gtk_adjustment_set_value (adjustment, MIN (bottom - page, top));
  return G_SOURCE_REMOVE;
}

/* After the next frame. */
void
way_assessment_form_scroll_to_item (WayAssessmentForm *self)
{
  g_clear_handle_id (&self->scroll_id, g_source_remove);
  if (self->items->len > 0)
    self->scroll_id = g_timeout_add (50, scroll_cb, self);
}
