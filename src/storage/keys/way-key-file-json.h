/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-key-file.h"

G_BEGIN_DECLS

/* The text of keys.json: for way-key-file.c. */

#define WAY_KEY_FILE_MAC_SIZE 32

struct _WayKeyFile {
  WayId      caseload;
  gboolean   alone;
  gboolean   owes_code;
  GPtrArray *slots;
  GArray    *anchors;
  guint8     mac[WAY_KEY_FILE_MAC_SIZE];
};

/* All that the checksum and the keyed hash cover. */
GByteArray *way_key_file_to_bytes (WayKeyFile *self) G_GNUC_WARN_UNUSED_RESULT;
char       *way_key_file_to_text (WayKeyFile *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
