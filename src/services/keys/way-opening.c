/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-opening.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "way-durable.h"
#include "way-error.h"
#include "way-folder.h"
#include "way-meta.h"
#include "way-recovery-code.h"
#include "way-reserve.h"
#include "way-schema.h"
#include "way-tries.h"
#include "way-workspace-private.h"

#define PACKED_SIZE (sizeof (WayId) + sizeof (guint64) + WAY_ANCHOR_HASH_SIZE)

G_STATIC_ASSERT (WAY_ANCHOR_HASH_SIZE == WAY_LOG_HASH_SIZE);
G_STATIC_ASSERT (WAY_DEK_SIZE == WAY_DB_KEY_SIZE);

WayOpening *
way_opening_new (const char *folder, const WaySlotCost *cost)
{
  WayOpening *self = g_new0 (WayOpening, 1);

  self->folder = g_strdup (folder);
  self->cost = *cost;
  return self;
}

void
way_opening_free (WayOpening *self)
{
  if (self->workspace != NULL)
    way_workspace_close (self->workspace);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->lock, way_folder_lock_free);
  g_clear_pointer (&self->keys, way_key_file_free);
  g_clear_pointer (&self->dek, way_secret_unref);
  g_clear_pointer (&self->secret, way_secret_unref);
  g_clear_pointer (&self->anchor, way_secret_unref);
  g_clear_pointer (&self->device, way_secret_unref);
  g_clear_pointer (&self->code, way_secret_unref);
  g_clear_object (&self->headway);
  g_free (self->name);
  g_free (self->folder);
  g_free (self);
}

WaySecret *
way_opening_pack_anchor (const WayAnchor *anchor)
{
  WaySecret *packed = way_secret_new (PACKED_SIZE);
  guint8    *to = way_secret_fill (packed);
  guint64    seq = GUINT64_TO_LE ((guint64)anchor->seq);

  memcpy (to, anchor->site.bytes, sizeof anchor->site.bytes);
  memcpy (to + sizeof (WayId), &seq, sizeof seq);
  memcpy (to + sizeof (WayId) + sizeof seq, anchor->hash, sizeof anchor->hash);
  return packed;
}

static gboolean
unpack_anchor (const WaySecret *packed, WayAnchor *anchor)
{
  const guint8 *from = way_secret_get_bytes (packed);
  guint64       seq;

  if (way_secret_get_size (packed) != PACKED_SIZE)
    return FALSE;

  memcpy (anchor->site.bytes, from, sizeof anchor->site.bytes);
  memcpy (&seq, from + sizeof (WayId), sizeof seq);
  memcpy (anchor->hash, from + sizeof (WayId) + sizeof seq, sizeof anchor->hash);
  anchor->seq = (gint64)GUINT64_FROM_LE (seq);
  return TRUE;
}

WaySecret *
way_opening_arm (WayKeyFile *keys, const WayId *staff, const WaySecret *dek)
{
  WaySecret *device = way_secret_new_random (WAY_DEK_SIZE);
  WaySlot   *slot = way_slot_new (WAY_SLOT_DEVICE, way_key_file_get_caseload (keys), staff, device,
                                  NULL, dek, NULL);

  way_key_file_drop_slots (keys, WAY_SLOT_DEVICE, NULL); /* one computer account, one secret */
  way_key_file_set_slot (keys, slot);
  return device;
}

/* TRUE: it was for want of room, and there is room now. */
static gboolean
make_room (const char *folder, GError **error)
{
  if (!g_error_matches (*error, WAY_ERROR, WAY_ERROR_DISK_FULL) ||
      !way_reserve_give_up (folder, NULL))
    return FALSE;

  g_clear_error (error);
  return TRUE;
}

gboolean
way_opening_save_keys (WayKeyFile *keys, const char *folder, const WaySecret *dek, GError **error)
{
  g_autoptr (GError) why = NULL;

  if (way_key_file_save (keys, folder, dek, &why) ||
      (make_room (folder, &why) && way_key_file_save (keys, folder, dek, &why)))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&why));
  return FALSE;
}

