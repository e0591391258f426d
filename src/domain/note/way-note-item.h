/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-note.h"

G_BEGIN_DECLS

#define WAY_TYPE_NOTE_ITEM (way_note_item_get_type ())
G_DECLARE_FINAL_TYPE (WayNoteItem, way_note_item, WAY, NOTE_ITEM, GObject)

/* A note as a list shows it to whoever reads.  It never changes. */
struct _WayNoteItem {
  GObject parent_instance;

  WayNote *note;        /* of a hidden one: way_note_make_hidden() */
  gboolean hidden;      /* it is not for this reader */
  char    *author;      /* the name */
  char    *client_name; /* the name to use; NULL in a list of one client */
  gboolean has_addenda;
};

/* Takes the note and the names. */
WayNoteItem *way_note_item_new (WayNote *note, gboolean hidden, char *author, char *client_name)
  G_GNUC_WARN_UNUSED_RESULT;

/* Which notes of a client are listed. */
typedef struct {
  WayId    client_id;
  char    *search; /* words, or NULL */
  int      kind;   /* WayNoteKind; -1: all */
  gboolean unsigned_only;
  gboolean mine_only;
} WayNoteFilter;

G_END_DECLS
