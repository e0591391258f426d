/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-slot.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "way-bytes.h"
#include "way-error.h"

#define KEK_SIZE crypto_aead_xchacha20poly1305_ietf_KEYBYTES
#define TAG_SIZE crypto_aead_xchacha20poly1305_ietf_ABYTES

G_STATIC_ASSERT (crypto_pwhash_SALTBYTES == crypto_generichash_blake2b_SALTBYTES);

struct _WaySlot {
  gatomicrefcount count;
  WaySlotKind     kind;
  WayId           id;
  WayId           owner;
  WaySlotCost     cost;
  guint8          salt[crypto_pwhash_SALTBYTES];
  guint8          nonce[crypto_aead_xchacha20poly1305_ietf_NPUBBYTES];
  guint8          public_key[crypto_box_PUBLICKEYBYTES];
  guint8          wrapped[crypto_box_SECRETKEYBYTES + TAG_SIZE];
  guint8          sealed[WAY_DEK_SIZE + crypto_box_SEALBYTES];
};

/* As keys.json says them. */
static const struct {
  const char *kind;
  const char *derivation;
} words[] = {
  [WAY_SLOT_PASSPHRASE] = { "passphrase", "argon2id13" },
  [WAY_SLOT_RECOVERY] = { "recovery", "blake2b" },
  [WAY_SLOT_DEVICE] = { "device", "blake2b" },
};

static WaySlot *
slot_alloc (void)
{
  WaySlot *self = g_new0 (WaySlot, 1);

  g_atomic_ref_count_init (&self->count);
  return self;
}

WaySlot *
way_slot_ref (WaySlot *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->count);
  return self;
}

void
way_slot_unref (WaySlot *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->count))
    g_free (self);
}

static gboolean
cost_is_accepted (const WaySlotCost *cost)
{
  return cost->passes >= WAY_SLOT_COST_LEAST.passes && cost->passes <= WAY_SLOT_COST_MOST.passes &&
         cost->memory >= WAY_SLOT_COST_LEAST.memory && cost->memory <= WAY_SLOT_COST_MOST.memory;
}

/* Letters that look the same are the same, whatever keyboard they come from. */
static WaySecret *
normalize (const WaySecret *passphrase)
{
  const char *text = way_secret_get_text (passphrase);
  char       *normal;
  WaySecret  *result;

  if (g_str_is_ascii (text) || !g_utf8_validate (text, -1, NULL))
    return way_secret_new_from_text (text);

  normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  result = way_secret_new_from_text (normal);
  sodium_memzero (normal, strlen (normal));
  g_free (normal);
  return result;
}

