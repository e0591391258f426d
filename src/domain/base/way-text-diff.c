/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-text-diff.h"

#include <string.h>

/* Texts that differ in more words than this were written anew, and looking for what they share
 * would take time and show nothing. */
#define MAX_DIFFERENCES 800

/* So short a word between two changes is there by chance: marks on both sides of it only confuse.
 */
#define CHANCE_LENGTH 3

/* A word, or the ends of lines between two; the blanks behind it go with it. */
typedef struct {
  guint start;
  guint end;  /* of the word */
  guint next; /* of the blanks */
} Token;

/* Tokens “from” up to “to” of the first text became those of the second. */
typedef struct {
  guint from, to;
  guint new_from, new_to;
} Change;

typedef struct {
  const char *text;
  GArray     *tokens;
} Words;

/* --- words --- */

static gboolean
is_line_end (gunichar c)
{
  return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
}

/* Where the token that begins here ends: scripts without blanks are compared sign by sign. */
static const char *
skip_token (const char *p)
{
  gunichar       c = g_utf8_get_char (p);
  const gboolean line_end = is_line_end (c);

  do {
    const gboolean alone = g_unichar_iswide (c);

    p = g_utf8_next_char (p);
    c = g_utf8_get_char (p);
    if (alone || (!line_end && g_unichar_iswide (c)))
      return p;
  } while (c != 0 && is_line_end (c) == line_end && (line_end || !g_unichar_isspace (c)));

  return p;
}

