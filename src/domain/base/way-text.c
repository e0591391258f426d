/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-text.h"

#include <string.h>

/* Such a text is composed as it is.  Most that is read is of this kind. */
static gboolean
is_ascii (const char *text, gssize length)
{
  for (gssize i = 0; i < length; i++) {
    if ((guchar)text[i] >= 0x80)
      return FALSE;
  }

  return TRUE;
}

gboolean
way_text_clean (const char *text, gssize length, char **clean)
{
  g_autofree char *composed = NULL;

  if (text == NULL) {
    *clean = NULL;
    return TRUE;
  }

  if (length < 0)
    length = (gssize)strlen (text);
  if (!g_utf8_validate (text, length, NULL) || memchr (text, '\0', (gsize)length) != NULL)
    return FALSE;

  composed = is_ascii (text, length) ? g_strndup (text, (gsize)length)
                                     : g_utf8_normalize (text, length, G_NORMALIZE_DEFAULT_COMPOSE);
  if (composed == NULL || g_utf8_strlen (composed, -1) > WAY_TEXT_MAX)
    return FALSE;

  g_strstrip (composed);
  *clean = *composed != '\0' ? g_steal_pointer (&composed) : NULL;
  return TRUE;
}

/* Letters that Unicode does not take apart, though people type them without their stroke. */
static const char *
spell (gunichar c)
{
  switch (c) {
  case 0x0142: /* ł */
    return "l";
  case 0x00f8: /* ø */
    return "o";
  case 0x0111: /* đ */
    return "d";
  case 0x00f0: /* ð */
    return "d";
  case 0x00fe: /* þ */
    return "th";
  case 0x00e6: /* æ */
    return "ae";
  case 0x0153: /* œ */
    return "oe";
  case 0x0131: /* dotless i */
    return "i";
  case 0x0127: /* ħ */
    return "h";
  default:
    return NULL;
  }
}

char *
way_text_fold (const char *text)
{
  g_autofree char *cased = g_utf8_casefold (text, -1);
  g_autofree char *apart = g_utf8_normalize (cased, -1, G_NORMALIZE_ALL);
  GString         *folded = g_string_new (NULL);
  gboolean         gap = FALSE;

  for (const char *p = apart; p != NULL && *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar    c = g_utf8_get_char (p);
    const char *spelt = spell (c);

    if (g_unichar_ismark (c) || c == '\'' || c == 0x2019) /* O’Neill is looked for as oneill */
      continue;
    if (!g_unichar_isalnum (c)) {
      gap = TRUE;
      continue;
    }

    if (gap && folded->len > 0)
      g_string_append_c (folded, ' ');
    gap = FALSE;
    if (spelt != NULL)
      g_string_append (folded, spelt);
    else
      g_string_append_unichar (folded, c);
  }

  return g_string_free (folded, FALSE);
}

char *
way_text_digits (const char *text)
{
  GString *digits = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    int value = g_unichar_digit_value (g_utf8_get_char (text));

    if (value >= 0)
      g_string_append_c (digits, (char)('0' + value));
  }

  return g_string_free (digits, FALSE);
}

#define MOST_INITIALS 3

char *
way_text_initials (const char *name)
{
  GString *initials = g_string_new (NULL);
  gboolean in_word = FALSE;
  guint    n = 0;

  for (const char *c = name; *c != '\0'; c = g_utf8_next_char (c)) {
    const gunichar letter = g_utf8_get_char (c);

    if (g_unichar_isspace (letter)) {
      in_word = FALSE;
    } else if (!in_word && g_unichar_isalnum (letter)) {
      in_word = TRUE;
      if (n++ == MOST_INITIALS)
        break;
      if (initials->len > 0)
        g_string_append_c (initials, ' ');
      g_string_append_unichar (initials, g_unichar_totitle (letter));
      g_string_append_c (initials, '.');
    }
  }

  return g_string_free (initials, FALSE);
}
