/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "way-instrument.h"

G_BEGIN_DECLS

typedef enum {
  WAY_ANSWER_KEY_NONE,   /* means nothing here */
  WAY_ANSWER_KEY_CHOSEN, /* an answer was chosen */
  WAY_ANSWER_KEY_TYPING, /* a number is being typed */
} WayAnswerKey;

/* What the characters typed at an item choose.  The key of an answer is its value; where an item
 * has answers of two digits, each number ends with Enter ('\n'); “y” and “n” choose “Yes” and “No”,
 * in English and in the language of the program.  typed collects digits, from one call to the next;
 * what cannot become an answer is thrown away. */
WayAnswerKey way_answer_key_press (const WayInstrumentItem *item,
                                   gunichar                 character,
                                   GString                 *typed,
                                   int                     *value);

G_END_DECLS
