/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-error.h"
#include "way-note-editor-private.h"
#include "way-note-view.h"
#include "way-note-words.h"
#include "way-now.h"

/* --- signing --- */

static void
signed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayNoteEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  const gboolean done = way_workspace_commit_finish (WAY_WORKSPACE (source), result, NULL, &error);
  WayPage       *view;

  way_form_end_save (self->form, done);
  if (!done) {
    self->signing = FALSE;
    way_page_fail (WAY_PAGE (self), error);
    way_note_editor_show_state (self);
    return;
  }
  if (way_page_get_workspace (WAY_PAGE (self)) == NULL)
    return;

  way_page_tell (WAY_PAGE (self), _ ("The note is signed."), 0);
  view = g_object_new (WAY_TYPE_NOTE_VIEW, NULL);
  way_page_set_subject (view, way_page_get_subject (WAY_PAGE (self)), NULL);
  way_page_replace (WAY_PAGE (self), view);
}

void
way_note_editor_sign (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayNoteEditor *self = WAY_NOTE_EDITOR (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (WayNote) note = way_form_read (self->form, &error);
  WayNoteLack lack;

  if (note == NULL || !way_record_check (note, &error)) {
    way_page_fail (WAY_PAGE (self), error);
    return;
  }
  lack = way_note_check (note, way_worked_on_count (self->worked_on), way_today ());
  if (lack != WAY_NOTE_COMPLETE) {
    gtk_label_set_text (self->state, way_note_lack_to_words (lack));
    way_note_editor_show_lack (self, lack, note);
    return;
  }

  self->signing = TRUE;
  way_note_editor_show_state (self);
  way_form_begin_save (self->form);
  way_set (note, units_rule, way_note_words_get_units_rule (self->choices));
  way_workspace_sign_note_async (way_page_get_workspace (WAY_PAGE (self)), note, NULL, signed_cb,
                                 g_object_ref (self));
}

/* --- keeping and throwing away --- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayNoteEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayNote) note = way_form_save_finish (WAY_FORM (source), result, NULL, &error);

  if (error != NULL) {
    way_page_fail (WAY_PAGE (self), error);
    return;
  }
  if (way_page_get_workspace (WAY_PAGE (self)) != NULL) {
    way_page_tell (WAY_PAGE (self), _ ("The note is kept. It is not signed yet."), 0);
    way_page_leave (WAY_PAGE (self));
  }
}

/* Kept as it is, to be gone on with later. */
void
way_note_editor_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayNoteEditor *self = WAY_NOTE_EDITOR (widget);

  way_form_save_async (self->form, saved_cb, g_object_ref (self));
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayNoteEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64         act = 0;
  const gboolean done = way_workspace_commit_finish (WAY_WORKSPACE (source), result, &act, &error);

  way_form_end_save (self->form, done);
  if (!done) {
    self->signing = FALSE;
    way_page_fail (WAY_PAGE (self), error);
    way_note_editor_show_state (self);
  } else if (way_page_get_workspace (WAY_PAGE (self)) != NULL) {
    way_page_tell (WAY_PAGE (self), _ ("The note was thrown away."), act);
    way_page_leave (WAY_PAGE (self));
  }
}

static void
remove_note (WayNoteEditor *self, WayNote *note)
{
  WayChange *change = way_change_new ();

  way_change_remove (change, note);
  way_change_end_draft (change, WAY_NOTE_DRAFT_FORM, &note->parent.id);
  way_form_begin_save (self->form);
  way_workspace_commit_async (way_page_get_workspace (WAY_PAGE (self)), change, NULL, removed_cb,
                              g_object_ref (self));
}

static void
saved_to_remove_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayNoteEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayNote) note = way_form_save_finish (WAY_FORM (source), result, NULL, &error);

  if (way_page_get_workspace (WAY_PAGE (self)) == NULL)
    return;
  if (note != NULL) {
    remove_note (self, note);
    return;
  }
  self->signing = FALSE;
  way_note_editor_show_state (self);
  way_page_fail (WAY_PAGE (self), error);
}

/* What was typed is saved first, so that undoing brings all of it back. */
void
way_note_editor_discard (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayNoteEditor *self = WAY_NOTE_EDITOR (widget);

  self->signing = TRUE;
  way_note_editor_show_state (self);
  if (way_form_is_changed (self->form))
    way_form_save_async (self->form, saved_to_remove_cb, g_object_ref (self));
  else
    remove_note (self, way_form_get_record (self->form));
}

/* --- beginning one --- */

static void
begun_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayPage) page = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayNote) note =
    way_workspace_save_finish (WAY_WORKSPACE (source), result, NULL, &error);
  WayPage *editor;

  if (note == NULL) {
    way_page_fail (page, error);
    return;
  }
  if (way_page_get_workspace (page) != WAY_WORKSPACE (source))
    return;

  editor = g_object_new (WAY_TYPE_NOTE_EDITOR, NULL);
  way_page_set_subject (editor, &note->parent.id, NULL);
  way_page_push (page, editor);
}

void
way_note_editor_begin (WayPage *page, const WayId *client_id, int kind)
{
  WayWorkspace *workspace = way_page_get_workspace (page);
  g_autoptr (WayNote) note = NULL;

  if (workspace == NULL)
    return;

  if (kind < 0)
    kind = (int)way_note_kind_for_role (way_workspace_get_staff (workspace)->role);
  note = way_workspace_create_note (workspace, client_id, (WayNoteKind)kind);
  way_workspace_save_async (workspace, note, NULL, NULL, begun_cb, g_object_ref (page));
}
