/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-assessment-form-private.h"

#include <glib/gi18n.h>

#include "way-form-paper.h"
#include "way-handed-form.h"
#include "way-paper-page.h"
#include "way-workspace-assessments.h"

static const struct {
  const char *icon;
  const char *words;
} modes[] = {
  [WAY_ASSESSMENT_MODE_WORKER] = { "way-talk-symbolic", N_ ("Worker asks") },
  [WAY_ASSESSMENT_MODE_CLIENT] = { "way-text-symbolic", N_ ("Client answers") },
  [WAY_ASSESSMENT_MODE_PHONE] = { "call-start-symbolic", N_ ("By phone") },
};

/* The keyboard goes back to the questions; an alert that waits keeps it. */
static void
go_on (WayAssessmentForm *self)
{
  if (self->answering != NULL && !way_answering_is_loading (self->answering) && self->card == NULL)
    way_assessment_form_focus_item (self, self->current);
}

static void
mode_cb (WayAssessmentForm *self, GVariant *value)
{
  WayAssessmentMode mode;

  if (self->answering != NULL &&
      way_assessment_mode_from_text (g_variant_get_string (value, NULL), &mode))
    way_answering_set_mode (self->answering, mode);
  go_on (self);
}

static void
language_cb (WayAssessmentForm *self, GVariant *value)
{
  if (self->answering != NULL)
    way_answering_set_language (self->answering, g_variant_get_string (value, NULL));
  go_on (self);
}

static void
way_cb (WayAssessmentForm *self)
{
  self->single = g_settings_get_boolean (self->settings, "one-at-a-time");
  way_assessment_form_fold (self);
  go_on (self);
}

static void
print (WayAssessmentForm *self, const WayPaperKind *kind, WayPrintedForm *form)
{
  way_page_push (WAY_PAGE (self), way_paper_page_new (kind, form));
  g_object_unref (form);
}

static void
print_blank_cb (WayAssessmentForm *self)
{
  if (self->answering != NULL)
    print (self, &way_blank_form_kind,
           way_printed_form_new_blank (way_answering_get_instrument (self->answering)));
}

static void
print_cb (WayAssessmentForm *self)
{
  if (self->answering != NULL)
    print (self, &way_begun_form_kind,
           way_printed_form_new_begun (way_answering_get_instrument (self->answering),
                                       way_answering_get_answers (self->answering)));
}

static void
add_action (WayAssessmentForm *self, const char *name, GCallback activated)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_signal_connect_object (action, "activate", activated, self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
}

void
way_assessment_form_install_menu (WayAssessmentForm *self)
{
  g_autoptr (GAction) single = NULL;

  self->settings = g_settings_new ("org.waymark.Waymark");
  self->single = g_settings_get_boolean (self->settings, "one-at-a-time");
  g_signal_connect_object (self->settings, "changed::one-at-a-time", G_CALLBACK (way_cb), self,
                           G_CONNECT_SWAPPED);

  self->actions = g_simple_action_group_new ();
  self->mode_action =
    g_simple_action_new_stateful ("mode", G_VARIANT_TYPE_STRING, g_variant_new_string ("worker"));
  self->language_action =
    g_simple_action_new_stateful ("language", G_VARIANT_TYPE_STRING, g_variant_new_string ("en"));
  single = g_settings_create_action (self->settings, "one-at-a-time");
  g_signal_connect_object (self->mode_action, "change-state", G_CALLBACK (mode_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->language_action, "change-state", G_CALLBACK (language_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (self->mode_action));
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (self->language_action));
  g_action_map_add_action (G_ACTION_MAP (self->actions), single);
  add_action (self, "print", G_CALLBACK (print_cb));
  add_action (self, "print-blank", G_CALLBACK (print_blank_cb));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "form", G_ACTION_GROUP (self->actions));
}

/* The languages that the form comes in; where there is only one, nothing is to be chosen. */
void
way_assessment_form_fill_menu (WayAssessmentForm *self)
{
  WayInstrument        *instrument = way_answering_get_instrument (self->answering);
  const WayInstruments *instruments =
    way_workspace_get_instruments (way_page_get_workspace (WAY_PAGE (self)));
  g_autoptr (GPtrArray) all =
    way_instruments_list_languages (instruments, way_instrument_get_id (instrument));

  g_menu_remove_all (self->languages);
  for (guint i = 0; all->len > 1 && i < all->len; i++) {
    const char *code = way_instrument_get_language (g_ptr_array_index (all, i));
    g_autoptr (GMenuItem) item =
      g_menu_item_new (way_instrument_get_language_name (g_ptr_array_index (all, i)), NULL);

    g_menu_item_set_action_and_target (item, "form.language", "s", code);
    g_menu_append_item (self->languages, item);
  }
}

void
way_assessment_form_show_menu (WayAssessmentForm *self)
{
  const WayAssessmentMode mode = way_answering_get_mode (self->answering);
  WayInstrument          *instrument = way_answering_get_instrument (self->answering);
  const char             *language = way_instrument_get_language (instrument);
  g_autofree char        *words = NULL;

  g_simple_action_set_state (self->mode_action,
                             g_variant_new_string (way_assessment_mode_to_text (mode)));
  g_simple_action_set_state (self->language_action, g_variant_new_string (language));

  gtk_image_set_from_icon_name (self->how_icon, modes[mode].icon);
  if (g_menu_model_get_n_items (G_MENU_MODEL (self->languages)) > 0)
    /* TRANSLATORS: who answers, and the language of the form: “Worker asks, Español”. */
    words = g_strdup_printf (_ ("%s, %s"), _ (modes[mode].words),
                             way_instrument_get_language_name (instrument));
  else
    words = g_strdup (_ (modes[mode].words));
  gtk_label_set_text (self->how_words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->how), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

/* --- into the client’s hands --- */

static void
begun_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayAssessmentForm) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayHandedForm) handed =
    way_handed_form_begin_finish (WAY_ANSWERING (source), result, &error);

  if (self->answering != WAY_ANSWERING (source))
    return;
  if (handed != NULL)
    way_page_hand (WAY_PAGE (self), G_OBJECT (handed));
  else
    way_page_fail (WAY_PAGE (self), error);
}

static void
confirmed_cb (WayAssessmentForm *self)
{
  if (self->answering != NULL)
    way_handed_form_begin_async (self->answering, begun_cb, g_object_ref (self));
}

void
way_assessment_form_hand (WayAssessmentForm *self)
{
  GtkRoot          *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget        *widget;
  AdwMessageDialog *dialog;

  if (self->answering == NULL || self->card != NULL || !GTK_IS_WINDOW (root))
    return;

  widget = adw_message_dialog_new (GTK_WINDOW (root), NULL, NULL);
  dialog = ADW_MESSAGE_DIALOG (widget);
  adw_message_dialog_set_heading (dialog, _ ("Hand the Screen to the Client?"));
  adw_message_dialog_set_body (
    dialog, _ ("The records are locked, and only these questions can be seen, one at a time in "
               "large type. When the client gives the computer back, your passphrase brings the "
               "answers into the form."));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "hand",
                                    C_ ("the screen", "_Hand Over"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "hand", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "hand");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response::hand", G_CALLBACK (confirmed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (widget));
}
