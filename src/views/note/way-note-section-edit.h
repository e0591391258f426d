/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WAY_TYPE_NOTE_SECTION_EDIT (way_note_section_edit_get_type ())
G_DECLARE_FINAL_TYPE (WayNoteSectionEdit, way_note_section_edit, WAY, NOTE_SECTION_EDIT, AdwBin)

/* One section of a note, to be written: its name, what belongs into it, and a text that grows. */
void         way_note_section_edit_set_names (WayNoteSectionEdit *self,
                                              const char         *title,
                                              const char         *prompt);      /* may be NULL */
GtkTextView *way_note_section_edit_get_view (WayNoteSectionEdit *self); /* borrowed */

/* What is wrong with it, below the text; NULL for nothing. */
void way_note_section_edit_set_lack (WayNoteSectionEdit *self, const char *words);

G_END_DECLS
