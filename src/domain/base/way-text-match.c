/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-text-match.h"

#include "way-text.h"

/* Where the part that begins at “from” and means the wanted one ends; NULL: it does not. */
static const char *
find_end (const char *from, const char *wanted)
{
  g_autofree char *rest = way_text_fold (from);

  if (!g_str_has_prefix (rest, wanted))
    return NULL;

  for (const char *end = g_utf8_next_char (from);; end = g_utf8_next_char (end)) {
    g_autofree char *part = g_strndup (from, (gsize)(end - from));
    g_autofree char *folded = way_text_fold (part);

    if (*end != '\0' && g_unichar_ismark (g_utf8_get_char (end)))
      continue; /* an accent belongs to its letter */
    if (*end == '\0' || g_str_has_prefix (folded, wanted))
      return end;
  }
}

gboolean
way_text_match (const char *text, const char *search, guint *start, guint *end)
{
  g_autofree char *wanted = way_text_fold (search);

  if (*wanted == '\0')
    return FALSE;

  for (const char *from = text; *from != '\0'; from = g_utf8_next_char (from)) {
    const char *found = g_unichar_isalnum (g_utf8_get_char (from)) ? find_end (from, wanted) : NULL;

    if (found != NULL) {
      *start = (guint)(from - text);
      *end = (guint)(found - text);
      return TRUE;
    }
  }

  return FALSE;
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const WayTextSpan *one = a;
  const WayTextSpan *other = b;

  return one->start != other->start ? (one->start < other->start ? -1 : 1)
                                    : (one->end > other->end ? -1 : one->end < other->end);
}

GArray *
way_text_match_words (const char *text, const char *search)
{
  g_autofree char *wanted = way_text_fold (search);
  g_auto (GStrv) words = g_strsplit (wanted, " ", -1);
  GArray     *spans = g_array_new (FALSE, FALSE, sizeof (WayTextSpan));
  WayTextSpan span;

  if (way_text_match (text, wanted, &span.start, &span.end)) {
    g_array_append_val (spans, span);
    return spans;
  }

  for (guint i = 0; words[i] != NULL; i++) {
    if (way_text_match (text, words[i], &span.start, &span.end))
      g_array_append_val (spans, span);
  }
  g_array_sort (spans, compare_spans);
  for (guint i = 1; i < spans->len;) {
    const WayTextSpan *before = &g_array_index (spans, WayTextSpan, i - 1);

    if (g_array_index (spans, WayTextSpan, i).start < before->end)
      g_array_remove_index (spans, i);
    else
      i++;
  }
  return spans;
}
