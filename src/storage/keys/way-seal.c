/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-seal.h"

#include <sodium.h>
#include <string.h>

#include "way-error.h"

/* Whether one more question was answered shall not be seen from outside. */
#define BLOCK 4096

G_STATIC_ASSERT (WAY_SEAL_SIZE == crypto_box_PUBLICKEYBYTES);

/* The secret half, from which the seal follows. */
static WaySecret *
make_pair (const WaySecret *dek, guint8 *public_key)
{
  g_autoptr (WaySecret) seed = way_secret_new (crypto_box_SEEDBYTES);
  WaySecret *secret_key = way_secret_new (crypto_box_SECRETKEYBYTES);

  crypto_kdf_derive_from_key (way_secret_fill (seed), crypto_box_SEEDBYTES, 1, "WaySeal1",
                              way_secret_get_bytes (dek));
  crypto_box_seed_keypair (public_key, way_secret_fill (secret_key), way_secret_get_bytes (seed));
  return secret_key;
}

void
way_seal_make (WaySeal *self, const WaySecret *dek)
{
  way_secret_unref (make_pair (dek, self->key));
}

GBytes *
way_seal_close (const WaySeal *self, const char *text)
{
  const gsize size = strlen (text) + 1; /* the NUL is the first byte of what fills the block */
  const gsize padded = (size + BLOCK - 1) / BLOCK * BLOCK;
  g_autoptr (WaySecret) plain = way_secret_new (padded);
  guint8 *closed = g_malloc (padded + crypto_box_SEALBYTES);

  memcpy (way_secret_fill (plain), text, size);
  crypto_box_seal (closed, way_secret_get_bytes (plain), padded, self->key);
  return g_bytes_new_take (closed, padded + crypto_box_SEALBYTES);
}

char *
way_seal_open (const WaySecret *dek, GBytes *closed, GError **error)
{
  guint8 public_key[crypto_box_PUBLICKEYBYTES];
  g_autoptr (WaySecret) secret_key = make_pair (dek, public_key);
  g_autoptr (WaySecret) plain = NULL;
  gsize         size;
  const guint8 *data = g_bytes_get_data (closed, &size);

  if (size > crypto_box_SEALBYTES) {
    plain = way_secret_new (size - crypto_box_SEALBYTES);
    if (crypto_box_seal_open (way_secret_fill (plain), data, size, public_key,
                              way_secret_get_bytes (secret_key)) == 0 &&
        g_utf8_validate (way_secret_get_text (plain), -1, NULL))
      return g_strdup (way_secret_get_text (plain));
  }

  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_DAMAGED,
                       "What was put away is not whole, or was meant for another key");
  return NULL;
}
