/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-note.h"
#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_NOTES_PAGE (way_notes_page_get_type ())
G_DECLARE_FINAL_TYPE (WayNotesPage, way_notes_page, WAY, NOTES_PAGE, WayPage)

/* The notes of a client, the newest first, read from the database as one scrolls; with a search
 * inside them, and filters. */

/* The page on which a note is read, or written on while it is a draft of who works. */
WayPage *way_notes_page_make_page_of (WayNote *note) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
