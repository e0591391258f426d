/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-whole.h"

G_DEFINE_FINAL_TYPE (WayNoteWhole, way_note_whole, G_TYPE_OBJECT)

static void
way_note_whole_finalize (GObject *object)
{
  WayNoteWhole *self = WAY_NOTE_WHOLE (object);
  char *const   names[] = { self->client_name, self->client_number, self->author,  self->signer,
                            self->cosigner,    self->cosigned_by,   self->error_by };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_free (names[i]);
  g_clear_object (&self->note);
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->worked_on);
  g_ptr_array_unref (self->addenda);
  g_ptr_array_unref (self->adders);

  G_OBJECT_CLASS (way_note_whole_parent_class)->finalize (object);
}

static void
way_note_whole_class_init (WayNoteWholeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_note_whole_finalize;
}

static void
way_note_whole_init (WayNoteWhole *self)
{
  self->links = g_ptr_array_new_with_free_func (g_object_unref);
  self->worked_on = g_ptr_array_new_with_free_func (g_free);
  self->addenda = g_ptr_array_new_with_free_func (g_object_unref);
  self->adders = g_ptr_array_new_with_free_func (g_free);
}

WayNoteWhole *
way_note_whole_new (void)
{
  return g_object_new (WAY_TYPE_NOTE_WHOLE, NULL);
}

gboolean
way_note_whole_can_cosign (const WayNoteWhole *self)
{
  return !self->hidden && way_note_can_be_cosigned (self->note, &self->reader);
}

gboolean
way_note_whole_can_retract (const WayNoteWhole *self)
{
  return !self->hidden && way_note_can_be_retracted (self->note, &self->reader, &self->worker_id);
}

gboolean
way_note_whole_can_add (const WayNoteWhole *self)
{
  return !self->hidden && way_note_can_be_added_to (self->note);
}

gboolean
way_note_whole_is_own_draft (const WayNoteWhole *self)
{
  return way_note_is_draft (self->note) &&
         way_id_equal (&self->note->author_id, &self->reader.staff_id);
}