static const char *
skip_blanks (const char *p)
{
  while (*p != '\0' && g_unichar_isspace (g_utf8_get_char (p)) &&
         !is_line_end (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

static Words
split (const char *text)
{
  Words       words = { text, g_array_new (FALSE, FALSE, sizeof (Token)) };
  const char *p = skip_blanks (text);

  while (*p != '\0') {
    Token token = { .start = (guint)(p - text) };

    p = skip_token (p);
    token.end = (guint)(p - text);
    p = skip_blanks (p);
    token.next = (guint)(p - text);
    g_array_append_val (words.tokens, token);
  }

  return words;
}

static void
words_clear (Words *self)
{
  g_clear_pointer (&self->tokens, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static const Token *
nth (const Words *self, guint n)
{
  return &g_array_index (self->tokens, Token, n);
}

static gboolean
same (const Words *a, guint i, const Words *b, guint k)
{
  const Token *left = nth (a, i);
  const Token *right = nth (b, k);

  return left->end - left->start == right->end - right->start &&
         memcmp (a->text + left->start, b->text + right->start, left->end - left->start) == 0;
}

/* --- the shortest way from one to the other --- */

typedef struct {
  const Words *a, *b;
  guint        skip;     /* tokens that both begin with */
  int          n_a, n_b; /* of the rest, without what both end with */
  GPtrArray   *reached;  /* for each number of differences, how far each diagonal was followed */
} Search;

static int
follow (const Search *self, int x, int y)
{
  while (x < self->n_a && y < self->n_b &&
         same (self->a, self->skip + (guint)x, self->b, self->skip + (guint)y))
    x++, y++;
  return x;
}

/* E. Myers, “An O(ND) Difference Algorithm and Its Variations” (1986): on diagonal k (x − y) as far
 * as d differences reach.  The number of differences, or -1 when there are too many. */
static int
search (Search *self)
{
  const int       most = MIN (self->n_a + self->n_b, MAX_DIFFERENCES);
  g_autofree int *far = g_new0 (int, 2 * (gsize)most + 3);
  int            *at = far + most + 1;

  for (int d = 0; d <= most; d++) {
    int *row = g_new (int, 2 * (gsize)d + 1);

    for (int k = -d; k <= d; k += 2) {
      int x = k == -d || (k != d && at[k - 1] < at[k + 1]) ? at[k + 1] : at[k - 1] + 1;

      if (x <= self->n_a && x - k <= self->n_b)
        x = follow (self, x, x - k);
      at[k] = row[k + d] = x;
      if (x >= self->n_a && x - k >= self->n_b) {
        g_ptr_array_add (self->reached, row);
        return d;
      }
    }
    g_ptr_array_add (self->reached, row);
  }

  return -1;
}

/* In front of the changes that are known already: they are found from the end. */
static void
add_change (GArray *changes, Change change)
{
  Change *first = changes->len > 0 ? &g_array_index (changes, Change, changes->len - 1) : NULL;

  if (first != NULL && first->from == change.to && first->new_from == change.new_to) {
    first->from = change.from;
    first->new_from = change.new_from;
  } else {
    g_array_append_val (changes, change);
  }
}

static void
walk_back (const Search *self, int differences, GArray *changes)
{
  int k = self->n_a - self->n_b;

  for (int d = differences; d > 0; d--) {
    const int     *row = g_ptr_array_index (self->reached, (guint)d - 1);
    const int      left = k > -d + 1 ? row[k - 1 + d - 1] : -1;
    const int      right = k < d - 1 ? row[k + 1 + d - 1] : -1;
    const gboolean came = k == -d || (k != d && left < right); /* a word of b */
    const int      x = came ? right : left;
    const int      y = came ? x - k - 1 : x - k + 1;
    const guint    from = self->skip + (guint)x;
    const guint    new_from = self->skip + (guint)y;

    add_change (changes, (Change){ from, from + !came, new_from, new_from + came });
    k = came ? k + 1 : k - 1;
  }
}

static void
reverse (GArray *changes)
{
  for (guint i = 0; i < changes->len / 2; i++) {
    Change *a = &g_array_index (changes, Change, i);
    Change *b = &g_array_index (changes, Change, changes->len - i - 1);
    Change  swap = *a;

    *a = *b;
    *b = swap;
  }
}

/* What differs, in the order of the texts. */
static GArray *
compare (const Words *a, const Words *b)
{
  g_autoptr (GPtrArray) reached = g_ptr_array_new_with_free_func (g_free);
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (Change));
  Search  self = { a, b, 0, (int)a->tokens->len, (int)b->tokens->len, reached };
  int     differences;

  while (self.n_a > 0 && self.n_b > 0 && same (a, self.skip, b, self.skip))
    self.skip++, self.n_a--, self.n_b--;
  while (self.n_a > 0 && self.n_b > 0 &&
         same (a, self.skip + (guint)self.n_a - 1, b, self.skip + (guint)self.n_b - 1))
    self.n_a--, self.n_b--;

  differences = search (&self);
  if (differences > 0) {
    walk_back (&self, differences, changes);
    reverse (changes);
  } else if (differences < 0) {
    add_change (changes, (Change){ self.skip, self.skip + (guint)self.n_a, self.skip,
                                   self.skip + (guint)self.n_b });
  }

  return changes;
}

/* --- what a person sees --- */

static gboolean
is_by_chance (const Words *a, guint from, guint to)
{
  const Token *only = from + 1 == to ? nth (a, from) : NULL;

  return only != NULL && !is_line_end (g_utf8_get_char (a->text + only->start)) &&
         g_utf8_strlen (a->text + only->start, (gssize)(only->end - only->start)) <= CHANCE_LENGTH;
}

static void
join_over_chance (const Words *a, GArray *changes)
{
  guint kept = 0;

  for (guint i = 1; i < changes->len; i++) {
    Change       *last = &g_array_index (changes, Change, kept);
    const Change *next = &g_array_index (changes, Change, i);

    if (is_by_chance (a, last->to, next->from)) {
      last->to = next->to;
      last->new_to = next->new_to;
    } else {
      g_array_index (changes, Change, ++kept) = *next;
    }
  }
  if (changes->len > 0)
    g_array_set_size (changes, kept + 1);
}

/* Tokens “from” up to “to”, without the blanks behind the last. */
static void
add_run (GArray *runs, WayTextPart part, const Words *words, guint from, guint to)
{
  WayTextRun run = { .part = part };

  if (from >= to)
    return;

  run.start = nth (words, from)->start;
  run.end = nth (words, to - 1)->end;
  g_array_append_val (runs, run);
}

GArray *
way_text_diff (const char *before, const char *after)
{
  g_auto (Words) a = split (before);
  g_auto (Words) b = split (after);
  g_autoptr (GArray) changes = compare (&a, &b);
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (WayTextRun));
  guint   at = 0;

  join_over_chance (&a, changes);
  for (guint i = 0; i < changes->len; i++) {
    const Change *change = &g_array_index (changes, Change, i);

    add_run (runs, WAY_TEXT_SAME, &b, at, change->new_from);
    add_run (runs, WAY_TEXT_ADDED, &b, change->new_from, change->new_to);
    add_run (runs, WAY_TEXT_REMOVED, &a, change->from, change->to);
    at = change->new_to;
  }
  add_run (runs, WAY_TEXT_SAME, &b, at, b.tokens->len);
  return runs;
}

gboolean
way_text_diff_shares (const char *before, const char *after)
{
  g_autoptr (GArray) runs = way_text_diff (before, after);

  for (guint i = 0; i < runs->len; i++) {
    if (g_array_index (runs, WayTextRun, i).part == WAY_TEXT_SAME)
      return TRUE;
  }

  return FALSE;
}

/* --- both kept --- */

/* Blanks around a word go with it, and where a text ends without, one is put between. */
static void
append (GString *merged, const Words *words, guint from, guint to)
{
  const gboolean needs_blank =
    from < to && merged->len > 0 && !g_ascii_isspace (merged->str[merged->len - 1]) &&
    !is_line_end (g_utf8_get_char (words->text + nth (words, from)->start)) && from > 0 &&
    nth (words, from - 1)->next > nth (words, from - 1)->end;

  if (from >= to)
    return;

  if (needs_blank)
    g_string_append_c (merged, ' ');
  g_string_append_len (merged, words->text + nth (words, from)->start,
                       nth (words, to - 1)->next - nth (words, from)->start);
}

static gboolean
touch (const Change *a, const Change *b)
{
  return a->from <= b->to && b->from <= a->to;
}

char *
way_text_merge (const char *base, const char *mine, const char *theirs)
{
  g_auto (Words) old = split (base);
  g_auto (Words) left = split (mine);
  g_auto (Words) right = split (theirs);
  g_autoptr (GArray) lefts = compare (&old, &left);
  g_autoptr (GArray) rights = compare (&old, &right);
  g_autoptr (GString) merged = g_string_new (NULL);
  guint at = 0, l = 0, r = 0;

  while (l < lefts->len || r < rights->len) {
    const Change  *a = l < lefts->len ? &g_array_index (lefts, Change, l) : NULL;
    const Change  *b = r < rights->len ? &g_array_index (rights, Change, r) : NULL;
    const gboolean is_left = a != NULL && (b == NULL || a->from < b->from);
    const Change  *change = is_left ? a : b;

    g_return_val_if_fail (change != NULL, NULL);

    if (a != NULL && b != NULL && touch (a, b))
      return NULL;

    append (merged, &old, at, change->from);
    append (merged, is_left ? &left : &right, change->new_from, change->new_to);
    at = change->to;
    l += is_left;
    r += !is_left;
  }

  append (merged, &old, at, old.tokens->len);
  return g_strchomp (g_string_free (g_steal_pointer (&merged), FALSE));
}
