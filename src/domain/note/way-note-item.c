/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-item.h"

G_DEFINE_FINAL_TYPE (WayNoteItem, way_note_item, G_TYPE_OBJECT)

static void
way_note_item_finalize (GObject *object)
{
  WayNoteItem *self = WAY_NOTE_ITEM (object);

  g_clear_object (&self->note);
  g_free (self->author);
  g_free (self->client_name);

  G_OBJECT_CLASS (way_note_item_parent_class)->finalize (object);
}

static void
way_note_item_class_init (WayNoteItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_note_item_finalize;
}

static void
way_note_item_init (WayNoteItem *self)
{
}

WayNoteItem *
way_note_item_new (WayNote *note, gboolean hidden, char *author, char *client_name)
{
  WayNoteItem *self = g_object_new (WAY_TYPE_NOTE_ITEM, NULL);

  self->note = note;
  self->hidden = hidden;
  self->author = author;
  self->client_name = client_name;
  return self;
}
