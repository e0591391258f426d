/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>

#include "way-client.h"
#include "way-meta.h"
#include "way-record-repo.h"
#include "way-records.h"
#include "way-schema.h"
#include "way-staff.h"
#include "way-writer.h"

static const guint8 fixture_key[WAY_DB_KEY_SIZE] = { 1, 2, 3, 4, 5, 6, 7, 8 };
static const WayId  fixture_caseload = { { 1 } };
static const WayId  fixture_site = { { 2 } };
static const WayId  fixture_staff = { { 3 } };

/* An empty database with its tables. */
static inline WayDb *
fixture_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  WayDb *db = way_db_open (path, fixture_key, WAY_DB_CREATE, &error);

  g_assert_no_error (error);
  way_schema_migrate (db, &error);
  g_assert_no_error (error);
  return db;
}

static inline WayWriter *
fixture_writer (WayDb *db, gint64 at)
{
  g_autoptr (GError) error = NULL;
  WayWriter *writer = way_writer_new (db, &fixture_staff, (WayTime){ at }, &error);

  g_assert_no_error (error);
  return writer;
}

/* A caseload in memory: its site, and Dana, who works in it. */
static inline WayDb *
fixture_begin (void)
{
  g_autoptr (GError) error = NULL;
  WayDb *db = fixture_open (":memory:");
  g_autoptr (WayWriter) writer = NULL;
  g_autoptr (WayStaff) dana = way_record_new (WAY_TYPE_STAFF, &fixture_staff);

  g_assert_true (way_db_begin (db, NULL));
  way_meta_begin (db, &fixture_caseload, &fixture_site, "A", (WayTime){ 1 }, &error);
  g_assert_no_error (error);
  writer = fixture_writer (db, 1);
  way_set (dana, name, "Dana");
  g_assert_nonnull (way_writer_save (writer, dana, &error));
  g_assert_no_error (error);
  g_assert_true (way_db_commit (db, NULL));
  return db;
}

/* One act that saves one record.  The record as stored, or NULL and the error. */
static inline gpointer
fixture_save_at (WayDb *db, gpointer record, gint64 at, gint64 *act, GError **error)
{
  g_autoptr (WayWriter) writer = NULL;
  gpointer saved;

  g_assert_true (way_db_begin (db, NULL));
  writer = fixture_writer (db, at);
  saved = way_writer_save (writer, record, error);
  if (saved == NULL || !way_writer_finish (writer, error)) {
    way_db_rollback (db);
    return NULL;
  }
  g_object_ref (saved);
  if (act != NULL)
    *act = way_writer_get_act (writer);
  if (!way_db_commit (db, error))
    g_clear_object (&saved);
  return saved;
}

static inline gpointer
fixture_save (WayDb *db, gpointer record, GError **error)
{
  return fixture_save_at (db, record, g_get_real_time (), NULL, error);
}

static inline gpointer
fixture_new (GType type)
{
  static gint64 last;
  WayId         id;

  last = MAX (last + 1, g_get_real_time ());
  id = way_id_make (last);
  return way_record_new (type, &id);
}

static inline WayClient *
fixture_add_client (WayDb *db, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayClient) client = fixture_new (WAY_TYPE_CLIENT);
  WayClient *saved;

  way_set (client, name_to_use, name);
  saved = fixture_save (db, client, &error);
  g_assert_no_error (error);
  return saved;
}

/* A record of any kind with something in every field.  Its ids name nothing. */
static inline gpointer
fixture_record (GType type, guint choice)
{
  gpointer              record = fixture_new (type);
  const WayRecordClass *klass = WAY_RECORD_GET_CLASS (record);

  for (guint i = WAY_RECORD_N_COMMON; i < klass->n_fields; i++) {
    const WayField *field = &klass->fields[i];
    const guint     n = way_field_count_words (field);
    const char     *text[] = {
          [WAY_FIELD_TEXT] = "Sleep & rest",
          [WAY_FIELD_INT] = "7",
          [WAY_FIELD_REAL] = "0.5",
          [WAY_FIELD_BOOL] = "true",
          [WAY_FIELD_DATE] = "2026-11-21",
          [WAY_FIELD_TIME] = "2026-11-21T19:50:55.000001Z",
          [WAY_FIELD_CHOICE] = n > 0 ? field->words[choice % n] : NULL,
          [WAY_FIELD_ID] = "0198a000-0000-7000-8000-000000000001",
          [WAY_FIELD_BYTES] = "AAEC",
          [WAY_FIELD_SET] = n > 0 ? field->words[choice % n] : NULL,
    };

    g_assert_true (way_record_set_from_text (record, field, text[field->type], NULL));
  }

  return record;
}

/* A path in a folder of its own, which fixture_remove() takes away. */
static inline char *
fixture_path (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dir = g_dir_make_tmp ("waymark-XXXXXX", &error);

  g_assert_no_error (error);
  return g_build_filename (dir, "records.db", NULL);
}

static inline void
fixture_remove (const char *path)
{
  g_autofree char *dir = g_path_get_dirname (path);
  g_autoptr (GDir) files = g_dir_open (dir, 0, NULL);

  for (const char *name; files != NULL && (name = g_dir_read_name (files)) != NULL;) {
    g_autofree char *file = g_build_filename (dir, name, NULL);

    g_remove (file);
  }
  g_rmdir (dir);
}
