/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WAY_PASSPHRASE_SCORE_ENOUGH 3 /* of 4: less than this is not taken */

/* Words of the list that phrases are made of, in a phrase that is offered: 10 bits each, 60 bits.
 */
#define WAY_PASSPHRASE_LIST  1024
#define WAY_PASSPHRASE_WORDS 6

typedef struct {
  guint       score; /* 0 to 4, as zxcvbn counts: 10^3, 10^6, 10^8 and 10^10 guesses */
  double      bits;  /* binary logarithm of the guesses that are needed */
  const char *hint;  /* what would help, or that it is good; a translated sentence, static */
} WayPassphraseCheck;

/* How hard a passphrase is to guess (zxcvbn: Wheeler, USENIX Security 2016).  Names are those of
 * staff and agency, which a guesser tries first; NULL or a NULL-terminated list. */
WayPassphraseCheck way_passphrase_check (const char *passphrase, const char *const *names);

/* Random words from our own list, with a blank between them; in memory that is wiped when it is
 * freed, with way_passphrase_free(). */
char *way_passphrase_make (guint n_words) G_GNUC_WARN_UNUSED_RESULT;
void  way_passphrase_free (char *phrase);

/* The list: WAY_PASSPHRASE_LIST different words and a NULL. */
char **way_passphrase_get_list (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
