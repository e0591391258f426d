/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-text.h"

#include <glib/gi18n.h>

#include "way-abbreviation.h"

struct _WayNoteText {
  GtkTextView parent_instance;

  GListModel *abbreviations;
  int         width;
  guint       measure_id;

  WaySpelling *spelling;
  GtkTextTag  *unknown;
  GtkTextMark *from; /* what is to be looked through lies between these two */
  GtkTextMark *to;
  guint        look_id;
};

#define LOOK_AFTER_MS 400 /* a word that is being typed is not wrong yet */
#define MAX_OFFERS    5

enum {
  SIGNAL_LEARNED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

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

/* How high wrapped lines are is known once they are laid out, which is after the room was asked
 * for. */
static gboolean
measure_cb (gpointer data)
{
  WayNoteText *self = data;

  self->measure_id = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
measure_soon (WayNoteText *self)
{
  if (self->measure_id == 0)
    self->measure_id = g_idle_add (measure_cb, self);
}

static void
way_note_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WayNoteText *self = WAY_NOTE_TEXT (widget);

  GTK_WIDGET_CLASS (way_note_text_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->width != width)
    measure_soon (self);
  self->width = width;
}

/* --- spelling --- */

static GtkTextBuffer *
buffer_of (WayNoteText *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static void
look_through_line (WayNoteText *self, GtkTextIter *start, GtkTextIter *end)
{
  g_autofree char *line = gtk_text_buffer_get_slice (buffer_of (self), start, end, TRUE);
  g_autoptr (GArray) spans = way_spelling_find (self->spelling, line);
  const int offset = gtk_text_iter_get_offset (start);

  gtk_text_buffer_remove_tag (buffer_of (self), self->unknown, start, end);
  for (guint i = 0; i < spans->len; i++) {
    const WaySpellingSpan *span = &g_array_index (spans, WaySpellingSpan, i);
    GtkTextIter            from, to;

    gtk_text_buffer_get_iter_at_offset (buffer_of (self), &from, offset + (int)span->start);
    gtk_text_buffer_get_iter_at_offset (buffer_of (self), &to, offset + (int)span->end);
    gtk_text_buffer_apply_tag (buffer_of (self), self->unknown, &from, &to);
  }
}

/* A line at a time, so that a long text is no wait. */
static gboolean
look_cb (gpointer data)
{
  WayNoteText *self = data;
  GtkTextIter  start, end, last;

  self->look_id = 0;
  if (self->spelling == NULL)
    return G_SOURCE_REMOVE;

  gtk_text_buffer_get_iter_at_mark (buffer_of (self), &start, self->from);
  gtk_text_buffer_get_iter_at_mark (buffer_of (self), &last, self->to);
  gtk_text_iter_set_line_offset (&start, 0);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  look_through_line (self, &start, &end);
  gtk_text_iter_forward_line (&end);
  gtk_text_buffer_move_mark (buffer_of (self), self->from, &end);
  if (gtk_text_iter_compare (&end, &last) < 0)
    self->look_id = g_idle_add (look_cb, self);
  return G_SOURCE_REMOVE;
}

static void
look_soon (WayNoteText *self)
{
  g_clear_handle_id (&self->look_id, g_source_remove);
  self->look_id = g_timeout_add (LOOK_AFTER_MS, look_cb, self);
}

/* The line where something was typed, and what was still to be looked through. */
static void
typed_cb (WayNoteText *self)
{
  GtkTextIter at, from, to;

  gtk_text_buffer_get_iter_at_mark (buffer_of (self), &at,
                                    gtk_text_buffer_get_insert (buffer_of (self)));
  gtk_text_buffer_get_iter_at_mark (buffer_of (self), &from, self->from);
  gtk_text_buffer_get_iter_at_mark (buffer_of (self), &to, self->to);
  if (self->look_id == 0 || gtk_text_iter_compare (&at, &from) < 0)
    gtk_text_buffer_move_mark (buffer_of (self), self->from, &at);
  if (self->look_id == 0 || gtk_text_iter_compare (&at, &to) > 0)
    gtk_text_buffer_move_mark (buffer_of (self), self->to, &at);
  look_soon (self);
}

/* The text was put in as a whole. */
static void
look_through_all (WayNoteText *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer_of (self), &start, &end);
  gtk_text_buffer_move_mark (buffer_of (self), self->from, &start);
  gtk_text_buffer_move_mark (buffer_of (self), self->to, &end);
  look_soon (self);
}

static void
changed_cb (WayNoteText *self)
{
  measure_soon (self);
  if (self->spelling == NULL)
    return;
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    typed_cb (self);
  else
    look_through_all (self);
}

/* The marked word at the cursor. */
static gboolean
find_word (WayNoteText *self, GtkTextIter *start, GtkTextIter *end)
{
  gtk_text_buffer_get_iter_at_mark (buffer_of (self), start,
                                    gtk_text_buffer_get_insert (buffer_of (self)));
  *end = *start;
  if (!gtk_text_iter_has_tag (start, self->unknown) &&
      !gtk_text_iter_ends_tag (start, self->unknown))
    return FALSE;

  if (!gtk_text_iter_starts_tag (start, self->unknown))
    gtk_text_iter_backward_to_tag_toggle (start, self->unknown);
  if (!gtk_text_iter_ends_tag (end, self->unknown))
    gtk_text_iter_forward_to_tag_toggle (end, self->unknown);
  return TRUE;
}

static void
offer (WayNoteText *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *word = NULL;
  g_auto (GStrv) others = NULL;
  g_autoptr (GMenuItem) keep = NULL;
  GtkTextIter start, end;

  if (self->spelling == NULL || !find_word (self, &start, &end)) {
    gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (self), NULL);
    return;
  }

