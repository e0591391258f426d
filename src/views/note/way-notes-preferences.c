/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-notes-preferences.h"

#include <glib/gi18n.h>

#include "way-abbreviation.h"
#include "way-note-words.h"
#include "way-site-choices.h"

struct _WayNotesPreferences {
  AdwPreferencesPage parent_instance;

  WayWorkspace *workspace;
  GListModel   *choices;
  GListModel   *abbreviations;
  gboolean      showing;

  AdwComboRow *units;
  GtkListBox  *list;
  AdwEntryRow *keyword;
  AdwEntryRow *text;
  GtkWidget   *add;
  GtkLabel    *lack;
};

enum {
  SIGNAL_SAVED,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayNotesPreferences, way_notes_preferences, ADW_TYPE_PREFERENCES_PAGE)

static void
tell (WayNotesPreferences *self, gint64 act, const GError *error)
{
  if (error != NULL)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
  else
    g_signal_emit (self, signals[SIGNAL_SAVED], 0, act);
}

/* --- units --- */

static void
show_units (WayNotesPreferences *self)
{
  if (self->choices == NULL)
    return;

  self->showing = TRUE;
  adw_combo_row_set_selected (self->units, way_note_words_get_units_rule (self->choices));
  self->showing = FALSE;
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayNotesPreferences) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;

  way_workspace_choose_finish (WAY_WORKSPACE (source), result, &act, &error);
  tell (self, act, error);
}

static void
units_cb (WayNotesPreferences *self)
{
  const guint rule = adw_combo_row_get_selected (self->units);

  if (self->showing || self->workspace == NULL ||
      rule == (guint)way_note_words_get_units_rule (self->choices))
    return;

  way_workspace_choose_async (self->workspace, self->choices, WAY_NOTE_UNITS_CHOICE,
                              way_units_rule_words[rule], chosen_cb, g_object_ref (self));
}

/* --- abbreviations --- */

static WayAbbreviation *
find (WayNotesPreferences *self, const char *keyword)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->abbreviations); i++) {
    g_autoptr (WayAbbreviation) each = g_list_model_get_item (self->abbreviations, i);

    if (g_strcmp0 (each->keyword, keyword) == 0)
      return g_steal_pointer (&each);
  }

  return NULL;
}

static void
committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayNotesPreferences) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;

  way_workspace_commit_finish (WAY_WORKSPACE (source), result, &act, &error);
  tell (self, act, error);
}

static void
remove_cb (WayNotesPreferences *self, GtkButton *button)
{
  WayChange *change = way_change_new ();

  way_change_remove (change, g_object_get_data (G_OBJECT (button), "record"));
  way_workspace_commit_async (self->workspace, change, NULL, committed_cb, g_object_ref (self));
}

/* An abbreviation that is chosen stands in the fields, to be changed. */
static void
edit_cb (WayNotesPreferences *self, GtkListBoxRow *row)
{
  WayAbbreviation *abbreviation = g_object_get_data (G_OBJECT (row), "record");

  gtk_editable_set_text (GTK_EDITABLE (self->keyword), abbreviation->keyword);
  gtk_editable_set_text (GTK_EDITABLE (self->text), abbreviation->text);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
add_row (WayNotesPreferences *self, WayAbbreviation *abbreviation)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *title = g_strdup_printf (".%s", abbreviation->keyword);

  g_object_set (row, "use-markup", FALSE, "title", title, "subtitle", abbreviation->text,
                "subtitle-lines", 0, "activatable", TRUE, NULL);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (abbreviation), g_object_unref);
  g_object_set (button, "valign", GTK_ALIGN_CENTER, "tooltip-text", _ ("Remove this abbreviation"),
                NULL);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "record", g_object_ref (abbreviation), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->list, row);
}

static void
show_abbreviations (WayNotesPreferences *self)
{
  GtkWidget *row;
  guint      n;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  n = self->abbreviations != NULL ? g_list_model_get_n_items (self->abbreviations) : 0;
  for (guint i = 0; i < n; i++) {
    g_autoptr (WayAbbreviation) each = g_list_model_get_item (self->abbreviations, i);

    add_row (self, each);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayNotesPreferences) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;
  g_autoptr (WayAbbreviation) saved =
    way_workspace_save_finish (WAY_WORKSPACE (source), result, &act, &error);

  if (saved != NULL) {
    gtk_editable_set_text (GTK_EDITABLE (self->keyword), "");
    gtk_editable_set_text (GTK_EDITABLE (self->text), "");
    gtk_widget_grab_focus (GTK_WIDGET (self->keyword));
  }
  tell (self, act, error);
}

