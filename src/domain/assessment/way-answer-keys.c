/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-answer-keys.h"

#include <glib/gi18n.h>

static gboolean
has_long_values (const WayInstrumentItem *item)
{
  for (guint i = 0; i < item->options->n_options; i++) {
    if (item->options->options[i].value > 9)
      return TRUE;
  }

  return FALSE;
}

static gboolean
begins_a_value (const WayInstrumentItem *item, const char *digits)
{
  for (guint i = 0; i < item->options->n_options; i++) {
    g_autofree char *value = g_strdup_printf ("%d", item->options->options[i].value);

    if (g_str_has_prefix (value, digits))
      return TRUE;
  }

  return FALSE;
}

static gboolean
find_words (const WayInstrumentItem *item, const char *words, const char *translated, int *value)
{
  for (guint i = 0; i < item->options->n_options; i++) {
    const WayInstrumentOption *option = &item->options->options[i];

    if (g_ascii_strcasecmp (option->words, words) == 0 ||
        g_utf8_collate (option->words, translated) == 0) {
      *value = option->value;
      return TRUE;
    }
  }

  return FALSE;
}

static WayAnswerKey
finish (const WayInstrumentItem *item, GString *typed, int *value)
{
  const int number = (int)g_ascii_strtoll (typed->str, NULL, 10);
  gboolean  known;

  if (typed->len == 0)
    return WAY_ANSWER_KEY_NONE;

  known = way_instrument_item_get_words (item, number) != NULL;
  g_string_truncate (typed, 0);
  if (!known)
    return WAY_ANSWER_KEY_NONE;

  *value = number;
  return WAY_ANSWER_KEY_CHOSEN;
}

WayAnswerKey
way_answer_key_press (const WayInstrumentItem *item, gunichar character, GString *typed, int *value)
{
  const gunichar small = g_unichar_tolower (character);

  if (character == '\n')
    return finish (item, typed, value);

  if (g_unichar_isdigit (character)) {
    g_string_append_printf (typed, "%d", g_unichar_digit_value (character));
    if (!begins_a_value (item, typed->str)) {
      g_string_truncate (typed, 0);
      return WAY_ANSWER_KEY_NONE;
    }
    return has_long_values (item) ? WAY_ANSWER_KEY_TYPING : finish (item, typed, value);
  }

  g_string_truncate (typed, 0);
  /* TRANSLATORS: the answers “yes” and “no” of a questionnaire; their first letters are keys. */
  if ((small == 'y' || small == g_unichar_tolower (g_utf8_get_char (_ ("Yes")))) &&
      find_words (item, "Yes", _ ("Yes"), value))
    return WAY_ANSWER_KEY_CHOSEN;
  if (small == 'n' && find_words (item, "No", _ ("No"), value))
    return WAY_ANSWER_KEY_CHOSEN;

  return WAY_ANSWER_KEY_NONE;
}
