/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-caseload-private.h"
#include "way-error.h"
#include "way-folder.h"
#include "way-reserve.h"
#include "way-tries.h"
#include "way-workspace-private.h"

#define PAUSE 30 /* seconds */
#define AGAIN 10

G_DEFINE_FINAL_TYPE (WayCaseload, way_caseload, G_TYPE_OBJECT)

enum { PROP_WORKSPACE = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

/* --- one thing at a time --- */

typedef struct {
  GTask          *task;
  WayCaseloadStep run;
} Step;

static void
run_next (WayCaseload *self)
{
  Step *step = self->running ? NULL : g_queue_pop_head (&self->steps);

  if (step == NULL)
    return;

  self->running = TRUE;
  step->run (self, step->task);
  g_free (step);
}

void
way_caseload_add_step (WayCaseload *self, GTask *task, WayCaseloadStep run)
{
  Step *step = g_new (Step, 1);

  step->task = task;
  step->run = run;
  g_queue_push_tail (&self->steps, step);
  run_next (self);
}

static gboolean
run_next_cb (gpointer self)
{
  run_next (self);
  return G_SOURCE_REMOVE;
}

void
way_caseload_step_done (WayCaseload *self)
{
  self->running = FALSE;

  /* Not at once: whoever waits for this step shall hear of it first. */
  if (!g_queue_is_empty (&self->steps))
    g_idle_add_full (G_PRIORITY_DEFAULT, run_next_cb, g_object_ref (self), g_object_unref);
}

WaySecret *
way_caseload_take_text (const char *text)
{
  return way_secret_new_from_text (text);
}

/* --- the anchor while work pauses --- */

typedef struct {
  char       *folder;
  WayKeyFile *keys;
  WaySecret  *dek;
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_free (save->folder);
  way_secret_unref (save->dek);
  g_free (save);
}

static void
save_run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Save   *save = data;
  GError *error = NULL;

  if (way_opening_save_keys (save->keys, save->folder, save->dek, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
anchor_done (GTask *task)
{
  way_caseload_step_done (WAY_CASELOAD (g_task_get_source_object (task)));
  g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static void
anchor_told_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  way_keyring_store_finish (result, NULL);
  anchor_done (user_data);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask       *task = user_data;
  WayCaseload *self = WAY_CASELOAD (g_task_get_source_object (task));
  g_autoptr (WaySecret) packed = NULL;

  /* A failure is no news: the next pause, or the lock, tries again. */
  if (!g_task_propagate_boolean (G_TASK (result), NULL) || !self->keyring) {
    anchor_done (task);
    return;
  }

  packed = way_opening_pack_anchor (g_task_get_task_data (task));
  way_keyring_store_async (way_key_file_get_caseload (self->keys), self->folder, WAY_KEYRING_ANCHOR,
                           packed, NULL, anchor_told_cb, task);
}

static void
anchor_step (WayCaseload *self, GTask *task)
{
  const WayAnchor *anchor = g_task_get_task_data (task);
  g_autoptr (GTask) work = NULL;
  Save *save;

  if (self->workspace == NULL || self->leaving != NULL) {
    way_caseload_step_done (self);
    g_task_return_boolean (task, FALSE);
    g_object_unref (task);
    return;
  }

  way_key_file_set_anchor (self->keys, anchor);
  self->anchored = anchor->seq;

  /* No other step runs meanwhile, so the keys stay as they are. */
  save = g_new0 (Save, 1);
  save->folder = g_strdup (self->folder);
  save->keys = self->keys;
  save->dek = way_secret_ref (self->dek);
  work = g_task_new (self, NULL, saved_cb, task);
  g_task_set_task_data (work, save, save_free);
  g_task_run_in_thread (work, save_run);
}

static gpointer
head_run (WayDb *db, gpointer request, GError **error)
{
  WayAnchor *anchor = g_new0 (WayAnchor, 1);

  if (way_log_get_head (db, &anchor->seq, anchor->hash, error))
    return anchor;

  g_free (anchor);
  return NULL;
}

static const WayVerb head_verb = { head_run, NULL, g_free, g_free, TRUE };

static void
head_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayCaseload) self = user_data;
  WayAnchor *anchor = way_workspace_finish (WAY_WORKSPACE (source), result, NULL);
  GTask     *task;

  if (anchor == NULL || self->workspace != WAY_WORKSPACE (source) || anchor->seq != self->seen ||
      anchor->seq <= self->anchored) {
    if (anchor != NULL && self->workspace == WAY_WORKSPACE (source))
      self->seen = anchor->seq;
    g_free (anchor);
    return;
  }

  anchor->site = self->site;
  task = g_task_new (self, NULL, NULL, NULL);
  g_task_set_task_data (task, anchor, g_free);
  way_caseload_add_step (self, task, anchor_step);
}

static gboolean
clock_cb (gpointer user_data)
{
  WayCaseload *self = user_data;

  way_workspace_submit (self->workspace, &head_verb, NULL, NULL, head_cb, g_object_ref (self));
  return G_SOURCE_CONTINUE;
}

/* --- open and closed --- */

void
way_caseload_adopt (WayCaseload *self, WayOpening *opening)
{
  g_return_if_fail (self->workspace == NULL && self->keys == NULL);

  self->workspace = g_steal_pointer (&opening->workspace);
  self->lock = g_steal_pointer (&opening->lock);
  self->keys = g_steal_pointer (&opening->keys);
  self->dek = g_steal_pointer (&opening->dek);
  self->staff = opening->staff;
  self->site = opening->site;
  self->previous = opening->previous;
  self->keyring = opening->keyring;
  self->owes_keyring = opening->owes_keyring;
  self->anchored = opening->head;
  self->seen = 0;
  self->clock = g_timeout_add_seconds (self->pause, clock_cb, self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORKSPACE]);
}

