/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage-fixture.h"
#include "way-assessment.h"
#include "way-client-group.h"
#include "way-client-index.h"
#include "way-client-match.h"
#include "way-client-separate.h"
#include "way-contact-point.h"
#include "way-draft-repo.h"
#include "way-error.h"
#include "way-history-repo.h"
#include "way-log.h"
#include "way-replay.h"
#include "way-undo.h"

/* Two clients who become one, and two again. */
typedef struct {
  WayDb     *db;
  WayClient *ada;
  WayClient *adele;
  WayId      match;
  gint64     act; /* of merging */
} Fixture;

static inline void
add_phone (Fixture *f, const WayClient *client, const char *value)
{
  g_autoptr (WayContactPoint) phone = fixture_new (WAY_TYPE_CONTACT_POINT);
  g_autoptr (WayContactPoint) saved = NULL;

  way_set (phone, client_id, client->parent.id);
  way_set (phone, value, value);
  saved = fixture_save (f->db, phone, NULL);
  g_assert_nonnull (saved);
}

static inline void
add_assessment (Fixture *f, const WayClient *client, WayDate day)
{
  g_autoptr (WayAssessment) assessment = fixture_new (WAY_TYPE_ASSESSMENT);
  g_autoptr (WayAssessment) saved = NULL;

  way_set (assessment, client_id, client->parent.id);
  way_set (assessment, instrument, "phq-9");
  way_set (assessment, version, "1");
  way_set (assessment, taken_on, day);
  way_set (assessment, answers, "1 2 3");
  way_set (assessment, signed_at, (WayTime){ 5 });
  way_set (assessment, signed_by, fixture_staff);
  saved = fixture_save (f->db, assessment, NULL);
  g_assert_nonnull (saved);
}

/* As way_workspace_merge_clients_async() does it. */
static inline void
merge (Fixture *f, WayClient *remaining, WayClient *other, const char *aliases)
{
  g_autoptr (WayClient) changed = way_record_copy (remaining);
  g_autoptr (WayClientMatch) match = fixture_new (WAY_TYPE_CLIENT_MATCH);
  g_autoptr (WayWriter) writer = NULL;
  g_autoptr (GError) error = NULL;

  way_set (changed, aliases, aliases);
  way_set (changed, program, "Outreach");
  way_set (match, client_id, remaining->parent.id);
  way_set (match, other_id, other->parent.id);
  g_assert_true (way_db_begin (f->db, NULL));
  writer = fixture_writer (f->db, 20);
  g_assert_nonnull (way_writer_save (writer, changed, &error));
  g_assert_nonnull (way_writer_save (writer, match, &error));
  g_assert_true (way_writer_finish (writer, &error));
  g_assert_no_error (error);
  g_assert_true (way_db_commit (f->db, NULL));
  f->match = match->parent.id;
  f->act = way_writer_get_act (writer);
}

static inline void
set_up (Fixture *f, gconstpointer data)
{
  f->db = fixture_begin ();
  f->ada = fixture_add_client (f->db, "Ada");
  f->adele = fixture_add_client (f->db, "Adele");
  add_phone (f, f->ada, "555-0142");
  add_phone (f, f->adele, "555-0199");
  add_assessment (f, f->adele, way_date_make (2026, 9, 21));
}

static inline void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->ada);
  g_object_unref (f->adele);
  way_db_close (f->db);
}

static inline void
end_act (Fixture *f, gboolean done, WayWriter *writer, GError **error)
{
  if (done && way_writer_finish (writer, error))
    g_assert_true (way_db_commit (f->db, NULL));
  else
    way_db_rollback (f->db);
}

static inline void
separate (Fixture *f, GError **error)
{
  g_autoptr (WayWriter) writer = NULL;

  g_assert_true (way_db_begin (f->db, NULL));
  writer = fixture_writer (f->db, 30);
  end_act (f, way_client_separate (f->db, writer, &f->match, error), writer, error);
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
