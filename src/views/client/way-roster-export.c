/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-roster-export.h"

#include <glib/gi18n.h>

#include "way-busy.h"

struct _WayRosterExport {
  GObject parent_instance;

  WayPage              *page;
  WayWorkspace         *workspace;
  WayRoster            *roster;
  WayDisclosure        *door;
  GtkFileChooserNative *chooser;
  WayHeadway           *headway; /* cancelled when nobody wants the rest */
  WayBusy              *busy;
};

G_DEFINE_FINAL_TYPE (WayRosterExport, way_roster_export, G_TYPE_OBJECT)

static gboolean
is_wanted (WayRosterExport *self)
{
  return !g_cancellable_is_cancelled (G_CANCELLABLE (self->headway));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayRosterExport) self = user_data;
  g_autoptr (GError) error = NULL;
  const gboolean written =
    way_roster_write_finish (self->roster, WAY_WORKSPACE (source), result, &error);

  g_clear_pointer (&self->busy, way_busy_end);
  if (!is_wanted (self)) /* a cancel needs no words */
    return;
  if (written)
    way_page_tell (self->page, _ ("The list was saved"), 0);
  else
    way_page_fail (self->page, error);
}

static void
chosen_cb (WayRosterExport *self, int response, GtkNativeDialog *dialog)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  if (response != GTK_RESPONSE_ACCEPT || file == NULL || !is_wanted (self))
    return;

  self->busy = way_busy_begin (GTK_WIDGET (self->page), _ ("Saving the List"), self->headway);
  way_roster_write_async (self->roster, self->workspace, self->door, file, self->headway,
                          written_cb, g_object_ref (self));
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayRosterExport) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  GtkRoot         *root;

  self->door = way_disclosure_ask_finish (WAY_WORKSPACE (source), result, &error);
  if (!is_wanted (self))
    return;
  if (self->door == NULL) {
    way_page_fail (self->page, error);
    return;
  }

  root = gtk_widget_get_root (GTK_WIDGET (self->page));
  name = way_disclosure_dup_file_name (self->door);
  self->chooser =
    gtk_file_chooser_native_new (_ ("Save the List"), GTK_WINDOW (root),
                                 GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
way_roster_export_dispose (GObject *object)
{
  WayRosterExport *self = WAY_ROSTER_EXPORT (object);

  g_clear_pointer (&self->busy, way_busy_end);
  g_clear_object (&self->chooser);
  g_clear_object (&self->door);
  g_clear_object (&self->roster);
  g_clear_object (&self->workspace);
  g_clear_object (&self->headway);

  G_OBJECT_CLASS (way_roster_export_parent_class)->dispose (object);
}

static void
way_roster_export_class_init (WayRosterExportClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_roster_export_dispose;
}

static void
way_roster_export_init (WayRosterExport *self)
{
  self->headway = way_headway_new ();
}

void
way_roster_export_stop (WayRosterExport *self)
{
  g_return_if_fail (WAY_IS_ROSTER_EXPORT (self));

  g_cancellable_cancel (G_CANCELLABLE (self->headway));
  g_clear_pointer (&self->busy, way_busy_end);
  if (self->chooser != NULL)
    gtk_native_dialog_hide (GTK_NATIVE_DIALOG (self->chooser));
}

WayRosterExport *
way_roster_export_new (WayPage *page, WayRoster *roster)
{
  static const WayDisclosureRequest request = { .recipient = WAY_RECIPIENT_PROGRAM,
                                                .what = "client-list",
                                                .purpose = "list of clients",
                                                .format = WAY_FORMAT_CSV };
  WayRosterExport                  *self = g_object_new (WAY_TYPE_ROSTER_EXPORT, NULL);

  self->page = page;
  self->workspace = g_object_ref (way_page_get_workspace (page));
  self->roster = g_object_ref (roster);
  way_disclosure_ask_async (self->workspace, &request, NULL, asked_cb, g_object_ref (self));
  return self;
}
