/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-found-note.h"

G_DEFINE_FINAL_TYPE (WayFoundNote, way_found_note, G_TYPE_OBJECT)

static void
way_found_note_finalize (GObject *object)
{
  WayFoundNote *self = WAY_FOUND_NOTE (object);

  g_clear_object (&self->note);
  g_clear_object (&self->client);
  g_free (self->excerpt);
  g_clear_pointer (&self->spans, g_array_unref);

  G_OBJECT_CLASS (way_found_note_parent_class)->finalize (object);
}

static void
way_found_note_class_init (WayFoundNoteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_found_note_finalize;
}

static void
way_found_note_init (WayFoundNote *self)
{
}

WayFoundNote *
way_found_note_new (WayNote *note, WayClient *client, char *excerpt, GArray *spans)
{
  WayFoundNote *self = g_object_new (WAY_TYPE_FOUND_NOTE, NULL);

  self->note = note;
  self->client = client;
  self->excerpt = excerpt;
  self->spans = spans;
  return self;
}
