/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-taken-words.h"

#include <glib/gi18n.h>

#include "way-catalog.h"
#include "way-instrument.h"
#include "way-when.h"

const char *
way_context_key_words (const char *key)
{
  return g_strcmp0 (key, "sex") == 0 ? _ ("Sex, for the published cut-off") : key;
}

const char *
way_context_value_words (const char *value)
{
  if (g_strcmp0 (value, "male") == 0)
    return _ ("Male");
  if (g_strcmp0 (value, "female") == 0)
    return _ ("Female");

  return value != NULL ? value : _ ("Not said");
}

char *
way_taken_to_words (const WayAssessment *assessment)
{
  g_autofree char *day = way_when_write (assessment->taken_on);
  const char      *mode = way_assessment_mode_to_words (assessment->mode);
  g_auto (GStrv) pairs =
    g_strsplit (assessment->context != NULL ? assessment->context : "", " ", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  if (g_strcmp0 (assessment->language, way_program_language ()) == 0) {
    /* TRANSLATORS: a day, and such as “the client answered alone”. */
    g_string_append_printf (text, _ ("%s: %s."), day, mode);
  } else {
    g_autofree char *language = way_catalog_name_language (assessment->language);

    /* TRANSLATORS: a day, such as “the client answered alone”, and a language: “Español”. */
    g_string_append_printf (text, _ ("%s: %s, in %s."), day, mode, language);
  }

  for (guint i = 0; pairs[i] != NULL; i++) {
    char *value = strchr (pairs[i], '=');

    if (value == NULL || g_str_has_prefix (pairs[i], WAY_INSTRUMENT_CUTOFF_KEY "="))
      continue;
    *value++ = '\0';
    g_string_append_printf (text, " %s: %s.", way_context_key_words (pairs[i]),
                            way_context_value_words (value));
  }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
