/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-text-match.h"

G_BEGIN_DECLS

/* Words that are looked for in what people wrote: the beginnings of words in any order, all of
 * which must be there; one of fewer letters than WAY_SEARCH_WORD_SHORT is a whole word.  Case and
 * accents make no difference. */

#define WAY_SEARCH_WORDS_MAX  8
#define WAY_SEARCH_WORD_SHORT 3

/* What was typed as words, the first WAY_SEARCH_WORDS_MAX of them; empty: nothing is looked for. */
char **way_search_words_split (const char *typed) G_GNUC_WARN_UNUSED_RESULT;

gboolean way_search_words_are_in (const char *const *words, const char *text);

/* Of a text the part of about so many letters where most of the words are, in one line; “…” stands
 * for what is left out.  Appends where a word was found. */
char *way_search_words_excerpt (const char *const *words,
                                const char        *text,
                                guint              length,
                                GArray *spans /* of WayTextSpan */) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
