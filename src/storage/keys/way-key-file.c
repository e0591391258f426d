/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-key-file.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "way-bytes.h"
#include "way-durable.h"
#include "way-error.h"
#include "way-key-file-json.h"

WayKeyFile *
way_key_file_new (const WayId *caseload)
{
  WayKeyFile *self = g_new0 (WayKeyFile, 1);

  self->caseload = *caseload;
  self->slots = g_ptr_array_new_with_free_func ((GDestroyNotify)way_slot_unref);
  self->anchors = g_array_new (FALSE, FALSE, sizeof (WayAnchor));
  return self;
}

void
way_key_file_free (WayKeyFile *self)
{
  g_ptr_array_unref (self->slots);
  g_array_unref (self->anchors);
  g_free (self);
}

WayKeyFile *
way_key_file_copy (WayKeyFile *self)
{
  WayKeyFile *copy = way_key_file_new (&self->caseload);

  copy->alone = self->alone;
  copy->owes_code = self->owes_code;
  for (guint i = 0; i < self->slots->len; i++)
    g_ptr_array_add (copy->slots, way_slot_ref (g_ptr_array_index (self->slots, i)));
  g_array_append_vals (copy->anchors, self->anchors->data, self->anchors->len);
  memcpy (copy->mac, self->mac, sizeof copy->mac);
  return copy;
}

static void
get_mac (WayKeyFile *self, const WaySecret *dek, guint8 mac[WAY_KEY_FILE_MAC_SIZE])
{
  g_autoptr (WaySecret) key = way_secret_new (crypto_generichash_KEYBYTES);
  g_autoptr (GByteArray) bytes = way_key_file_to_bytes (self);

  crypto_kdf_derive_from_key (way_secret_fill (key), crypto_generichash_KEYBYTES, 1, "WayKeys1",
                              way_secret_get_bytes (dek));
  crypto_generichash (mac, WAY_KEY_FILE_MAC_SIZE, bytes->data, bytes->len,
                      way_secret_get_bytes (key), crypto_generichash_KEYBYTES);
}

static WayKeyFile *
load_one (const char *folder, const char *name, GError **error)
{
  gsize            length;
  g_autofree char *text = way_durable_read (folder, name, WAY_KEY_FILE_MAX, &length, error);

  return text != NULL ? way_key_file_parse (text, length, error) : NULL;
}

WayKeyFile *
way_key_file_load (const char *folder, gboolean *from_previous, GError **error)
{
  g_autoptr (GError) why = NULL;
  WayKeyFile *self = load_one (folder, WAY_KEY_FILE, &why);
  gboolean    previous = FALSE;

  g_return_val_if_fail (folder != NULL, NULL);

  if (self == NULL && (g_error_matches (why, WAY_ERROR, WAY_ERROR_DAMAGED) ||
                       g_error_matches (why, WAY_ERROR, WAY_ERROR_NOT_FOUND))) {
    self = load_one (folder, WAY_KEY_FILE_PREVIOUS, NULL);
    previous = self != NULL;
  }

  if (self == NULL) {
    g_propagate_error (error, g_steal_pointer (&why));
    return NULL;
  }

  if (from_previous != NULL)
    *from_previous = previous;
  return self;
}

gboolean
way_key_file_save (WayKeyFile *self, const char *folder, const WaySecret *dek, GError **error)
{
  g_autoptr (WayKeyFile) now = NULL;
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;
  gsize            length;

  g_return_val_if_fail (folder != NULL, FALSE);
  g_return_val_if_fail (dek != NULL && way_secret_get_size (dek) == WAY_DEK_SIZE, FALSE);

  get_mac (self, dek, self->mac);
  text = way_key_file_to_text (self);

  /* Only a whole file becomes the previous copy: a damaged one must not push out a good one. */
  before = way_durable_read (folder, WAY_KEY_FILE, WAY_KEY_FILE_MAX, &length, NULL);
  now = before != NULL ? way_key_file_parse (before, length, NULL) : NULL;
  if (now != NULL && way_id_compare (&now->caseload, &self->caseload) == 0 &&
      !way_durable_write (folder, WAY_KEY_FILE_PREVIOUS, before, length, error))
    return FALSE;

  return way_durable_write (folder, WAY_KEY_FILE, text, strlen (text), error);
}

gboolean
way_key_file_is_saved (WayKeyFile *self, const char *folder)
{
  g_autoptr (WayKeyFile) there = load_one (folder, WAY_KEY_FILE, NULL);

  return there != NULL && sodium_memcmp (there->mac, self->mac, sizeof self->mac) == 0;
}

