/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-abbreviation.h"
#include "way-client-name.h"
#include "way-error.h"
#include "way-note-editor-private.h"
#include "way-note-section.h"
#include "way-note-text.h"
#include "way-note-view.h"
#include "way-note-words.h"
#include "way-site-choices.h"
#include "way-text-scale.h"

G_DEFINE_FINAL_TYPE (WayNoteEditor, way_note_editor, WAY_TYPE_PAGE)

/* --- sections --- */

static WayNoteSectionEdit *
section_of (WayNoteEditor *self, const char *field)
{
  return g_hash_table_lookup (self->sections, field);
}

static const char *
label_of (const char *field)
{
  g_autoptr (WayRecordClass) klass = g_type_class_ref (WAY_TYPE_NOTE);

  return gettext (way_record_class_find_field (klass, field)->label);
}

/* One for each that any kind of note has; those of the kind are seen. */
static void
make_sections (WayNoteEditor *self)
{
  guint                 n;
  const WayNoteSection *all = way_note_get_all_sections (&n);

  for (guint i = 0; i < n; i++) {
    GtkWidget *edit = g_object_new (WAY_TYPE_NOTE_SECTION_EDIT, NULL);

    way_note_section_edit_set_names (WAY_NOTE_SECTION_EDIT (edit), label_of (all[i].field), NULL);
    gtk_box_append (self->left, edit);
    g_hash_table_insert (self->sections, (gpointer)all[i].field, edit);
    way_form_add_text (self->form, all[i].field,
                       way_note_section_edit_get_view (WAY_NOTE_SECTION_EDIT (edit)));
  }
}

static void
show_kind (WayNoteEditor *self)
{
  const guint           kind = adw_combo_row_get_selected (self->kind);
  guint                 n, n_all;
  const WayNoteSection *all = way_note_get_all_sections (&n_all);
  const WayNoteSection *sections =
    way_note_kind_get_sections (MIN (kind, WAY_NOTE_N_KINDS - 1), &n);

  for (guint i = 0; i < n_all; i++)
    gtk_widget_set_visible (GTK_WIDGET (section_of (self, all[i].field)),
                            g_str_equal (all[i].field, "since_last"));
  way_note_section_edit_set_names (section_of (self, "since_last"), label_of ("since_last"),
                                   _ ("homework, and how it went"));
  for (guint i = 0; i < n; i++) {
    WayNoteSectionEdit *edit = section_of (self, sections[i].field);

    way_note_section_edit_set_names (edit, label_of (sections[i].field),
                                     sections[i].prompt != NULL ? gettext (sections[i].prompt)
                                                                : NULL);
    gtk_widget_set_visible (GTK_WIDGET (edit), TRUE);
  }
  way_page_set_title (WAY_PAGE (self),
                      gettext (way_note_kind_labels[MIN (kind, WAY_NOTE_N_KINDS - 1)]));
}

void
way_note_editor_show_lack (WayNoteEditor *self, WayNoteLack lack, const WayNote *note)
{
  const char    *words = way_note_lack_to_words (lack);
  const char    *field = note != NULL ? way_note_lack_get_field (lack, note) : NULL;
  const gboolean of_kind = g_strcmp0 (field, "kind") == 0 || g_strcmp0 (field, "served_on") == 0;
  GHashTableIter iter;
  gpointer       name, edit;

  g_hash_table_iter_init (&iter, self->sections);
  while (g_hash_table_iter_next (&iter, &name, &edit))
    way_note_section_edit_set_lack (edit, g_strcmp0 (name, field) == 0 ? words : NULL);
  way_worked_on_set_lack (self->worked_on, g_strcmp0 (field, "none_because") == 0 ? words : NULL);
  gtk_label_set_text (self->kind_lack, of_kind ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->kind_lack), of_kind);

  if (g_strcmp0 (field, "none_because") == 0)
    way_worked_on_focus (self->worked_on);
  else if (g_strcmp0 (field, "kind") == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->kind));
  else if (g_strcmp0 (field, "served_on") == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->served_on));
  else if (field != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (way_note_section_edit_get_view (section_of (self, field))));
}

/* --- what is said about it --- */

void
way_note_editor_show_units (WayNoteEditor *self)
{
  const char      *minutes = gtk_editable_get_text (GTK_EDITABLE (self->minutes));
  g_autofree char *service =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->service))));
  g_autofree char *words = NULL;
  guint64          n = 0;

  if (g_ascii_string_to_unsigned (minutes, 10, 0, 1440, &n, NULL))
    words = way_note_words_units (
      (int)n, service[0] != '\0' ? service : NULL,
      way_units_count ((int)n, way_note_words_get_units_rule (self->choices)));
  gtk_label_set_text (self->units, words != NULL ? words : "");
}

static void
show_sensitivity (WayNoteEditor *self)
{
  const guint level = adw_combo_row_get_selected (self->sensitivity);

  if (level < WAY_NOTE_N_SENSITIVITIES)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->sensitivity),
                                 gettext (way_note_sensitivity_hints[level]));
}

