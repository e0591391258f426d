/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-passage.h"

#include <glib/gi18n.h>

#include "way-print.h"

struct _WayPassage {
  GObject parent_instance;

  WayPage              *page;
  WayPassageWords       words;
  GtkFileChooserNative *chooser; /* kept until the next one: it must outlive its own answer */
  WayDisclosure        *door;    /* what its answer opens */
  WaySheet             *sheet;   /* what goes through it */
  guint                 serial;  /* of the way that is gone now */
};

G_DEFINE_FINAL_TYPE (WayPassage, way_passage, G_TYPE_OBJECT)

/* --- to a printer --- */

typedef struct {
  WayPage       *page;
  WayDisclosure *door;
  WaySheet      *sheet;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->page);
  g_object_unref (job->door);
  way_sheet_free (job->sheet);
  g_free (job);
}

static guint
count_cb (double width, double height, gpointer user_data)
{
  Job *job = user_data;

  return way_sheet_paginate (job->sheet, width, height, way_disclosure_get_foot_height (job->door));
}

static void
draw_cb (cairo_t *cr, guint page, double width, double height, gpointer user_data)
{
  Job *job = user_data;

  if (way_page_get_workspace (job->page) == NULL) /* locked meanwhile */
    return;
  way_sheet_draw (job->sheet, cr, page);
  way_disclosure_draw_foot (job->door, cr, width, height);
}

static void
print (WayPassage *self)
{
  Job *job = g_new0 (Job, 1);

  job->page = g_object_ref (self->page);
  job->door = g_steal_pointer (&self->door);
  job->sheet = g_steal_pointer (&self->sheet);
  way_print_pages (GTK_WIDGET (self->page), self->words.job, count_cb, draw_cb, job, job_free);
}

/* --- into a file --- */

static gboolean
write_file (WayPassage *self, WayDisclosure *door, GFile *file, GError **error)
{
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (gtk_paper_size_get_default ());
  const double width = gtk_paper_size_get_width (paper, GTK_UNIT_POINTS);
  const double height = gtk_paper_size_get_height (paper, GTK_UNIT_POINTS);
  const guint  n =
    way_sheet_paginate (self->sheet, width, height, way_disclosure_get_foot_height (door));
  cairo_t *cr = way_disclosure_open_pages (door, file, width, height, error);

  if (cr == NULL)
    return FALSE;

  for (guint page = 0; page < n; page++) {
    way_sheet_draw (self->sheet, cr, page);
    if (page + 1 < n)
      way_disclosure_end_page (door);
  }
  return way_disclosure_finish (door, error);
}

static void
chosen_cb (WayPassage *self, int response, GtkNativeDialog *dialog)
{
  g_autoptr (WayDisclosure) door = g_steal_pointer (&self->door);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autoptr (GError) error = NULL;

  if (response != GTK_RESPONSE_ACCEPT || file == NULL || door == NULL ||
      way_page_get_workspace (self->page) == NULL)
    return;

  if (write_file (self, door, file, &error))
    way_page_tell (self->page, self->words.saved, 0);
  else
    way_page_fail (self->page, error);
}

static void
choose_file (WayPassage *self)
{
  GtkRoot         *root = gtk_widget_get_root (GTK_WIDGET (self->page));
  g_autofree char *name = way_disclosure_dup_file_name (self->door);

  self->chooser = gtk_file_chooser_native_new (
    self->words.title, GTK_WINDOW (root), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* --- the door --- */

typedef struct {
  WayPassage *passage;
  guint       serial;
} Asking;

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asking *asking = user_data;
  g_autoptr (WayPassage) self = asking->passage;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayDisclosure) door =
    way_disclosure_ask_finish (WAY_WORKSPACE (source), result, &error);

  if (asking->serial != self->serial) /* it was stopped, or goes another way */
    return;

  if (door == NULL) {
    way_page_fail (self->page, error);
    return;
  }
  self->door = g_steal_pointer (&door);
  if (way_disclosure_get_format (self->door) == WAY_FORMAT_PRINT)
    print (self);
  else
    choose_file (self);
}

void
way_passage_go (WayPassage *self, WaySheet *sheet, WayRecipient recipient, WayFormat format)
{
  WayWorkspace              *workspace;
  Asking                    *asking;
  const WayDisclosureRequest request = { .client_id = way_page_get_client (self->page),
                                         .recipient = recipient,
                                         .what = self->words.what,
                                         .purpose = self->words.what,
                                         .format = format };

  g_return_if_fail (WAY_IS_PASSAGE (self));

  way_passage_stop (self);
  self->sheet = sheet;
  workspace = way_page_get_workspace (self->page);
  if (workspace == NULL)
    return;

  asking = g_new0 (Asking, 1);
  asking->passage = g_object_ref (self);
  asking->serial = self->serial;
  way_disclosure_ask_async (workspace, &request, NULL, asked_cb, asking);
}

void
way_passage_stop (WayPassage *self)
{
  g_return_if_fail (WAY_IS_PASSAGE (self));

  self->serial++;
  /* The dialog may be another program’s window, which stays when ours is locked. */
  if (self->chooser != NULL) {
    g_signal_handlers_disconnect_by_data (self->chooser, self);
    gtk_native_dialog_hide (GTK_NATIVE_DIALOG (self->chooser));
  }
  g_clear_object (&self->chooser);
  g_clear_object (&self->door);
  g_clear_pointer (&self->sheet, way_sheet_free);
}

static void
way_passage_dispose (GObject *object)
{
  way_passage_stop (WAY_PASSAGE (object));

  G_OBJECT_CLASS (way_passage_parent_class)->dispose (object);
}

static void
way_passage_class_init (WayPassageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_passage_dispose;
}

static void
way_passage_init (WayPassage *self)
{
}

WayPassage *
way_passage_new (WayPage *page, const WayPassageWords *words)
{
  WayPassage *self = g_object_new (WAY_TYPE_PASSAGE, NULL);

  self->page = page;
  self->words = *words;
  return self;
}