gboolean
way_key_file_forget_previous (const char *folder, GError **error)
{
  return way_durable_remove (folder, WAY_KEY_FILE_PREVIOUS, error);
}

static gboolean
check (WayKeyFile *self, const WaySecret *dek, GError **error)
{
  guint8 mac[WAY_KEY_FILE_MAC_SIZE];

  get_mac (self, dek, mac);
  if (sodium_memcmp (mac, self->mac, sizeof mac) != 0) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_TAMPERED,
                         _ ("The file of keys was changed by something else than this program."));
    return FALSE;
  }

  return TRUE;
}

WaySecret *
way_key_file_open (WayKeyFile      *self,
                   WaySlotKind      kind,
                   const WaySecret *secret,
                   const WaySlot  **slot,
                   GError         **error)
{
  g_autoptr (GError) why = NULL;

  for (guint i = 0; i < self->slots->len; i++) {
    const WaySlot *each = g_ptr_array_index (self->slots, i);
    g_autoptr (WaySecret) dek = NULL;

    if (way_slot_get_kind (each) != kind)
      continue;

    g_clear_error (&why);
    dek = way_slot_open (each, &self->caseload, secret, &why);
    if (dek != NULL) {
      if (!check (self, dek, error))
        return NULL;
      if (slot != NULL)
        *slot = each;
      return g_steal_pointer (&dek);
    }

    if (!g_error_matches (why, WAY_ERROR, WAY_ERROR_WRONG_KEY))
      break;
  }

  if (why != NULL)
    g_propagate_error (error, g_steal_pointer (&why));
  else
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_NOT_FOUND, "There is no slot of that kind");
  return NULL;
}

const WayId *
way_key_file_get_caseload (WayKeyFile *self)
{
  return &self->caseload;
}

gboolean
way_key_file_is_alone (WayKeyFile *self)
{
  return self->alone;
}

void
way_key_file_set_alone (WayKeyFile *self, gboolean alone)
{
  self->alone = alone;
}

gboolean
way_key_file_owes_code (WayKeyFile *self)
{
  return self->owes_code;
}

void
way_key_file_set_owes_code (WayKeyFile *self, gboolean owes)
{
  self->owes_code = owes;
}

static gboolean
slot_is (const WaySlot *slot, WaySlotKind kind, const WayId *owner)
{
  return way_slot_get_kind (slot) == kind &&
         (owner == NULL || way_id_compare (way_slot_get_owner (slot), owner) == 0);
}

guint
way_key_file_count_slots (WayKeyFile *self, WaySlotKind kind)
{
  guint n = 0;

  for (guint i = 0; i < self->slots->len; i++)
    n += slot_is (g_ptr_array_index (self->slots, i), kind, NULL) ? 1 : 0;
  return n;
}

const WaySlot *
way_key_file_find_slot (WayKeyFile *self, WaySlotKind kind, const WayId *owner)
{
  for (guint i = 0; i < self->slots->len; i++) {
    const WaySlot *slot = g_ptr_array_index (self->slots, i);

    if (slot_is (slot, kind, owner))
      return slot;
  }

  return NULL;
}

gboolean
way_key_file_drop_slots (WayKeyFile *self, WaySlotKind kind, const WayId *owner)
{
  guint before = self->slots->len;

  for (guint i = before; i > 0; i--) {
    if (slot_is (g_ptr_array_index (self->slots, i - 1), kind, owner))
      g_ptr_array_remove_index (self->slots, i - 1);
  }

  return self->slots->len != before;
}

void
way_key_file_set_slot (WayKeyFile *self, WaySlot *slot)
{
  way_key_file_drop_slots (self, way_slot_get_kind (slot), way_slot_get_owner (slot));
  g_ptr_array_add (self->slots, slot);
}

guint
way_key_file_get_n_anchors (WayKeyFile *self)
{
  return self->anchors->len;
}

const WayAnchor *
way_key_file_get_anchor (WayKeyFile *self, guint index)
{
  g_return_val_if_fail (index < self->anchors->len, NULL);

  return &g_array_index (self->anchors, WayAnchor, index);
}

void
way_key_file_set_anchor (WayKeyFile *self, const WayAnchor *anchor)
{
  for (guint i = 0; i < self->anchors->len; i++) {
    WayAnchor *each = &g_array_index (self->anchors, WayAnchor, i);

    if (way_id_compare (&each->site, &anchor->site) == 0) {
      *each = *anchor;
      return;
    }
  }

  g_array_append_vals (self->anchors, anchor, 1);
}
