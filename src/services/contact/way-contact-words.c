/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-contact-words.h"

#include <glib/gi18n.h>

#include "way-client-words.h"
#include "way-set-words.h"
#include "way-when.h"

static void
append (GString *words, const char *between, const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? between : "", text);
}

/* One line, whatever was typed. */
static char *
to_line (const char *text)
{
  return text != NULL ? g_strdelimit (g_strdup (text), "\n\r", ' ') : NULL;
}

char *
way_contact_words_title (const WayContact *self)
{
  GString         *words = g_string_new (gettext (way_contact_kind_labels[self->kind]));
  g_autofree char *length =
    self->minutes > 0
      ? g_strdup_printf (g_dngettext (NULL, "%d minute", "%d minutes", (gulong)self->minutes),
                         (int)self->minutes)
      : NULL;

  append (words, " · ", length);
  if (!way_contact_is_reached (self))
    append (words, " · ", gettext (way_contact_outcome_labels[self->outcome]));
  return g_string_free (words, FALSE);
}

char *
way_contact_words_hours (const WayContact *self)
{
  g_autofree char *both = self->began != NULL && self->ended != NULL
                          ? g_strdup_printf ("%s–%s", self->began, self->ended)
                          : NULL;

  if (both != NULL)
    return way_client_words_isolate (both);
  return self->began != NULL ? way_client_words_isolate (self->began) : NULL;
}

char *
way_contact_words_about (const WayContact *self)
{
  const gboolean   reached = way_contact_is_reached (self);
  g_autofree char *set = reached ? way_set_to_words (self->support, way_contact_support_labels)
                                 : way_set_to_words (self->barriers, way_contact_barrier_labels);
  const char      *said = reached ? self->support_words : self->barrier_words;
  GString         *words;

  if (self->purpose != NULL)
    return to_line (self->purpose);

  words = g_string_new (set);
  append (words, ". ", said);
  g_strdelimit (words->str, "\n\r", ' ');
  return g_string_free (words, words->len == 0);
}

char *
way_contact_words_next (const WayContact *self)
{
  g_autofree char *day = self->next_on.ymd != 0 ? way_when_write (self->next_on) : NULL;
  g_autofree char *line =
    to_line (way_contact_is_reached (self) || self->reengagement == NULL ? self->next_words
                                                                         : self->reengagement);
  GString *words = g_string_new (day);

  append (words, _ (", "), line);
  if (words->len == 0)
    return g_string_free (words, TRUE);

  g_string_prepend (words, _ ("Next: "));
  return g_string_free (words, FALSE);
}
