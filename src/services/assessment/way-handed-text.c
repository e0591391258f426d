/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-handed-text.h"

#include "way-error.h"

#define GROUP "handed"

char *
way_handed_text_write (const WayHandedText *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *client = way_id_to_text (&self->client_id);
  g_autofree char *answers = way_answers_to_text (self->answers);

  g_key_file_set_string (file, GROUP, "mark", self->mark);
  g_key_file_set_string (file, GROUP, "client", client);
  g_key_file_set_string (file, GROUP, "instrument", self->instrument);
  g_key_file_set_string (file, GROUP, "language", self->language);
  g_key_file_set_string (file, GROUP, "answers", answers);
  return g_key_file_to_data (file, NULL, NULL);
}

WayHandedText *
way_handed_text_read (const char *text, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  WayHandedText   *self = g_new0 (WayHandedText, 1);
  g_autofree char *client = NULL;

  if (g_key_file_load_from_data (file, text, (gsize)-1, G_KEY_FILE_NONE, NULL)) {
    client = g_key_file_get_string (file, GROUP, "client", NULL);
    self->mark = g_key_file_get_string (file, GROUP, "mark", NULL);
    self->instrument = g_key_file_get_string (file, GROUP, "instrument", NULL);
    self->language = g_key_file_get_string (file, GROUP, "language", NULL);
    self->answers_text = g_key_file_get_string (file, GROUP, "answers", NULL);
    if (self->mark != NULL && self->instrument != NULL && self->language != NULL &&
        self->answers_text != NULL && client != NULL && way_id_from_text (client, &self->client_id))
      return self;
  }

  way_handed_text_free (self);
  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_DAMAGED, "What was put away is no form");
  return NULL;
}

void
way_handed_text_free (WayHandedText *self)
{
  g_free (self->mark);
  g_free (self->instrument);
  g_free (self->language);
  g_free (self->answers_text);
  g_free (self);
}