/* The key that wraps.  Random secrets need no slow derivation. */
static WaySecret *
derive (const WaySlot *self, const WaySecret *secret, GError **error)
{
  static const guint8 purpose[crypto_generichash_blake2b_PERSONALBYTES] = "Waymark: slot";
  g_autoptr (WaySecret) key = way_secret_new (KEK_SIZE);
  g_autoptr (WaySecret) normal = NULL;

  if (self->kind != WAY_SLOT_PASSPHRASE) {
    if (crypto_generichash_blake2b_salt_personal (
          way_secret_fill (key), KEK_SIZE, way_secret_get_bytes (secret),
          way_secret_get_size (secret), NULL, 0, self->salt, purpose) != 0)
      g_assert_not_reached ();
    return g_steal_pointer (&key);
  }

  normal = normalize (secret);
  errno = 0;
  if (crypto_pwhash (way_secret_fill (key), KEK_SIZE, way_secret_get_text (normal),
                     way_secret_get_size (normal), self->salt, self->cost.passes,
                     (gsize)self->cost.memory * 1024, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    g_set_error (error, WAY_ERROR, WAY_ERROR_NO_MEMORY,
                 _ ("There is too little memory to work out the key: %u MB are needed."),
                 self->cost.memory / 1024);
    return NULL;
  }

  return g_steal_pointer (&key);
}

/* What the wrapping covers. */
static GByteArray *
get_frame (const WaySlot *self, const WayId *caseload)
{
  GByteArray *bytes = g_byte_array_new ();

  way_bytes_put_text (bytes, "Waymark: slot 1");
  way_bytes_put (bytes, caseload->bytes, sizeof caseload->bytes);
  way_bytes_put (bytes, self->id.bytes, sizeof self->id.bytes);
  way_bytes_put_text (bytes, words[self->kind].kind);
  way_bytes_put (bytes, self->owner.bytes, sizeof self->owner.bytes);
  way_bytes_put_text (bytes, words[self->kind].derivation);
  way_bytes_put_number (bytes, self->cost.passes);
  way_bytes_put_number (bytes, self->cost.memory);
  way_bytes_put (bytes, self->salt, sizeof self->salt);
  way_bytes_put (bytes, self->public_key, sizeof self->public_key);
  return bytes;
}

static void
seal (WaySlot *self, const WaySecret *dek)
{
  if (crypto_box_seal (self->sealed, way_secret_get_bytes (dek), WAY_DEK_SIZE, self->public_key) !=
      0)
    g_assert_not_reached ();
}

WaySlot *
way_slot_new (WaySlotKind        kind,
              const WayId       *caseload,
              const WayId       *owner,
              const WaySecret   *secret,
              const WaySlotCost *cost,
              const WaySecret   *dek,
              GError           **error)
{
  g_autoptr (WaySlot) self = slot_alloc ();
  g_autoptr (WaySecret) secret_key = way_secret_new (crypto_box_SECRETKEYBYTES);
  g_autoptr (WaySecret) key = NULL;
  g_autoptr (GByteArray) frame = NULL;

  g_return_val_if_fail (caseload != NULL && secret != NULL, NULL);
  g_return_val_if_fail (dek != NULL && way_secret_get_size (dek) == WAY_DEK_SIZE, NULL);

  if (way_secret_get_size (secret) == 0) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, _ ("The passphrase is empty."));
    return NULL;
  }

  self->kind = kind;
  self->id = way_id_make (0); /* when it was made is nobody's business */
  if (owner != NULL)
    self->owner = *owner;

  if (kind == WAY_SLOT_PASSPHRASE) {
    self->cost = cost != NULL ? *cost : WAY_SLOT_COST_DEFAULT;
    if (!cost_is_accepted (&self->cost)) {
      g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID,
                           "The cost of the derivation is out of bounds");
      return NULL;
    }
  }

  randombytes_buf (self->salt, sizeof self->salt);
  randombytes_buf (self->nonce, sizeof self->nonce);
  crypto_box_keypair (self->public_key, way_secret_fill (secret_key));

  key = derive (self, secret, error);
  if (key == NULL)
    return NULL;

  frame = get_frame (self, caseload);
  crypto_aead_xchacha20poly1305_ietf_encrypt (
    self->wrapped, NULL, way_secret_get_bytes (secret_key), crypto_box_SECRETKEYBYTES, frame->data,
    frame->len, NULL, self->nonce, way_secret_get_bytes (key));
  seal (self, dek);
  return g_steal_pointer (&self);
}

WaySlot *
way_slot_seal_again (const WaySlot *self, const WaySecret *dek)
{
  WaySlot *again = slot_alloc ();

  g_return_val_if_fail (dek != NULL && way_secret_get_size (dek) == WAY_DEK_SIZE, again);

  memcpy (again, self, sizeof *self);
  g_atomic_ref_count_init (&again->count);
  seal (again, dek);
  return again;
}

WaySecret *
way_slot_open (const WaySlot *self, const WayId *caseload, const WaySecret *secret, GError **error)
{
  g_autoptr (WaySecret) secret_key = way_secret_new (crypto_box_SECRETKEYBYTES);
  g_autoptr (WaySecret) dek = way_secret_new (WAY_DEK_SIZE);
  g_autoptr (WaySecret) key = NULL;
  g_autoptr (GByteArray) frame = NULL;

  g_return_val_if_fail (self != NULL && caseload != NULL && secret != NULL, NULL);

  key = derive (self, secret, error);
  if (key == NULL)
    return NULL;

  frame = get_frame (self, caseload);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt (
        way_secret_fill (secret_key), NULL, NULL, self->wrapped, sizeof self->wrapped, frame->data,
        frame->len, self->nonce, way_secret_get_bytes (key)) != 0) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_WRONG_KEY,
                         "The secret does not open the slot");
    return NULL;
  }

  if (crypto_box_seal_open (way_secret_fill (dek), self->sealed, sizeof self->sealed,
                            self->public_key, way_secret_get_bytes (secret_key)) != 0) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_DAMAGED,
                         "The data key of a slot is not whole");
    return NULL;
  }

  return g_steal_pointer (&dek);
}

