/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_NOTE_EDITOR (way_note_editor_get_type ())
G_DECLARE_FINAL_TYPE (WayNoteEditor, way_note_editor, WAY, NOTE_EDITOR, WayPage)

/* A note while it is written: its sections one below the other, and beside them the contact, what
 * of the plan it touches, and who may read it.  What is typed is a draft within a second, and goes
 * into the note when the page is left.  Its subject is the note, which is stored; one that is not
 * the worker’s own draft is shown by a WayNoteView instead. */

/* Begins a note about a client and opens it over the page.  kind: WayNoteKind; -1: what the worker
 * usually writes. */
void way_note_editor_begin (WayPage *page, const WayId *client_id, int kind);

G_END_DECLS
