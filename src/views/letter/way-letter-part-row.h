/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-letter-text.h"

G_BEGIN_DECLS

#define WAY_TYPE_LETTER_PART_ROW (way_letter_part_row_get_type ())
G_DECLARE_FINAL_TYPE (WayLetterPartRow,
                      way_letter_part_row,
                      WAY,
                      LETTER_PART_ROW,
                      AdwPreferencesGroup)

/* A part of a letter: its text, and what it tells, chosen in a menu beside its title.  Signal
 * “changed”: somebody typed or chose. */
GtkWidget     *way_letter_part_row_new (const WayLetterPart *part, guint number);
WayLetterPart *way_letter_part_row_dup_part (WayLetterPartRow *self) G_GNUC_WARN_UNUSED_RESULT;

/* Whether it goes out: covered, what its reader may know. */
void way_letter_part_row_show_covered (WayLetterPartRow *self, WaySet covered);
void way_letter_part_row_focus (WayLetterPartRow *self);

G_END_DECLS
