/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-crisis-reading.h"

#include <string.h>

/* --- numbers --- */

static void
number_free (gpointer data)
{
  WayCrisisNumber *number = data;

  g_free (number->name);
  g_free (number->number);
  g_free (number->note);
  g_free (number);
}

/* Cuts “ (call or text)” off the end of the line. */
static char *
cut_note (char *line)
{
  const gsize length = strlen (line);
  char       *start = strrchr (line, '(');
  char       *note;

  if (start == NULL || start == line || length == 0 || line[length - 1] != ')')
    return NULL;

  note = g_strstrip (g_strndup (start + 1, (gsize)(line + length - 1 - start - 1)));
  *start = '\0';
  g_strchomp (line);
  if (*note != '\0')
    return note;

  g_free (note);
  return NULL;
}

GPtrArray *
way_crisis_numbers_read (const char *text)
{
  GPtrArray *numbers = g_ptr_array_new_with_free_func (number_free);
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    char            *line = g_strstrip (lines[i]);
    WayCrisisNumber *number;
    char            *colon;

    if (*line == '\0')
      continue;

    number = g_new0 (WayCrisisNumber, 1);
    number->note = cut_note (line);
    colon = strrchr (line, ':');
    if (colon != NULL && colon != line && colon[strspn (colon, ": \t")] != '\0') {
      number->number = g_strstrip (g_strdup (colon + 1));
      *colon = '\0';
    }
    number->name = g_strdup (g_strchomp (line));
    g_ptr_array_add (numbers, number);
  }

  return numbers;
}

/* --- steps --- */

/* “Overdose:”.  FALSE: the line is a step. */
static gboolean
names_kind (const char *line, WayCrisisKind *kind)
{
  const gsize      length = strlen (line);
  g_autofree char *word = NULL;

  if (length < 2 || line[length - 1] != ':')
    return FALSE;

  word = g_strndup (line, length - 1);
  for (guint k = WAY_CRISIS_KIND_UNSAID + 1; k < WAY_CRISIS_N_KINDS; k++) {
    g_autofree char *said = g_utf8_casefold (word, -1);
    g_autofree char *label = g_utf8_casefold (way_crisis_kind_to_words (k), -1);
    g_autofree char *plain = g_utf8_casefold (way_crisis_kind_to_label (k), -1);

    if (g_str_equal (said, label) || g_str_equal (said, plain)) {
      *kind = k;
      return TRUE;
    }
  }

  return FALSE;
}

static void
add_step (GPtrArray *steps, const char *step)
{
  for (guint i = 0; i < steps->len; i++) {
    if (g_str_equal (g_ptr_array_index (steps, i), step))
      return;
  }

  g_ptr_array_add (steps, g_strdup (step));
}

char **
way_crisis_steps_read (const char *text, WayCrisisKind kind)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint pass = 0; pass < 2; pass++) {
    const WayCrisisKind wanted = pass == 0 ? kind : WAY_CRISIS_KIND_UNSAID;
    WayCrisisKind       now = WAY_CRISIS_KIND_UNSAID;

    for (guint i = 0; lines[i] != NULL; i++) {
      const char *line = g_strstrip (lines[i]);

      if (*line != '\0' && !names_kind (line, &now) && now == wanted)
        add_step (steps, line);
    }
  }

  g_ptr_array_add (steps, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&steps), FALSE);
}
