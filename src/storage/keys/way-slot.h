/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "way-id.h"
#include "way-secret.h"

G_BEGIN_DECLS

#define WAY_DEK_SIZE 32 /* bytes of the data key */

typedef enum {
  WAY_SLOT_PASSPHRASE, /* one for each member of staff */
  WAY_SLOT_RECOVERY,   /* way-recovery-code.h */
  WAY_SLOT_DEVICE,     /* a random secret in the keyring of a computer account */
} WaySlotKind;

/* What Argon2id costs: passes, and memory in KiB. */
typedef struct {
  guint32 passes;
  guint32 memory;
} WaySlotCost;

#define WAY_SLOT_COST_DEFAULT ((WaySlotCost){ .passes = 3, .memory = 256 * 1024 }) /* MODERATE */
#define WAY_SLOT_COST_LEAST   ((WaySlotCost){ .passes = 2, .memory = 64 * 1024 })
#define WAY_SLOT_COST_MOST    ((WaySlotCost){ .passes = 10, .memory = 1024 * 1024 })

/* One way to the data key: an X25519 pair.  The data key is sealed to the public key, so that it
 * can be renewed without the slot's own secret; the secret key is wrapped (XChaCha20-Poly1305) by
 * that secret, and the wrapping covers caseload, slot, kind, owner and how the secret is derived.
 * A slot never changes. */
typedef struct _WaySlot WaySlot;

/* Owner: id of the member of staff, or none.  The cost counts for passphrases only.  Fails with
 * WAY_ERROR_NO_MEMORY when Argon2id gets none, and WAY_ERROR_INVALID for an empty passphrase or a
 * cost out of bounds. */
WaySlot *way_slot_new (WaySlotKind        kind,
                       const WayId       *caseload,
                       const WayId       *owner,
                       const WaySecret   *secret,
                       const WaySlotCost *cost,
                       const WaySecret   *dek,
                       GError           **error) G_GNUC_WARN_UNUSED_RESULT;
WaySlot *way_slot_ref (WaySlot *self);
void     way_slot_unref (WaySlot *self);

/* The same slot with another data key; needs no secret. */
WaySlot *way_slot_seal_again (const WaySlot *self, const WaySecret *dek) G_GNUC_WARN_UNUSED_RESULT;

/* The data key.  WAY_ERROR_WRONG_KEY: the secret is not that of the slot; WAY_ERROR_DAMAGED: it is,
 * and what it opens is not whole; WAY_ERROR_NO_MEMORY. */
WaySecret *way_slot_open (const WaySlot   *self,
                          const WayId     *caseload,
                          const WaySecret *secret,
                          GError         **error) G_GNUC_WARN_UNUSED_RESULT;

WaySlotKind        way_slot_get_kind (const WaySlot *self);
const WayId       *way_slot_get_id (const WaySlot *self);
const WayId       *way_slot_get_owner (const WaySlot *self);
const WaySlotCost *way_slot_get_cost (const WaySlot *self); /* zeros: no Argon2id */

/* In keys.json.  Reading gives NULL for anything that this program would not have written. */
JsonNode *way_slot_to_json (const WaySlot *self) G_GNUC_WARN_UNUSED_RESULT;
WaySlot  *way_slot_from_json (JsonNode *node) G_GNUC_WARN_UNUSED_RESULT;
void      way_slot_put (const WaySlot *self, GByteArray *bytes); /* all of it, for a hash */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WaySlot, way_slot_unref)

G_END_DECLS
