/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-answers.h"

#include "way-error.h"

/* Far wider than any form, so that no sum of them can overflow. */
#define VALUE_MAX 1000

struct _WayAnswers {
  guint     n_items;
  WayAnswer items[];
};

static const char *const state_words[] = { "-", NULL, "refused", "na", "skipped" };

WayAnswers *
way_answers_new (guint n_items)
{
  WayAnswers *self = g_malloc0 (sizeof (WayAnswers) + n_items * sizeof (WayAnswer));

  self->n_items = n_items;
  return self;
}

static gboolean
read_word (const char *word, guint index, WayAnswer *answer, GError **error)
{
  gint64 value;

  for (guint i = 0; i < G_N_ELEMENTS (state_words); i++) {
    if (g_strcmp0 (word, state_words[i]) == 0) {
      *answer = (WayAnswer){ .state = (WayAnswerState)i };
      return TRUE;
    }
  }

  if (!g_ascii_string_to_signed (word, 10, -VALUE_MAX, VALUE_MAX, &value, NULL)) {
    g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID,
                 "Answer %u must be a whole number, “refused”, “na” or “-”", index + 1);
    return FALSE;
  }

  *answer = (WayAnswer){ .state = WAY_ANSWER_GIVEN, .value = (int)value };
  return TRUE;
}

WayAnswers *
way_answers_new_from_words (const char *const *words, guint n_items, GError **error)
{
  g_autoptr (WayAnswers) self = way_answers_new (n_items);
  guint n_words = 0;

  g_return_val_if_fail (words != NULL, NULL);

  while (words[n_words] != NULL)
    n_words++;
  if (n_words > n_items) {
    g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID, "%u answers for %u items", n_words, n_items);
    return NULL;
  }

  for (guint i = 0; i < n_words; i++) {
    if (!read_word (words[i], i, &self->items[i], error))
      return NULL;
  }

  return g_steal_pointer (&self);
}

WayAnswers *
way_answers_new_from_text (const char *text, guint n_items, GError **error)
{
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (*text == '\0')
    return way_answers_new (n_items);

  words = g_strsplit (text, " ", -1);
  return way_answers_new_from_words ((const char *const *)words, n_items, error);
}

WayAnswers *
way_answers_copy (const WayAnswers *self)
{
  WayAnswers *copy = way_answers_new (self->n_items);

  for (guint i = 0; i < self->n_items; i++)
    copy->items[i] = self->items[i];
  return copy;
}

void
way_answers_free (WayAnswers *self)
{
  g_free (self);
}

guint
way_answers_get_n_items (const WayAnswers *self)
{
  return self->n_items;
}

WayAnswer
way_answers_get (const WayAnswers *self, guint index)
{
  g_return_val_if_fail (index < self->n_items, (WayAnswer){ 0 });

  return self->items[index];
}

guint
way_answers_count (const WayAnswers *self, WayAnswerState state)
{
  guint n = 0;

  for (guint i = 0; i < self->n_items; i++)
    n += self->items[i].state == state;
  return n;
}

void
way_answers_set_value (WayAnswers *self, guint index, int value)
{
  g_return_if_fail (index < self->n_items);
  g_return_if_fail (ABS (value) <= VALUE_MAX);

  self->items[index] = (WayAnswer){ .state = WAY_ANSWER_GIVEN, .value = value };
}

void
way_answers_set_state (WayAnswers *self, guint index, WayAnswerState state)
{
  g_return_if_fail (index < self->n_items);
  g_return_if_fail (state != WAY_ANSWER_GIVEN);

  self->items[index] = (WayAnswer){ .state = state };
}

char *
way_answers_to_text (const WayAnswers *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->n_items; i++) {
    if (i > 0)
      g_string_append_c (text, ' ');
    if (self->items[i].state == WAY_ANSWER_GIVEN)
      g_string_append_printf (text, "%d", self->items[i].value);
    else
      g_string_append (text, state_words[self->items[i].state]);
  }

  return g_string_free (text, FALSE);
}