WaySlotKind
way_slot_get_kind (const WaySlot *self)
{
  return self->kind;
}

const WayId *
way_slot_get_id (const WaySlot *self)
{
  return &self->id;
}

const WayId *
way_slot_get_owner (const WaySlot *self)
{
  return &self->owner;
}

const WaySlotCost *
way_slot_get_cost (const WaySlot *self)
{
  return &self->cost;
}

void
way_slot_put (const WaySlot *self, GByteArray *bytes)
{
  way_bytes_put (bytes, self->id.bytes, sizeof self->id.bytes);
  way_bytes_put_text (bytes, words[self->kind].kind);
  way_bytes_put (bytes, self->owner.bytes, sizeof self->owner.bytes);
  way_bytes_put_text (bytes, words[self->kind].derivation);
  way_bytes_put_number (bytes, self->cost.passes);
  way_bytes_put_number (bytes, self->cost.memory);
  way_bytes_put (bytes, self->salt, sizeof self->salt);
  way_bytes_put (bytes, self->nonce, sizeof self->nonce);
  way_bytes_put (bytes, self->public_key, sizeof self->public_key);
  way_bytes_put (bytes, self->wrapped, sizeof self->wrapped);
  way_bytes_put (bytes, self->sealed, sizeof self->sealed);
}

JsonNode *
way_slot_to_json (const WaySlot *self)
{
  JsonObject *object = json_object_new ();
  JsonNode   *node = json_node_init_object (json_node_alloc (), object);

  way_id_to_json (object, "id", &self->id);
  json_object_set_string_member (object, "kind", words[self->kind].kind);
  way_id_to_json (object, "owner", &self->owner);
  json_object_set_string_member (object, "derivation", words[self->kind].derivation);
  json_object_set_int_member (object, "passes", self->cost.passes);
  json_object_set_int_member (object, "memory", self->cost.memory);
  way_bytes_to_json (object, "salt", self->salt, sizeof self->salt);
  way_bytes_to_json (object, "nonce", self->nonce, sizeof self->nonce);
  way_bytes_to_json (object, "public", self->public_key, sizeof self->public_key);
  way_bytes_to_json (object, "wrapped", self->wrapped, sizeof self->wrapped);
  way_bytes_to_json (object, "sealed", self->sealed, sizeof self->sealed);
  json_object_unref (object);
  return node;
}

static gboolean
read_kind (WaySlot *self, JsonObject *object)
{
  const char *kind = way_text_from_json (object, "kind");
  const char *derivation = way_text_from_json (object, "derivation");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    if (g_strcmp0 (words[i].kind, kind) == 0) {
      self->kind = (WaySlotKind)i;
      return g_strcmp0 (words[i].derivation, derivation) == 0;
    }
  }

  return FALSE;
}

static gboolean
read_cost (WaySlot *self, JsonObject *object)
{
  gint64 passes, memory;

  if (!way_number_from_json (object, "passes", G_MAXUINT32, &passes) ||
      !way_number_from_json (object, "memory", G_MAXUINT32, &memory))
    return FALSE;

  self->cost = (WaySlotCost){ .passes = (guint32)passes, .memory = (guint32)memory };
  return self->kind == WAY_SLOT_PASSPHRASE ? cost_is_accepted (&self->cost)
                                           : passes == 0 && memory == 0;
}

WaySlot *
way_slot_from_json (JsonNode *node)
{
  g_autoptr (WaySlot) self = slot_alloc ();
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;

  object = json_node_get_object (node);
  if (json_object_get_size (object) != 11 || !read_kind (self, object) ||
      !read_cost (self, object) || !way_id_from_json (object, "id", &self->id) ||
      way_id_is_none (&self->id) || !way_id_from_json (object, "owner", &self->owner) ||
      !way_bytes_from_json (object, "salt", self->salt, sizeof self->salt) ||
      !way_bytes_from_json (object, "nonce", self->nonce, sizeof self->nonce) ||
      !way_bytes_from_json (object, "public", self->public_key, sizeof self->public_key) ||
      !way_bytes_from_json (object, "wrapped", self->wrapped, sizeof self->wrapped) ||
      !way_bytes_from_json (object, "sealed", self->sealed, sizeof self->sealed))
    return NULL;

  return g_steal_pointer (&self);
}