void
way_note_editor_show_state (WayNoteEditor *self)
{
  const gboolean is_filled = way_form_get_record (self->form) != NULL && !self->signing;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.sign", is_filled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.save", is_filled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.discard", is_filled);
  way_note_editor_show_units (self);
}

static void
changed_cb (WayNoteEditor *self)
{
  way_note_editor_show_lack (self, WAY_NOTE_COMPLETE, NULL);
  way_note_editor_show_units (self);
  way_note_editor_spell (self);
}

static void
kept_cb (WayNoteEditor *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%H:%M");
  /* TRANSLATORS: the time of day. */
  g_autofree char *words = g_strdup_printf (_ ("✓ Draft kept %s"), time);

  gtk_label_set_text (self->state, words);
}

static void
restored_cb (WayNoteEditor *self)
{
  gtk_label_set_text (self->state, _ ("What you had typed is back."));
  show_kind (self);
  way_note_editor_show_units (self);
  way_note_editor_spell (self);
}

/* Nobody else writes into somebody’s draft but the same person on another computer: what was typed
 * here last stands, and the history keeps the other. */
static void
conflict_cb (WayNoteEditor *self, WayConflict *conflict)
{
  way_form_take (self->form, conflict);
}

static void
failed_cb (WayNoteEditor *self, const GError *error)
{
  way_page_fail (WAY_PAGE (self), error);
}

/* --- filling --- */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayNoteEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayNoteWhole) whole =
    way_workspace_read_note_finish (WAY_WORKSPACE (source), result, &error);
  WayWorkspace    *workspace = way_page_get_workspace (WAY_PAGE (self));
  g_autofree char *client = NULL;

  if (workspace != WAY_WORKSPACE (source))
    return;
  if (whole == NULL) {
    if (!g_error_matches (error, WAY_ERROR, WAY_ERROR_NOT_FOUND))
      way_page_fail (WAY_PAGE (self), error);
    gtk_stack_set_visible_child_name (self->stack, "gone");
    return;
  }
  if (!way_note_whole_is_own_draft (whole)) {
    WayPage *view = g_object_new (WAY_TYPE_NOTE_VIEW, NULL);

    way_page_set_subject (view, &whole->note->parent.id, NULL);
    way_page_replace (WAY_PAGE (self), view);
    return;
  }

  client = way_client_name_show_text (whole->client_name);
  gtk_label_set_text (self->client, client);
  gtk_widget_set_visible (self->whom, way_id_is_none (way_page_get_client (WAY_PAGE (self))));
  way_form_edit (self->form, workspace, whole->note, &whole->note->parent.id);
  way_worked_on_set_note (self->worked_on, workspace, whole->note);
  gtk_stack_set_visible_child_name (self->stack, "form");
  show_kind (self);
  way_note_editor_show_state (self);
  way_note_editor_spell (self);
  way_page_shown (WAY_PAGE (self));
}

static void
follow_abbreviations (WayNoteEditor *self)
{
  GHashTableIter iter;
  gpointer       edit;

  g_hash_table_iter_init (&iter, self->sections);
  while (g_hash_table_iter_next (&iter, NULL, &edit))
    way_note_text_set_abbreviations (WAY_NOTE_TEXT (way_note_section_edit_get_view (edit)),
                                     self->abbreviations);
}

static void
clear (WayNoteEditor *self)
{
  g_clear_object (&self->choices);
  g_clear_object (&self->abbreviations);
  way_note_editor_stop_spelling (self);
}

/* What was typed goes into the note when the page is left, so that it can be found and read in the
 * list.  Until that is on the disk the draft has it. */
static void
leave (WayNoteEditor *self)
{
  if (way_form_get_record (self->form) == NULL)
    return;

  way_form_flush (self->form);
  if (!self->signing && way_form_is_changed (self->form))
    way_form_save_async (self->form, NULL, NULL);
}

static void
way_note_editor_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayNoteEditor *self = WAY_NOTE_EDITOR (page);

  leave (self);
  way_form_clear (self->form);
  way_worked_on_set_note (self->worked_on, NULL, NULL);
  clear (self);
  follow_abbreviations (self);
  way_worker_row_set_workspace (self->cosign, workspace);
  gtk_label_set_text (self->client, "");
  way_note_editor_show_state (self);
  if (workspace == NULL)
    return;

  self->choices = way_workspace_list_site_choices (workspace);
  self->abbreviations = way_workspace_list (
    workspace, way_query_new_of (WAY_TYPE_ABBREVIATION, "staff_id",
                                 &WAY_RECORD (way_workspace_get_staff (workspace))->id));
  g_signal_connect_object (self->choices, "items-changed", G_CALLBACK (way_note_editor_show_units),
                           self, G_CONNECT_SWAPPED);
  follow_abbreviations (self);
  way_note_editor_follow_words (self);
}

static void
way_note_editor_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  if (!way_id_is_none (subject))
    way_workspace_read_note_async (way_page_get_workspace (page), subject, NULL, loaded_cb,
                                   g_object_ref (page));
}

static void
way_note_editor_shown (WayPage *page)
{
  WayNoteEditor *self = WAY_NOTE_EDITOR (page);
  WayNote       *note = way_form_get_record (self->form);
  guint          n;

  if (note != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (way_note_section_edit_get_view (
      section_of (self, way_note_kind_get_sections (note->kind, &n)[0].field))));
}

