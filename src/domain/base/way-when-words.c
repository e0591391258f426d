/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-when-words.h"

#include <string.h>

static const struct {
  const char *word;
  WayWhenWord kind;
  int         value;
} words[] = {
  { "today", WAY_WHEN_OFFSET, 0 },
  { "now", WAY_WHEN_OFFSET, 0 },
  { "tomorrow", WAY_WHEN_OFFSET, 1 },
  { "yesterday", WAY_WHEN_OFFSET, -1 },
  { "hoy", WAY_WHEN_OFFSET, 0 },
  { "manana", WAY_WHEN_OFFSET, 1 },
  { "ayer", WAY_WHEN_OFFSET, -1 },
  { "anteayer", WAY_WHEN_OFFSET, -2 },

  { "next", WAY_WHEN_NEXT, 0 },
  { "this", WAY_WHEN_COMING, 0 },
  { "coming", WAY_WHEN_COMING, 0 },
  { "last", WAY_WHEN_LAST, 0 },
  { "este", WAY_WHEN_COMING, 0 },
  { "esta", WAY_WHEN_COMING, 0 },
  { "proximo", WAY_WHEN_COMING, 0 },
  { "proxima", WAY_WHEN_COMING, 0 },
  { "viene", WAY_WHEN_COMING, 0 },
  { "pasado", WAY_WHEN_LAST, 0 },
  { "pasada", WAY_WHEN_LAST, 0 },

  { "in", WAY_WHEN_IN, 0 },
  { "en", WAY_WHEN_IN, 0 },
  { "dentro", WAY_WHEN_IN, 0 },
  { "ago", WAY_WHEN_AGO, 0 },
  { "hace", WAY_WHEN_AGO, 0 },
  { "after", WAY_WHEN_AFTER, 0 },
  { "before", WAY_WHEN_BEFORE, 0 },

  { "d", WAY_WHEN_UNIT, WAY_WHEN_DAYS },
  { "day", WAY_WHEN_UNIT, WAY_WHEN_DAYS },
  { "days", WAY_WHEN_UNIT, WAY_WHEN_DAYS },
  { "dia", WAY_WHEN_UNIT, WAY_WHEN_DAYS },
  { "dias", WAY_WHEN_UNIT, WAY_WHEN_DAYS },
  { "w", WAY_WHEN_UNIT, WAY_WHEN_WEEKS },
  { "wk", WAY_WHEN_UNIT, WAY_WHEN_WEEKS },
  { "wks", WAY_WHEN_UNIT, WAY_WHEN_WEEKS },
  { "week", WAY_WHEN_UNIT, WAY_WHEN_WEEKS },
  { "weeks", WAY_WHEN_UNIT, WAY_WHEN_WEEKS },
  { "s", WAY_WHEN_UNIT, WAY_WHEN_WEEKS },
  { "sem", WAY_WHEN_UNIT, WAY_WHEN_WEEKS },
  { "semana", WAY_WHEN_UNIT, WAY_WHEN_WEEKS },
  { "semanas", WAY_WHEN_UNIT, WAY_WHEN_WEEKS },
  { "m", WAY_WHEN_UNIT, WAY_WHEN_MONTHS },
  { "mo", WAY_WHEN_UNIT, WAY_WHEN_MONTHS },
  { "month", WAY_WHEN_UNIT, WAY_WHEN_MONTHS },
  { "months", WAY_WHEN_UNIT, WAY_WHEN_MONTHS },
  { "mes", WAY_WHEN_UNIT, WAY_WHEN_MONTHS },
  { "meses", WAY_WHEN_UNIT, WAY_WHEN_MONTHS },
  { "y", WAY_WHEN_UNIT, WAY_WHEN_YEARS },
  { "yr", WAY_WHEN_UNIT, WAY_WHEN_YEARS },
  { "yrs", WAY_WHEN_UNIT, WAY_WHEN_YEARS },
  { "year", WAY_WHEN_UNIT, WAY_WHEN_YEARS },
  { "years", WAY_WHEN_UNIT, WAY_WHEN_YEARS },
  { "ano", WAY_WHEN_UNIT, WAY_WHEN_YEARS },
  { "anos", WAY_WHEN_UNIT, WAY_WHEN_YEARS },

  { "a", WAY_WHEN_COUNT, 1 },
  { "an", WAY_WHEN_COUNT, 1 },
  { "one", WAY_WHEN_COUNT, 1 },
  { "two", WAY_WHEN_COUNT, 2 },
  { "three", WAY_WHEN_COUNT, 3 },
  { "four", WAY_WHEN_COUNT, 4 },
  { "five", WAY_WHEN_COUNT, 5 },
  { "six", WAY_WHEN_COUNT, 6 },
  { "un", WAY_WHEN_COUNT, 1 },
  { "una", WAY_WHEN_COUNT, 1 },
  { "uno", WAY_WHEN_COUNT, 1 },
  { "dos", WAY_WHEN_COUNT, 2 },
  { "tres", WAY_WHEN_COUNT, 3 },
  { "cuatro", WAY_WHEN_COUNT, 4 },
  { "cinco", WAY_WHEN_COUNT, 5 },
  { "seis", WAY_WHEN_COUNT, 6 },

  { "st", WAY_WHEN_ORDINAL, 0 },
  { "nd", WAY_WHEN_ORDINAL, 0 },
  { "rd", WAY_WHEN_ORDINAL, 0 },
  { "th", WAY_WHEN_ORDINAL, 0 },
  { "o", WAY_WHEN_ORDINAL, 0 }, /* “1º” */

  { "of", WAY_WHEN_FILLER, 0 },
  { "on", WAY_WHEN_FILLER, 0 },
  { "the", WAY_WHEN_FILLER, 0 },
  { "de", WAY_WHEN_FILLER, 0 },
  { "del", WAY_WHEN_FILLER, 0 },
  { "el", WAY_WHEN_FILLER, 0 },
  { "la", WAY_WHEN_FILLER, 0 },
  { "que", WAY_WHEN_FILLER, 0 },
};

static const char *const months[][2] = {
  { "january", "enero" },   { "february", "febrero" },   { "march", "marzo" },
  { "april", "abril" },     { "may", "mayo" },           { "june", "junio" },
  { "july", "julio" },      { "august", "agosto" },      { "september", "septiembre" },
  { "october", "octubre" }, { "november", "noviembre" }, { "december", "diciembre" },
};

static const char *const weekdays[][2] = {
  { "monday", "lunes" },    { "tuesday", "martes" }, { "wednesday", "miercoles" },
  { "thursday", "jueves" }, { "friday", "viernes" }, { "saturday", "sabado" },
  { "sunday", "domingo" },
};

#define SHORTEST 3 /* letters of a name that is cut */

WayWhenWord
way_when_find_word (const char *word, int *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    if (strcmp (words[i].word, word) == 0) {
      *value = words[i].value;
      return words[i].kind;
    }
  }

  return WAY_WHEN_UNKNOWN;
}

static guint
find_name (const char *const (*names)[2], guint n_names, const char *word)
{
  if (strlen (word) < SHORTEST)
    return 0;

  for (guint i = 0; i < n_names; i++) {
    if (g_str_has_prefix (names[i][0], word) || g_str_has_prefix (names[i][1], word))
      return i + 1;
  }

  return 0;
}

guint
way_when_find_month (const char *word)
{
  if (strcmp (word, "setiembre") == 0 || strcmp (word, "set") == 0)
    return 9;

  return find_name (months, G_N_ELEMENTS (months), word);
}

guint
way_when_find_weekday (const char *word)
{
  return find_name (weekdays, G_N_ELEMENTS (weekdays), word);
}
