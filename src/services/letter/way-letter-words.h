/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-catalog.h"
#include "way-letter.h"

G_BEGIN_DECLS

/* What a letter says besides its text, in the language of its reader. */

/* “Of 12 sessions planned in the last 90 days, 10 took place.” */
char *way_letter_words_came (const WayCatalog *catalog, guint kept, guint planned, guint days)
  G_GNUC_WARN_UNUSED_RESULT;

/* All of a letter as it is read: sender (several lines, may be NULL), date, addressee, what it is
 * about, the text, and what is enclosed, with an empty line between them.
 * covered: what the reader may know (WayInfoClass), left_out: the classes that fell out of the text
 * for that; may be NULL. */
char *way_letter_words_whole (const WayLetter *letter,
                              const char      *sender,
                              WaySet           covered,
                              WaySet          *left_out) G_GNUC_WARN_UNUSED_RESULT;

/* What has still to be filled in by hand in a letter as it is read: “the date of birth”, of names
 * in braces; NULL for none. */
char *way_letter_words_missing (const char *whole) G_GNUC_WARN_UNUSED_RESULT;

/* For a list: “Draft”, “Finished 21 Sep 2026, to Bay Shelter”. */
char *way_letter_words_state (const WayLetter *letter) G_GNUC_WARN_UNUSED_RESULT;

/* Whom it is to, the first line of the addressee; the client where it is to the client. */
char *way_letter_words_reader (const WayLetter *letter) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
