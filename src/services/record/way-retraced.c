/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-retraced-private.h"

#include <string.h>

#include "way-history-repo.h"
#include "way-history-words.h"
#include "way-record-repo.h"
#include "way-records.h"

void
way_retraced_free (WayRetraced *self)
{
  g_clear_object (&self->deed);
  g_free (self->name);
  g_free (self);
}

WayRetraced *
way_retraced_new (WayDb *db, gint64 act, GError **error)
{
  g_autoptr (GPtrArray) deeds = way_history_repo_load_act (db, act, error);
  g_autoptr (WayRetraced) self = g_new0 (WayRetraced, 1);
  g_autoptr (WayRecord) record = NULL;

  if (deeds == NULL)
    return NULL;

  /* What something is owned by is made before it and removed after it. */
  self->deed = g_object_ref (g_ptr_array_index (deeds, 0));
  self->n_others = deeds->len - 1;
  record = way_record_repo_get (db, way_records_find_type (self->deed->table),
                                &self->deed->record_id, error);
  if (record == NULL)
    return NULL;

  self->name = way_history_words_name_record (record);
  return g_steal_pointer (&self);
}
