/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-note-access.h"

G_BEGIN_DECLS

#define WAY_TYPE_NOTE_WHOLE (way_note_whole_get_type ())
G_DECLARE_FINAL_TYPE (WayNoteWhole, way_note_whole, WAY, NOTE_WHOLE, GObject)

/* A note with all that belongs to it, as it was read for one reader: screen and paper show it from
 * here.  It never changes.  Of a hidden one there is the note as way_note_make_hidden(), and the
 * names. */
struct _WayNoteWhole {
  GObject parent_instance;

  WayNote      *note;
  WayNoteReader reader;
  WayId         worker_id; /* the client’s */
  gboolean      hidden;

  char *client_name;
  char *client_number;
  char *author; /* names; NULL where nobody is meant */
  char *signer;
  char *cosigner; /* who is asked */
  char *cosigned_by;
  char *error_by;

  GPtrArray *links;     /* WayNoteLink */
  GPtrArray *worked_on; /* what the links name, char * */
  GPtrArray *addenda;   /* WayNoteAddendum, in their order */
  GPtrArray *adders;    /* who signed each, char * */
};

WayNoteWhole *way_note_whole_new (void) G_GNUC_WARN_UNUSED_RESULT;

gboolean way_note_whole_can_cosign (const WayNoteWhole *self);
gboolean way_note_whole_can_retract (const WayNoteWhole *self);
gboolean way_note_whole_can_add (const WayNoteWhole *self);

/* Whether the reader is who writes it. */
gboolean way_note_whole_is_own_draft (const WayNoteWhole *self);

G_END_DECLS