static WayTime
now (void)
{
  return (WayTime){ g_get_real_time () };
}

static gboolean
take_lock (WayOpening *self, GError **error)
{
  self->lock = way_folder_lock_take (self->folder, g_get_host_name (), now (), error);
  return self->lock != NULL;
}

/* --- a new caseload --- */

WaySecret *
way_opening_make_code (WayKeyFile *keys, const WaySecret *dek, GError **error)
{
  g_autoptr (WaySecret) bits = way_recovery_code_make ();
  WaySlot *slot = way_slot_new (WAY_SLOT_RECOVERY, way_key_file_get_caseload (keys), NULL, bits,
                                NULL, dek, error);

  if (slot == NULL)
    return NULL;

  way_key_file_drop_slots (keys, WAY_SLOT_RECOVERY, NULL);
  way_key_file_set_slot (keys, slot);
  return way_recovery_code_to_text (bits);
}

static gboolean
make_keys (WayOpening *self, GError **error)
{
  const WayId caseload = way_id_make (now ().us);
  WaySlot    *slot;

  self->dek = way_secret_new_random (WAY_DEK_SIZE);
  self->staff = way_id_make (now ().us + 1);
  self->keys = way_key_file_new (&caseload);
  way_key_file_set_alone (self->keys, self->alone);
  way_key_file_set_owes_code (self->keys, self->owes_code);

  slot = way_slot_new (WAY_SLOT_PASSPHRASE, &caseload, &self->staff, self->secret, &self->cost,
                       self->dek, error);
  if (slot == NULL)
    return FALSE;
  way_key_file_set_slot (self->keys, slot);

  self->code = way_opening_make_code (self->keys, self->dek, error);
  if (self->code == NULL)
    return FALSE;

  if (self->arm)
    self->device = way_opening_arm (self->keys, &self->staff, self->dek);
  return TRUE;
}

/* Under another name: nothing looks like a caseload until all of it is there. */
static gboolean
make_records (WayOpening *self, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, WAY_FOLDER_RECORDS_FRESH, NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (WayDb) db = NULL;

  g_unlink (path); /* of an attempt that was cut short */
  g_unlink (journal);
  db = way_db_open (path, way_secret_get_bytes (self->dek), WAY_DB_CREATE, error);
  if (db == NULL || !way_schema_migrate (db, error) ||
      !way_workspace_begin (db, way_key_file_get_caseload (self->keys), &self->staff, self->name,
                            error))
    return FALSE;

  g_clear_pointer (&db, way_db_close);
  g_unlink (journal); /* it is empty */
  return TRUE;
}

static gboolean
put_in_place (WayOpening *self, GError **error)
{
  return way_key_file_save (self->keys, self->folder, self->dek, error) &&
         way_durable_rename (self->folder, WAY_FOLDER_RECORDS_FRESH, WAY_FOLDER_RECORDS, error);
}

static gboolean open_records (WayOpening *self, const char *act, const char *words, GError **error);

gboolean
way_opening_create (WayOpening *self, GError **error)
{
  if (!way_folder_make (self->folder, error) || !take_lock (self, error))
    return FALSE;

  /* Again, now that nobody else can be making one. */
  if (!way_folder_make (self->folder, error))
    return FALSE;

  way_reserve_make (self->folder, NULL);
  if (make_keys (self, error) && make_records (self, error) && put_in_place (self, error))
    return open_records (self, "create", NULL, error);

  /* What was begun is of no use to anybody. */
  way_folder_take_back (self->folder);
  way_reserve_give_up (self->folder, NULL);
  return FALSE;
}

/* --- one that is there --- */

