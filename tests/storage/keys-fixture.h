/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>
#include <string.h>

#include "way-error.h"
#include "way-key-file.h"

/* A folder of its own, and everything in it gone at the end. */
static inline char *
fixture_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("waymark-keys-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static inline void
fixture_clean (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_assert_cmpint (g_remove (path), ==, 0);
  }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static inline void
fixture_put (const char *folder, const char *name, const void *data, gssize size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, size, &error);
  g_assert_no_error (error);
}

static inline char *
fixture_get (const char *folder, const char *name, gsize *size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char            *data = NULL;

  return g_file_get_contents (path, &data, size, NULL) ? data : NULL;
}

static inline gboolean
fixture_has (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static inline guint
fixture_mode (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GStatBuf         info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  return info.st_mode & 0777;
}

#define FIXTURE_PASSPHRASE "four brown geese at noon"

static inline WayId
fixture_id (guint8 n)
{
  WayId id = { 0 };

  memset (id.bytes, n, sizeof id.bytes);
  return id;
}

/* Keys with a passphrase, a recovery and a device slot; the secrets are the texts “PASSPHRASE”,
 * “recovery” and “device”. */
static inline WayKeyFile *
fixture_keys (const WaySecret *dek)
{
  static const struct {
    WaySlotKind kind;
    const char *secret;
  } slots[] = {
    { WAY_SLOT_PASSPHRASE, FIXTURE_PASSPHRASE },
    { WAY_SLOT_RECOVERY, "recovery" },
    { WAY_SLOT_DEVICE, "device" },
  };
  const WayId caseload = fixture_id (1), staff = fixture_id (2);
  WayKeyFile *keys = way_key_file_new (&caseload);
  WayAnchor   anchor = { .site = fixture_id (3), .seq = 17 };

  memset (anchor.hash, 0xA5, sizeof anchor.hash);
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++) {
    g_autoptr (WaySecret) secret = way_secret_new_from_text (slots[i].secret);
    g_autoptr (GError) error = NULL;
    WaySlot *slot =
      way_slot_new (slots[i].kind, &caseload, &staff, secret, &WAY_SLOT_COST_LEAST, dek, &error);

    g_assert_no_error (error);
    way_key_file_set_slot (keys, slot);
  }
  way_key_file_set_anchor (keys, &anchor);
  way_key_file_set_alone (keys, TRUE);
  return keys;
}
