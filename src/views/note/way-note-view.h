/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_NOTE_VIEW (way_note_view_get_type ())
G_DECLARE_FINAL_TYPE (WayNoteView, way_note_view, WAY, NOTE_VIEW, WayPage)

/* A signed note, as it stays: who signed it, when and as what, its text, what was added.  From here
 * something is added, it is signed as the second, said to be in error, or printed.  Its subject is
 * the note. */

G_END_DECLS
