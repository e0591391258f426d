/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-preferences.h"

#include <glib/gi18n.h>

#include "way-crisis-editor.h"
#include "way-error.h"
#include "way-message-bar.h"
#include "way-notes-preferences.h"
#include "way-passphrase-group.h"
#include "way-secret-row.h"
#include "way-site-choices-group.h"
#include "way-text-scale.h"
#include "way-whole-words.h"

#define MOST_WIDTH 760

struct _WayPreferences {
  AdwPreferencesWindow parent_instance;

  WayCaseload *caseload;
  gboolean     busy;
  gboolean     filling;

  GtkSpinButton      *idle;
  GtkSwitch          *begin;
  GtkSwitch          *alone;
  WaySecretRow       *current;
  WayPassphraseGroup *passphrase;
  GtkWidget          *change;
  GtkLabel           *message;

  WayCrisisEditor     *crisis;
  WayCrisisEditor     *crisis_numbers;
  WayCrisisEditor     *crisis_steps;
  WayCrisisEditor     *letterhead;
  WayCrisisEditor     *report_rules;
  WayCrisisEditor     *complaint_steps;
  WaySiteChoicesGroup *choices;
  WayNotesPreferences *notes;
  gint64               act; /* that saved the crisis text last */
};

G_DEFINE_FINAL_TYPE (WayPreferences, way_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static void
say (WayPreferences *self, const char *words)
{
  gtk_label_set_text (self->message, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), words != NULL);
}

static void
changed_cb (WayPreferences *self)
{
  gtk_widget_set_sensitive (self->change, !self->busy &&
                                            way_secret_row_get_length (self->current) > 0 &&
                                            way_passphrase_group_is_good (self->passphrase));
}

static void
show_alone (WayPreferences *self)
{
  const gboolean alone = self->caseload != NULL && way_caseload_is_alone (self->caseload);

  self->filling = TRUE;
  gtk_switch_set_active (self->alone, alone);
  gtk_switch_set_state (self->alone, alone);
  self->filling = FALSE;
}

static void
alone_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayPreferences) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (!way_caseload_set_alone_finish (WAY_CASELOAD (source), result, &error))
    words = way_error_words (error);
  show_alone (self);
  say (self, words);
}

static gboolean
alone_set_cb (WayPreferences *self, gboolean state)
{
  if (self->filling)
    return FALSE;

  if (self->caseload != NULL)
    way_caseload_set_alone_async (self->caseload, state, NULL, alone_done_cb, g_object_ref (self));

  return TRUE; /* the switch follows when it is done */
}

static void
change_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayPreferences) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  self->busy = FALSE;
  if (way_caseload_change_passphrase_finish (WAY_CASELOAD (source), result, &error)) {
    way_secret_row_clear (self->current);
    way_passphrase_group_clear (self->passphrase);
    say (self, _ ("The passphrase is changed. Backups made before today still open with the old "
                  "one."));
  } else {
    words = g_error_matches (error, WAY_ERROR, WAY_ERROR_WRONG_KEY)
            ? g_strdup (_ ("The passphrase now does not fit, so nothing was changed."))
            : way_error_words (error);
    way_secret_row_set_error (self->current, TRUE);
    say (self, words);
  }
  changed_cb (self);
}

static void
change_cb (WayPreferences *self)
{
  if (self->caseload == NULL || !gtk_widget_get_sensitive (self->change))
    return;

  self->busy = TRUE;
  say (self, NULL);
  changed_cb (self);
  way_caseload_change_passphrase_async (self->caseload, way_secret_row_get_text (self->current),
                                        way_passphrase_group_get_text (self->passphrase), NULL,
                                        change_done_cb, g_object_ref (self));
}

/* --- questionnaires --- */

static void undo_cb (WayPreferences *self);

static void
tell (WayPreferences *self, const char *text, gint64 act)
{
  g_autofree char *title = g_markup_escape_text (text, -1);
  AdwToast        *toast = adw_toast_new (title);

  self->act = act;
  if (act > 0) {
    adw_toast_set_button_label (toast, _ ("_Undo"));
    g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self,
                             G_CONNECT_SWAPPED);
  }
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), toast);
}

static void
failed_cb (WayPreferences *self, const GError *error)
{
  g_autofree char *words = way_error_words (error);

  tell (self, words, 0);
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayPreferences) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!way_workspace_undo_finish (WAY_WORKSPACE (source), result, NULL, &error))
    failed_cb (self, error);
}

