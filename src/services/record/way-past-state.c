/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-error.h"
#include "way-history-repo.h"
#include "way-past-repo.h"
#include "way-record-words.h"
#include "way-records.h"
#include "way-undo.h"
#include "way-workspace-assessments.h"
#include "way-workspace-history.h"
#include "way-workspace-private.h"

struct _WayPastState {
  GObject parent_instance;

  WayPast      *past;
  WayNames     *names;
  WayActPointer act;
};

G_DEFINE_FINAL_TYPE (WayPastState, way_past_state, G_TYPE_OBJECT)

static void
way_past_state_finalize (GObject *object)
{
  WayPastState *self = WAY_PAST_STATE (object);

  g_clear_pointer (&self->past, way_past_unref);
  g_clear_pointer (&self->names, way_names_unref);
  way_act_pointer_clear (&self->act);

  G_OBJECT_CLASS (way_past_state_parent_class)->finalize (object);
}

static void
way_past_state_class_init (WayPastStateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_past_state_finalize;
}

static void
way_past_state_init (WayPastState *self)
{
}

WayPast *
way_past_state_get_past (WayPastState *self)
{
  return self->past;
}

const char *
way_past_state_get_the (WayPastState *self, gpointer record)
{
  return way_names_get_the (self->names, &WAY_RECORD (record)->id);
}

const char *
way_past_state_get_client (WayPastState *self)
{
  const WayId *client_id = way_record_get_client_id (self->past->now);

  return client_id != NULL ? way_names_get (self->names, client_id) : NULL;
}

WayActPointer *
way_past_state_get_act (WayPastState *self)
{
  return &self->act;
}

char *
way_past_state_dup_value (WayPastState *self, gpointer record, const WayField *field)
{
  g_autofree char *text = way_field_to_text (field, record);
  g_autofree char *shown = NULL;

  if (text == NULL)
    return g_strdup ("");
  shown = way_names_show_text (self->names, G_OBJECT_TYPE (record), field, text);
  return way_record_words_plain (G_OBJECT_TYPE (record), field, shown,
                                 way_names_get_of_text (self->names, field, text));
}

/* --- reading it --- */

typedef struct {
  WayInstruments *instruments;
  gint64          number;
  gboolean        before;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_clear_pointer (&request->instruments, way_instruments_unref);
  g_free (request);
}

static gboolean
add_names (WayNames *names, WayDb *db, const WayPast *past, GError **error)
{
  if (!way_names_add_record (names, db, past->now, error) ||
      (past->then != NULL && !way_names_add_record (names, db, past->then, error)))
    return FALSE;

  for (guint i = 0; i < past->owned->len; i++) {
    if (!add_names (names, db, g_ptr_array_index (past->owned, i), error))
      return FALSE;
  }

  return TRUE;
}

/* What the entry was about. */
static gboolean
find_entry (WayDb *db, gint64 number, GType *type, WayId *id, gint64 *act, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db,
                  "SELECT kind, record_id, act FROM log WHERE seq = ? AND area = 'history'"
                  " AND record_id IS NOT NULL",
                  WAY_ARGS (WAY_INT (number)), error);
  WayStep step = row != NULL ? way_db_step (db, row, error) : WAY_STEP_ERROR;

  *type =
    step == WAY_STEP_ROW ? way_records_find_type ((const char *)sqlite3_column_text (row, 0)) : 0;
  if (*type != 0) {
    *id = *(const WayId *)sqlite3_column_blob (row, 1);
    *act = sqlite3_column_int64 (row, 2);
  } else if (step != WAY_STEP_ERROR) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_NOT_FOUND, "There is no such entry");
  }
  return *type != 0;
}

static gpointer
run (WayDb *db, gpointer data, GError **error)
{
  Request *request = data;
  g_autoptr (WayPastState) self = g_object_new (WAY_TYPE_PAST_STATE, NULL);
  const WayId *client_id;
  GType        type;
  WayId        id;
  gint64       act, last;

  if (!find_entry (db, request->number, &type, &id, &act, error) ||
      !way_history_repo_find_last (db, act, &last, error) ||
      !way_undo_point_to (db, act, &self->act, error))
    return NULL;

  self->names = way_names_new (request->instruments);
  self->past = way_past_repo_load (db, type, &id, request->before ? act - 1 : last, TRUE, error);
  if (self->past == NULL || !add_names (self->names, db, self->past, error))
    return NULL;

  client_id = way_record_get_client_id (self->past->now);
  return client_id == NULL || way_names_add (self->names, db, "client", client_id, error)
         ? g_steal_pointer (&self)
         : NULL;
}

void
way_workspace_look_back_async (WayWorkspace       *self,
                               gint64              number,
                               gboolean            before,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  static const WayVerb verb = { run, NULL, request_free, g_object_unref, TRUE };
  WayInstruments      *instruments = way_workspace_get_instruments (self);
  Request             *request = g_new0 (Request, 1);

  request->instruments = instruments != NULL ? way_instruments_ref (instruments) : NULL;
  request->number = number;
  request->before = before;
  way_workspace_submit (self, &verb, request, cancellable, callback, user_data);
}

WayPastState *
way_workspace_look_back_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}
