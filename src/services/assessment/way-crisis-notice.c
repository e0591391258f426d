/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-crisis-notice.h"

#include <string.h>

#include "way-catalog.h"
#include "way-crisis-text.h"
#include "way-durable.h"
#include "way-live-list.h"

#define FILE_NAME      "crisis"
#define SIZE_MAX_BYTES (64 * 1024)

struct _WayCrisisNotice {
  GObject parent_instance;

  WayCaseload *caseload;
  GListModel  *wordings; /* NULL while locked */
  char        *written;  /* what lies there; NULL: nothing */
  gboolean     writing;
  gboolean     again; /* it changed meanwhile */
};

G_DEFINE_FINAL_TYPE (WayCrisisNotice, way_crisis_notice, G_TYPE_OBJECT)

static void follow (WayCrisisNotice *self);

/* --- writing, on a thread: the disk may take its time --- */

typedef struct {
  char *folder;
  char *text; /* NULL: the file goes */
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  g_free (writing->folder);
  g_free (writing->text);
  g_free (writing);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Writing *writing = data;
  GError  *error = NULL;
  gboolean written;

  written = writing->text != NULL ? way_durable_write (writing->folder, FILE_NAME, writing->text,
                                                       strlen (writing->text), &error)
                                  : way_durable_remove (writing->folder, FILE_NAME, &error);
  if (written)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  WayCrisisNotice *self = WAY_CRISIS_NOTICE (source);
  Writing         *writing = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  self->writing = FALSE;
  /* What could not be written is tried again with the next change, or at the next opening: the
   * records have it in any case. */
  if (g_task_propagate_boolean (G_TASK (result), &error)) {
    g_free (self->written);
    self->written = g_strdup (writing->text);
  } else {
    g_warning ("The crisis text could not be put beside the records: %s", error->message);
  }
  if (self->again)
    follow (self);
}

static void
follow (WayCrisisNotice *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GTask) task = NULL;
  Writing *writing;

  if (self->writing) {
    self->again = TRUE;
    return;
  }
  self->again = FALSE;
  if (self->wordings == NULL || way_live_list_is_loading (WAY_LIVE_LIST (self->wordings)) ||
      way_live_list_has_failed (WAY_LIVE_LIST (self->wordings)))
    return;

  if (g_list_model_get_n_items (self->wordings) > 0)
    text = way_crisis_text_choose (self->wordings, WAY_CRISIS_TEXT, way_program_language ());
  if (g_strcmp0 (text, self->written) == 0)
    return;

  writing = g_new0 (Writing, 1);
  writing->folder = g_strdup (way_caseload_get_folder (self->caseload));
  writing->text = g_steal_pointer (&text);
  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_task_data (task, writing, writing_free);
  self->writing = TRUE;
  g_task_run_in_thread (task, write_thread);
}

/* --- the caseload --- */

static void
workspace_cb (WayCrisisNotice *self)
{
  WayWorkspace *workspace = way_caseload_get_workspace (self->caseload);

  if (self->wordings != NULL)
    g_signal_handlers_disconnect_by_data (self->wordings, self);
  g_clear_object (&self->wordings);
  if (workspace == NULL)
    return;

  g_free (self->written);
  self->written = way_crisis_notice_read (self->caseload);
  self->wordings = way_workspace_list_crisis_texts (workspace, WAY_CRISIS_TEXT);
  g_signal_connect_object (self->wordings, "items-changed", G_CALLBACK (follow), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->wordings, "notify::loading", G_CALLBACK (follow), self,
                           G_CONNECT_SWAPPED);
  follow (self);
}

static void
way_crisis_notice_dispose (GObject *object)
{
  WayCrisisNotice *self = WAY_CRISIS_NOTICE (object);

  g_clear_object (&self->wordings);
  g_clear_object (&self->caseload);

  G_OBJECT_CLASS (way_crisis_notice_parent_class)->dispose (object);
}

static void
way_crisis_notice_finalize (GObject *object)
{
  g_free (WAY_CRISIS_NOTICE (object)->written);

  G_OBJECT_CLASS (way_crisis_notice_parent_class)->finalize (object);
}

static void
way_crisis_notice_class_init (WayCrisisNoticeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_crisis_notice_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_crisis_notice_finalize;
}

static void
way_crisis_notice_init (WayCrisisNotice *self)
{
}

WayCrisisNotice *
way_crisis_notice_new (WayCaseload *caseload)
{
  WayCrisisNotice *self = g_object_new (WAY_TYPE_CRISIS_NOTICE, NULL);

  g_return_val_if_fail (WAY_IS_CASELOAD (caseload), self);

  self->caseload = g_object_ref (caseload);
  g_signal_connect_object (caseload, "notify::workspace", G_CALLBACK (workspace_cb), self,
                           G_CONNECT_SWAPPED);
  workspace_cb (self);
  return self;
}

char *
way_crisis_notice_read (WayCaseload *caseload)
{
  g_autofree char *text = NULL;
  gsize            size = 0;

  g_return_val_if_fail (WAY_IS_CASELOAD (caseload), NULL);

  text =
    way_durable_read (way_caseload_get_folder (caseload), FILE_NAME, SIZE_MAX_BYTES, &size, NULL);
  if (text == NULL || size == 0 || !g_utf8_validate (text, (gssize)size, NULL))
    return NULL;

  return g_steal_pointer (&text);
}
