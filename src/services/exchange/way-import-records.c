/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-import-records.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-error.h"
#include "way-ndjson.h"
#include "way-record-repo.h"
#include "way-records.h"
#include "way-refused-line.h"
#include "way-workspace-private.h"

typedef struct {
  WayWorkspace *workspace;
  GFile        *file;
  GCancellable *cancellable;
  WayNews      *news;
} Request;

typedef struct {
  WayRecord *record;
  guint      line;
} Line;

typedef struct {
  GArray     *lines; /* Line */
  GHashTable *kinds; /* GType of each id of the file */
  GPtrArray  *refused;
  WayTime     now;
} Reading;

static void
line_clear (gpointer data)
{
  g_clear_object (&((Line *)data)->record);
}

static void
refuse (Reading *self, guint line, const char *reason)
{
  g_ptr_array_add (self->refused, way_refused_line_new (line, reason));
}

/* --- reading --- */

static void
take_line (Reading *self, guint number, const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  Line line = { .line = number };

  if (number == 1 && g_str_has_prefix (text, "\xef\xbb\xbf")) { /* a byte order mark */
    text += 3;
    length -= 3;
  }
  if (strlen (text) != length || !g_utf8_validate (text, (gssize)length, NULL)) {
    refuse (self, number, _ ("This is not UTF-8 text."));
    return;
  }
  if (strspn (text, " \t\r") == length)
    return;

  self->now.us++;
  line.record = way_ndjson_read (text, self->now, &error);
  if (line.record == NULL) {
    refuse (self, number, error->message);
  } else if (g_hash_table_contains (self->kinds, &line.record->id)) {
    refuse (self, number, _ ("Another line has the same id."));
    g_object_unref (line.record);
  } else {
    g_hash_table_insert (self->kinds, (gpointer)&line.record->id,
                         GSIZE_TO_POINTER (G_OBJECT_TYPE (line.record)));
    g_array_append_val (self->lines, line);
  }
}

static gboolean
read_lines (Reading *self, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInputStream) bytes = g_file_read (file, cancellable, &cause);
  g_autoptr (GDataInputStream) stream = NULL;

  if (bytes != NULL) {
    stream = g_data_input_stream_new (G_INPUT_STREAM (bytes));
    for (guint n = 1; cause == NULL; n++) {
      gsize            length;
      g_autofree char *text = g_data_input_stream_read_line (stream, &length, cancellable, &cause);

      if (text == NULL)
        break;
      take_line (self, n, text, length);
    }
  }

  if (cause == NULL)
    return TRUE;
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&cause));
  else /* its message names the file */
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_NOT_FOUND, _ ("The file cannot be read."));
  return FALSE;
}

/* --- checking against the caseload --- */

/* 1 or 0; -1 and the error when it cannot be known. */
static int
is_there (WayDb *db, GType type, const WayId *id, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (WayRecord) record = way_record_repo_get (db, type, id, &failure);

  if (record != NULL)
    return 1;
  if (g_error_matches (failure, WAY_ERROR, WAY_ERROR_NOT_FOUND))
    return 0;

  g_propagate_error (error, g_steal_pointer (&failure));
  return -1;
}

/* FALSE only when the database fails; a line that does not fit is refused. */
static gboolean
check_line (Reading *self, WayDb *db, const Line *line, GError **error)
{
  const WayRecordClass *klass = WAY_RECORD_GET_CLASS (line->record);
  int there = is_there (db, G_OBJECT_TYPE (line->record), &line->record->id, error);

  if (there < 0)
    return FALSE;
  if (there == 1)
    refuse (self, line->line, _ ("The caseload has a record of this id."));

  for (guint i = WAY_RECORD_N_COMMON; there == 0 && i < klass->n_fields; i++) {
    const WayField  *field = &klass->fields[i];
    const WayId     *id = G_STRUCT_MEMBER_P (line->record, field->offset);
    GType            target;
    g_autofree char *words = NULL;

    if (field->type != WAY_FIELD_ID || field->target == NULL || way_id_is_none (id))
      continue;

    target = way_records_find_type (field->target);
    if (GPOINTER_TO_SIZE (g_hash_table_lookup (self->kinds, id)) == target)
      continue;
    there = is_there (db, target, id, error);
    if (there < 0)
      return FALSE;
    if (there == 0) {
      words = g_strdup_printf (_ ("“%s” names a record that is not there."), field->name);
      refuse (self, line->line, words);
      return TRUE;
    }
    there = 0;
  }

  return TRUE;
}

