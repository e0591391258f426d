/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-resources-export.h"

#include <glib/gi18n.h>

#include "way-disclosure.h"
#include "way-hsds-write.h"

typedef struct {
  WayPage              *page;
  WayWorkspace         *workspace;
  GtkFileChooserNative *chooser;
} Export;

static void
export_free (gpointer data)
{
  Export *self = data;

  g_object_unref (self->page);
  g_object_unref (self->workspace);
  g_clear_object (&self->chooser);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

/* It was locked meanwhile: nothing goes out any more, and there is nobody to be told. */
static gboolean
is_gone (Export *self)
{
  return way_page_get_workspace (self->page) != self->workspace;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  guint            n = 0;
  const gboolean   written = way_hsds_write_finish (WAY_WORKSPACE (source), result, &n, &error);

  if (is_gone (self))
    return;
  if (!written) {
    way_page_fail (self->page, error);
    return;
  }

  words = g_strdup_printf (g_dngettext (NULL, "%u resource was saved in a new folder.",
                                        "%u resources were saved in a new folder.", n),
                           n);
  way_page_tell (self->page, words, 0);
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  g_autoptr (Export) self = user_data;
  WayWorkspace *workspace = self->workspace;
  g_autoptr (GFile) folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  if (response != GTK_RESPONSE_ACCEPT || folder == NULL || is_gone (self))
    return;

  way_hsds_write_async (workspace, folder, NULL, written_cb, g_steal_pointer (&self));
}

void
way_resources_export (WayPage *page)
{
  g_autofree char *name = way_hsds_dup_folder_name ();
  Export          *self = g_new0 (Export, 1);
  GtkNativeDialog *dialog;

  self->page = g_object_ref (page);
  self->workspace = g_object_ref (way_page_get_workspace (page));
  self->chooser = gtk_file_chooser_native_new (
    _ ("Save the Directory in a New Folder"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))),
    GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  dialog = GTK_NATIVE_DIALOG (self->chooser);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (dialog, TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (chosen_cb), self);
  gtk_native_dialog_show (dialog);
}
