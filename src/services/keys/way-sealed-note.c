/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-sealed-note.h"

#include "way-caseload-private.h"
#include "way-durable.h"
#include "way-error.h"
#include "way-seal.h"

#define FILE_NAME      "handed"
#define SIZE_MAX_BYTES (256 * 1024)
#define AGAIN_AFTER    3 /* seconds */

struct _WaySealedNote {
  GObject parent_instance;

  char    *folder;
  WaySeal  seal;
  char    *text; /* that is not on its way yet; NULL: none */
  gboolean writing;
  gboolean failing; /* that was told */
  guint    again_id;
};

enum { PROP_KEPT = 1, N_PROPERTIES };
enum { SIGNAL_FAILED, N_SIGNALS };

static GParamSpec *properties[N_PROPERTIES];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WaySealedNote, way_sealed_note, G_TYPE_OBJECT)

/* --- writing --- */

typedef struct {
  char   *folder;
  GBytes *closed;
  char   *text; /* in case it has to be tried again */
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  g_free (writing->folder);
  g_bytes_unref (writing->closed);
  g_free (writing->text);
  g_free (writing);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Writing      *writing = data;
  GError       *error = NULL;
  gsize         size;
  gconstpointer bytes = g_bytes_get_data (writing->closed, &size);

  if (way_durable_write (writing->folder, FILE_NAME, bytes, size, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void write_now (WaySealedNote *self);

static gboolean
again_cb (gpointer user_data)
{
  WaySealedNote *self = user_data;

  self->again_id = 0;
  write_now (self);
  return G_SOURCE_REMOVE;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  WaySealedNote *self = WAY_SEALED_NOTE (source);
  Writing       *writing = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  self->writing = FALSE;
  if (g_task_propagate_boolean (G_TASK (result), &error)) {
    self->failing = FALSE;
    write_now (self); /* what came meanwhile */
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEPT]);
    return;
  }

  if (self->text == NULL)
    self->text = g_steal_pointer (&writing->text);
  self->again_id = g_timeout_add_seconds (AGAIN_AFTER, again_cb, self);
  if (!self->failing) {
    self->failing = TRUE;
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
  }
}

static void
write_now (WaySealedNote *self)
{
  g_autoptr (GTask) task = NULL;
  Writing *writing;

  if (self->writing || self->text == NULL)
    return;

  g_clear_handle_id (&self->again_id, g_source_remove);
  writing = g_new0 (Writing, 1);
  writing->folder = g_strdup (self->folder);
  writing->closed = way_seal_close (&self->seal, self->text);
  writing->text = g_steal_pointer (&self->text);
  self->writing = TRUE;
  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_task_data (task, writing, writing_free);
  g_task_run_in_thread (task, write_thread);
}

void
way_sealed_note_write (WaySealedNote *self, const char *text)
{
  const gboolean kept = way_sealed_note_is_kept (self);

  g_return_if_fail (WAY_IS_SEALED_NOTE (self));
  g_return_if_fail (text != NULL);

  g_free (self->text);
  self->text = g_strdup (text);
  write_now (self);
  if (kept)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEPT]);
}

gboolean
way_sealed_note_is_kept (WaySealedNote *self)
{
  g_return_val_if_fail (WAY_IS_SEALED_NOTE (self), FALSE);

  return !self->writing && self->text == NULL;
}

/* --- the object --- */

static void
way_sealed_note_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_KEPT)
    g_value_set_boolean (value, way_sealed_note_is_kept (WAY_SEALED_NOTE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
way_sealed_note_finalize (GObject *object)
{
  WaySealedNote *self = WAY_SEALED_NOTE (object);

  g_clear_handle_id (&self->again_id, g_source_remove);
  g_free (self->folder);
  g_free (self->text);

  G_OBJECT_CLASS (way_sealed_note_parent_class)->finalize (object);
}

static void
way_sealed_note_class_init (WaySealedNoteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = way_sealed_note_get_property;
  object_class->finalize = way_sealed_note_finalize;

  properties[PROP_KEPT] = g_param_spec_boolean (
    "kept", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", WAY_TYPE_SEALED_NOTE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
way_sealed_note_init (WaySealedNote *self)
{
}

WaySealedNote *
way_sealed_note_new (WayCaseload *caseload)
{
  WaySealedNote *self;

  g_return_val_if_fail (WAY_IS_CASELOAD (caseload) && caseload->dek != NULL, NULL);

  self = g_object_new (WAY_TYPE_SEALED_NOTE, NULL);
  self->folder = g_strdup (caseload->folder);
  way_seal_make (&self->seal, caseload->dek);
  return self;
}

/* --- what lies there --- */

gboolean
way_sealed_note_exists (WayCaseload *caseload)
{
  g_autofree char *path = g_build_filename (caseload->folder, FILE_NAME, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

char *
way_sealed_note_read (WayCaseload *caseload, GError **error)
{
  g_autofree char *data = NULL;
  gsize            size = 0;
  g_autoptr (GBytes) closed = NULL;

  g_return_val_if_fail (WAY_IS_CASELOAD (caseload) && caseload->dek != NULL, NULL);

  data = way_durable_read (caseload->folder, FILE_NAME, SIZE_MAX_BYTES, &size, error);
  if (data == NULL)
    return NULL;

  closed = g_bytes_new (data, size);
  return way_seal_open (caseload->dek, closed, error);
}

static void
remove_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (way_durable_remove (data, FILE_NAME, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
way_sealed_note_remove_async (WayCaseload        *caseload,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (caseload, NULL, callback, user_data);

  g_return_if_fail (WAY_IS_CASELOAD (caseload));

  g_task_set_source_tag (task, way_sealed_note_remove_async);
  g_task_set_task_data (task, g_strdup (caseload->folder), g_free);
  g_task_run_in_thread (task, remove_thread);
}

gboolean
way_sealed_note_remove_finish (WayCaseload *caseload, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, caseload), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