static gboolean
check_anchor (WayDb *db, const WayAnchor *anchor, GError **error)
{
  if (way_log_check_anchor (db, anchor->seq, anchor->hash, NULL))
    return TRUE;

  g_set_error_literal (
    error, WAY_ERROR, WAY_ERROR_TAMPERED,
    _ ("The records are not those that were saved last: the file was changed, or "
       "an older one was put in its place."));
  return FALSE;
}

/* Each must be an entry of the chain: it may be longer, never shorter or different. */
static gboolean
check_anchors (WayOpening *self, WayDb *db, GError **error)
{
  WayAnchor copy;

  for (guint i = 0; i < way_key_file_get_n_anchors (self->keys); i++) {
    const WayAnchor *anchor = way_key_file_get_anchor (self->keys, i);

    if (!check_anchor (db, anchor, error))
      return FALSE;
    self->head = MAX (self->head, anchor->seq);
  }

  /* The folder agrees with itself, so it is most likely whole, and of an earlier day. */
  if (self->anchor != NULL && unpack_anchor (self->anchor, &copy) &&
      !check_anchor (db, &copy, NULL)) {
    g_set_error_literal (
      error, WAY_ERROR, WAY_ERROR_TAMPERED,
      _ ("This computer remembers newer records than those in the folder: an earlier copy was put "
         "in their place, or the file was changed. Nothing in the folder was lost or changed now. "
         "Put the newest copy back; an earlier one can be opened from another folder."));
    return FALSE;
  }

  return TRUE;
}

static gboolean
check_identity (WayOpening *self, WayDb *db, GError **error)
{
  WayId caseload;

  if (!way_meta_get_caseload (db, &caseload, error) || !way_meta_get_site (db, &self->site, error))
    return FALSE;

  if (way_id_compare (&caseload, way_key_file_get_caseload (self->keys)) != 0) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_TAMPERED,
                         _ ("The keys and the records belong to different caseloads."));
    return FALSE;
  }

  return TRUE;
}

/* Nobody gets in without an entry that says so. */
static gboolean
note (WayOpening *self, WayDb *db, const char *act, const char *words, GError **error)
{
  WayTries         tries = way_tries_read (self->folder);
  g_autofree char *wrong = NULL;
  g_autoptr (WayWriter) writer = NULL;

  if (!way_db_begin (db, error))
    return FALSE;

  writer = way_writer_new (db, &self->staff, now (), error);
  if (tries.count > 0)
    wrong = g_strdup_printf (ngettext ("%u wrong try before", "%u wrong tries before", tries.count),
                             tries.count);
  if (writer == NULL ||
      (wrong != NULL && !way_writer_note (writer, "denied", NULL, wrong, error)) ||
      !way_writer_note (writer, act, NULL, words, error) || !way_db_commit (db, error)) {
    way_db_rollback (db);
    return FALSE;
  }

  if (wrong != NULL)
    way_tries_clear (self->folder, NULL);
  return TRUE;
}

/* Each version is whole on the disk before it is told, so there is nothing to be cancelled. */
static void
told_cb (guint done, guint of, gpointer data)
{
  way_headway_go_on (((WayOpening *)data)->headway, done, of, NULL);
}

static gboolean
open_records (WayOpening *self, const char *act, const char *words, GError **error)
{
  g_autofree char *path = way_folder_get_records (self->folder);
  g_autoptr (WayDb) db = way_db_open (path, way_secret_get_bytes (self->dek), WAY_DB_OPEN, error);

  if (db == NULL || !way_schema_migrate_telling (db, told_cb, self, error) ||
      !check_identity (self, db, error) || !check_anchors (self, db, error) ||
      !note (self, db, act, words, error))
    return FALSE;

  self->workspace = way_workspace_new (g_steal_pointer (&db), &self->staff, error);
  if (self->workspace == NULL)
    return FALSE;

  way_workspace_set_reserve (self->workspace, self->folder);
  return TRUE;
}

