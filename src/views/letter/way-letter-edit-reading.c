/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a letter will be read, and what of it may go. */
#include "way-letter-edit-private.h"

#include <glib/gi18n.h>

#include "way-letter-opening.h"
#include "way-letter-paper.h"
#include "way-letter-part-row.h"
#include "way-letter-words.h"
#include "way-paper-sheet.h"

#define PAUSE 300 /* milliseconds: whoever types is not read at every letter */

/* --- what it came to --- */

static void
show_preview (WayLetterEdit *self, const WayLetter *letter, const char *whole)
{
  const double width = gtk_page_setup_get_paper_width (self->setup, GTK_UNIT_POINTS);
  const double height = gtk_page_setup_get_paper_height (self->setup, GTK_UNIT_POINTS);
  g_autoptr (WayPaper) paper = way_letter_paper_write (letter, whole, FALSE);
  GtkWidget  *sheets = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  const guint n = way_paper_layout (paper, width, height, way_disclosure_get_foot_height ());

  for (guint i = 0; i < n; i++) {
    GtkWidget *sheet = way_paper_sheet_new ();

    way_paper_sheet_show (WAY_PAPER_SHEET (sheet), paper, i, width, height, _ ("Draft"));
    gtk_box_append (GTK_BOX (sheets), sheet);
  }
  adw_bin_set_child (self->preview, sheets);
}

static void
show_verdict (WayLetterEdit *self, const WayLetterReading *reading, const char *missing)
{
  const gboolean   may_go = way_gate_decision_lets_pass (&reading->decision);
  const char      *remedy = way_gate_decision_to_remedy (&reading->decision);
  g_autofree char *detail = NULL;

  if (!may_go)
    detail = g_strdup (remedy);
  else if (reading->left_out != NULL)
    /* Translators: %s is a list of kinds of information. */
    detail = g_strdup_printf (_ ("Falls out, because nothing allows it: %s"), reading->left_out);
  else if (missing != NULL)
    /* Translators: %s is a list: “the date of birth, the next appointment”. */
    detail = g_strdup_printf (_ ("Still to be filled in: %s."), missing);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->verdict),
                                 way_gate_decision_to_words (&reading->decision));
  adw_action_row_set_subtitle (self->verdict, detail);
  gtk_image_set_from_icon_name (self->verdict_icon, may_go && detail == NULL
                                                      ? "object-select-symbolic"
                                                      : "dialog-warning-symbolic");
  gtk_widget_set_visible (self->consent, !may_go || reading->left_out != NULL);
}

/* Whoever carries the letter sees its first lines. */
static void
show_opening (WayLetterEdit *self, const WayLetter *letter, const char *whole)
{
  g_autofree char *word =
    letter->reader != WAY_LETTER_TO_CLIENT ? way_letter_opening_find_program (whole) : NULL;
  /* Translators: %s is a word of the letter. */
  g_autofree char *words = g_strdup_printf (
    _ ("The first lines already say what kind of program writes: “%s”"), word != NULL ? word : "");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->opening), words);
  adw_action_row_set_subtitle (self->opening,
                               _ ("Whoever opens or carries the letter reads it too."));
  gtk_widget_set_visible (GTK_WIDGET (self->opening), word != NULL);
}

static void
show_parts (WayLetterEdit *self, WaySet covered)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->parts)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    way_letter_part_row_show_covered (WAY_LETTER_PART_ROW (row), covered);
}

/* --- asking --- */

typedef struct {
  WayLetterEdit *self;
  WayLetter     *letter;
} Reading;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Reading *asked = user_data;
  g_autoptr (WayLetterEdit) self = asked->self;
  g_autoptr (WayLetter) letter = asked->letter;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayLetterReading) reading =
    way_workspace_read_letter_finish (WAY_WORKSPACE (source), result, &error);
  g_autofree char *missing = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      way_page_get_workspace (WAY_PAGE (self)) == NULL)
    return;
  if (reading == NULL) {
    way_page_fail (WAY_PAGE (self), error);
    return;
  }

  g_clear_object (&self->denied_to);
  self->denied_to = way_letter_make_addressee (letter);
  self->denied.bits = reading->told.bits & ~reading->covered.bits;
  missing = way_letter_words_missing (reading->whole);
  show_verdict (self, reading, missing);
  show_opening (self, letter, reading->whole);
  show_parts (self, reading->covered);
  show_preview (self, letter, reading->whole);
}

void
way_letter_edit_stop_reading (WayLetterEdit *self)
{
  g_clear_handle_id (&self->read_id, g_source_remove);
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static gboolean
read_now_cb (gpointer user_data)
{
  WayLetterEdit *self = user_data;
  WayWorkspace  *workspace = way_page_get_workspace (WAY_PAGE (self));
  Reading       *asked;
  WayDate        day;

  self->read_id = 0;
  /* A date that is still being typed is no reason to take the focus there. */
  if (workspace == NULL || !way_edit_page_is_ready (WAY_EDIT_PAGE (self)) ||
      !way_date_row_get_date (self->written_on, &day))
    return G_SOURCE_REMOVE;

  way_letter_edit_stop_reading (self);
  asked = g_new0 (Reading, 1);
  asked->self = g_object_ref (self);
  asked->letter = way_form_read (way_edit_page_get_form (WAY_EDIT_PAGE (self)), NULL);
  if (asked->letter == NULL) { /* saving says what is wrong */
    g_object_unref (asked->self);
    g_free (asked);
    return G_SOURCE_REMOVE;
  }

  self->reading = g_cancellable_new ();
  way_record_publish (asked->letter);
  way_workspace_read_letter_async (workspace, asked->letter, self->reading, read_cb, asked);
  return G_SOURCE_REMOVE;
}

void
way_letter_edit_read_soon (WayLetterEdit *self)
{
  g_clear_handle_id (&self->read_id, g_source_remove);
  self->read_id = g_timeout_add (PAUSE, read_now_cb, self);
}
