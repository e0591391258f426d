/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WAY_TEXT_MAX 100000 /* characters in one field */

/* What was typed, as it is stored: valid UTF-8 in NFC, no NUL, without blanks around it; NULL for
 * nothing.  FALSE when the text cannot be stored; the output is left alone then. */
gboolean way_text_clean (const char *text, gssize length, char **clean);

/* As it is searched: case, accents and ligatures gone, and what is not a letter or a digit one
 * blank.  “Åse  Núñez-Łuczak” becomes “ase nunez luczak”. */
char *way_text_fold (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* The digits only, as telephone numbers are searched. */
char *way_text_digits (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* The first letter of each word, of three at most: “Núñez-Luczak, Ana (the other)” becomes
 * “N. A. T.”. */
char *way_text_initials (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
