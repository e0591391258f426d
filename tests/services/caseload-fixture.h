/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>

#include "way-meta.h"
#include "way-record-repo.h"
#include "way-schema.h"
#include "way-workspace-private.h"

/* An open caseload in a folder of its own, and the main context run by hand. */

#define FIXTURE_SECONDS 60

typedef struct {
  char         *folder;
  char         *path; /* of the database */
  guint8        key[WAY_DB_KEY_SIZE];
  WayId         staff_id;
  WayWorkspace *workspace;
  GAsyncResult *result;
} Fixture;

static inline void
fixture_open (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  WayDb *db = way_db_open (self->path, self->key, WAY_DB_OPEN, &error);

  g_assert_no_error (error);
  self->workspace = way_workspace_new (db, &self->staff_id, &error);
  g_assert_no_error (error);
}

static inline void
fixture_set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  WayId  caseload = way_id_make (1);
  WayDb *db;

  self->folder = g_dir_make_tmp ("waymark-test-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "records.db", NULL);
  self->staff_id = way_id_make (2);
  for (guint i = 0; i < sizeof self->key; i++)
    self->key[i] = (guint8)i;

  db = way_db_open (self->path, self->key, WAY_DB_CREATE, &error);
  g_assert_no_error (error);
  g_assert_true (way_schema_migrate (db, &error));
  g_assert_true (way_workspace_begin (db, &caseload, &self->staff_id, "Test Worker", &error));
  g_assert_no_error (error);
  way_db_close (db);
  fixture_open (self);
}

static inline void
fixture_close (Fixture *self)
{
  way_workspace_close (self->workspace);
  g_clear_object (&self->workspace);
}

/* Empties the folder first; tests leave plain files only. */
static inline void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  GDir       *dir;
  const char *name;

  if (self->workspace != NULL)
    fixture_close (self);
  dir = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (self->folder, name, NULL);

    g_assert_cmpint (g_remove (path), ==, 0);
  }
  g_dir_close (dir);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
}

static inline void
fixture_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ((Fixture *)user_data)->result = g_object_ref (result);
}

/* What the callback got; to be freed. */
static inline GAsyncResult *
fixture_wait (Fixture *self)
{
  gint64 deadline = g_get_monotonic_time () + FIXTURE_SECONDS * G_USEC_PER_SEC;

  while (self->result == NULL) {
    g_assert_cmpint (g_get_monotonic_time (), <, deadline);
    g_main_context_iteration (NULL, FALSE);
  }

  return g_steal_pointer (&self->result);
}

/* Closes the workspace and gives its database, to look at it with SQL. */
static inline WayDb *
fixture_get_db (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  WayDb *db;

  if (self->workspace != NULL)
    fixture_close (self);
  db = way_db_open (self->path, self->key, WAY_DB_OPEN, &error);
  g_assert_no_error (error);
  return db;
}

static inline gint64
fixture_count (Fixture *self, const char *sql)
{
  g_autoptr (WayDb) db = fixture_get_db (self);
  g_autoptr (sqlite3_stmt) row = way_db_query (db, sql, WAY_NO_ARGS, NULL);
  gint64 n;

  g_assert_nonnull (row);
  g_assert_cmpint (way_db_step (db, row, NULL), ==, WAY_STEP_ROW);
  n = sqlite3_column_int64 (row, 0);
  g_clear_pointer (&row, way_db_release);
  return n;
}
