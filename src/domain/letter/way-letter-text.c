/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-letter-text.h"

#include <string.h>

#include "way-error.h"
#include "way-info-class.h"

WayLetterPart *
way_letter_part_new (WaySet classes, const char *text)
{
  WayLetterPart *self = g_new0 (WayLetterPart, 1);

  self->classes = classes;
  self->text = g_strdup (text);
  return self;
}

void
way_letter_part_free (WayLetterPart *self)
{
  g_free (self->text);
  g_free (self);
}

/* --- reading and writing --- */

/* A line that says what the part below it tells. */
static gboolean
is_mark (const char *line)
{
  const gsize length = strlen (line);

  return length >= 2 && line[0] == '[' && strchr (line, ']') == line + length - 1;
}

static gboolean
read_mark (const char *line, guint number, WaySet *classes, GError **error)
{
  g_autofree char *inside = g_strndup (line + 1, strlen (line) - 2);
  g_auto (GStrv) words = g_strsplit (inside, " ", -1);

  *classes = (WaySet){ 0 };
  for (guint i = 0; words[i] != NULL; i++) {
    WayInfoClass info_class;

    if (*words[i] == '\0')
      continue;
    if (!way_info_class_from_word (words[i], &info_class)) {
      g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID, "Line %u: “%s” is no kind of information",
                   number, words[i]);
      return FALSE;
    }
    classes->bits |= WAY_SET_OF (info_class).bits;
  }

  return TRUE;
}

/* A part without a word is none. */
static void
end_part (GPtrArray *parts, WaySet classes, GString *text)
{
  const char *begin = text->str;

  while (*begin == '\n')
    begin++;
  g_strchomp (text->str);
  if (*begin != '\0')
    g_ptr_array_add (parts, way_letter_part_new (classes, begin));
  g_string_truncate (text, 0);
}

GPtrArray *
way_letter_text_read (const char *text, GError **error)
{
  g_autoptr (GPtrArray) parts =
    g_ptr_array_new_with_free_func ((GDestroyNotify)way_letter_part_free);
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  g_autoptr (GString) part = g_string_new (NULL);
  WaySet classes = { 0 };

  for (guint i = 0; lines[i] != NULL; i++) {
    g_strchomp (lines[i]);
    if (!is_mark (lines[i])) {
      g_string_append_printf (part, "%s\n", lines[i]);
      continue;
    }
    end_part (parts, classes, part);
    if (!read_mark (lines[i], i + 1, &classes, error))
      return NULL;
  }
  end_part (parts, classes, part);

  return g_steal_pointer (&parts);
}

char *
way_letter_text_write (GPtrArray *parts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++) {
    const WayLetterPart *part = g_ptr_array_index (parts, i);
    const char          *between = "";

    g_string_append (text, text->len > 0 ? "\n\n[" : "[");
    for (guint n = 0; way_info_class_words[n] != NULL; n++) {
      if (way_set_has (part->classes, n)) {
        g_string_append_printf (text, "%s%s", between, way_info_class_words[n]);
        between = " ";
      }
    }
    g_string_append_printf (text, "]\n%s", part->text);
  }

  return g_string_free (text, FALSE);
}

/* --- what it tells --- */

WaySet
way_letter_text_get_classes (GPtrArray *parts)
{
  WaySet classes = { 0 };

  for (guint i = 0; i < parts->len; i++) {
    const WayLetterPart *part = g_ptr_array_index (parts, i);

    classes.bits |= part->classes.bits;
  }

  return classes;
}

char *
way_letter_text_keep (GPtrArray *parts, WaySet covered, WaySet *left_out)
{
  GString *text = g_string_new (NULL);
  WaySet   out = { 0 };

  for (guint i = 0; i < parts->len; i++) {
    const WayLetterPart *part = g_ptr_array_index (parts, i);

    if ((part->classes.bits & ~covered.bits) != 0) {
      out.bits |= part->classes.bits & ~covered.bits;
      continue;
    }
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", part->text);
  }

  if (left_out != NULL)
    *left_out = out;
  return g_string_free (text, FALSE);
}

/* --- what is filled in --- */

/* The end of the name that begins behind a brace; NULL where it is none. */
static const char *
find_end (const char *name)
{
  const char *end = name;

  while (g_ascii_islower (*end) || g_ascii_isdigit (*end) || *end == '_')
    end++;
  return end > name && *end == '}' ? end : NULL;
}

static void
fill_part (WayLetterPart *part, WayLetterValueOf value_of, gpointer user_data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *at = part->text;

  while (*at != '\0') {
    const char      *end = *at == '{' ? find_end (at + 1) : NULL;
    g_autofree char *name = end != NULL ? g_strndup (at + 1, (gsize)(end - at - 1)) : NULL;
    WaySet           classes = { 0 };
    g_autofree char *value = name != NULL ? value_of (name, &classes, user_data) : NULL;

    if (value == NULL) {
      g_string_append_c (text, *at);
      at++;
      continue;
    }
    g_string_append (text, value);
    part->classes.bits |= classes.bits;
    at = end + 1;
  }

  g_free (part->text);
  part->text = g_strdup (text->str);
}

void
way_letter_text_fill (GPtrArray *parts, WayLetterValueOf value_of, gpointer user_data)
{
  for (guint i = 0; i < parts->len; i++)
    fill_part (g_ptr_array_index (parts, i), value_of, user_data);
}

char **
way_letter_text_list_names (const char *text)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const char *at = text; at != NULL && (at = strchr (at, '{')) != NULL; at++) {
    const char      *end = find_end (at + 1);
    g_autofree char *name = end != NULL ? g_strndup (at + 1, (gsize)(end - at - 1)) : NULL;

    if (name == NULL || g_hash_table_contains (seen, name))
      continue;
    g_strv_builder_add (names, name);
    g_hash_table_add (seen, g_steal_pointer (&name));
  }

  return g_strv_builder_end (names);
}
