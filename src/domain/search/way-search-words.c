/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-search-words.h"

#include <string.h>

#include "way-text.h"

#define BEFORE 32 /* letters before the first word that was found */
#define DOTS   "…"

/* --- words --- */

/* As the index parts a text: a mark belongs to its letter, everything else ends the word. */
static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* The next word from *at on; FALSE at the end. */
static gboolean
next_word (const char **at, const char **start)
{
  const char *p = *at;

  while (*p != '\0' && !is_of_word (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  *start = p;
  while (*p != '\0' && is_of_word (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  *at = p;
  return p > *start;
}

char **
way_search_words_split (const char *typed)
{
  g_autofree char *composed = g_utf8_normalize (typed, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *at = composed != NULL ? composed : "";
  const char *start;

  for (guint n = 0; n < WAY_SEARCH_WORDS_MAX && next_word (&at, &start);) {
    g_autoptr (GString) word = g_string_new (NULL);

    /* A mark that no letter took is one that the index leaves out. */
    for (const char *p = start; p < at; p = g_utf8_next_char (p)) {
      if (!g_unichar_ismark (g_utf8_get_char (p)))
        g_string_append_unichar (word, g_utf8_get_char (p));
    }
    if (word->len > 0) {
      g_strv_builder_add (words, word->str);
      n++;
    }
  }

  return g_strv_builder_end (words);
}

/* --- finding --- */

typedef struct {
  char    *folded;
  gsize    length;
  gboolean is_whole;
} Wanted;

static void
wanted_clear (gpointer wanted)
{
  g_free (((Wanted *)wanted)->folded);
}

static GArray *
fold_wanted (const char *const *words)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Wanted));

  g_array_set_clear_func (all, wanted_clear);
  for (; *words != NULL; words++) {
    Wanted wanted = { way_text_fold (*words), 0,
                      g_utf8_strlen (*words, -1) < WAY_SEARCH_WORD_SHORT };

    wanted.length = strlen (wanted.folded);
    g_array_append_val (all, wanted);
  }
  return all;
}

/* Which of them this word is: one bit each. */
static guint
find_wanted (GArray *all, const char *start, const char *end)
{
  g_autofree char *word = g_strndup (start, (gsize)(end - start));
  g_autofree char *folded = way_text_fold (word);
  guint            found = 0;

  for (guint i = 0; i < all->len; i++) {
    const Wanted *wanted = &g_array_index (all, Wanted, i);

    if (wanted->is_whole ? strcmp (folded, wanted->folded) == 0
                         : strncmp (folded, wanted->folded, wanted->length) == 0)
      found |= 1u << i;
  }
  return found;
}

gboolean
way_search_words_are_in (const char *const *words, const char *text)
{
  g_autoptr (GArray) all = fold_wanted (words);
  const guint wanted = (1u << all->len) - 1;
  const char *at = text;
  const char *start;
  guint       found = 0;

  while (found != wanted && next_word (&at, &start))
    found |= find_wanted (all, start, at);
  return found == wanted;
}

/* --- the excerpt --- */

/* In one line, with one blank where there were several. */
static char *
squeeze (const char *text)
{
  GString *line = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    if (g_unichar_isspace (g_utf8_get_char (p))) {
      gap = TRUE;
      continue;
    }
    if (gap && line->len > 0)
      g_string_append_c (line, ' ');
    gap = FALSE;
    g_string_append_len (line, p, g_utf8_next_char (p) - p);
  }
  return g_string_free (line, FALSE);
}

typedef struct {
  WayTextSpan span;
  guint       found;
} Hit;

static GArray *
find_hits (const char *const *words, const char *line)
{
  g_autoptr (GArray) all = fold_wanted (words);
  GArray     *hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  const char *at = line;
  const char *start;

  while (next_word (&at, &start)) {
    const Hit hit = { { (guint)(start - line), (guint)(at - line) }, find_wanted (all, start, at) };

    if (hit.found != 0)
      g_array_append_val (hits, hit);
  }
  return hits;
}

static guint
count_bits (guint bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;
  return n;
}

/* The hit from which on most of the words are within so many bytes; the first of several. */
static guint
find_best (GArray *hits, guint length)
{
  guint best = 0, most = 0;

  for (guint i = 0; i < hits->len; i++) {
    const guint start = g_array_index (hits, Hit, i).span.start;
    guint       found = 0;

    for (guint k = i; k < hits->len && g_array_index (hits, Hit, k).span.end < start + length; k++)
      found |= g_array_index (hits, Hit, k).found;
    if (count_bits (found) > most) {
      most = count_bits (found);
      best = i;
    }
  }
  return best;
}

/* Some letters before a place, at the beginning of a word. */
static const char *
go_back (const char *line, const char *place)
{
  const char *from = place;

  for (guint n = 0; n < BEFORE && from > line; n++)
    from = g_utf8_prev_char (from);
  if (from == line)
    return line;
  while (from < place && *from != ' ')
    from++;
  return from < place ? from + 1 : place;
}

/* So many letters on, at the end of a word. */
static const char *
go_on (const char *from, guint length)
{
  const char *to = from;
  const char *gap = NULL;

  for (guint n = 0; n < length && *to != '\0'; n++) {
    if (*to == ' ')
      gap = to;
    to = g_utf8_next_char (to);
  }
  return *to == '\0' || gap == NULL ? to : gap;
}

char *
way_search_words_excerpt (const char *const *words, const char *text, guint length, GArray *spans)
{
  g_autofree char *line = squeeze (text);
  g_autoptr (GArray) hits = find_hits (words, line);
  GString    *excerpt = g_string_new (NULL);
  const char *from = line;
  const char *to;
  guint       shift;

  if (hits->len > 0) {
    const guint best = find_best (hits, length);

    from = go_back (line, line + g_array_index (hits, Hit, best).span.start);
  }
  to = go_on (from, length);

  if (from > line)
    g_string_append (excerpt, DOTS);
  shift = (guint)(from - line) - (guint)excerpt->len; /* it may wrap, and wraps back */
  g_string_append_len (excerpt, from, to - from);
  if (*to != '\0')
    g_string_append (excerpt, DOTS);

  for (guint i = 0; i < hits->len; i++) {
    WayTextSpan span = g_array_index (hits, Hit, i).span;

    if (line + span.start < from || line + span.end > to)
      continue;
    span.start -= shift;
    span.end -= shift;
    g_array_append_val (spans, span);
  }
  return g_string_free (excerpt, FALSE);
}
