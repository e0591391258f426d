/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-secret.h"

G_BEGIN_DECLS

#define WAY_SEAL_SIZE 32

/* What has to be kept while a caseload is closed.  Who has the seal can put a text away and never
 * read one, not even the last; only the data key opens them, from which the seal was made.  The
 * seal itself must stay out of every file: who has it could put something else in the place. */
typedef struct {
  guint8 key[WAY_SEAL_SIZE];
} WaySeal;

/* The same one each time. */
void way_seal_make (WaySeal *self, const WaySecret *dek);

/* All texts up to about a page are of one length when they are put away. */
GBytes *way_seal_close (const WaySeal *self, const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* WAY_ERROR_DAMAGED: it was not put away for this key, or is not whole. */
char *way_seal_open (const WaySecret *dek,
                     GBytes          *closed,
                     GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
