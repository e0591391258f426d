/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-letter-form.h"

#include <string.h>

#include "way-error.h"
#include "way-letter-field.h"
#include "way-letter-text.h"

#define ENDING ".letter"

struct _WayLetterForm {
  int n_refs; /* atomic */

  char       *id;
  char       *language;
  char       *title;
  WayLetterTo to;
  WayPurpose  purpose;
  char       *enclosed;
  char       *source;
  char       *text;
};

static gboolean G_GNUC_PRINTF (2, 3) refuse (GError **error, const char *format, ...)
{
  g_autofree char *words = NULL;
  va_list          args;

  va_start (args, format);
  words = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, words);
  return FALSE;
}

/* “housing.es.letter” */
static gboolean
read_name (WayLetterForm *self, const char *name, GError **error)
{
  g_autofree char *stem = NULL;
  char            *dot;

  if (!g_str_has_suffix (name, ENDING) || strlen (name) == strlen (ENDING))
    return refuse (error, "“%s” is no name of a letter", name);

  stem = g_strndup (name, strlen (name) - strlen (ENDING));
  dot = strchr (stem, '.');
  self->language = g_strdup (dot != NULL ? dot + 1 : "en");
  if (dot != NULL)
    *dot = '\0';
  self->id = g_steal_pointer (&stem);
  return *self->language != '\0' || refuse (error, "“%s” names no language", name);
}

static gboolean
read_to (WayLetterForm *self, const char *value, GError **error)
{
  if (strcmp (value, "client") == 0)
    self->to = WAY_LETTER_TO_CLIENT;
  else if (strcmp (value, "organization") == 0)
    self->to = WAY_LETTER_TO_ORGANIZATION;
  else if (strcmp (value, "named") == 0)
    self->to = WAY_LETTER_TO_NAMED;
  else
    return refuse (error, "“to” may not be “%s”", value);
  return TRUE;
}

static gboolean
read_purpose (WayLetterForm *self, const char *value, GError **error)
{
  return way_purpose_from_word (value, &self->purpose) ||
         refuse (error, "“purpose” may not be “%s”", value);
}

static gboolean
read_line (WayLetterForm *self, const char *line, GError **error)
{
  const char      *colon = strchr (line, ':');
  g_autofree char *name = NULL;
  g_autofree char *value = NULL;

  if (colon == NULL)
    return refuse (error, "“%s” has no colon", line);

  name = g_strndup (line, (gsize)(colon - line));
  value = g_strstrip (g_strdup (colon + 1));
  if (strcmp (name, "title") == 0 && self->title == NULL)
    self->title = g_steal_pointer (&value);
  else if (strcmp (name, "source") == 0 && self->source == NULL)
    self->source = g_steal_pointer (&value);
  else if (strcmp (name, "enclosed") == 0 && self->enclosed == NULL)
    self->enclosed = g_steal_pointer (&value);
  else if (strcmp (name, "to") == 0)
    return read_to (self, value, error);
  else if (strcmp (name, "purpose") == 0)
    return read_purpose (self, value, error);
  else
    return refuse (error, "“%s” is not known here, or said twice", name);
  return TRUE;
}

/* What is filled in must be known, or it would never be. */
static gboolean
check_text (WayLetterForm *self, GError **error)
{
  g_autoptr (GPtrArray) parts = way_letter_text_read (self->text, error);
  g_auto (GStrv) names = way_letter_text_list_names (self->text);

  if (parts == NULL)
    return FALSE;
  if (parts->len == 0)
    return refuse (error, "“%s” has no text", self->id);
  for (guint i = 0; names[i] != NULL; i++) {
    if (way_letter_field_find (names[i]) == NULL)
      return refuse (error, "“{%s}” is not known", names[i]);
  }

  return TRUE;
}

static gboolean
read_text (WayLetterForm *self, const char *text, GError **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint i;

  for (i = 0; lines[i] != NULL && *g_strchomp (lines[i]) != '\0'; i++) {
    if (lines[i][0] != '#' && !read_line (self, lines[i], error))
      return FALSE;
  }

  if (self->title == NULL || *self->title == '\0')
    return refuse (error, "“%s” is missing", "title");
  if (self->source == NULL || *self->source == '\0')
    return refuse (error, "“%s” is missing", "source");
  self->text = lines[i] != NULL ? g_strjoinv ("\n", lines + i + 1) : g_strdup ("");
  return check_text (self, error);
}

WayLetterForm *
way_letter_form_read (const char *name, const char *text, GError **error)
{
  g_autoptr (WayLetterForm) self = g_new0 (WayLetterForm, 1);

  self->n_refs = 1;
  self->to = WAY_LETTER_TO_NAMED;
  self->purpose = WAY_PURPOSE_CLIENT_REQUEST;
  if (!g_utf8_validate (text, -1, NULL)) {
    refuse (error, "“%s” is not UTF-8", name);
    return NULL;
  }
  if (!read_name (self, name, error) || !read_text (self, text, error))
    return NULL;

  return g_steal_pointer (&self);
}

WayLetterForm *
way_letter_form_ref (WayLetterForm *self)
{
  g_atomic_int_inc (&self->n_refs);
  return self;
}

void
way_letter_form_unref (WayLetterForm *self)
{
  if (!g_atomic_int_dec_and_test (&self->n_refs))
    return;

  g_free (self->id);
  g_free (self->language);
  g_free (self->title);
  g_free (self->enclosed);
  g_free (self->source);
  g_free (self->text);
  g_free (self);
}

const char *
way_letter_form_get_id (const WayLetterForm *self)
{
  return self->id;
}

const char *
way_letter_form_get_language (const WayLetterForm *self)
{
  return self->language;
}

const char *
way_letter_form_get_title (const WayLetterForm *self)
{
  return self->title;
}

WayLetterTo
way_letter_form_get_to (const WayLetterForm *self)
{
  return self->to;
}

WayPurpose
way_letter_form_get_purpose (const WayLetterForm *self)
{
  return self->purpose;
}

const char *
way_letter_form_get_enclosed (const WayLetterForm *self)
{
  return self->enclosed;
}

const char *
way_letter_form_get_source (const WayLetterForm *self)
{
  return self->source;
}

const char *
way_letter_form_get_text (const WayLetterForm *self)
{
  return self->text;
}
