/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-caseload-private.h"
#include "way-error.h"
#include "way-recovery-code.h"
#include "way-sealed-note.h"
#include "way-tries.h"

/* Opening goes: keyring (its state, and the copy of the anchor), thread (keys and records), keyring
 * (a new device secret).  A keyring that is slow is asked only once. */

static WayOpening *
get_opening (GTask *task)
{
  return g_task_get_task_data (task);
}

static WayCaseload *
get_self (GTask *task)
{
  return WAY_CASELOAD (g_task_get_source_object (task));
}

static void
fail (GTask *task, GError *error)
{
  way_caseload_step_done (get_self (task));
  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
succeed (GTask *task)
{
  WayOpening  *opening = get_opening (task);
  WayCaseload *self = get_self (task);
  char        *code = NULL;

  if (opening->code != NULL)
    code = way_secret_copy_text (opening->code);

  way_caseload_step_done (self);
  g_task_return_pointer (task, code, (GDestroyNotify)way_secret_free_text);
  g_object_unref (task);
}

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  /* Where it could not be stored the passphrase is asked next time, with the reason. */
  way_keyring_store_finish (result, NULL);
  succeed (user_data);
}

static void
create_run (GTask *work, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (way_opening_create (data, &error))
    g_task_return_boolean (work, TRUE);
  else
    g_task_return_error (work, error);
}

static void
unlock_run (GTask *work, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (way_opening_unlock (data, &error))
    g_task_return_boolean (work, TRUE);
  else
    g_task_return_error (work, error);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask       *task = user_data;
  WayCaseload *self = get_self (task);
  WayOpening  *opening = get_opening (task);
  WayKeyFile  *keys = opening->keys; /* owned by the caseload from here on */
  GError      *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error)) {
    /* The lock of the folder is given back before anybody hears of it. */
    g_clear_pointer (&opening->lock, way_folder_lock_free);
    fail (task, error);
    return;
  }

  way_caseload_adopt (self, opening);
  self->needs_passphrase = opening->name == NULL && opening->kind == WAY_SLOT_RECOVERY;

  if (opening->device != NULL)
    way_keyring_store_async (way_key_file_get_caseload (keys), self->folder, WAY_KEYRING_DEVICE,
                             opening->device, NULL, stored_cb, task);
  else
    succeed (task);
}

static void
run_opening (GTask *task)
{
  WayOpening *opening = get_opening (task);
  g_autoptr (GTask) work = g_task_new (get_self (task), NULL, opened_cb, task);

  g_task_set_task_data (work, opening, NULL);
  g_task_run_in_thread (work, opening->name != NULL ? create_run : unlock_run);
}

/* The keyring takes a secret only where its owner wants it and it can be had without a prompt. */
static void
anchor_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask           *task = user_data;
  WayOpening      *opening = get_opening (task);
  WayKeyringAnswer answer = WAY_KEYRING_SLOW;

  opening->anchor = way_keyring_look_up_finish (result, &answer, NULL);
  opening->keyring =
    answer == WAY_KEYRING_READY || answer == WAY_KEYRING_NO_SECRET || answer == WAY_KEYRING_STALE;
  opening->arm = opening->keyring &&
                 (opening->name != NULL ? opening->alone : opening->kind == WAY_SLOT_PASSPHRASE);
  if (opening->name != NULL)
    g_clear_pointer (&opening->anchor, way_secret_unref); /* of another caseload, if any */

  run_opening (task);
}

static gboolean
is_open (WayCaseload *self, GTask *task)
{
  if (self->keys == NULL)
    return FALSE;

  fail (task, g_error_new_literal (WAY_ERROR, WAY_ERROR_EXISTS, "The caseload is open already"));
  return TRUE;
}

/* What is told of it is told to whoever asked for it last. */
static WayOpening *
new_opening (WayCaseload *self)
{
  WayOpening *opening = way_opening_new (self->folder, &self->cost);

  g_clear_object (&self->headway);
  self->headway = way_headway_new ();
  opening->headway = g_object_ref (self->headway);
  return opening;
}

WayHeadway *
way_caseload_get_headway (WayCaseload *self)
{
  g_return_val_if_fail (WAY_IS_CASELOAD (self), NULL);

  return self->headway;
}

