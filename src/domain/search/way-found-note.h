/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client.h"
#include "way-note.h"
#include "way-search-words.h"

G_BEGIN_DECLS

#define WAY_TYPE_FOUND_NOTE (way_found_note_get_type ())
G_DECLARE_FINAL_TYPE (WayFoundNote, way_found_note, WAY, FOUND_NOTE, GObject)

/* A note that a search among those of all clients found, for one who may read it.  It never
 * changes. */
struct _WayFoundNote {
  GObject parent_instance;

  WayNote   *note;
  WayClient *client;  /* as the list has them: who was merged is the one who stays */
  char      *excerpt; /* of the text, in one line */
  GArray    *spans;   /* of WayTextSpan: what was found in the excerpt */
};

/* Takes all of it. */
WayFoundNote *way_found_note_new (WayNote *note, WayClient *client, char *excerpt, GArray *spans)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
