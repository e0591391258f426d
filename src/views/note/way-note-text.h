/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-spelling.h"

G_BEGIN_DECLS

#define WAY_TYPE_NOTE_TEXT (way_note_text_get_type ())
G_DECLARE_FINAL_TYPE (WayNoteText, way_note_text, WAY, NOTE_TEXT, GtkTextView)

/* A text in which abbreviations become what they stand for, “.ref” and a blank, which Ctrl+Z takes
 * back; and in which words that the dictionary does not know are underlined.  The menu (of the
 * pointer or the Menu key) on such a word offers others, and to keep it.  Signal “learned” (char
 * *): the word is to be known from now on. */

/* WayAbbreviation, of who writes; NULL for none. */
void way_note_text_set_abbreviations (WayNoteText *self, GListModel *abbreviations);

/* NULL: nothing is marked.  Call it again when the spelling has learned a word. */
void way_note_text_set_spelling (WayNoteText *self, WaySpelling *spelling);

G_END_DECLS