void
way_caseload_hide (WayCaseload *self)
{
  if (self->workspace == NULL)
    return;

  g_clear_handle_id (&self->clock, g_source_remove);
  self->leaving = g_steal_pointer (&self->workspace);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORKSPACE]);
}

gboolean
way_caseload_close_records (WayCaseload *self, WayAnchor *anchor)
{
  g_autoptr (WayWorkspace) workspace = g_steal_pointer (&self->leaving);
  g_autoptr (GError) error = NULL;

  if (workspace == NULL)
    return FALSE;

  anchor->site = self->site;
  if (way_workspace_close_with_head (workspace, &anchor->seq, anchor->hash, &error))
    return anchor->seq > 0;

  g_warning ("The head of the log could not be read: %s", error->message);
  return FALSE;
}

void
way_caseload_forget (WayCaseload *self)
{
  g_clear_pointer (&self->keys, way_key_file_free);
  g_clear_pointer (&self->dek, way_secret_unref);
  g_clear_pointer (&self->lock, way_folder_lock_free);
  self->needs_passphrase = FALSE;
}

static void
told_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  way_keyring_store_finish (result, NULL);
  *(gboolean *)user_data = TRUE;
}

/* Waits, but not for long: the keyring has its time-out, and one that was not there is not asked.
 */
static void
tell_keyring (WayCaseload *self, const WayAnchor *anchor)
{
  g_autoptr (WaySecret) packed = way_opening_pack_anchor (anchor);
  gboolean told = !self->keyring;

  if (self->keyring)
    way_keyring_store_async (way_key_file_get_caseload (self->keys), self->folder,
                             WAY_KEYRING_ANCHOR, packed, NULL, told_cb, &told);
  while (!told)
    g_main_context_iteration (NULL, TRUE);
}

void
way_caseload_close (WayCaseload *self)
{
  WayAnchor anchor;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (WAY_IS_CASELOAD (self));

  way_caseload_hide (self);

  /* A key that is being worked out, or a lock on its way, has its end first. */
  while (self->running || !g_queue_is_empty (&self->steps)) {
    g_main_context_iteration (NULL, TRUE);
    way_caseload_hide (self);
  }

  if (way_caseload_close_records (self, &anchor)) {
    way_key_file_set_anchor (self->keys, &anchor);
    if (!way_opening_save_keys (self->keys, self->folder, self->dek, &error))
      g_warning ("The anchor could not be saved: %s", error->message);
    tell_keyring (self, &anchor);
  }
  way_caseload_forget (self);
}