/* --- writing: a kind after those that it refers to --- */

static gboolean
write_lines (Reading *self, WayWriter *writer, GCancellable *cancellable, GError **error)
{
  if (self->lines->len > 0 && !way_writer_note (writer, "import", NULL, NULL, error))
    return FALSE;

  for (guint n = 0; way_records_get_type (n) != 0; n++) {
    for (guint i = 0; i < self->lines->len; i++) {
      const Line *line = &g_array_index (self->lines, Line, i);

      if (G_OBJECT_TYPE (line->record) != way_records_get_type (n))
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (way_writer_save (writer, way_record_publish (line->record), error) == NULL) {
        g_prefix_error (error, _ ("Line %u: "), line->line);
        return FALSE;
      }
    }
  }

  return TRUE;
}

static int
compare_refused (gconstpointer a, gconstpointer b)
{
  guint left = way_refused_line_get_line (*(WayRefusedLine *const *)a);
  guint right = way_refused_line_get_line (*(WayRefusedLine *const *)b);

  return (left > right) - (left < right);
}

static gboolean
take_all (Request *request, Reading *self, WayDb *db, GError **error)
{
  g_autoptr (WayWriter) writer = NULL;

  if (!read_lines (self, request->file, request->cancellable, error))
    return FALSE;
  for (guint i = 0; i < self->lines->len; i++) {
    if (!check_line (self, db, &g_array_index (self->lines, Line, i), error))
      return FALSE;
  }

  g_ptr_array_sort (self->refused, compare_refused);
  if (self->refused->len > 0) /* nothing was written yet */
    return TRUE;

  writer = way_workspace_new_writer (request->workspace, db, error);
  return writer != NULL && write_lines (self, writer, request->cancellable, error) &&
         way_news_take (request->news, db, writer, error);
}

static gpointer
take_run (WayDb *db, gpointer data, GError **error)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_autoptr (GHashTable) kinds = g_hash_table_new (way_id_hash, way_id_equal);
  g_autoptr (GPtrArray) refused = g_ptr_array_new_with_free_func (g_object_unref);
  Reading             reading = { lines, kinds, refused, { g_get_real_time () } };
  WayImportedRecords *taken;

  g_array_set_clear_func (lines, line_clear);
  if (!take_all (data, &reading, db, error))
    return NULL;

  taken = g_new0 (WayImportedRecords, 1);
  taken->n_records = refused->len == 0 ? lines->len : 0;
  taken->refused = g_steal_pointer (&refused);
  return taken;
}

static void
take_apply (gpointer source, gpointer data, gpointer result)
{
  way_news_tell (((Request *)data)->news, source);
}

static void
request_free (gpointer data)
{
  Request *request = data;

  way_news_free (request->news);
  g_clear_object (&request->cancellable);
  g_object_unref (request->file);
  g_object_unref (request->workspace);
  g_free (request);
}

void
way_imported_records_free (WayImportedRecords *self)
{
  g_ptr_array_unref (self->refused);
  g_free (self);
}

void
way_import_records_async (WayWorkspace       *workspace,
                          GFile              *file,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  static const WayVerb verb = { take_run, take_apply, request_free,
                                (GDestroyNotify)way_imported_records_free, FALSE };
  Request             *request = g_new0 (Request, 1);

  request->workspace = g_object_ref (workspace);
  request->file = g_object_ref (file);
  g_set_object (&request->cancellable, cancellable);
  request->news = way_workspace_new_news (workspace);
  way_workspace_submit (workspace, &verb, request, NULL, callback, user_data);
}

WayImportedRecords *
way_import_records_finish (WayWorkspace *workspace, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (workspace, result, error);
}
