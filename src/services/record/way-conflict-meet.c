/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-conflict-private.h"
#include "way-error.h"
#include "way-log-content.h"
#include "way-past-repo.h"
#include "way-records.h"
#include "way-workspace-assessments.h"
#include "way-workspace-private.h"

typedef struct {
  WayDraft       *draft;
  WayInstruments *instruments;
  gboolean        removes;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  way_draft_unref (request->draft);
  g_clear_pointer (&request->instruments, way_instruments_unref);
  g_free (request);
}

/* --- who wrote what --- */

typedef struct {
  WayConflict  *conflict;
  WayActPointer by;
} Writing;

static gboolean
wrote_cb (const char *field, const char *before, const char *after, gpointer data, GError **error)
{
  Writing *writing = data;

  way_conflict_set_writer (writing->conflict, field, &writing->by);
  return TRUE;
}

/* The last one who wrote a field is named. */
static gboolean
find_writers (WayDb *db, WayConflict *conflict, gint64 number, GError **error)
{
  enum { ACT, AT, NAME, CONTENT };
  const WayRecord *record = way_conflict_get_base (conflict);
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db,
                  "SELECT act, at, staff.name, content FROM log"
                  " LEFT JOIN staff ON staff.id = log.who"
                  " WHERE record_id = ? AND log.seq > ? AND area = 'history' ORDER BY log.seq",
                  WAY_ARGS (WAY_ID (&record->id), WAY_INT (number)), error);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    const char *content = (const char *)sqlite3_column_text (row, CONTENT);
    Writing     writing = { conflict,
                            { sqlite3_column_int64 (row, ACT),
                              (char *)sqlite3_column_text (row, NAME),
                              { sqlite3_column_int64 (row, AT) } } };

    way_conflict_set_writer (conflict, NULL, &writing.by);
    if (content != NULL && !way_log_content_foreach (content, wrote_cb, &writing, error))
      return FALSE;
  }

  return step == WAY_STEP_DONE;
}

/* --- all of it --- */

static gpointer
run (WayDb *db, gpointer data, GError **error)
{
  Request        *request = data;
  const WayDraft *draft = request->draft;
  const GType     type = way_records_find_type (draft->form);
  g_autoptr (WayNames) names = way_names_new (request->instruments);
  g_autoptr (WayPast) past = NULL;
  g_autoptr (WayConflict) conflict = NULL;
  gint64 number;

  if (!way_past_repo_find_revision (db, &draft->about, draft->revision, &number, error))
    return NULL;

  past = way_past_repo_load (db, type, &draft->about, number, FALSE, error);
  if (past == NULL)
    return NULL;
  if (past->then == NULL) { /* what it was is gone: it began from nothing */
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_NOT_FOUND, "It was not there");
    return NULL;
  }

  conflict = way_conflict_new (past->then, past->now, past->unknown, draft, request->removes);
  if (!find_writers (db, conflict, number, error) ||
      !way_conflict_add_names (conflict, names, db, error))
    return NULL;

  way_conflict_set_words (conflict, names);
  return g_steal_pointer (&conflict);
}

void
way_workspace_meet_async (WayWorkspace       *self,
                          WayDraft           *draft,
                          gboolean            removes,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  static const WayVerb verb = { run, NULL, request_free, g_object_unref, TRUE };
  WayInstruments      *instruments = way_workspace_get_instruments (self);
  Request             *request = g_new0 (Request, 1);

  g_return_if_fail (way_records_find_type (draft->form) != 0);

  request->draft = way_draft_ref (draft);
  request->instruments = instruments != NULL ? way_instruments_ref (instruments) : NULL;
  request->removes = removes;
  way_workspace_submit (self, &verb, request, cancellable, callback, user_data);
}

WayConflict *
way_workspace_meet_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  g_autoptr (WayConflict) conflict = way_workspace_finish (self, result, error);

  return conflict != NULL && !way_conflict_is_empty (conflict) ? g_steal_pointer (&conflict) : NULL;
}
