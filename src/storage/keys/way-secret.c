/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-secret.h"

#include <sodium.h>
#include <string.h>

struct _WaySecret {
  gatomicrefcount count;
  gsize           size;
  guint8         *bytes;
};

WaySecret *
way_secret_new (gsize size)
{
  WaySecret *self;

  g_return_val_if_fail (size < G_MAXSIZE, NULL);

  if (sodium_init () < 0)
    g_error ("libsodium does not start");

  self = g_new (WaySecret, 1);
  g_atomic_ref_count_init (&self->count);
  self->size = size;
  self->bytes = sodium_malloc (size + 1);
  if (self->bytes == NULL)
    g_error ("No memory for %" G_GSIZE_FORMAT " secret bytes", size);

  memset (self->bytes, 0, size + 1);
  return self;
}

WaySecret *
way_secret_new_random (gsize size)
{
  WaySecret *self = way_secret_new (size);

  randombytes_buf (self->bytes, size);
  return self;
}

WaySecret *
way_secret_new_from_bytes (const guint8 *bytes, gsize size)
{
  WaySecret *self = way_secret_new (size);

  g_return_val_if_fail (bytes != NULL || size == 0, self);

  if (size > 0)
    memcpy (self->bytes, bytes, size);
  return self;
}

WaySecret *
way_secret_new_from_text (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return way_secret_new_from_bytes ((const guint8 *)text, strlen (text));
}

WaySecret *
way_secret_ref (WaySecret *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->count);
  return self;
}

void
way_secret_unref (WaySecret *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->count)) {
    sodium_free (self->bytes); /* which wipes it */
    g_free (self);
  }
}

gsize
way_secret_get_size (const WaySecret *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->size;
}

const guint8 *
way_secret_get_bytes (const WaySecret *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->bytes;
}

const char *
way_secret_get_text (const WaySecret *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *)self->bytes;
}

guint8 *
way_secret_fill (WaySecret *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->bytes;
}

char *
way_secret_copy_text (const WaySecret *self)
{
  char *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = sodium_malloc (self->size + 1);
  if (text == NULL)
    g_error ("No memory for %" G_GSIZE_FORMAT " secret bytes", self->size);

  memcpy (text, self->bytes, self->size + 1);
  return text;
}

void
way_secret_free_text (char *text)
{
  sodium_free (text);
}

WaySecret *
way_secret_to_base64 (const WaySecret *self)
{
  gsize      size;
  WaySecret *text;

  g_return_val_if_fail (self != NULL, NULL);

  size = sodium_base64_encoded_len (self->size, sodium_base64_VARIANT_ORIGINAL); /* with its NUL */
  text = way_secret_new (size - 1);
  sodium_bin2base64 ((char *)text->bytes, size, self->bytes, self->size,
                     sodium_base64_VARIANT_ORIGINAL);
  return text;
}

WaySecret *
way_secret_from_base64 (const char *text, gsize length)
{
  g_autoptr (WaySecret) bytes = way_secret_new (length); /* more than enough */
  gsize size = 0;

  if (sodium_base642bin (bytes->bytes, length, text, length, NULL, &size, NULL,
                         sodium_base64_VARIANT_ORIGINAL) != 0 ||
      size == 0)
    return NULL;

  return way_secret_new_from_bytes (bytes->bytes, size);
}

gboolean
way_secret_equal (const WaySecret *a, const WaySecret *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->size == b->size && sodium_memcmp (a->bytes, b->bytes, a->size) == 0;
}
