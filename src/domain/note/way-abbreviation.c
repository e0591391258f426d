/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-abbreviation.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-error.h"

static const WayField fields[] = {
  WAY_FIELD (WayAbbreviation,
             staff_id,
             .label = N_ ("Worker"),
             .target = "staff",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayAbbreviation, keyword, .label = N_ ("Keyword"), .required = TRUE),
  WAY_FIELD (WayAbbreviation, text, .label = N_ ("Text"), .required = TRUE),
};

gboolean
way_abbreviation_is_keyword (const char *text)
{
  if (text == NULL || text[0] == '\0')
    return FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    if (!g_unichar_isalnum (g_utf8_get_char (p)))
      return FALSE;
  }

  return TRUE;
}

char *
way_abbreviation_find_keyword (const char *text)
{
  const char *end = text + strlen (text);
  const char *start = end;

  while (start > text) {
    const char *before = g_utf8_prev_char (start);

    if (!g_unichar_isalnum (g_utf8_get_char (before)))
      break;
    start = before;
  }

  if (start == end || start == text || start[-1] != '.')
    return NULL;
  if (start - 1 > text && !g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (start - 1))))
    return NULL;

  return g_strdup (start);
}

static gboolean
check (gpointer record, GError **error)
{
  WayAbbreviation *self = record;

  if (way_abbreviation_is_keyword (self->keyword))
    return TRUE;

  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID,
                       "“keyword” has something else than letters and digits");
  return FALSE;
}

WAY_DEFINE_RECORD (WayAbbreviation,
                   way_abbreviation,
                   "abbreviation",
                   N_ ("Abbreviation"),
                   fields,
                   check)
