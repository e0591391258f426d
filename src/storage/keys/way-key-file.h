/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-slot.h"

G_BEGIN_DECLS

#define WAY_KEY_FILE          "keys.json"
#define WAY_KEY_FILE_PREVIOUS "keys.json.old"
#define WAY_KEY_FILE_MAX      (256 * 1024) /* bytes; a larger file is no key file */

#define WAY_ANCHOR_HASH_SIZE 32

/* An entry of the audit chain that must be there at the next opening. */
typedef struct {
  WayId  site;
  gint64 seq; /* from 1 */
  guint8 hash[WAY_ANCHOR_HASH_SIZE];
} WayAnchor;

/* keys.json: the slots of a caseload and the anchors of its audit chain.  A checksum tells damage
 * before anybody is asked for a passphrase; a keyed BLAKE2b under a subkey of the data key tells a
 * forgery, once that key is there. */
typedef struct _WayKeyFile WayKeyFile;

WayKeyFile *way_key_file_new (const WayId *caseload) G_GNUC_WARN_UNUSED_RESULT;
void        way_key_file_free (WayKeyFile *self);

/* To be changed and saved while the other stays as it is on the disk. */
WayKeyFile *way_key_file_copy (WayKeyFile *self) G_GNUC_WARN_UNUSED_RESULT;

/* Reads keys.json, or the previous copy where that one is missing or damaged and the copy is whole;
 * from_previous (may be NULL) says so.  WAY_ERROR_NOT_FOUND: neither is there; WAY_ERROR_DAMAGED;
 * WAY_ERROR_TOO_NEW. */
WayKeyFile *way_key_file_load (const char *folder,
                               gboolean   *from_previous,
                               GError    **error) G_GNUC_WARN_UNUSED_RESULT;
WayKeyFile *way_key_file_parse (const char *text,
                                gsize       length,
                                GError    **error) G_GNUC_WARN_UNUSED_RESULT;

/* Replaces keys.json durably.  What it was stays as the previous copy, if it was whole: until
 * way_key_file_forget_previous(), which follows the withdrawal of a slot. */
gboolean way_key_file_save (WayKeyFile      *self,
                            const char      *folder,
                            const WaySecret *dek,
                            GError         **error);
gboolean way_key_file_is_saved (WayKeyFile *self, const char *folder); /* keys.json has these */
gboolean way_key_file_forget_previous (const char *folder, GError **error);

/* The data key, from the first slot of that kind that the secret opens (slot: may be NULL;
 * borrowed). The whole file is checked under it: a forged one is WAY_ERROR_TAMPERED.
 * WAY_ERROR_WRONG_KEY, WAY_ERROR_NOT_FOUND (no slot of that kind), WAY_ERROR_NO_MEMORY,
 * WAY_ERROR_DAMAGED. */
WaySecret *way_key_file_open (WayKeyFile      *self,
                              WaySlotKind      kind,
                              const WaySecret *secret,
                              const WaySlot  **slot,
                              GError         **error) G_GNUC_WARN_UNUSED_RESULT;

const WayId *way_key_file_get_caseload (WayKeyFile *self);

/* Whether one person has the computer account, and the keyring is used.  The choice outlives its
 * device slot, which goes when the keyring is out of reach at a lock. */
gboolean way_key_file_is_alone (WayKeyFile *self);
void     way_key_file_set_alone (WayKeyFile *self, gboolean alone);

/* Whether nobody has shown yet that the recovery code is on paper. */
gboolean way_key_file_owes_code (WayKeyFile *self);
void     way_key_file_set_owes_code (WayKeyFile *self, gboolean owes);

/* Slots are asked by kind and owner (NULL: anybody's). */
guint          way_key_file_count_slots (WayKeyFile *self, WaySlotKind kind);
const WaySlot *way_key_file_find_slot (WayKeyFile *self, WaySlotKind kind, const WayId *owner);
void           way_key_file_set_slot (WayKeyFile *self, WaySlot *slot); /* takes it; replaces */
gboolean       way_key_file_drop_slots (WayKeyFile *self, WaySlotKind kind, const WayId *owner);

guint            way_key_file_get_n_anchors (WayKeyFile *self);
const WayAnchor *way_key_file_get_anchor (WayKeyFile *self, guint index);
void way_key_file_set_anchor (WayKeyFile *self, const WayAnchor *anchor); /* its site's */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayKeyFile, way_key_file_free)

G_END_DECLS
