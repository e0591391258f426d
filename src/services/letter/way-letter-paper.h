/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-letter.h"
#include "way-paper-maker.h"

G_BEGIN_DECLS

/* A letter as it was finished.  params: the WayLetter. */
extern const WayPaperKind way_letter_paper;

/* A letter on paper, whole: of a final one its own text, else as it would be read now
 * (way_letter_words_whole()), for a preview. */
WayPaper *way_letter_paper_write (const WayLetter *letter,
                                  const char      *whole,
                                  gboolean         large) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