static gboolean
find_staff (WayOpening *self, const WaySlot *slot, GError **error)
{
  /* The recovery code is nobody’s own. */
  if (way_slot_get_kind (slot) == WAY_SLOT_RECOVERY)
    slot = way_key_file_find_slot (self->keys, WAY_SLOT_PASSPHRASE, NULL);

  if (slot == NULL) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_DAMAGED,
                         _ ("The file of keys does not say whose caseload this is."));
    return FALSE;
  }

  self->staff = *way_slot_get_owner (slot);
  return TRUE;
}

static gboolean
open_keys (WayOpening *self, GError **error)
{
  g_autoptr (GError) why = NULL;
  const WaySlot *slot = NULL;

  self->keys = way_key_file_load (self->folder, &self->previous, error);
  if (self->keys == NULL)
    return FALSE;

  self->dek = way_key_file_open (self->keys, self->kind, self->secret, &slot, &why);
  if (self->dek == NULL) {
    if (g_error_matches (why, WAY_ERROR, WAY_ERROR_WRONG_KEY) && self->kind != WAY_SLOT_DEVICE)
      way_tries_add (self->folder, now (), NULL);
    g_propagate_error (error, g_steal_pointer (&why));
    return FALSE;
  }

  return find_staff (self, slot, error);
}

static const char *
get_words (WaySlotKind kind)
{
  switch (kind) {
  case WAY_SLOT_PASSPHRASE:
    return _ ("With the passphrase");
  case WAY_SLOT_RECOVERY:
    return _ ("With the recovery code");
  case WAY_SLOT_DEVICE:
    return _ ("From the keyring");
  }

  g_return_val_if_reached (NULL);
}

/* The entry that says who came in needs room, even where somebody only wants to read. */
static gboolean
open_with_room (WayOpening *self, GError **error)
{
  const char *words = get_words (self->kind);
  g_autoptr (GError) why = NULL;

  if (open_records (self, "unlock", words, &why)) {
    way_reserve_make (self->folder, NULL);
    return TRUE;
  }

  if (make_room (self->folder, &why) && open_records (self, "unlock", words, &why))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&why));
  return FALSE;
}

gboolean
way_opening_drop_device (WayKeyFile *keys, const char *folder, const WaySecret *dek, GError **error)
{
  if (!way_key_file_drop_slots (keys, WAY_SLOT_DEVICE, NULL))
    return TRUE;

  /* The previous copy has the slot too: where it cannot be removed a second saving replaces it. */
  return way_opening_save_keys (keys, folder, dek, error) &&
         (way_key_file_forget_previous (folder, NULL) ||
          way_opening_save_keys (keys, folder, dek, error));
}

/* Done or not, whoever typed the passphrase gets in. */
static void
settle_keyring (WayOpening *self)
{
  g_autoptr (WayKeyFile) fresh = way_key_file_copy (self->keys);

  if (!way_opening_drop_device (fresh, self->folder, self->dek, NULL))
    return;

  self->owes_keyring = FALSE;
  way_key_file_free (self->keys);
  self->keys = g_steal_pointer (&fresh);
}

gboolean
way_opening_unlock (WayOpening *self, GError **error)
{
  WayFolderState state = way_folder_look (self->folder, error);

  if (state == WAY_FOLDER_BROKEN)
    return FALSE;

  if (state == WAY_FOLDER_EMPTY) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_NOT_FOUND,
                         _ ("There is no caseload in this folder."));
    return FALSE;
  }

  if (!take_lock (self, error) || !way_folder_finish (self->folder, error) ||
      !open_keys (self, error) || !open_with_room (self, error))
    return FALSE;

  if (self->owes_keyring)
    settle_keyring (self);

  /* A passphrase was typed, so the keyring may hold a secret again: a new one. */
  if (self->arm && way_key_file_is_alone (self->keys)) {
    self->device = way_opening_arm (self->keys, &self->staff, self->dek);
    if (!way_opening_save_keys (self->keys, self->folder, self->dek, NULL))
      g_clear_pointer (&self->device, way_secret_unref);
  }

  return TRUE;
}
