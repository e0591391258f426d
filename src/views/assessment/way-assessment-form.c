/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-assessment-form-private.h"

#include <glib/gi18n.h>

#include "way-answer-row.h"
#include "way-crisis-text.h"
#include "way-text-scale.h"
#include "way-wrap.h"

static void build (WayAssessmentForm *self, WayInstrument *instrument);

G_DEFINE_FINAL_TYPE (WayAssessmentForm, way_assessment_form, WAY_TYPE_PAGE)

/* --- where one is --- */

void
way_assessment_form_show_typed (WayAssessmentForm *self)
{
  gtk_label_set_text (self->typed_label, self->typed->str);
  gtk_widget_set_visible (GTK_WIDGET (self->typed_label), self->typed->len > 0);
}

static void
offer_state (GtkButton *button, gboolean allowed)
{
  gtk_widget_set_visible (GTK_WIDGET (button), allowed);
}

static void
name_state (GtkButton *button, guint item, const char *state)
{
  g_autofree char *name = g_strdup_printf (_ ("Item %u: %s"), item + 1, state);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
way_assessment_form_set_current (WayAssessmentForm *self, guint item)
{
  const WayInstrumentItem *declared =
    way_instrument_get_item (way_answering_get_instrument (self->answering), item);
  /* TRANSLATORS: before the states that an item can have instead of an answer. */
  g_autofree char *words = g_strdup_printf (_ ("Item %u:"), item + 1);

  if (item != self->current)
    g_string_truncate (self->typed, 0);
  self->current = item;
  for (guint i = 0; i < self->items->len; i++)
    way_answer_row_set_current (g_ptr_array_index (self->items, i), i == item);
  gtk_label_set_text (self->current_words, words);
  name_state (self->not_asked, item, _ ("not asked"));
  name_state (self->refused, item, _ ("refused"));
  name_state (self->na, item, _ ("does not apply"));
  offer_state (self->refused, declared->may_refuse);
  offer_state (self->na, declared->may_not_apply);
  way_assessment_form_show_single (self);
  way_assessment_form_show_typed (self);
}

void
way_assessment_form_focus_item (WayAssessmentForm *self, guint item)
{
  if (item < self->items->len) {
    if (self->single)
      way_assessment_form_set_current (self, item); /* what is hidden takes no focus */
    way_answer_row_focus (g_ptr_array_index (self->items, item));
  } else
    gtk_widget_grab_focus (GTK_WIDGET (self->finish));
}

/* The next item that the form does not leave out.  An alert that the answer raised has the focus
 * instead. */
void
way_assessment_form_move_on (WayAssessmentForm *self, guint from)
{
  const WayAnswers *answers = way_answering_get_answers (self->answering);
  guint             next = from + 1;

  while (next < self->items->len && way_answers_get (answers, next).state == WAY_ANSWER_SKIPPED)
    next++;
  if (self->card == NULL)
    way_assessment_form_focus_item (self, next);
}

/* --- what is shown --- */

static void
show_answers (WayAssessmentForm *self)
{
  const WayAnswers *answers = way_answering_get_answers (self->answering);

  if (self->built != way_answering_get_instrument (self->answering))
    build (self, way_answering_get_instrument (self->answering));
  for (guint i = 0; i < self->items->len; i++)
    way_answer_row_set_answer (g_ptr_array_index (self->items, i), way_answers_get (answers, i));
  way_answer_strip_show (self->strip, answers, way_answering_get_scoring (self->answering));
  way_assessment_form_show_contexts (self);
  way_assessment_form_show_menu (self);
}

/* --- the alert --- */

static void
changed_cb (WayAssessmentForm *self)
{
  if (way_answering_is_loading (self->answering))
    return;

  show_answers (self);
  way_assessment_form_show_card (self);
  way_page_set_action_sensitive (WAY_PAGE (self), self->card == NULL);
  self->asked = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->question), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->finish), way_answering_may_sign (self->answering));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->finish),
                               self->card != NULL ? _ ("First note what was done about the alert")
                                                  : _ ("Sign the answers (Ctrl+Enter)"));
  if (!self->focused) {
    guint item = 0;

    self->focused = TRUE;
    way_answering_find_open (self->answering, &item);
    if (self->card == NULL)
      way_assessment_form_focus_item (self, item);
  }
}

static void
alert_cb (WayAssessmentForm *self)
{
  guint item = 0;

  way_assessment_form_show_card (self);
  if (self->card == NULL)
    return;

  way_answering_get_alert (self->answering, &item);
  way_assessment_form_set_current (self, item);
  gtk_widget_grab_focus (GTK_WIDGET (self->card));
  way_assessment_form_scroll_to_item (self);
}

static void
failed_cb (WayAssessmentForm *self, const GError *error)
{
  way_page_fail (WAY_PAGE (self), error);
}

/* --- answers --- */

