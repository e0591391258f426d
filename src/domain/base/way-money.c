/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-money.h"

#include <langinfo.h>
#include <string.h>

#define LARGEST 100000000 /* a million */

char *
way_money_write (gint64 hundredths)
{
  const char *point = nl_langinfo (RADIXCHAR);

  return g_strdup_printf ("%" G_GINT64_FORMAT "%s%02d", hundredths / 100,
                          point != NULL && *point != '\0' ? point : ".", (int)(hundredths % 100));
}

gboolean
way_money_read (const char *text, gint64 *hundredths)
{
  gint64 sum = 0;
  int    decimals = -1; /* the digits after the point; -1 before it */
  guint  digits = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c)) {
    if (g_ascii_isdigit (*c)) {
      if (sum > LARGEST || decimals == 2)
        return FALSE;
      sum = sum * 10 + (*c - '0');
      digits++;
      if (decimals >= 0)
        decimals++;
    } else if (*c == '.' || *c == ',') {
      if (decimals >= 0)
        return FALSE;
      decimals = 0;
    } else if (!g_unichar_isspace (g_utf8_get_char (c)) &&
               g_unichar_type (g_utf8_get_char (c)) != G_UNICODE_CURRENCY_SYMBOL) {
      return FALSE;
    }
  }
  for (int missing = 2 - MAX (decimals, 0); missing > 0; missing--)
    sum *= 10;

  if (digits == 0 || sum > LARGEST)
    return FALSE;

  *hundredths = sum;
  return TRUE;
}
