/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"

G_BEGIN_DECLS

/* What an import has to know of the caseload. */
typedef struct {
  GHashTable *clients; /* keys of all clients: way_client_import_dup_keys() */
  GHashTable *workers; /* the WayId of each active member of staff by the folded name; a name that
                          two of them have is left out */
} WayImportFacts;

WayImportFacts *way_import_facts_load (WayDb *db, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void            way_import_facts_free (WayImportFacts *self);

/* For WayClientImport: facts is a WayImportFacts. */
const WayId *way_import_facts_find_worker (gpointer facts, const char *folded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayImportFacts, way_import_facts_free)

G_END_DECLS
