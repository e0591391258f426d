/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-former-name.h"

#include <string.h>

#include "way-text.h"

static gboolean
is_same (const char *name, const char *folded)
{
  g_autofree char *other = name != NULL ? way_text_fold (name) : NULL;

  return other != NULL && strcmp (other, folded) == 0;
}

gboolean
way_former_name_match (const char *name, const char *former, const char *text)
{
  g_autofree char *folded = text != NULL ? way_text_fold (text) : NULL;
  g_auto (GStrv) lines = former != NULL ? g_strsplit (former, "\n", -1) : NULL;

  if (folded == NULL || folded[0] == '\0')
    return FALSE;
  if (is_same (name, folded))
    return TRUE;
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++) {
    if (is_same (lines[i], folded))
      return TRUE;
  }

  return FALSE;
}