/* --- create --- */

static void
create_step (WayCaseload *self, GTask *task)
{
  static const WayId none = { 0 };

  if (is_open (self, task))
    return;

  if (self->shuns_keyring)
    run_opening (task);
  else
    way_keyring_look_up_async (&none, self->folder, WAY_KEYRING_ANCHOR, NULL, anchor_found_cb,
                               task);
}

void
way_caseload_create_async (WayCaseload        *self,
                           const char         *worker_name,
                           const char         *passphrase,
                           gboolean            alone,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  GTask      *task = g_task_new (self, cancellable, callback, user_data);
  WayOpening *opening = way_opening_new (self->folder, &self->cost);

  g_return_if_fail (WAY_IS_CASELOAD (self));
  g_return_if_fail (worker_name != NULL && passphrase != NULL);

  opening->name = g_strdup (worker_name);
  opening->secret = way_caseload_take_text (passphrase);
  opening->alone = alone;
  opening->owes_code = self->owes_code;
  g_task_set_source_tag (task, way_caseload_create_async);
  g_task_set_task_data (task, opening, (GDestroyNotify)way_opening_free);
  way_caseload_add_step (self, task, create_step);
}

char *
way_caseload_create_finish (WayCaseload *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- unlock --- */

static gboolean
is_too_soon (WayCaseload *self, GTask *task)
{
  guint wait = way_caseload_get_wait (self);

  if (wait == 0)
    return FALSE;

  fail (task, g_error_new (WAY_ERROR, WAY_ERROR_WRONG_KEY,
                           ngettext ("Wait %u second before the next try.",
                                     "Wait %u seconds before the next try.", wait),
                           wait));
  return TRUE;
}

static void
unlock_step (WayCaseload *self, GTask *task)
{
  g_autoptr (WayKeyFile) keys = NULL;

  if (is_open (self, task) || is_too_soon (self, task))
    return;

  get_opening (task)->owes_keyring = self->owes_keyring;
  keys = way_key_file_load (self->folder, NULL, NULL);
  if (keys != NULL && !self->shuns_keyring)
    way_keyring_look_up_async (way_key_file_get_caseload (keys), self->folder, WAY_KEYRING_ANCHOR,
                               NULL, anchor_found_cb, task);
  else
    run_opening (task); /* without keys it will find out what is wrong */
}

static void
unlock (WayCaseload        *self,
        WaySlotKind         kind,
        WaySecret          *secret,
        GCancellable       *cancellable,
        GAsyncReadyCallback callback,
        gpointer            user_data)
{
  GTask      *task = g_task_new (self, cancellable, callback, user_data);
  WayOpening *opening = new_opening (self);

  opening->kind = kind;
  opening->secret = secret;
  g_task_set_source_tag (task, unlock);
  g_task_set_task_data (task, opening, (GDestroyNotify)way_opening_free);
  way_caseload_add_step (self, task, unlock_step);
}

void
way_caseload_unlock_async (WayCaseload        *self,
                           const char         *passphrase,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_return_if_fail (WAY_IS_CASELOAD (self));
  g_return_if_fail (passphrase != NULL);

  unlock (self, WAY_SLOT_PASSPHRASE, way_caseload_take_text (passphrase), cancellable, callback,
          user_data);
}

void
way_caseload_recover_async (WayCaseload        *self,
                            const char         *code,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  GError    *error = NULL;
  WaySecret *bits;
  GTask     *task;

  g_return_if_fail (WAY_IS_CASELOAD (self));
  g_return_if_fail (code != NULL);

  bits = way_recovery_code_from_text (code, &error);
  if (bits != NULL) {
    unlock (self, WAY_SLOT_RECOVERY, bits, cancellable, callback, user_data);
    return;
  }

  /* A slip of the pen is no wrong try. */
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_return_error (task, error);
  g_object_unref (task);
}

gboolean
way_caseload_unlock_finish (WayCaseload *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  g_task_propagate_pointer (G_TASK (result), error);
  return !g_task_had_error (G_TASK (result));
}

/* --- the keyring --- */

static void
answer_with (GTask *task, WayKeyringAnswer answer)
{
  way_caseload_step_done (get_self (task));
  g_task_return_int (task, answer);
  g_object_unref (task);
}

static void
asked_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask      *task = user_data;
  WayOpening *opening = get_opening (task);
  GError     *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error)) {
    way_caseload_adopt (get_self (task), opening);
    answer_with (task, WAY_KEYRING_READY);
    return;
  }

  g_clear_pointer (&opening->lock, way_folder_lock_free);
  if (g_error_matches (error, WAY_ERROR, WAY_ERROR_WRONG_KEY)) {
    g_error_free (error);
    answer_with (task, WAY_KEYRING_STALE);
  } else {
    fail (task, error);
  }
}

