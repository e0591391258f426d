/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-known-word.h"
#include "way-note-editor-private.h"
#include "way-note-text.h"

static void
mark (WayNoteEditor *self)
{
  GHashTableIter iter;
  gpointer       edit;

  g_hash_table_iter_init (&iter, self->sections);
  while (g_hash_table_iter_next (&iter, NULL, &edit))
    way_note_text_set_spelling (WAY_NOTE_TEXT (way_note_section_edit_get_view (edit)),
                                self->spelling);
}

static void
learn_all (WayNoteEditor *self)
{
  if (self->spelling == NULL || self->known_words == NULL)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (self->known_words); i++) {
    g_autoptr (WayKnownWord) known = g_list_model_get_item (self->known_words, i);

    way_spelling_learn (self->spelling, known->word);
  }
  mark (self);
}

/* Says so where nothing can be marked. */
void
way_note_editor_spell (WayNoteEditor *self)
{
  g_autofree char *language =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->language))));

  if (way_form_get_record (self->form) == NULL || g_strcmp0 (language, self->spelled) == 0)
    return;

  g_clear_object (&self->spelling);
  g_free (self->spelled);
  self->spelled = g_strdup (language);
  self->spelling = way_spelling_new (language);
  gtk_widget_set_visible (GTK_WIDGET (self->no_spelling), self->spelling == NULL);
  mark (self);
  learn_all (self);
}

void
way_note_editor_stop_spelling (WayNoteEditor *self)
{
  g_clear_object (&self->known_words);
  g_clear_object (&self->spelling);
  g_clear_pointer (&self->spelled, g_free);
  if (self->sections != NULL)
    mark (self);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayNoteEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayKnownWord) saved =
    way_workspace_save_finish (WAY_WORKSPACE (source), result, NULL, &error);

  if (saved == NULL)
    way_page_fail (WAY_PAGE (self), error);
}

static void
learned_cb (WayNoteEditor *self, const char *word)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));
  g_autoptr (WayKnownWord) known = NULL;

  if (workspace == NULL)
    return;

  known = way_workspace_create (workspace, WAY_TYPE_KNOWN_WORD);
  way_set (known, staff_id, WAY_RECORD (way_workspace_get_staff (workspace))->id);
  way_set (known, word, word);
  way_workspace_save_async (workspace, known, NULL, NULL, kept_cb, g_object_ref (self));
}

/* The words of who works, from the caseload. */
void
way_note_editor_follow_words (WayNoteEditor *self)
{
  WayWorkspace  *workspace = way_page_get_workspace (WAY_PAGE (self));
  GHashTableIter iter;
  gpointer       edit;

  self->known_words = way_workspace_list (
    workspace, way_query_new_of (WAY_TYPE_KNOWN_WORD, "staff_id",
                                 &WAY_RECORD (way_workspace_get_staff (workspace))->id));
  g_signal_connect_object (self->known_words, "items-changed", G_CALLBACK (learn_all), self,
                           G_CONNECT_SWAPPED);
  g_hash_table_iter_init (&iter, self->sections);
  while (g_hash_table_iter_next (&iter, NULL, &edit)) {
    GtkTextView *view = way_note_section_edit_get_view (edit);

    g_signal_handlers_disconnect_by_func (view, learned_cb, self);
    g_signal_connect_object (view, "learned", G_CALLBACK (learned_cb), self, G_CONNECT_SWAPPED);
  }
}
