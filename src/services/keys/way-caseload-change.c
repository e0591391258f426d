/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-caseload-private.h"
#include "way-error.h"

/* A change of the slots while the caseload is open.  It is made in a copy of the keys, which takes
 * their place only when it is on the disk: what was reported as failed must never come true. */
typedef struct {
  char       *folder;
  WayKeyFile *before; /* as they are; no other step runs meanwhile */
  WayKeyFile *keys;
  WaySecret  *dek;
  WayId       staff;
  WaySlotCost cost;

  WaySecret *current; /* NULL: need not be known */
  WaySecret *passphrase;
  gboolean   alone;

  gboolean   renews; /* the recovery code */
  WaySecret *code;

  gboolean   arm; /* a device slot is wanted, and the keyring can take its secret */
  WaySecret *device;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_free (change->folder);
  g_clear_pointer (&change->keys, way_key_file_free);
  g_clear_pointer (&change->dek, way_secret_unref);
  g_clear_pointer (&change->current, way_secret_unref);
  g_clear_pointer (&change->passphrase, way_secret_unref);
  g_clear_pointer (&change->device, way_secret_unref);
  g_clear_pointer (&change->code, way_secret_unref);
  g_free (change);
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

/* FALSE: the task has failed. */
static gboolean
begin (WayCaseload *self, GTask *task)
{
  Change *change = g_task_get_task_data (task);

  if (self->workspace == NULL) {
    finish (task, g_error_new_literal (WAY_ERROR, WAY_ERROR_LOCKED, "The caseload is locked"));
    return FALSE;
  }

  change->folder = g_strdup (self->folder);
  change->before = self->keys;
  change->keys = way_key_file_copy (self->keys);
  change->dek = way_secret_ref (self->dek);
  change->staff = self->staff;
  change->cost = self->cost;
  return TRUE;
}

static void
note (WayCaseload *self, const char *act)
{
  if (self->workspace != NULL)
    way_workspace_note_access_async (self->workspace, act, NULL, NULL, NULL, NULL, NULL);
}

/* The previous copy still has what was withdrawn.  Where it stays it opens nothing as long as the
 * keys are whole, and the next saving replaces it: the change is made. */
static void
forget_previous (Change *change)
{
  g_autoptr (GError) error = NULL;

  if (!way_key_file_forget_previous (change->folder, &error))
    g_message ("The previous keys could not be removed: %s", error->message);
}

/* A save can fail when the new keys are in their place but not for certain: then the old ones go
 * back. */
static gboolean
save (Change *change, gboolean withdrawn, GError **error)
{
  if (way_opening_save_keys (change->keys, change->folder, change->dek, error)) {
    if (withdrawn)
      forget_previous (change);
    return TRUE;
  }

  if (way_key_file_is_saved (change->keys, change->folder) &&
      way_opening_save_keys (change->before, change->folder, change->dek, NULL))
    forget_previous (change);
  return FALSE;
}

static void
take (WayCaseload *self, Change *change)
{
  change->before = NULL;
  way_key_file_free (self->keys);
  self->keys = g_steal_pointer (&change->keys);
}

/* --- passphrase --- */

static gboolean
check_current (Change *change, GError **error)
{
  const WaySlot *slot = way_key_file_find_slot (change->keys, WAY_SLOT_PASSPHRASE, &change->staff);
  g_autoptr (WaySecret) dek = NULL;

  if (change->current == NULL)
    return TRUE;

  if (slot != NULL)
    dek = way_slot_open (slot, way_key_file_get_caseload (change->keys), change->current, error);
  else
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_NOT_FOUND, "There is no passphrase");
  return dek != NULL;
}

static gboolean
change_passphrase (Change *change, GError **error)
{
  WaySlot *slot;

  if (!check_current (change, error))
    return FALSE;

  slot = way_slot_new (WAY_SLOT_PASSPHRASE, way_key_file_get_caseload (change->keys),
                       &change->staff, change->passphrase, &change->cost, change->dek, error);
  if (slot == NULL)
    return FALSE;

  way_key_file_set_slot (change->keys, slot);
  if (change->arm)
    change->device = way_opening_arm (change->keys, &change->staff, change->dek);

  return save (change, TRUE, error);
}

