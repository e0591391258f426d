/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-note.h"

G_BEGIN_DECLS

/* A part of the text of a note. */
typedef struct {
  const char *field;  /* of WayNote */
  const char *prompt; /* what belongs into it, N_(); NULL where its name says it */
} WayNoteSection;

/* The sections of a kind of note, in the order in which they are written and read. */
const WayNoteSection *way_note_kind_get_sections (WayNoteKind kind, guint *n);

/* Every section that any kind has, each once. */
const WayNoteSection *way_note_get_all_sections (guint *n);

/* Whether something was written into a section that this kind does not show; it is kept, and is
 * shown when the kind is changed back.  NULL, or the first such field. */
const char *way_note_find_unshown (const WayNote *self, WayNoteKind kind);

/* The text of a section; borrowed, may be NULL. */
const char *way_note_get_text (const WayNote *self, const char *field);

/* The beginning of what it says, on one line, for a list; NULL when it says nothing. */
char *way_note_dup_beginning (const WayNote *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