static void
undo_cb (WayPreferences *self)
{
  WayWorkspace *workspace =
    self->caseload != NULL ? way_caseload_get_workspace (self->caseload) : NULL;

  if (workspace != NULL && self->act > 0)
    way_workspace_undo_async (workspace, self->act, NULL, undone_cb, g_object_ref (self));
}

static void
crisis_saved_cb (WayPreferences *self, gint64 act)
{
  tell (self, _ ("Saved. Alerts say it from now on."), act);
}

static void
site_text_saved_cb (WayPreferences *self, gint64 act)
{
  tell (self, _ ("Saved. The crisis page shows it from now on."), act);
}

static void
notes_saved_cb (WayPreferences *self, gint64 act)
{
  tell (self, _ ("Saved."), act);
}

static void
way_preferences_dispose (GObject *object)
{
  g_clear_object (&WAY_PREFERENCES (object)->caseload);

  G_OBJECT_CLASS (way_preferences_parent_class)->dispose (object);
}

static void
way_preferences_class_init (WayPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_preferences_dispose;

  g_type_ensure (WAY_TYPE_CRISIS_EDITOR);
  g_type_ensure (WAY_TYPE_NOTES_PREFERENCES);
  g_type_ensure (WAY_TYPE_PASSPHRASE_GROUP);
  g_type_ensure (WAY_TYPE_SECRET_ROW);
  g_type_ensure (WAY_TYPE_SITE_CHOICES_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, WayPreferences, idle);
  gtk_widget_class_bind_template_child (widget_class, WayPreferences, begin);
  gtk_widget_class_bind_template_child (widget_class, WayPreferences, alone);
  gtk_widget_class_bind_template_child (widget_class, WayPreferences, current);
  gtk_widget_class_bind_template_child (widget_class, WayPreferences, passphrase);
  gtk_widget_class_bind_template_child (widget_class, WayPreferences, change);
  gtk_widget_class_bind_template_child (widget_class, WayPreferences, message);
  gtk_widget_class_bind_template_child (widget_class, WayPreferences, crisis);
  gtk_widget_class_bind_template_child (widget_class, WayPreferences, choices);
  gtk_widget_class_bind_template_child (widget_class, WayPreferences, crisis_numbers);
  gtk_widget_class_bind_template_child (widget_class, WayPreferences, crisis_steps);
  gtk_widget_class_bind_template_child (widget_class, WayPreferences, letterhead);
  gtk_widget_class_bind_template_child (widget_class, WayPreferences, report_rules);
  gtk_widget_class_bind_template_child (widget_class, WayPreferences, complaint_steps);
  gtk_widget_class_bind_template_callback (widget_class, crisis_saved_cb);
  gtk_widget_class_bind_template_callback (widget_class, site_text_saved_cb);
  gtk_widget_class_bind_template_child (widget_class, WayPreferences, notes);
  gtk_widget_class_bind_template_callback (widget_class, notes_saved_cb);
  gtk_widget_class_bind_template_callback (widget_class, failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, alone_set_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
}

static void
way_preferences_init (WayPreferences *self)
{
  int width, height;

  gtk_widget_init_template (GTK_WIDGET (self));

  /* The names of the pages stand beside each other. */
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  width = MIN ((int)(width * way_text_scale (GTK_WIDGET (self))), MOST_WIDTH);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  way_whole_words (GTK_WIDGET (self));
}

GtkWidget *
way_preferences_new (GSettings *settings, WayCaseload *caseload)
{
  WayPreferences *self = g_object_new (WAY_TYPE_PREFERENCES, NULL);

  g_set_object (&self->caseload, caseload);
  g_settings_bind (settings, "idle-minutes", self->idle, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "begin-with-clients", self->begin, "active", G_SETTINGS_BIND_DEFAULT);
  show_alone (self);
  way_crisis_editor_set_workspace (self->crisis, way_caseload_get_workspace (caseload));
  way_crisis_editor_set_workspace (self->crisis_numbers, way_caseload_get_workspace (caseload));
  way_crisis_editor_set_workspace (self->crisis_steps, way_caseload_get_workspace (caseload));
  way_crisis_editor_set_workspace (self->letterhead, way_caseload_get_workspace (caseload));
  way_crisis_editor_set_workspace (self->report_rules, way_caseload_get_workspace (caseload));
  way_crisis_editor_set_workspace (self->complaint_steps, way_caseload_get_workspace (caseload));
  way_site_choices_group_set_workspace (self->choices, way_caseload_get_workspace (caseload));
  way_notes_preferences_set_workspace (self->notes, way_caseload_get_workspace (caseload));

  return GTK_WIDGET (self);
}
