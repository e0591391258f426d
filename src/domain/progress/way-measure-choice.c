/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-measure-choice.h"

#include <string.h>

struct _WayMeasureChoice {
  GArray *chosen; /* WayChosenMeasure */
};

static void
clear_chosen (gpointer data)
{
  g_free (((WayChosenMeasure *)data)->key);
}

WayMeasureChoice *
way_measure_choice_new (void)
{
  WayMeasureChoice *self = g_new0 (WayMeasureChoice, 1);

  self->chosen = g_array_new (FALSE, FALSE, sizeof (WayChosenMeasure));
  g_array_set_clear_func (self->chosen, clear_chosen);
  return self;
}

void
way_measure_choice_free (WayMeasureChoice *self)
{
  g_array_unref (self->chosen);
  g_free (self);
}

guint
way_measure_choice_get_n (const WayMeasureChoice *self)
{
  return self->chosen->len;
}

const WayChosenMeasure *
way_measure_choice_get (const WayMeasureChoice *self, guint index)
{
  g_return_val_if_fail (index < self->chosen->len, NULL);

  return &g_array_index (self->chosen, WayChosenMeasure, index);
}

gboolean
way_measure_choice_find (const WayMeasureChoice *self, const char *key, guint *mark)
{
  for (guint i = 0; i < self->chosen->len; i++) {
    const WayChosenMeasure *chosen = way_measure_choice_get (self, i);

    if (!g_str_equal (chosen->key, key))
      continue;
    if (mark != NULL)
      *mark = chosen->mark;
    return TRUE;
  }

  return FALSE;
}

static gboolean
is_taken (const WayMeasureChoice *self, guint mark)
{
  for (guint i = 0; i < self->chosen->len; i++)
    if (way_measure_choice_get (self, i)->mark == mark)
      return TRUE;
  return FALSE;
}

gboolean
way_measure_choice_add (WayMeasureChoice *self, const char *key, guint mark)
{
  WayChosenMeasure chosen = { NULL, mark };

  if (self->chosen->len >= WAY_MEASURE_MOST || way_measure_choice_find (self, key, NULL))
    return FALSE;

  if (mark >= WAY_MEASURE_N_MARKS || is_taken (self, mark))
    for (chosen.mark = 0; is_taken (self, chosen.mark); chosen.mark++)
      ;
  chosen.key = g_strdup (key);
  g_array_append_val (self->chosen, chosen);
  return TRUE;
}

void
way_measure_choice_remove (WayMeasureChoice *self, const char *key)
{
  for (guint i = 0; i < self->chosen->len; i++)
    if (g_str_equal (way_measure_choice_get (self, i)->key, key)) {
      g_array_remove_index (self->chosen, i);
      return;
    }
}

char *
way_measure_choice_to_text (const WayMeasureChoice *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->chosen->len; i++) {
    const WayChosenMeasure *chosen = way_measure_choice_get (self, i);

    g_string_append_printf (text, "%s%s:%u", i > 0 ? " " : "", chosen->key, chosen->mark);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

WayMeasureChoice *
way_measure_choice_new_from_text (const char *text)
{
  WayMeasureChoice *self = way_measure_choice_new ();
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++) {
    char   *colon = strrchr (words[i], ':');
    guint64 mark = 0;

    if (colon == NULL || colon == words[i] ||
        !g_ascii_string_to_unsigned (colon + 1, 10, 0, WAY_MEASURE_N_MARKS - 1, &mark, NULL))
      continue;
    *colon = '\0';
    way_measure_choice_add (self, words[i], (guint)mark);
  }
  return self;
}
