/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-folder-lock.h"
#include "way-headway.h"
#include "way-key-file.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* One opening of a caseload: what it needs and what comes of it.  The two functions block, on a
 * thread.  For way-caseload*.c. */
typedef struct {
  char       *folder;
  WaySlotCost cost;

  /* Of a new caseload. */
  char    *name;
  gboolean alone;
  gboolean owes_code; /* somebody will have to show that it is on paper */

  /* Of one that is there. */
  WaySlotKind kind;
  WaySecret  *secret; /* the passphrase of a new one too */
  WaySecret  *anchor; /* the copy in the keyring, or NULL */

  WayId    caseload;     /* as the keyring is asked for it */
  gboolean keyring;      /* it is there and open */
  gboolean owes_keyring; /* a lock has left a device slot; FALSE once it is gone */
  gboolean arm;          /* make a device slot: the keyring can take its secret */

  WayHeadway *headway; /* of records that are brought up to date; or NULL */

  /* What is open then. */
  WayFolderLock *lock;
  WayKeyFile    *keys;
  WaySecret     *dek;
  WayWorkspace  *workspace;
  WayId          staff;
  WayId          site;
  gint64         head;     /* number of the newest anchor */
  gboolean       previous; /* opened from the previous copy of the keys */
  WaySecret     *device;   /* to be stored in the keyring, or NULL */
  WaySecret     *code;     /* recovery code of a new caseload */
} WayOpening;

WayOpening *way_opening_new (const char *folder, const WaySlotCost *cost) G_GNUC_WARN_UNUSED_RESULT;
void        way_opening_free (WayOpening *self);

gboolean way_opening_create (WayOpening *self, GError **error);
gboolean way_opening_unlock (WayOpening *self, GError **error);

/* Saves the keys; where the disk is full the reserve is given up for them. */
gboolean way_opening_save_keys (WayKeyFile      *keys,
                                const char      *folder,
                                const WaySecret *dek,
                                GError         **error);

/* A new recovery slot in the keys (not saved), in the place of the old one, and its code. */
WaySecret *way_opening_make_code (WayKeyFile      *keys,
                                  const WaySecret *dek,
                                  GError         **error) G_GNUC_WARN_UNUSED_RESULT;

/* A new device slot in the keys (not saved), and its secret. */
WaySecret *way_opening_arm (WayKeyFile      *keys,
                            const WayId     *staff,
                            const WaySecret *dek) G_GNUC_WARN_UNUSED_RESULT;

/* Drops the device slots, from the disk too: from the keys and from their previous copy. */
gboolean way_opening_drop_device (WayKeyFile      *keys,
                                  const char      *folder,
                                  const WaySecret *dek,
                                  GError         **error);

/* An anchor as the keyring keeps it. */
WaySecret *way_opening_pack_anchor (const WayAnchor *anchor) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayOpening, way_opening_free)

G_END_DECLS
