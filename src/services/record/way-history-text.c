/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "way-history-text-private.h"

#define WORDS_AROUND 6 /* of a long text, on both sides of what changed */

WayHistoryText *
way_history_text_new (void)
{
  WayHistoryText *self = g_new0 (WayHistoryText, 1);

  self->text = g_strdup ("");
  self->spans = g_array_new (FALSE, FALSE, sizeof (WayHistorySpan));
  return self;
}

void
way_history_text_free (WayHistoryText *self)
{
  g_free (self->text);
  g_array_unref (self->spans);
  g_free (self);
}

void
way_history_text_append (WayHistoryText *self, const char *text)
{
  char *longer = g_strconcat (self->text, text, NULL);

  g_free (self->text);
  self->text = longer;
}

void
way_history_text_append_marked (WayHistoryText *self, const char *text, WayHistoryMark mark)
{
  WayHistorySpan span = { .mark = mark, .start = (guint)strlen (self->text) };

  way_history_text_append (self, text);
  span.end = (guint)strlen (self->text);
  if (span.end > span.start)
    g_array_append_val (self->spans, span);
}

/* The text for a place, from the names and texts that alternate; whether it is strong. */
static const char *
find_text (const GPtrArray *pairs, const char *name, gsize length, gboolean *strong)
{
  for (guint i = 0; i + 1 < pairs->len; i += 2) {
    const char *key = pairs->pdata[i];

    *strong = *key == '*';
    if (strlen (key + *strong) == length && strncmp (key + *strong, name, length) == 0)
      return pairs->pdata[i + 1];
  }

  return NULL;
}

void
way_history_text_fill (WayHistoryText *self, const char *sentence, ...)
{
  g_autoptr (GPtrArray) pairs = g_ptr_array_new ();
  const char *p = sentence;
  const char *open;
  const char *key;
  va_list     list;

  va_start (list, sentence);
  while ((key = va_arg (list, const char *)) != NULL) {
    g_ptr_array_add (pairs, (gpointer)key);
    g_ptr_array_add (pairs, (gpointer)va_arg (list, const char *));
  }
  va_end (list);

  while ((open = strchr (p, '{')) != NULL) {
    const char      *close = strchr (open, '}');
    g_autofree char *plain = g_strndup (p, (gsize)(open - p));
    const char      *text;
    gboolean         strong = FALSE;

    if (close == NULL)
      break;

    text = find_text (pairs, open + 1, (gsize)(close - open - 1), &strong);
    way_history_text_append (self, plain);
    if (text != NULL && strong)
      way_history_text_append_marked (self, text, WAY_HISTORY_MARK_STRONG);
    else if (text != NULL)
      way_history_text_append (self, text);
    p = close + 1;
  }

  way_history_text_append (self, p);
}

static char *
join (char **words, guint from, guint to)
{
  GString *text = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    g_string_append_printf (text, "%s%s", i > from ? " " : "", words[i]);
  return g_string_free (text, FALSE);
}

static void
append_part (WayHistoryText *self, char **words, guint from, guint to, int mark)
{
  g_autofree char *text = join (words, from, to);

  if (from >= to)
    return;

  if (*self->text != '\0' && !g_str_has_suffix (self->text, "\n"))
    way_history_text_append (self, " ");
  if (mark < 0)
    way_history_text_append (self, text);
  else
    way_history_text_append_marked (self, text, (WayHistoryMark)mark);
}

void
way_history_text_append_difference (WayHistoryText *self, const char *before, const char *after)
{
  g_auto (GStrv) old = g_strsplit_set (before, " \n\t", -1);
  g_auto (GStrv) new = g_strsplit_set (after, " \n\t", -1);
  guint n_old = g_strv_length (old);
  guint n_new = g_strv_length (new);
  guint same = 0, tail = 0, from, to;

  while (same < n_old && same < n_new && g_str_equal (old[same], new[same]))
    same++;
  while (tail < n_old - same && tail < n_new - same &&
         g_str_equal (old[n_old - tail - 1], new[n_new - tail - 1]))
    tail++;

  from = same > WORDS_AROUND ? same - WORDS_AROUND : 0;
  to = tail > WORDS_AROUND ? n_new - tail + WORDS_AROUND : n_new;
  if (from > 0)
    way_history_text_append (self, "…");
  append_part (self, new, from, same, -1);
  append_part (self, new, same, n_new - tail, WAY_HISTORY_MARK_ADDED);
  append_part (self, old, same, n_old - tail, WAY_HISTORY_MARK_REMOVED);
  append_part (self, new, n_new - tail, to, -1);
  if (to < n_new)
    way_history_text_append (self, "…");
}
