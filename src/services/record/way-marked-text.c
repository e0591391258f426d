/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-marked-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-text-diff.h"

#define WORDS_AROUND 6 /* of a long text, on both sides of what changed */

WayMarkedText *
way_marked_text_new (void)
{
  WayMarkedText *self = g_new0 (WayMarkedText, 1);

  self->text = g_strdup ("");
  self->spans = g_array_new (FALSE, FALSE, sizeof (WayMarkSpan));
  return self;
}

void
way_marked_text_free (WayMarkedText *self)
{
  g_free (self->text);
  g_array_unref (self->spans);
  g_free (self);
}

void
way_marked_text_append (WayMarkedText *self, const char *text)
{
  char *longer = g_strconcat (self->text, text, NULL);

  g_free (self->text);
  self->text = longer;
}

void
way_marked_text_append_marked (WayMarkedText *self, const char *text, WayMark mark)
{
  WayMarkSpan span = { .mark = mark, .start = (guint)strlen (self->text) };

  way_marked_text_append (self, text);
  span.end = (guint)strlen (self->text);
  if (span.end > span.start)
    g_array_append_val (self->spans, span);
}

WayMarkedText *
way_marked_text_new_spans (const char *text, GArray *spans)
{
  WayMarkedText *self = way_marked_text_new ();
  guint          at = 0;

  for (guint i = 0; i < spans->len; i++) {
    const WayTextSpan *span = &g_array_index (spans, WayTextSpan, i);
    g_autofree char   *before = g_strndup (text + at, span->start - at);
    g_autofree char   *found = g_strndup (text + span->start, span->end - span->start);

    way_marked_text_append (self, before);
    way_marked_text_append_marked (self, found, WAY_MARK_STRONG);
    at = span->end;
  }
  way_marked_text_append (self, text + at);
  return self;
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
way_marked_text_fill (WayMarkedText *self, const char *sentence, ...)
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
    way_marked_text_append (self, plain);
    if (text != NULL && strong)
      way_marked_text_append_marked (self, text, WAY_MARK_STRONG);
    else if (text != NULL)
      way_marked_text_append (self, text);
    p = close + 1;
  }

  way_marked_text_append (self, p);
}

/* --- differences --- */

/* Where so many words end, or the whole text does. */
static const char *
skip_words (const char *p, const char *end, guint n)
{
  while (p < end && n > 0) {
    while (p < end && g_unichar_isspace (g_utf8_get_char (p)))
      p = g_utf8_next_char (p);
    while (p < end && !g_unichar_isspace (g_utf8_get_char (p)))
      p = g_utf8_next_char (p);
    n--;
  }

  return p;
}

static const char *
skip_words_back (const char *start, const char *end, guint n)
{
  const char *p = end;

  while (p > start && n > 0) {
    const char *before;

    while (p > start && g_unichar_isspace (g_utf8_get_char (before = g_utf8_prev_char (p))))
      p = before;
    while (p > start && !g_unichar_isspace (g_utf8_get_char (before = g_utf8_prev_char (p))))
      p = before;
    n--;
  }

  return p;
}

static void
append_blank (WayMarkedText *self)
{
  const gsize length = strlen (self->text);

  if (length > 0 && !g_ascii_isspace (self->text[length - 1]))
    way_marked_text_append (self, " ");
}

static void
append_part (WayMarkedText *self, const char *start, const char *end)
{
  g_autofree char *part = g_strndup (start, (gsize)(end - start));

  if (*part != '\n' && *part != '\r')
    append_blank (self);
  way_marked_text_append (self, part);
}

/* What stayed the same is only hinted at where it is long. */
static void
append_same (WayMarkedText *self, const char *start, const char *end, gboolean first, gboolean last)
{
  const char *head = first ? start : skip_words (start, end, WORDS_AROUND);
  const char *tail = last ? end : skip_words_back (start, end, WORDS_AROUND);

  if (head >= tail || (first && last)) {
    append_part (self, start, end);
    return;
  }

  if (head > start)
    append_part (self, start, head);
  way_marked_text_append (self, head > start ? " …" : "…");
  if (tail < end)
    append_part (self, tail + strspn (tail, " \n"), end);
}

void
way_marked_text_append_difference (WayMarkedText *self,
                                   const char    *before,
                                   const char    *after,
                                   gboolean       whole)
{
  g_autoptr (GArray) runs = way_text_diff (before, after);

  for (guint i = 0; i < runs->len; i++) {
    const WayTextRun *run = &g_array_index (runs, WayTextRun, i);
    const char       *text = run->part == WAY_TEXT_REMOVED ? before : after;
    g_autofree char  *part = g_strndup (text + run->start, run->end - run->start);

    if (run->part == WAY_TEXT_SAME && whole) {
      append_part (self, text + run->start, text + run->end);
    } else if (run->part == WAY_TEXT_SAME) {
      append_same (self, text + run->start, text + run->end, i == 0, i + 1 == runs->len);
    } else {
      if (*part != '\n')
        append_blank (self);
      way_marked_text_append_marked (
        self, part, run->part == WAY_TEXT_ADDED ? WAY_MARK_ADDED : WAY_MARK_REMOVED);
    }
  }
}

gboolean
way_marked_text_has (const WayMarkedText *self, WayMark mark)
{
  for (guint i = 0; i < self->spans->len; i++) {
    if (g_array_index (self->spans, WayMarkSpan, i).mark == mark)
      return TRUE;
  }

  return FALSE;
}

char *
way_marked_text_to_speech (const WayMarkedText *self)
{
  GString *speech = g_string_new (NULL);
  guint    at = 0;

  for (guint i = 0; i < self->spans->len; i++) {
    const WayMarkSpan *span = &g_array_index (self->spans, WayMarkSpan, i);
    g_autofree char   *part = g_strndup (self->text + span->start, span->end - span->start);

    g_string_append_len (speech, self->text + at, span->start - at);
    if (span->mark == WAY_MARK_STRONG)
      g_string_append (speech, part);
    else
      /* Translators: words of a text, to be heard. */
      g_string_append_printf (
        speech, span->mark == WAY_MARK_ADDED ? _ ("[added: %s]") : _ ("[removed: %s]"), part);
    at = span->end;
  }

  g_string_append (speech, self->text + at);
  return g_string_free (speech, FALSE);
}