static void
asked_anchor_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask           *task = user_data;
  WayOpening      *opening = get_opening (task);
  WayKeyringAnswer answer;
  g_autoptr (GTask) work = g_task_new (get_self (task), NULL, asked_opened_cb, task);

  opening->anchor = way_keyring_look_up_finish (result, &answer, NULL);
  g_task_set_task_data (work, opening, NULL);
  g_task_run_in_thread (work, unlock_run);
}

static void
asked_device_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask           *task = user_data;
  WayOpening      *opening = get_opening (task);
  WayKeyringAnswer answer = WAY_KEYRING_SLOW;

  opening->secret = way_keyring_look_up_finish (result, &answer, NULL);
  opening->keyring = opening->secret != NULL;
  if (opening->secret == NULL)
    answer_with (task, answer);
  else
    way_keyring_look_up_async (&opening->caseload, opening->folder, WAY_KEYRING_ANCHOR, NULL,
                               asked_anchor_cb, task);
}

/* There is no device slot: what the keyring holds opens nothing, but its state says why. */
static void
asked_why_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  WayKeyringAnswer answer = WAY_KEYRING_SLOW;
  g_autoptr (WaySecret) old = way_keyring_look_up_finish (result, &answer, NULL);

  answer_with (user_data, old != NULL ? WAY_KEYRING_NO_SECRET : answer);
}

static void
ask_step (WayCaseload *self, GTask *task)
{
  g_autoptr (WayKeyFile) keys = NULL;
  WayOpening *opening = get_opening (task);

  if (is_open (self, task))
    return;

  /* What a lock could not take away is not used. */
  if (self->owes_keyring) {
    answer_with (task, WAY_KEYRING_NO_SECRET);
    return;
  }

  /* The screen was handed to somebody: whoever starts the program now need not be the worker. */
  if (way_sealed_note_exists (self)) {
    answer_with (task, WAY_KEYRING_OFF);
    return;
  }

  keys = way_key_file_load (self->folder, NULL, NULL);
  if (self->shuns_keyring || keys == NULL || !way_key_file_is_alone (keys) ||
      way_key_file_count_slots (keys, WAY_SLOT_PASSPHRASE) > 1) {
    answer_with (task, WAY_KEYRING_OFF);
    return;
  }

  opening->caseload = *way_key_file_get_caseload (keys);
  way_keyring_look_up_async (
    &opening->caseload, opening->folder, WAY_KEYRING_DEVICE, NULL,
    way_key_file_count_slots (keys, WAY_SLOT_DEVICE) > 0 ? asked_device_cb : asked_why_cb, task);
}

void
way_caseload_ask_keyring_async (WayCaseload        *self,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  GTask      *task = g_task_new (self, cancellable, callback, user_data);
  WayOpening *opening = new_opening (self);

  g_return_if_fail (WAY_IS_CASELOAD (self));

  opening->kind = WAY_SLOT_DEVICE;
  g_task_set_source_tag (task, way_caseload_ask_keyring_async);
  g_task_set_task_data (task, opening, (GDestroyNotify)way_opening_free);
  way_caseload_add_step (self, task, ask_step);
}

WayKeyringAnswer
way_caseload_ask_keyring_finish (WayCaseload *self, GAsyncResult *result, GError **error)
{
  gssize answer;

  g_return_val_if_fail (g_task_is_valid (result, self), WAY_KEYRING_STALE);

  answer = g_task_propagate_int (G_TASK (result), error);
  return answer >= 0 ? (WayKeyringAnswer)answer : WAY_KEYRING_STALE;
}
