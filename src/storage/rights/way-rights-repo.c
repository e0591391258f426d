/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-rights-repo.h"

#include <string.h>

#include "way-breach.h"
#include "way-record-repo.h"
#include "way-rights-request.h"

/* The conditions of what is to do are those of the indexes, word for word: schema/0014-rights.sql.
 */
#define ALL \
  "SELECT 'rights_request' AS kind, id, received_on AS day FROM rights_request" \
  " WHERE deleted_at IS NULL AND ?1 & 1 AND (NOT ?2 OR answer = 'open'" \
  " OR (answer IN ('granted', 'partly') AND given_on IS NULL))" \
  " UNION ALL SELECT 'complaint', id, received_on FROM complaint" \
  " WHERE deleted_at IS NULL AND ?1 & 2 AND (NOT ?2 OR outcome = 'open')" \
  " UNION ALL SELECT 'breach', id, found_on FROM breach" \
  " WHERE deleted_at IS NULL AND ?1 & 4 AND (NOT ?2 OR (probability <> 'low'" \
  " AND (people_told_on IS NULL OR hhs_told_on IS NULL" \
  " OR (in_state > 500 AND media_told_on IS NULL))))"

static gboolean
find_next (WayDb *db, const WayId *complaint_id, WayComplaintStep **next, GError **error)
{
  g_autoptr (WayQuery) query =
    way_query_new_of (WAY_TYPE_COMPLAINT_STEP, "complaint_id", complaint_id);
  g_autoptr (GPtrArray) steps = way_record_repo_list (db, query, error);
  const WayComplaintStep *step;

  if (steps == NULL)
    return FALSE;

  step = way_complaint_next ((WayComplaintStep *const *)steps->pdata, steps->len);
  *next = step != NULL ? g_object_ref ((gpointer)step) : NULL;
  return TRUE;
}

static WayRightsItem *
read_item (WayDb *db, const char *kind, const WayId *id, GError **error)
{
  const GType type = strcmp (kind, "breach") == 0    ? WAY_TYPE_BREACH
                   : strcmp (kind, "complaint") == 0 ? WAY_TYPE_COMPLAINT
                                                     : WAY_TYPE_RIGHTS_REQUEST;
  g_autoptr (WayRecord) record = way_record_repo_get (db, type, id, error);
  WayComplaintStep *next = NULL;

  if (record == NULL || (type == WAY_TYPE_COMPLAINT && !find_next (db, id, &next, error)))
    return NULL;
  return way_rights_item_new (g_steal_pointer (&record), NULL, next);
}

static gboolean
count (WayDb *db, const WayRightsQuestion *question, guint *total, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db, "SELECT count (*) FROM (" ALL ")",
                  WAY_ARGS (WAY_INT (question->kinds), WAY_INT (question->to_do)), error);

  if (row == NULL || way_db_step (db, row, error) != WAY_STEP_ROW)
    return FALSE;
  *total = (guint)sqlite3_column_int (row, 0);
  return TRUE;
}

GPtrArray *
way_rights_repo_list (WayDb *db, const WayRightsQuestion *question, guint *total, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db, ALL " ORDER BY day DESC, id DESC LIMIT ?3 OFFSET ?4",
                  WAY_ARGS (WAY_INT (question->kinds), WAY_INT (question->to_do),
                            WAY_INT (question->limit), WAY_INT (question->from)),
                  error);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    WayRightsItem *item;
    WayId          id;

    memcpy (&id, sqlite3_column_blob (row, 1), sizeof id);
    item = read_item (db, (const char *)sqlite3_column_text (row, 0), &id, error);
    if (item == NULL)
      return NULL;
    g_ptr_array_add (items, item);
  }

  return step == WAY_STEP_DONE && count (db, question, total, error) ? g_steal_pointer (&items)
                                                                     : NULL;
}