static void
passphrase_run (GTask *work, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (change_passphrase (data, &error))
    g_task_return_boolean (work, TRUE);
  else
    g_task_return_error (work, error);
}

static void
passphrase_stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  way_keyring_store_finish (result, NULL);
  finish (user_data, NULL);
}

static void
passphrase_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask       *task = user_data;
  WayCaseload *self = get_self (task);
  Change      *change = g_task_get_task_data (task);
  GError      *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error)) {
    if (g_error_matches (error, WAY_ERROR, WAY_ERROR_WRONG_KEY))
      note (self, "denied");
    finish (task, error);
    return;
  }

  take (self, change);
  note (self, "change-passphrase");
  self->needs_passphrase = FALSE;
  if (change->device != NULL)
    way_keyring_store_async (way_key_file_get_caseload (self->keys), self->folder,
                             WAY_KEYRING_DEVICE, change->device, NULL, passphrase_stored_cb, task);
  else
    finish (task, NULL);
}

static void
passphrase_step (WayCaseload *self, GTask *task)
{
  Change *change = g_task_get_task_data (task);
  g_autoptr (GTask) work = NULL;

  if (!begin (self, task))
    return;

  if (change->current == NULL && !self->needs_passphrase) {
    finish (task, g_error_new_literal (WAY_ERROR, WAY_ERROR_WRONG_KEY,
                                       "The current passphrase is needed"));
    return;
  }

  /* After a recovery code this is the next passphrase, and the keyring may hold a secret again. */
  change->arm = self->needs_passphrase && self->keyring && way_key_file_is_alone (self->keys);
  work = g_task_new (self, NULL, passphrase_cb, task);
  g_task_set_task_data (work, change, NULL);
  g_task_run_in_thread (work, passphrase_run);
}

void
way_caseload_change_passphrase_async (WayCaseload        *self,
                                      const char         *current,
                                      const char         *passphrase,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  GTask  *task = g_task_new (self, cancellable, callback, user_data);
  Change *change = g_new0 (Change, 1);

  g_return_if_fail (WAY_IS_CASELOAD (self));
  g_return_if_fail (passphrase != NULL);

  change->current = current != NULL ? way_caseload_take_text (current) : NULL;
  change->passphrase = way_caseload_take_text (passphrase);
  g_task_set_source_tag (task, way_caseload_change_passphrase_async);
  g_task_set_task_data (task, change, change_free);
  way_caseload_add_step (self, task, passphrase_step);
}

gboolean
way_caseload_change_passphrase_finish (WayCaseload *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* --- who uses the computer account --- */

static void
alone_run (GTask *work, gpointer source, gpointer data, GCancellable *cancellable)
{
  Change  *change = data;
  GError  *error = NULL;
  gboolean dropped;

  dropped = !change->alone && way_key_file_drop_slots (change->keys, WAY_SLOT_DEVICE, NULL);
  if (change->alone)
    change->device = way_opening_arm (change->keys, &change->staff, change->dek);
  way_key_file_set_alone (change->keys, change->alone);

  if (save (change, dropped, &error))
    g_task_return_boolean (work, TRUE);
  else
    g_task_return_error (work, error);
}

static void
alone_stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask           *task = user_data;
  Change          *change = g_task_get_task_data (task);
  WayKeyringAnswer answer = way_keyring_store_finish (result, NULL);

  if (change->alone && answer != WAY_KEYRING_READY)
    finish (task, g_error_new_literal (WAY_ERROR, WAY_ERROR_KEYRING,
                                       way_keyring_answer_get_words (answer)));
  else
    finish (task, NULL);
}