static guint
index_of (WayAssessmentForm *self, WayAnswerRow *row)
{
  guint item = 0;

  g_ptr_array_find (self->items, row, &item);
  return item;
}

void
way_assessment_form_answer (WayAssessmentForm *self, guint item, int value)
{
  if (way_answering_answer (self->answering, item, value))
    way_assessment_form_move_on (self, item);
}

static void
answered_cb (WayAssessmentForm *self, int value, WayAnswerRow *row)
{
  way_assessment_form_answer (self, index_of (self, row), value);
}

static void
entered_cb (WayAssessmentForm *self, WayAnswerRow *row)
{
  if (self->answering != NULL)
    way_assessment_form_set_current (self, index_of (self, row));
}

static void
set_state (WayAssessmentForm *self, WayAnswerState state)
{
  if (self->answering == NULL)
    return;

  way_answering_set_state (self->answering, self->current, state);
  way_assessment_form_move_on (self, self->current);
}

static void
not_asked_cb (WayAssessmentForm *self)
{
  set_state (self, WAY_ANSWER_OPEN);
}

static void
refused_cb (WayAssessmentForm *self)
{
  set_state (self, WAY_ANSWER_REFUSED);
}

static void
na_cb (WayAssessmentForm *self)
{
  set_state (self, WAY_ANSWER_NA);
}

/* --- buttons --- */

static void
finish_cb (WayAssessmentForm *self)
{
  way_assessment_form_finish (self);
}

static void
sign_cb (WayAssessmentForm *self)
{
  way_assessment_form_sign (self);
}

static void
go_to_open_cb (WayAssessmentForm *self)
{
  way_assessment_form_go_to_open (self);
}

static void
back_cb (WayAssessmentForm *self)
{
  way_assessment_form_step (self, -1);
}

static void
next_cb (WayAssessmentForm *self)
{
  way_assessment_form_step (self, 1);
}

static void
items_shown_cb (WayAssessmentForm *self)
{
  if (self->answering != NULL)
    way_assessment_form_fill_items (self);
}

static void
item_chosen_cb (WayAssessmentForm *self, GtkListBoxRow *row)
{
  const int item = gtk_list_box_row_get_index (row);

  gtk_popover_popdown (self->items_popover);
  if (item >= 0)
    way_assessment_form_focus_item (self, (guint)item);
}

/* --- building --- */

static void
clear_items (WayAssessmentForm *self)
{
  GtkWidget *child;

  for (guint i = 0; i < self->items->len; i++)
    gtk_box_remove (self->rows, g_ptr_array_index (self->items, i));
  g_ptr_array_set_size (self->items, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->contexts))) != NULL)
    gtk_box_remove (self->contexts, child);
  g_clear_pointer (&self->built, way_instrument_unref);
}

