/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-text.h"

#include "way-abbreviation.h"

struct _WayNoteText {
  GtkTextView parent_instance;

  GListModel *abbreviations;
};

G_DEFINE_FINAL_TYPE (WayNoteText, way_note_text, GTK_TYPE_TEXT_VIEW)

/* What a keyword stands for; case does not matter. */
static char *
look_up (WayNoteText *self, const char *keyword)
{
  g_autofree char *wanted = g_utf8_casefold (keyword, -1);

  for (guint i = 0; i < g_list_model_get_n_items (self->abbreviations); i++) {
    g_autoptr (WayAbbreviation) each = g_list_model_get_item (self->abbreviations, i);
    g_autofree char *own = g_utf8_casefold (each->keyword, -1);

    if (g_str_equal (own, wanted))
      return g_strdup (each->text);
  }

  return NULL;
}

/* A blank was typed: what stands before it may be a keyword.  The place must be where it was for
 * whoever hears of it next. */
static void
inserted_cb (GtkTextBuffer *buffer, GtkTextIter *place, char *text, int length, WayNoteText *self)
{
  GtkTextIter      start = *place;
  GtkTextIter      end;
  g_autofree char *line = NULL;
  g_autofree char *keyword = NULL;
  g_autofree char *words = NULL;

  if (self->abbreviations == NULL || length != 1 || (text[0] != ' ' && text[0] != '\n'))
    return;

  gtk_text_iter_backward_char (&start);
  end = start;
  gtk_text_iter_set_line_offset (&start, 0);
  line = gtk_text_buffer_get_slice (buffer, &start, &end, FALSE);
  keyword = way_abbreviation_find_keyword (line);
  words = keyword != NULL ? look_up (self, keyword) : NULL;
  if (words == NULL)
    return;

  start = end;
  gtk_text_iter_backward_chars (&start, (int)g_utf8_strlen (keyword, -1) + 1);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, words, -1);
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_iter_forward_char (&start); /* over the blank */
  *place = start;
}

static void
way_note_text_dispose (GObject *object)
{
  g_clear_object (&WAY_NOTE_TEXT (object)->abbreviations);

  G_OBJECT_CLASS (way_note_text_parent_class)->dispose (object);
}

static void
way_note_text_class_init (WayNoteTextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_note_text_dispose;
}

static void
way_note_text_init (WayNoteText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (inserted_cb), self, G_CONNECT_AFTER);
}

void
way_note_text_set_abbreviations (WayNoteText *self, GListModel *abbreviations)
{
  g_return_if_fail (WAY_IS_NOTE_TEXT (self));

  g_set_object (&self->abbreviations, abbreviations);
}
