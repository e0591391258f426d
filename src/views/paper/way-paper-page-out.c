/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-paper-page-private.h"
#include "way-print.h"

/* One passage.  For the client and the program the door is asked, then the paper is made anew, as
 * the records are now, then a file is chosen.  For somebody outside the file is chosen first, and
 * the door is asked last, about what is in the paper: what it then writes down has gone out. */
typedef struct {
  WayPaperPage   *page;
  WayPaperRequest request;
  WayFormat       format;
  WayDisclosure  *door;
  WayPaper       *paper;
  GFile          *file;
} Passage;

static void
passage_free (Passage *self)
{
  g_object_unref (self->page);
  g_clear_object (&self->request.addressee);
  g_clear_object (&self->door);
  g_clear_object (&self->paper);
  g_clear_object (&self->file);
  g_free (self);
}

/* The dialog may be another program’s window, which stays when ours is locked. */
void
way_paper_page_drop_chooser (WayPaperPage *self)
{
  if (self->chooser != NULL) {
    g_signal_handlers_disconnect_by_data (self->chooser, self);
    gtk_native_dialog_hide (GTK_NATIVE_DIALOG (self->chooser));
  }
  g_clear_object (&self->chooser);
}

static void make_for_other (Passage *passage);

static gboolean
is_gone (WayPaperPage *self)
{
  return gtk_widget_get_root (GTK_WIDGET (self)) == NULL ||
         way_page_get_workspace (WAY_PAGE (self)) == NULL;
}

static void
write_file (WayPaperPage *self, WayPaper *paper, WayDisclosure *door, GFile *file)
{
  g_autoptr (GError) error = NULL;

  if (way_paper_write (paper, door, file, way_paper_page_get_width (self, paper),
                       way_paper_page_get_height (self, paper), &error))
    way_page_tell (WAY_PAGE (self), way_paper_page_say_saved (way_disclosure_get_format (door)), 0);
  else
    way_page_fail (WAY_PAGE (self), error);
}

static void
chosen_cb (WayPaperPage *self, int response, GtkNativeDialog *dialog)
{
  Passage *passage = g_object_steal_data (G_OBJECT (dialog), "passage");

  passage->file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (response != GTK_RESPONSE_ACCEPT || passage->file == NULL || is_gone (self))
    passage_free (passage);
  else if (passage->door == NULL) {
    make_for_other (passage);
  } else {
    write_file (self, passage->paper, passage->door, passage->file);
    passage_free (passage);
  }
}

/* Takes the passage. */
static void
choose_file (Passage *passage, const char *name)
{
  WayPaperPage *self = passage->page;
  GtkRoot      *root = gtk_widget_get_root (GTK_WIDGET (self));

  way_paper_page_drop_chooser (self);
  self->chooser =
    gtk_file_chooser_native_new (way_paper_page_say_save (passage->format), GTK_WINDOW (root),
                                 GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  g_object_set_data_full (G_OBJECT (self->chooser), "passage", passage,
                          (GDestroyNotify)passage_free);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* Takes the passage. */
static void
let_out (Passage *passage)
{
  WayPaperPage *self = passage->page;
  g_autoptr (GError) error = NULL;

  if (passage->format != WAY_FORMAT_PRINT)
    write_file (self, passage->paper, passage->door, passage->file);
  else if (way_paper_let_through (passage->paper, passage->door, &error))
    way_print_paper (GTK_WIDGET (self), gettext (self->kind->title), passage->paper, passage->door);
  else
    way_page_fail (WAY_PAGE (self), error);
  passage_free (passage);
}

/* --- to the client and within the program --- */

static void
made_to_go_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Passage      *passage = user_data;
  WayPaperPage *self = passage->page;
  g_autoptr (GError) error = NULL;

  passage->paper = way_paper_make_finish (WAY_WORKSPACE (source), result, &error);
  if (is_gone (self) || passage->paper == NULL) {
    if (!is_gone (self))
      way_page_fail (WAY_PAGE (self), error);
    passage_free (passage);
  } else if (passage->format == WAY_FORMAT_PRINT) {
    let_out (passage);
  } else {
    g_autofree char *name = way_disclosure_dup_file_name (passage->door);

    choose_file (passage, name);
  }
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Passage      *passage = user_data;
  WayPaperPage *self = passage->page;
  g_autoptr (GError) error = NULL;

  passage->door = way_disclosure_ask_finish (WAY_WORKSPACE (source), result, &error);
  if (is_gone (self) || passage->door == NULL) {
    if (!is_gone (self))
      way_page_fail (WAY_PAGE (self), error);
    passage_free (passage);
  } else if (passage->paper != NULL) {
    let_out (passage);
  } else {
    way_paper_make_async (WAY_WORKSPACE (source), self->kind, &passage->request, self->params, NULL,
                          made_to_go_cb, passage);
  }
}

/* --- to somebody outside --- */

static void
made_for_other_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Passage             *passage = user_data;
  WayPaperPage        *self = passage->page;
  const WayGateResult *gate;
  g_autoptr (GError) error = NULL;

  passage->paper = way_paper_make_finish (WAY_WORKSPACE (source), result, &error);
  if (is_gone (self) || passage->paper == NULL) {
    if (!is_gone (self))
      way_page_fail (WAY_PAGE (self), error);
    passage_free (passage);
    return;
  }

  gate = way_paper_get_gate (passage->paper);
  passage->request.classes = way_paper_get_classes (passage->paper);
  if (gate != NULL)
    passage->request.left_out = way_gate_result_get_denied (gate);
  way_paper_ask_async (WAY_WORKSPACE (source), self->kind, &passage->request, passage->format, NULL,
                       asked_cb, passage);
}

static void
make_for_other (Passage *passage)
{
  WayPaperPage *self = passage->page;

  way_paper_make_async (way_page_get_workspace (WAY_PAGE (self)), self->kind, &passage->request,
                        self->params, NULL, made_for_other_cb, passage);
}

void
way_paper_page_go_out (WayPaperPage *self, WayFormat format)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));
  Passage      *passage;

  if (workspace == NULL || self->paper == NULL ||
      !gtk_widget_get_sensitive (GTK_WIDGET (self->print)))
    return;

  passage = g_new0 (Passage, 1);
  passage->page = g_object_ref (self);
  passage->request = way_paper_page_make_request (self);
  passage->format = format;
  if (passage->request.addressee != NULL)
    g_object_ref (passage->request.addressee);

  if (passage->request.recipient != WAY_RECIPIENT_THIRD_PARTY) {
    way_paper_ask_async (workspace, self->kind, &passage->request, format, NULL, asked_cb, passage);
  } else if (format == WAY_FORMAT_PRINT) {
    make_for_other (passage);
  } else {
    g_autofree char *name =
      way_disclosure_dup_name_for (self->kind->what, passage->request.recipient, format);

    choose_file (passage, name);
  }
}