static void
typed_cb (WayNotesPreferences *self)
{
  const char    *keyword = gtk_editable_get_text (GTK_EDITABLE (self->keyword));
  const gboolean wrong = keyword[0] != '\0' && !way_abbreviation_is_keyword (keyword);

  gtk_widget_set_visible (GTK_WIDGET (self->lack), wrong);
  gtk_widget_set_sensitive (self->add,
                            keyword[0] != '\0' && !wrong &&
                              gtk_editable_get_text (GTK_EDITABLE (self->text))[0] != '\0');
}

static void
add_cb (WayNotesPreferences *self)
{
  const char *keyword = gtk_editable_get_text (GTK_EDITABLE (self->keyword));
  g_autoptr (WayAbbreviation) old = NULL;
  g_autoptr (WayAbbreviation) abbreviation = NULL;

  if (self->workspace == NULL || !gtk_widget_get_sensitive (self->add))
    return;

  old = find (self, keyword);
  abbreviation = old != NULL ? way_record_copy (old)
                             : way_workspace_create (self->workspace, WAY_TYPE_ABBREVIATION);
  way_set (abbreviation, staff_id, WAY_RECORD (way_workspace_get_staff (self->workspace))->id);
  way_set (abbreviation, keyword, keyword);
  way_set (abbreviation, text, gtk_editable_get_text (GTK_EDITABLE (self->text)));
  way_workspace_save_async (self->workspace, abbreviation, NULL, NULL, added_cb,
                            g_object_ref (self));
}

/* --- the page --- */

static void
way_notes_preferences_dispose (GObject *object)
{
  WayNotesPreferences *self = WAY_NOTES_PREFERENCES (object);

  g_clear_object (&self->choices);
  g_clear_object (&self->abbreviations);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (way_notes_preferences_parent_class)->dispose (object);
}

static void
way_notes_preferences_class_init (WayNotesPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_notes_preferences_dispose;

  signals[SIGNAL_SAVED] = g_signal_new ("saved", WAY_TYPE_NOTES_PREFERENCES, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", WAY_TYPE_NOTES_PREFERENCES, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-notes-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, WayNotesPreferences, units);
  gtk_widget_class_bind_template_child (widget_class, WayNotesPreferences, list);
  gtk_widget_class_bind_template_child (widget_class, WayNotesPreferences, keyword);
  gtk_widget_class_bind_template_child (widget_class, WayNotesPreferences, text);
  gtk_widget_class_bind_template_child (widget_class, WayNotesPreferences, add);
  gtk_widget_class_bind_template_child (widget_class, WayNotesPreferences, lack);
  gtk_widget_class_bind_template_callback (widget_class, units_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
}

static void
way_notes_preferences_init (WayNotesPreferences *self)
{
  g_autoptr (GtkStringList) rules = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; way_units_rule_labels[i] != NULL; i++)
    gtk_string_list_append (rules, gettext (way_units_rule_labels[i]));
  self->showing = TRUE;
  adw_combo_row_set_model (self->units, G_LIST_MODEL (rules));
  self->showing = FALSE;
  show_abbreviations (self);
  typed_cb (self);
}

void
way_notes_preferences_set_workspace (WayNotesPreferences *self, WayWorkspace *workspace)
{
  g_return_if_fail (WAY_IS_NOTES_PREFERENCES (self));

  g_clear_object (&self->choices);
  g_clear_object (&self->abbreviations);
  g_set_object (&self->workspace, workspace);
  if (workspace != NULL) {
    self->choices = way_workspace_list_site_choices (workspace);
    self->abbreviations = way_workspace_list (
      workspace,
      way_query_order_by (way_query_new_of (WAY_TYPE_ABBREVIATION, "staff_id",
                                            &WAY_RECORD (way_workspace_get_staff (workspace))->id),
                          "keyword", FALSE));
    g_signal_connect_object (self->choices, "items-changed", G_CALLBACK (show_units), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->abbreviations, "items-changed", G_CALLBACK (show_abbreviations),
                             self, G_CONNECT_SWAPPED);
  }
  show_units (self);
  show_abbreviations (self);
}