  word = gtk_text_buffer_get_text (buffer_of (self), &start, &end, TRUE);
  others = way_spelling_suggest (self->spelling, word, MAX_OFFERS);
  for (guint i = 0; others[i] != NULL; i++) {
    g_autoptr (GMenuItem) item = g_menu_item_new (others[i], NULL);

    g_menu_item_set_action_and_target (item, "spelling.replace", "s", others[i]);
    g_menu_append_item (menu, item);
  }
  keep = g_menu_item_new (_ ("This Word Is Right"), NULL);
  g_menu_item_set_action_and_target (keep, "spelling.learn", "s", word);
  g_menu_append_item (menu, keep);
  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (self), G_MENU_MODEL (menu));
}

static void
replace_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayNoteText *self = WAY_NOTE_TEXT (widget);
  GtkTextIter  start, end;

  if (!find_word (self, &start, &end))
    return;

  gtk_text_buffer_begin_user_action (buffer_of (self));
  gtk_text_buffer_delete (buffer_of (self), &start, &end);
  gtk_text_buffer_insert (buffer_of (self), &start, g_variant_get_string (parameter, NULL), -1);
  gtk_text_buffer_end_user_action (buffer_of (self));
}

static void
learn_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_LEARNED], 0, g_variant_get_string (parameter, NULL));
}

/* The menu is about the word under the pointer, not about the one where one wrote last. */
static void
pressed_cb (WayNoteText *self, int n_press, double x, double y)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter  at;
  int          bx, by;

  if (gtk_text_buffer_get_has_selection (buffer_of (self)))
    return;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int)x, (int)y, &bx, &by);
  gtk_text_view_get_iter_at_location (view, &at, bx, by);
  gtk_text_buffer_place_cursor (buffer_of (self), &at);
}

static void
way_note_text_dispose (GObject *object)
{
  g_clear_handle_id (&WAY_NOTE_TEXT (object)->look_id, g_source_remove);
  g_clear_object (&WAY_NOTE_TEXT (object)->spelling);
  g_clear_handle_id (&WAY_NOTE_TEXT (object)->measure_id, g_source_remove);
  g_clear_object (&WAY_NOTE_TEXT (object)->abbreviations);

  G_OBJECT_CLASS (way_note_text_parent_class)->dispose (object);
}

static void
way_note_text_class_init (WayNoteTextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_note_text_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = way_note_text_size_allocate;

  signals[SIGNAL_LEARNED] = g_signal_new ("learned", WAY_TYPE_NOTE_TEXT, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "spelling.replace", "s",
                                   replace_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "spelling.learn", "s", learn_action);
}

static void
way_note_text_init (WayNoteText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkGesture    *click = gtk_gesture_click_new ();
  GtkTextIter    start;

  gtk_text_buffer_get_start_iter (buffer, &start);
  self->from = gtk_text_buffer_create_mark (buffer, NULL, &start, TRUE);
  self->to = gtk_text_buffer_create_mark (buffer, NULL, &start, FALSE);
  self->unknown =
    gtk_text_buffer_create_tag (buffer, NULL, "underline", PANGO_UNDERLINE_ERROR, NULL);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (offer), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (inserted_cb), self, G_CONNECT_AFTER);
}

void
way_note_text_set_abbreviations (WayNoteText *self, GListModel *abbreviations)
{
  g_return_if_fail (WAY_IS_NOTE_TEXT (self));

  g_set_object (&self->abbreviations, abbreviations);
}

void
way_note_text_set_spelling (WayNoteText *self, WaySpelling *spelling)
{
  GtkTextIter start, end;

  g_return_if_fail (WAY_IS_NOTE_TEXT (self));

  g_set_object (&self->spelling, spelling);
  gtk_text_buffer_get_bounds (buffer_of (self), &start, &end);
  gtk_text_buffer_remove_tag (buffer_of (self), self->unknown, &start, &end);
  g_clear_handle_id (&self->look_id, g_source_remove);
  if (spelling != NULL)
    look_through_all (self);
}
