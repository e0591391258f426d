/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-calendar-export.h"

#include <glib/gi18n.h>

#include "way-calendar-paper.h"
#include "way-disclosure.h"
#include "way-ical.h"
#include "way-paper-page.h"

/* One passage: from the question whether it may go out to the file. */
typedef struct {
  WayPage              *page;
  WayWorkspace         *workspace;
  WayDisclosure        *door;
  GtkFileChooserNative *chooser;
  GFile                *file;
} Passage;

static void
passage_free (gpointer data)
{
  Passage *self = data;

  g_object_unref (self->page);
  g_object_unref (self->workspace);
  g_clear_object (&self->door);
  g_clear_object (&self->chooser);
  g_clear_object (&self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Passage, passage_free)

/* It was locked meanwhile: nothing goes out any more, and there is nobody to be told. */
static gboolean
is_gone (Passage *self)
{
  return way_page_get_workspace (self->page) != self->workspace;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Passage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = way_workspace_write_ical_finish (WAY_WORKSPACE (source), result, &error);

  if (is_gone (self))
    return;
  if (text != NULL && way_disclosure_open_text (self->door, self->file, &error) &&
      way_disclosure_add_text (self->door, text, &error) &&
      way_disclosure_finish (self->door, &error))
    way_page_tell (self->page, _ ("The calendar was saved, without any name."), 0);
  else
    way_page_fail (self->page, error);
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  g_autoptr (Passage) self = user_data;
  WayWorkspace *workspace = self->workspace;

  self->file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (response != GTK_RESPONSE_ACCEPT || self->file == NULL || is_gone (self))
    return;

  way_workspace_write_ical_async (workspace, NULL, written_cb, g_steal_pointer (&self));
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Passage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  GtkNativeDialog *dialog;

  self->door = way_disclosure_ask_finish (WAY_WORKSPACE (source), result, &error);
  if (is_gone (self))
    return;
  if (self->door == NULL) {
    way_page_fail (self->page, error);
    return;
  }

  name = way_disclosure_dup_file_name (self->door);
  self->chooser = gtk_file_chooser_native_new (
    _ ("Save the Calendar"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self->page))),
    GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  dialog = GTK_NATIVE_DIALOG (self->chooser);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (dialog, TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (chosen_cb), g_steal_pointer (&self));
  gtk_native_dialog_show (dialog);
}

void
way_calendar_export (WayPage *page)
{
  static const WayDisclosureRequest request = { .recipient = WAY_RECIPIENT_PROGRAM,
                                                .what = "calendar",
                                                .purpose = "own calendar without names",
                                                .format = WAY_FORMAT_ICAL };
  Passage                          *self = g_new0 (Passage, 1);

  self->page = g_object_ref (page);
  self->workspace = g_object_ref (way_page_get_workspace (page));
  way_disclosure_ask_async (self->workspace, &request, NULL, asked_cb, self);
}

void
way_calendar_print (WayPage *page, WayDate first, guint n_days, const WayId *worker_id)
{
  g_autoptr (WayCalendarSheet) sheet = way_calendar_sheet_new (first, n_days, worker_id);

  way_page_push (page, way_paper_page_new (&way_calendar_paper, sheet));
}