static void
alone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask       *task = user_data;
  WayCaseload *self = get_self (task);
  Change      *change = g_task_get_task_data (task);
  GError      *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error)) {
    finish (task, error);
    return;
  }

  take (self, change);
  note (self, change->alone ? "keyring-on" : "keyring-off");
  if (self->shuns_keyring) {
    finish (task, NULL);
    return;
  }

  way_keyring_store_async (way_key_file_get_caseload (self->keys), self->folder, WAY_KEYRING_DEVICE,
                           change->device, NULL, alone_stored_cb, task);
}

static void
alone_step (WayCaseload *self, GTask *task)
{
  Change *change = g_task_get_task_data (task);
  g_autoptr (GTask) work = NULL;

  if (!begin (self, task))
    return;

  if (change->alone && way_key_file_count_slots (self->keys, WAY_SLOT_PASSPHRASE) > 1) {
    finish (task,
            g_error_new_literal (
              WAY_ERROR, WAY_ERROR_INVALID,
              _ ("More than one person works with this caseload, so each types a passphrase.")));
    return;
  }

  if (change->alone && self->shuns_keyring) {
    finish (task,
            g_error_new_literal (WAY_ERROR, WAY_ERROR_KEYRING, "The keyring is not used here"));
    return;
  }

  work = g_task_new (self, NULL, alone_cb, task);
  g_task_set_task_data (work, change, NULL);
  g_task_run_in_thread (work, alone_run);
}

void
way_caseload_set_alone_async (WayCaseload        *self,
                              gboolean            alone,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  GTask  *task = g_task_new (self, cancellable, callback, user_data);
  Change *change = g_new0 (Change, 1);

  g_return_if_fail (WAY_IS_CASELOAD (self));

  change->alone = alone;
  g_task_set_source_tag (task, way_caseload_set_alone_async);
  g_task_set_task_data (task, change, change_free);
  way_caseload_add_step (self, task, alone_step);
}

gboolean
way_caseload_set_alone_finish (WayCaseload *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* --- the recovery code --- */

static gboolean
change_code (Change *change, GError **error)
{
  if (change->renews)
    change->code = way_opening_make_code (change->keys, change->dek, error);
  if (change->renews && change->code == NULL)
    return FALSE;

  way_key_file_set_owes_code (change->keys, change->renews);
  return save (change, change->renews, error);
}

static void
code_run (GTask *work, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (change_code (data, &error))
    g_task_return_boolean (work, TRUE);
  else
    g_task_return_error (work, error);
}

static void
code_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask       *task = user_data;
  WayCaseload *self = get_self (task);
  Change      *change = g_task_get_task_data (task);
  GError      *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error)) {
    take (self, change);
    note (self, change->renews ? "renew-code" : "prove-code");
  }
  finish (task, error);
}

static void
code_step (WayCaseload *self, GTask *task)
{
  g_autoptr (GTask) work = NULL;

  if (!begin (self, task))
    return;

  work = g_task_new (self, NULL, code_cb, task);
  g_task_set_task_data (work, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (work, code_run);
}

static void
submit_code (WayCaseload        *self,
             gboolean            renews,
             GCancellable       *cancellable,
             GAsyncReadyCallback callback,
             gpointer            user_data)
{
  GTask  *task = g_task_new (self, cancellable, callback, user_data);
  Change *change = g_new0 (Change, 1);

  change->renews = renews;
  g_task_set_task_data (task, change, change_free);
  way_caseload_add_step (self, task, code_step);
}

void
way_caseload_prove_code_async (WayCaseload        *self,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_return_if_fail (WAY_IS_CASELOAD (self));

  submit_code (self, FALSE, cancellable, callback, user_data);
}

gboolean
way_caseload_prove_code_finish (WayCaseload *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
way_caseload_renew_code_async (WayCaseload        *self,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_return_if_fail (WAY_IS_CASELOAD (self));

  submit_code (self, TRUE, cancellable, callback, user_data);
}

char *
way_caseload_renew_code_finish (WayCaseload *self, GAsyncResult *result, GError **error)
{
  Change *change;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  change = g_task_get_task_data (G_TASK (result));
  return g_task_propagate_boolean (G_TASK (result), error) ? way_secret_copy_text (change->code)
                                                           : NULL;
}
