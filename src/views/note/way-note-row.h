/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-note-item.h"
#include "way-time.h"

G_BEGIN_DECLS

#define WAY_TYPE_NOTE_ROW (way_note_row_get_type ())
G_DECLARE_FINAL_TYPE (WayNoteRow, way_note_row, WAY, NOTE_ROW, GtkBox)

/* A note in a list: kind and day, how it begins, by whom, and its state.  In a list of many clients
 * the client stands first. */
GtkWidget *way_note_row_new (void);

/* NULL empties it. */
void way_note_row_show (WayNoteRow *self, WayNoteItem *item, WayDate today);

G_END_DECLS
