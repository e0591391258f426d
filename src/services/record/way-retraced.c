/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-retraced-private.h"

#include <string.h>

#include "way-history-repo.h"
#include "way-record-repo.h"
#include "way-record-words.h"
#include "way-records.h"

void
way_retraced_free (WayRetraced *self)
{
  g_clear_object (&self->entry);
  g_free (self->name);
  g_free (self);
}

WayRetraced *
way_retraced_new (WayDb *db, gint64 act, GError **error)
{
  const WayHistoryFilter filter = { 0 };
  g_autoptr (WayHistoryEntry) entry = way_history_repo_get (db, &filter, act, error);
  g_autoptr (WayRetraced) self = g_new0 (WayRetraced, 1);
  g_autoptr (WayRecord) record = NULL;

  if (entry == NULL)
    return NULL;

  /* What something is owned by is made before it and removed after it. */
  self->deed = g_ptr_array_index (entry->deeds, entry->deeds->len - 1);
  self->n_others = entry->n_deeds - 1;
  self->entry = g_steal_pointer (&entry);
  record = way_record_repo_get (db, way_records_find_type (self->deed->table),
                                &self->deed->record_id, error);
  if (record == NULL)
    return NULL;

  self->name = way_record_words_name (record, NULL);
  return g_steal_pointer (&self);
}
