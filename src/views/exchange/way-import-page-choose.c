/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-import-page-private.h"

#include <glib/gi18n.h>

static void
chosen_cb (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  WayImportPage *self = WAY_IMPORT_PAGE (user_data);

  if (response == GTK_RESPONSE_ACCEPT && way_page_get_workspace (WAY_PAGE (self)) != NULL) {
    g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

    way_import_page_take_file (self, file);
  }
}

static void
make_chooser (WayImportPage *self, gboolean of_folders)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GtkFileFilter) tables = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  self->chooser = gtk_file_chooser_native_new (
    of_folders ? _ ("Choose the Folder of a Directory") : gettext (self->kind->choose_title),
    GTK_WINDOW (root),
    of_folders ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER : GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  self->of_folders = of_folders;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  if (of_folders)
    return;

  gtk_file_filter_set_name (tables, _ ("Tables (CSV)"));
  gtk_file_filter_add_suffix (tables, "csv");
  gtk_file_filter_add_suffix (tables, "txt");
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), tables);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), all);
}

/* The dialog may be another program's window, which stays when ours is locked. */
void
way_import_page_drop_chooser (WayImportPage *self)
{
  if (self->chooser != NULL)
    gtk_native_dialog_hide (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
}

/* One dialog at a time, and not destroyed within its own answer. */
static void
choose (WayImportPage *self, gboolean of_folders)
{
  if (self->chooser != NULL && self->of_folders != of_folders)
    way_import_page_drop_chooser (self);
  if (self->chooser == NULL)
    make_chooser (self, of_folders);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

void
way_import_page_choose_file (WayImportPage *self)
{
  choose (self, FALSE);
}

void
way_import_page_choose_folder (WayImportPage *self)
{
  choose (self, TRUE);
}
