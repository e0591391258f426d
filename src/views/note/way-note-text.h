/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WAY_TYPE_NOTE_TEXT (way_note_text_get_type ())
G_DECLARE_FINAL_TYPE (WayNoteText, way_note_text, WAY, NOTE_TEXT, GtkTextView)

/* A text in which abbreviations become what they stand for: “.ref” and a blank.  Ctrl+Z takes that
 * back. */

/* WayAbbreviation, of who writes; NULL for none. */
void way_note_text_set_abbreviations (WayNoteText *self, GListModel *abbreviations);

G_END_DECLS
