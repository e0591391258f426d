/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whoever carries or opens a letter sees its first lines, whatever the consent says about its
 * reader.  The word in them that already says what kind of program writes, as it stands there: in
 * English and in the language of the program; NULL for none.
 * text: of the letter as it goes out, the sender and the addressee before it; its first lines are
 * those up to the end of the first sentence, eight at most. */
char *way_letter_opening_find_program (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
