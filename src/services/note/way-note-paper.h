/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-note-whole.h"
#include "way-paper-maker.h"

G_BEGIN_DECLS

/* One note on paper.  Its params are a WayNoteWhole: which note, and who reads; what stands on the
 * paper is read anew. */
extern const WayPaperKind way_note_paper;

/* What the preview and the tests draw. */
WayPaper *way_note_paper_write (WayNoteWhole          *whole,
                                const WayPaperRequest *request) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
