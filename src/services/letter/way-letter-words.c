/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-letter-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-info-class.h"
#include "way-letter-field.h"
#include "way-letter-text.h"
#include "way-when.h"

char *
way_letter_words_came (const WayCatalog *catalog, guint kept, guint planned, guint days)
{
  /* Translators: how many sessions were planned, in how many days, and how many took place. */
  return g_strdup_printf (
    way_catalog_get (catalog, N_ ("Of %u sessions planned in the last %u days, %u took place.")),
    planned, days, kept);
}

static char *
first_line (const char *text)
{
  return text != NULL ? g_strndup (text, strcspn (text, "\n")) : NULL;
}

char *
way_letter_words_reader (const WayLetter *letter)
{
  g_autofree char *line = first_line (letter->addressee);

  if (line != NULL && *g_strstrip (line) != '\0')
    return g_steal_pointer (&line);
  return g_strdup (letter->reader == WAY_LETTER_TO_CLIENT ? _ ("the client")
                                                          : _ ("nobody chosen yet"));
}

/* --- the whole --- */

static void
append (GString *whole, const char *part)
{
  g_autofree char *text = g_strstrip (g_strdup (part != NULL ? part : ""));

  if (*text != '\0')
    g_string_append_printf (whole, "%s%s", whole->len > 0 ? "\n\n" : "", text);
}

/* Whom it is to is known only once it is chosen, which may be later than the text. */
static char *
value_of (const char *name, WaySet *classes, gpointer user_data)
{
  const WayLetter      *letter = user_data;
  const WayLetterField *field = way_letter_field_find (name);

  if (field == NULL || field->id != WAY_LETTER_FIELD_ADDRESSEE || letter->addressee == NULL)
    return NULL;
  return first_line (letter->addressee);
}

static GPtrArray *
read_parts (const WayLetter *letter)
{
  g_autoptr (GPtrArray) parts = way_letter_text_read (letter->body, NULL);

  /* A mark that somebody typed wrongly is a word of the text: all of it is told to be checked. */
  if (parts == NULL) {
    parts = g_ptr_array_new_with_free_func ((GDestroyNotify)way_letter_part_free);
    g_ptr_array_add (parts, way_letter_part_new (WAY_SET_OF (WAY_INFO_WHOLE),
                                                 letter->body != NULL ? letter->body : ""));
  }
  way_letter_text_fill (parts, value_of, (gpointer)letter);
  return g_steal_pointer (&parts);
}

static void
append_enclosures (GString *whole, const WayLetter *letter, const WayCatalog *catalog)
{
  g_auto (GStrv) lines =
    g_strsplit (letter->enclosures != NULL ? letter->enclosures : "", "\n", -1);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++) {
    if (*g_strstrip (lines[i]) != '\0')
      g_string_append_printf (list, "\n– %s", lines[i]);
  }
  if (list->len > 0) {
    g_string_prepend (list, way_catalog_get (catalog, N_ ("Enclosed:")));
    append (whole, list->str);
  }
}

char *
way_letter_words_whole (const WayLetter *letter,
                        const char      *sender,
                        WaySet           covered,
                        WaySet          *left_out)
{
  GString *whole = g_string_new (NULL);
  g_autoptr (WayCatalog) catalog =
    way_catalog_new (letter->language != NULL ? letter->language : way_program_language ());
  g_autoptr (GPtrArray) parts = read_parts (letter);
  g_autofree char *day = way_when_write (letter->written_on);
  g_autofree char *text = way_letter_text_keep (parts, covered, left_out);

  append (whole, sender);
  append (whole, day);
  append (whole, letter->addressee);
  append (whole, letter->title);
  append (whole, text);
  append_enclosures (whole, letter, catalog);
  return g_string_free (whole, FALSE);
}

/* --- about it --- */

char *
way_letter_words_missing (const char *whole)
{
  g_auto (GStrv) names = way_letter_text_list_names (whole);
  GString *words = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++) {
    const WayLetterField *field = way_letter_field_find (names[i]);

    g_string_append_printf (words, "%s%s", words->len > 0 ? _ (", ") : "",
                            field != NULL ? gettext (field->label) : names[i]);
  }

  return g_string_free (words, words->len == 0);
}

char *
way_letter_words_state (const WayLetter *letter)
{
  g_autofree char *reader = way_letter_words_reader (letter);
  g_autoptr (GDateTime) at =
    g_date_time_new_from_unix_local (letter->finished_at.us / G_USEC_PER_SEC);
  g_autofree char *day = way_when_write (way_date_of (at));

  switch (letter->status) {
  case WAY_LETTER_FINAL:
    /* Translators: when a letter was finished, and to whom it is. */
    return g_strdup_printf (_ ("Finished %s, to %s"), day, reader);
  case WAY_LETTER_ENTERED_IN_ERROR:
    return g_strdup_printf (_ ("Finished %s, to %s, in error"), day, reader);
  case WAY_LETTER_DRAFT:
  default:
    /* Translators: to whom a letter is being written. */
    return g_strdup_printf (_ ("Draft to %s"), reader);
  }
}
