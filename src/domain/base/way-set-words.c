/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-set-words.h"

#include <glib/gi18n.h>

char *
way_set_to_words (WaySet set, const char *const *labels)
{
  GString *words = g_string_new (NULL);

  for (guint n = 0; labels[n] != NULL; n++) {
    if (way_set_has (set, n))
      g_string_append_printf (words, "%s%s", words->len > 0 ? _ (", ") : "", gettext (labels[n]));
  }

  return g_string_free (words, FALSE);
}
