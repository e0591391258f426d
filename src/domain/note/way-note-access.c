/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-access.h"

#include <glib/gi18n.h>

gboolean
way_note_reader_works_with_clients (const WayNoteReader *reader)
{
  switch (reader->role) {
  case WAY_STAFF_ROLE_PEER:
  case WAY_STAFF_ROLE_COUNSELOR:
  case WAY_STAFF_ROLE_SOCIAL_WORKER:
  case WAY_STAFF_ROLE_SUPERVISOR:
  case WAY_STAFF_ROLE_RECORDS:
    return TRUE;
  case WAY_STAFF_ROLE_ADMINISTRATOR:
  case WAY_STAFF_ROLE_AUDITOR:
  default:
    return FALSE;
  }
}

static gboolean
is_asked_to_cosign (const WayNote *self, const WayNoteReader *reader)
{
  if (way_id_equal (&self->cosigned_by, &reader->staff_id))
    return TRUE;
  if (self->status != WAY_NOTE_COSIGN_WANTED)
    return FALSE;
  return way_id_is_none (&self->cosigner_id) ? reader->role == WAY_STAFF_ROLE_SUPERVISOR
                                             : way_id_equal (&self->cosigner_id, &reader->staff_id);
}

gboolean
way_note_can_be_read (const WayNote *self, const WayNoteReader *reader, const WayId *worker_id)
{
  if (way_id_equal (&self->author_id, &reader->staff_id))
    return TRUE;
  if (way_note_is_draft (self))
    return FALSE;
  if (is_asked_to_cosign (self, reader))
    return TRUE;

  switch (self->sensitivity) {
  case WAY_NOTE_TEAM:
    return way_note_reader_works_with_clients (reader);
  case WAY_NOTE_CIRCLE:
    return reader->role == WAY_STAFF_ROLE_SUPERVISOR || way_id_equal (worker_id, &reader->staff_id);
  case WAY_NOTE_AUTHOR:
  case WAY_NOTE_COUNSELING:
  default:
    return FALSE;
  }
}

gboolean
way_note_can_be_cosigned (const WayNote *self, const WayNoteReader *reader)
{
  return self->status == WAY_NOTE_COSIGN_WANTED &&
         !way_id_equal (&self->signed_by, &reader->staff_id) && is_asked_to_cosign (self, reader);
}

gboolean
way_note_can_be_retracted (const WayNote *self, const WayNoteReader *reader, const WayId *worker_id)
{
  if (way_note_is_draft (self) || self->status == WAY_NOTE_ENTERED_IN_ERROR)
    return FALSE;

  return way_id_equal (&self->author_id, &reader->staff_id) ||
         (reader->role == WAY_STAFF_ROLE_SUPERVISOR &&
          way_note_can_be_read (self, reader, worker_id));
}

gboolean
way_note_can_be_added_to (const WayNote *self)
{
  return !way_note_is_draft (self) && self->status != WAY_NOTE_ENTERED_IN_ERROR;
}

WayNote *
way_note_make_hidden (const WayNote *self)
{
  WayNote *hidden = way_record_new (WAY_TYPE_NOTE, &self->parent.id);

  way_set (hidden, client_id, self->client_id);
  way_set (hidden, author_id, self->author_id);
  way_set (hidden, kind, self->kind);
  way_set (hidden, served_on, self->served_on);
  way_set (hidden, sensitivity, self->sensitivity);
  way_set (hidden, status, self->status);
  return way_record_publish (hidden);
}

const char *
way_note_hidden_to_words (const WayNote *self)
{
  if (way_note_is_draft (self))
    return _ ("Still being written. It can be read when it is signed.");

  switch (self->sensitivity) {
  case WAY_NOTE_AUTHOR:
    return _ ("Kept to its author.");
  case WAY_NOTE_COUNSELING:
    return _ ("A counseling note, kept apart by its author.");
  case WAY_NOTE_CIRCLE:
    return _ ("Kept to its author, the client’s worker and supervisors.");
  case WAY_NOTE_TEAM:
  default:
    return _ ("Kept to those who work with clients.");
  }
}
