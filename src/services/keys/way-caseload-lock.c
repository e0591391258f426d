/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-caseload-private.h"
#include "way-error.h"

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

/* Gives an error only where the keyring may still open the caseload. */
static void
save_run (GTask *work, gpointer source, gpointer data, GCancellable *cancellable)
{
  Locking *locking = data;
  GError  *error = NULL;
  gboolean armed = way_key_file_count_slots (locking->keys, WAY_SLOT_DEVICE) > 0;

  if (locking->has_anchor)
    way_key_file_set_anchor (locking->keys, &locking->anchor);

  if (armed && locking->answer != WAY_KEYRING_READY) {
    if (!way_opening_drop_device (locking->keys, locking->folder, locking->dek, &error)) {
      g_task_return_error (work, error);
      return;
    }
  } else if (locking->has_anchor &&
             !way_opening_save_keys (locking->keys, locking->folder, locking->dek, &error)) {
    /* The anchor before it stays, and the records have it all. */
    g_message ("The anchor could not be saved: %s", error->message);
    g_error_free (error);
  }

  g_task_return_boolean (work, TRUE);
}

/* --- the keyring again, while it has what it should not --- */

static void
again_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  WayCaseload *self = get_self (task);

  if (way_keyring_store_finish (result, NULL) == WAY_KEYRING_READY)
    self->owes_keyring = FALSE;
  else
    way_caseload_try_keyring_again (self);

  way_caseload_step_done (self);
  g_task_return_boolean (task, TRUE);
}

static void
again_step (WayCaseload *self, GTask *task)
{
  /* Open again: the passphrase saw to it, or the next lock will. */
  if (self->keys != NULL || !self->owes_keyring) {
    way_caseload_step_done (self);
    g_task_return_boolean (task, FALSE);
    g_object_unref (task);
    return;
  }

  way_keyring_store_async (&self->owed, self->folder, WAY_KEYRING_DEVICE, NULL, NULL, again_cb,
                           task);
}

static gboolean
time_cb (gpointer user_data)
{
  WayCaseload *self = user_data;

  self->again = 0;
  way_caseload_add_step (self, g_task_new (self, NULL, NULL, NULL), again_step);
  return G_SOURCE_REMOVE;
}

void
way_caseload_try_keyring_again (WayCaseload *self)
{
  if (self->again == 0)
    self->again = g_timeout_add_seconds (self->again_pause, time_cb, self);
}

static GError *
tell_owed (WayCaseload *self, const WayId *caseload, GError *why)
{
  g_message ("The device slot could not be dropped: %s", why->message);
  g_error_free (why);
  self->owes_keyring = TRUE;
  self->owed = *caseload;
  if (!self->shuns_keyring)
    way_caseload_try_keyring_again (self);
  return g_error_new_literal (
    WAY_ERROR, WAY_ERROR_KEYRING,
    _ ("The caseload is locked, but the keyring could not be told: whoever uses this computer "
       "account may still open it without the passphrase. Log out when you leave."));
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

  self->owes_keyring = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    error = tell_owed (self, &caseload, error);
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
