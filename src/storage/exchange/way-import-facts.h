/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"

G_BEGIN_DECLS

/* What an import has to know of the caseload. */
typedef struct _WayImportFacts {
  GHashTable *known;   /* keys of all that are there: way_client_import_dup_keys(), or those of
                          resources */
  GHashTable *workers; /* the WayId of each active member of staff by the folded name; a name that
                          two of them have is left out */
  GHashTable *organizations; /* WayId by the folded name; an import adds those that it makes */
} WayImportFacts;

/* For a file of clients, and for one of resources. */
WayImportFacts *way_import_facts_load (WayDb *db, GError **error) G_GNUC_WARN_UNUSED_RESULT;
WayImportFacts *way_import_facts_load_resources (WayDb   *db,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
void            way_import_facts_free (WayImportFacts *self);

/* For WayImportHow: facts is a WayImportFacts. */
const WayId *way_import_facts_find_worker (gpointer facts, const char *folded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayImportFacts, way_import_facts_free)

G_END_DECLS