WayCaseloadState
way_caseload_look (WayCaseload *self, GError **why)
{
  g_return_val_if_fail (WAY_IS_CASELOAD (self), WAY_CASELOAD_BROKEN);

  if (self->workspace != NULL)
    return WAY_CASELOAD_OPEN;
  if (self->lock != NULL)
    return WAY_CASELOAD_LOCKED; /* or soon: it is just closing */

  switch (way_folder_look (self->folder, why)) {
  case WAY_FOLDER_EMPTY:
    return WAY_CASELOAD_NONE;
  case WAY_FOLDER_CLOSED:
    return WAY_CASELOAD_LOCKED;
  case WAY_FOLDER_BROKEN:
    return WAY_CASELOAD_BROKEN;
  }

  g_return_val_if_reached (WAY_CASELOAD_BROKEN);
}

const char *
way_caseload_get_folder (WayCaseload *self)
{
  return self->folder;
}

WayWorkspace *
way_caseload_get_workspace (WayCaseload *self)
{
  return self->workspace;
}

gboolean
way_caseload_owes_keyring (WayCaseload *self)
{
  return self->owes_keyring;
}

gboolean
way_caseload_needs_passphrase (WayCaseload *self)
{
  return self->needs_passphrase;
}

gboolean
way_caseload_used_previous_keys (WayCaseload *self)
{
  return self->previous;
}

gboolean
way_caseload_is_alone (WayCaseload *self)
{
  g_autoptr (WayKeyFile) keys = NULL;

  if (self->keys != NULL)
    return way_key_file_is_alone (self->keys);

  keys = way_key_file_load (self->folder, NULL, NULL);
  return keys != NULL && way_key_file_is_alone (keys);
}

guint
way_caseload_get_wait (WayCaseload *self)
{
  WayTries tries = way_tries_read (self->folder);

  return way_tries_get_wait (&tries, (WayTime){ g_get_real_time () });
}

gboolean
way_caseload_give_up_reserve (WayCaseload *self)
{
  return way_reserve_give_up (self->folder, NULL);
}

void
way_caseload_set_cost (WayCaseload *self, guint passes, guint megabytes)
{
  g_return_if_fail (WAY_IS_CASELOAD (self));

  self->cost = (WaySlotCost){ .passes = passes, .memory = megabytes * 1024 };
}

void
way_caseload_set_uses_keyring (WayCaseload *self, gboolean uses)
{
  g_return_if_fail (WAY_IS_CASELOAD (self));
  g_return_if_fail (self->keys == NULL);

  self->shuns_keyring = !uses;
}

/* --- the object --- */

static void
way_caseload_dispose (GObject *object)
{
  WayCaseload *self = WAY_CASELOAD (object);

  /* A step holds a reference, so none is running. */
  g_clear_handle_id (&self->again, g_source_remove);
  if (self->keys != NULL)
    way_caseload_close (self);

  G_OBJECT_CLASS (way_caseload_parent_class)->dispose (object);
}

static void
way_caseload_finalize (GObject *object)
{
  g_clear_object (&WAY_CASELOAD (object)->headway);
  g_free (WAY_CASELOAD (object)->folder);

  G_OBJECT_CLASS (way_caseload_parent_class)->finalize (object);
}

static void
way_caseload_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_WORKSPACE)
    g_value_set_object (value, WAY_CASELOAD (object)->workspace);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
way_caseload_class_init (WayCaseloadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = way_caseload_dispose;
  object_class->finalize = way_caseload_finalize;
  object_class->get_property = way_caseload_get_property;

  properties[PROP_WORKSPACE] =
    g_param_spec_object ("workspace", NULL, NULL, WAY_TYPE_WORKSPACE,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
way_caseload_init (WayCaseload *self)
{
  self->cost = WAY_SLOT_COST_DEFAULT;
  self->pause = PAUSE;
  self->again_pause = AGAIN;
  g_queue_init (&self->steps);
}

WayCaseload *
way_caseload_new (const char *folder)
{
  WayCaseload *self = g_object_new (WAY_TYPE_CASELOAD, NULL);

  self->folder =
    folder != NULL ? g_canonicalize_filename (folder, NULL) : way_folder_get_default ();
  return self;
}
