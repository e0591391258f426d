/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-caseload-private.h"

/* Locking goes: hide; tell the keyring to forget the device secret, and meanwhile close the
 * records; then, on a thread, write the anchor and, where the keyring did not answer for certain,
 * drop the device slot; at last forget the keys.  So killing and restarting the program is no way
 * round. */

typedef struct {
  char            *folder;
  WayKeyFile      *keys;
  WaySecret       *dek;
  WayAnchor        anchor;
  gboolean         has_anchor;
  WayKeyringAnswer answer;
} Locking;

static void
locking_free (gpointer data)
{
  Locking *locking = data;

  g_free (locking->folder);
  g_clear_pointer (&locking->dek, way_secret_unref);
  g_free (locking);
}

static WayCaseload *
get_self (GTask *task)
{
  return WAY_CASELOAD (g_task_get_source_object (task));
}

static void
finish (GTask *task, GError *error)
{
  way_caseload_step_done (get_self (task));
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static void
anchor_stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  way_keyring_store_finish (result, NULL); /* keys.json has it too */
  finish (user_data, NULL);
}

static void
save_run (GTask *work, gpointer source, gpointer data, GCancellable *cancellable)
{
  Locking *locking = data;
  GError  *error = NULL;
  gboolean dropped = FALSE;

  if (locking->has_anchor)
    way_key_file_set_anchor (locking->keys, &locking->anchor);
  if (locking->answer != WAY_KEYRING_READY)
    dropped = way_key_file_drop_slots (locking->keys, WAY_SLOT_DEVICE, NULL);

  if (((locking->has_anchor || dropped) &&
       !way_opening_save_keys (locking->keys, locking->folder, locking->dek, &error)) ||
      (dropped && !way_key_file_forget_previous (locking->folder, &error)))
    g_task_return_error (work, error);
  else
    g_task_return_boolean (work, TRUE);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask       *task = user_data;
  WayCaseload *self = get_self (task);
  Locking     *locking = g_task_get_task_data (task);
  GError      *error = NULL;
  const WayId  caseload = *way_key_file_get_caseload (self->keys);
  g_autoptr (WaySecret) packed = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  way_caseload_forget (self);

  if (error != NULL || !locking->has_anchor || locking->answer != WAY_KEYRING_READY) {
    finish (task, error);
    return;
  }

  packed = way_opening_pack_anchor (&locking->anchor);
  way_keyring_store_async (&caseload, self->folder, WAY_KEYRING_ANCHOR, packed, NULL,
                           anchor_stored_cb, task);
}

static void
run_save (GTask *task)
{
  g_autoptr (GTask) work = g_task_new (get_self (task), NULL, saved_cb, task);

  g_task_set_task_data (work, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (work, save_run);
}

static void
cleared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask   *task = user_data;
  Locking *locking = g_task_get_task_data (task);

  locking->answer = way_keyring_store_finish (result, NULL);
  run_save (task);
}

static void
lock_step (WayCaseload *self, GTask *task)
{
  Locking *locking;

  way_caseload_hide (self);
  if (self->keys == NULL) {
    finish (task, NULL);
    return;
  }

  locking = g_new0 (Locking, 1);
  locking->folder = g_strdup (self->folder);
  locking->keys = self->keys;
  locking->dek = way_secret_ref (self->dek);
  g_task_set_task_data (task, locking, locking_free);

  if (self->shuns_keyring) {
    /* Whatever it holds opens no slot any more. */
    locking->has_anchor = way_caseload_close_records (self, &locking->anchor);
    locking->answer = WAY_KEYRING_OFF;
    run_save (task);
    return;
  }

  way_keyring_store_async (way_key_file_get_caseload (self->keys), self->folder, WAY_KEYRING_DEVICE,
                           NULL, NULL, cleared_cb, task);
  locking->has_anchor = way_caseload_close_records (self, &locking->anchor);
}

void
way_caseload_lock_async (WayCaseload *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_return_if_fail (WAY_IS_CASELOAD (self));

  g_task_set_source_tag (task, way_caseload_lock_async);
  way_caseload_hide (self); /* whatever else runs */
  way_caseload_add_step (self, task, lock_step);
}

gboolean
way_caseload_lock_finish (WayCaseload *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