static void
build (WayAssessmentForm *self, WayInstrument *instrument)
{
  const guint      current = self->current;
  const char      *copyright = way_instrument_get_copyright (instrument);
  g_autofree char *rights =
    g_strdup_printf ("%s%s%s", way_instrument_get_citation (instrument),
                     copyright != NULL ? "\n" : "", copyright != NULL ? copyright : "");

  clear_items (self);
  self->built = way_instrument_ref (instrument);
  way_page_set_title (WAY_PAGE (self), way_instrument_get_title (instrument));
  way_page_set_subtitle (WAY_PAGE (self), way_instrument_get_recall (instrument));
  gtk_label_set_text (self->rights, rights);
  way_assessment_form_build_head (self, instrument);
  way_assessment_form_build_contexts (self, instrument);
  for (guint i = 0; i < way_instrument_get_n_items (instrument); i++) {
    WayAnswerRow *row = g_object_new (WAY_TYPE_ANSWER_ROW, NULL);

    way_answer_row_set_item (row, instrument, i);
    g_signal_connect_object (row, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (row, "entered", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
    g_ptr_array_add (self->items, row);
    gtk_box_append (self->rows, GTK_WIDGET (row));
  }
  gtk_label_set_text (self->hint, _ ("The number chooses and moves on; arrows move"));
  way_assessment_form_set_current (self, MIN (current, self->items->len - 1));
  way_assessment_form_fold (self);
}

static void
way_assessment_form_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  WayAssessmentForm *self = WAY_ASSESSMENT_FORM (page);
  WayWorkspace      *workspace = way_page_get_workspace (page);
  WayInstruments    *instruments = way_workspace_get_instruments (workspace);
  WayInstrument     *instrument = instruments != NULL && detail != NULL
                                  ? way_instruments_lookup_to_read (instruments, detail, NULL)
                                  : NULL;

  if (instrument == NULL || self->answering != NULL)
    return;

  self->answering = way_answering_new (workspace, instrument, way_page_get_client (page));
  self->crisis_texts = way_workspace_list_crisis_texts (workspace, WAY_CRISIS_TEXT);
  build (self, instrument);
  way_assessment_form_fill_menu (self);
  way_assessment_form_show_menu (self);
  g_signal_connect_object (self->answering, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->answering, "alert", G_CALLBACK (alert_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->answering, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->crisis_texts, "items-changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_set_visible_child_name (self->stack, "form");
}

static void
way_assessment_form_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayAssessmentForm *self = WAY_ASSESSMENT_FORM (page);

  if (workspace != NULL || self->answering == NULL)
    return;

  way_answering_flush (self->answering);
  g_signal_handlers_disconnect_by_data (self->answering, self);
  g_signal_handlers_disconnect_by_data (self->crisis_texts, self);
  g_clear_object (&self->answering);
  g_clear_object (&self->crisis_texts);
  way_assessment_form_remove_card (self);
  clear_items (self);
  g_menu_remove_all (self->languages);
  gtk_stack_set_visible_child_name (self->stack, "none");
}

static void
way_assessment_form_act (WayPage *page)
{
  way_assessment_form_hand (WAY_ASSESSMENT_FORM (page));
}

static void
way_assessment_form_shown (WayPage *page)
{
  WayAssessmentForm *self = WAY_ASSESSMENT_FORM (page);

  if (self->answering == NULL || way_answering_is_loading (self->answering))
    return;

  if (self->card != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->card));
  else
    way_assessment_form_focus_item (self, self->current);
}

static void
way_assessment_form_dispose (GObject *object)
{
  WayAssessmentForm *self = WAY_ASSESSMENT_FORM (object);

  g_clear_handle_id (&self->scroll_id, g_source_remove);
  if (self->answering != NULL)
    way_answering_flush (self->answering);
  g_clear_object (&self->answering);
  g_clear_object (&self->crisis_texts);
  g_clear_object (&self->settings);
  g_clear_object (&self->actions);
  g_clear_object (&self->mode_action);
  g_clear_object (&self->language_action);

  G_OBJECT_CLASS (way_assessment_form_parent_class)->dispose (object);
}

static void
way_assessment_form_finalize (GObject *object)
{
  WayAssessmentForm *self = WAY_ASSESSMENT_FORM (object);

  g_ptr_array_unref (self->items);
  g_string_free (self->typed, TRUE);
  g_clear_pointer (&self->built, way_instrument_unref);

  G_OBJECT_CLASS (way_assessment_form_parent_class)->finalize (object);
}

static void
way_assessment_form_class_init (WayAssessmentFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_assessment_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_assessment_form_finalize;
  WAY_PAGE_CLASS (klass)->set_workspace = way_assessment_form_set_workspace;
  WAY_PAGE_CLASS (klass)->set_subject = way_assessment_form_set_subject;
  WAY_PAGE_CLASS (klass)->act = way_assessment_form_act;
  WAY_PAGE_CLASS (klass)->shown = way_assessment_form_shown;

  g_type_ensure (WAY_TYPE_ANSWER_STRIP);
  g_type_ensure (WAY_TYPE_FOLD);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-assessment-form.ui");
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, stack);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, fold);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, strip_fold);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, strip);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, foot_fold);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, foot);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, head_clamp);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, head_stem);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, head_words);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, scroller);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, position);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, items_popover);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, items_list);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, instructions);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, alert_clamp);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, alert);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, languages);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, how);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, how_icon);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, how_words);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, back);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, next);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, stem);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, rows);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, contexts);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, rights);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, question);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, question_words);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, states);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, current_words);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, not_asked);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, refused);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, na);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, typed_label);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, hint);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentForm, finish);
  gtk_widget_class_bind_template_callback_full (widget_class, "folded_cb",
                                                G_CALLBACK (way_assessment_form_fold));
  gtk_widget_class_bind_template_callback_full (widget_class, "strip_folded_cb",
                                                G_CALLBACK (way_assessment_form_fold_strip));
  gtk_widget_class_bind_template_callback_full (widget_class, "foot_folded_cb",
                                                G_CALLBACK (way_assessment_form_fold_foot));
  gtk_widget_class_bind_template_callback (widget_class, go_to_open_cb);
  gtk_widget_class_bind_template_callback (widget_class, sign_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_asked_cb);
  gtk_widget_class_bind_template_callback (widget_class, refused_cb);
  gtk_widget_class_bind_template_callback (widget_class, na_cb);
  gtk_widget_class_bind_template_callback (widget_class, finish_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, items_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, item_chosen_cb);
}

static void
way_assessment_form_init (WayAssessmentForm *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->items = g_ptr_array_new ();
  self->typed = g_string_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->head_clamp);
  way_text_scale_clamp (self->alert_clamp);
  way_assessment_form_install_menu (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->finish), FALSE);

  /* Before the radio buttons, to which arrows and Enter mean a choice. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (way_assessment_form_press), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