/* --- codes and languages to choose from --- */

static void
service_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_editable_set_text (GTK_EDITABLE (WAY_NOTE_EDITOR (widget)->service),
                         g_variant_get_string (parameter, NULL));
}

static void
objectives_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_worked_on_focus (WAY_NOTE_EDITOR (widget)->worked_on);
}

static void
offer_services (WayNoteEditor *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget  *button = gtk_menu_button_new ();
  const char *code;

  for (guint i = 0; (code = way_service_get_code (i)) != NULL; i++) {
    g_autofree char *words = g_strdup_printf ("%s, %s", code, way_service_get_words (code));
    g_autoptr (GMenuItem) item = g_menu_item_new (words, NULL);

    g_menu_item_set_action_and_target (item, "note.service", "s", code);
    g_menu_append_item (menu, item);
  }
  g_object_set (button, "icon-name", "pan-down-symbolic", "menu-model", menu, "valign",
                GTK_ALIGN_CENTER, "tooltip-text", _ ("Choose a service code"), NULL);
  gtk_widget_add_css_class (button, "flat");
  adw_entry_row_add_suffix (self->service, button);
}

/* --- the page --- */

static void
way_note_editor_dispose (GObject *object)
{
  WayNoteEditor *self = WAY_NOTE_EDITOR (object);

  clear (self);
  g_clear_object (&self->form);
  g_clear_pointer (&self->sections, g_hash_table_unref);

  G_OBJECT_CLASS (way_note_editor_parent_class)->dispose (object);
}

static void
way_note_editor_class_init (WayNoteEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_note_editor_dispose;
  page_class->set_workspace = way_note_editor_set_workspace;
  page_class->set_subject = way_note_editor_set_subject;
  page_class->shown = way_note_editor_shown;

  gtk_widget_class_install_action (widget_class, "note.sign", NULL, way_note_editor_sign);
  gtk_widget_class_install_action (widget_class, "note.save", NULL, way_note_editor_save);
  gtk_widget_class_install_action (widget_class, "note.discard", NULL, way_note_editor_discard);
  gtk_widget_class_install_action (widget_class, "note.service", "s", service_action);
  gtk_widget_class_install_action (widget_class, "note.objectives", NULL, objectives_action);

  g_type_ensure (WAY_TYPE_COLUMNS);
  g_type_ensure (WAY_TYPE_DATE_ROW);
  g_type_ensure (WAY_TYPE_WORKED_ON);
  g_type_ensure (WAY_TYPE_WORKER_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-note-editor.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, WayNoteEditor, child)
  BIND (stack);
  BIND (clamp);
  BIND (left);
  BIND (right);
  BIND (whom);
  BIND (client);
  BIND (kind);
  BIND (kind_lack);
  BIND (served_on);
  BIND (began);
  BIND (minutes);
  BIND (modality);
  BIND (present);
  BIND (place);
  BIND (service);
  BIND (language);
  BIND (worked_on);
  BIND (risk);
  BIND (next_contact);
  BIND (sensitivity);
  BIND (cosign);
  BIND (state);
  BIND (units);
  BIND (no_spelling);
#undef BIND
}

static void
add_controls (WayNoteEditor *self)
{
  const struct {
    const char  *field;
    AdwComboRow *row;
  } combos[] = {
    { "kind", self->kind },
    { "modality", self->modality },
    { "risk", self->risk },
    { "sensitivity", self->sensitivity },
  };
  const struct {
    const char  *field;
    GtkEditable *entry;
  } entries[] = {
    { "began", GTK_EDITABLE (self->began) },
    { "minutes", GTK_EDITABLE (self->minutes) },
    { "present", GTK_EDITABLE (self->present) },
    { "place", GTK_EDITABLE (self->place) },
    { "service", GTK_EDITABLE (self->service) },
    { "language", GTK_EDITABLE (self->language) },
    { "next_contact", GTK_EDITABLE (self->next_contact) },
    { "none_because", way_worked_on_get_reason (self->worked_on) },
    { "cosigner_id", way_worker_row_get_editable (self->cosign) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (combos); i++)
    way_form_add_combo (self->form, combos[i].field, combos[i].row);
  way_worker_row_offer_cosigners (self->cosign);
  way_form_add_date (self->form, "served_on", self->served_on);
  way_form_add_switch (self->form, "cosign_wanted", way_worker_row_get_wanted (self->cosign));
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    way_form_add_entry (self->form, entries[i].field, entries[i].entry);
}

static void
way_note_editor_init (WayNoteEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);

  self->sections = g_hash_table_new (g_str_hash, g_str_equal);
  self->form = way_form_new ();
  make_sections (self);
  add_controls (self);
  offer_services (self);
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (show_kind), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sensitivity, "notify::selected", G_CALLBACK (show_sensitivity),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->worked_on, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->worked_on, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "restored", G_CALLBACK (restored_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "conflict", G_CALLBACK (conflict_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  show_kind (self);
  show_sensitivity (self);
  way_note_editor_show_state (self);
}
