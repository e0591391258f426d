/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-assessment.h"
#include "way-goal.h"
#include "way-history-words.h"
#include "way-need.h"
#include "way-objective.h"
#include "way-plan.h"
#include "workspace-fixture.h"

/* --- a few records, whose names are known --- */

static const WayId dana = { { 3 } };
static const WayId client_id = { { 10 } };
static const WayId plan_id = { { 11 } };
static const WayId need_id = { { 12 } };
static const WayId goal_id = { { 13 } };
static const WayId objective_id = { { 14 } };
static const WayId form_id = { { 15 } };

static inline WayDb *
save (WayDb *db, WayWriter *writer, gpointer record)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (way_writer_save (writer, record, &error));
  g_assert_no_error (error);
  g_object_unref (record);
  return db;
}

static inline WayNames *
make_names (void)
{
  g_autoptr (WayDb) db = way_db_open (":memory:", fixture_key, WAY_DB_CREATE, NULL);
  g_auto (GStrv) dirs = way_instruments_get_default_dirs ();
  g_autoptr (WayInstruments) instruments = way_instruments_load ((const char *const *)dirs, NULL);
  const struct {
    const char *table;
    WayId       id;
  } all[] = { { "staff", dana },        { "client", client_id }, { "plan", plan_id },
              { "need", need_id },      { "goal", goal_id },     { "objective", objective_id },
              { "assessment", form_id } };
  WayClient     *client = way_record_new (WAY_TYPE_CLIENT, &client_id);
  WayPlan       *plan = way_record_new (WAY_TYPE_PLAN, &plan_id);
  WayNeed       *need = way_record_new (WAY_TYPE_NEED, &need_id);
  WayGoal       *goal = way_record_new (WAY_TYPE_GOAL, &goal_id);
  WayObjective  *objective = way_record_new (WAY_TYPE_OBJECTIVE, &objective_id);
  WayAssessment *form = way_record_new (WAY_TYPE_ASSESSMENT, &form_id);
  g_autoptr (WayWriter) writer = NULL;
  WayNames *names;

  g_assert_true (way_schema_migrate (db, NULL));
  g_assert_true (way_workspace_begin (db, &fixture_caseload, &dana, "Dana Whitfield", NULL));
  g_assert_true (way_db_begin (db, NULL));
  writer = way_writer_new (db, &dana, (WayTime){ 5 }, NULL);
  way_set (client, name_to_use, "Mae Arden");
  save (db, writer, client);
  way_set (plan, client_id, client_id);
  way_set (plan, started_on, way_date_make (2026, 9, 1));
  save (db, writer, plan);
  way_set (need, client_id, client_id);
  way_set (need, plan_id, plan_id);
  way_set (need, text, "A safe place to sleep");
  save (db, writer, need);
  way_set (goal, client_id, client_id);
  way_set (goal, need_id, need_id);
  way_set (goal, text, "A door I can lock");
  save (db, writer, goal);
  way_set (objective, client_id, client_id);
  way_set (objective, goal_id, goal_id);
  way_set (objective, text, "Two meetings a week");
  save (db, writer, objective);
  way_set (form, client_id, client_id);
  way_set (form, instrument, "phq-9");
  way_set (form, version, "1");
  way_set (form, taken_on, way_date_make (2026, 9, 14));
  way_set (form, answers, "2 3 2 3 1 2 1 1 1 -");
  way_set (form, signed_at, (WayTime){ 1 });
  way_set (form, signed_by, dana);
  save (db, writer, form);

  names = way_names_new (instruments);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    g_assert_true (way_names_add (names, db, all[i].table, &all[i].id, NULL));
  g_assert_true (way_db_commit (db, NULL));
  return names;
}

/* --- entries --- */

typedef struct {
  const char *field;
  const char *before;
  const char *after;
} Change;

typedef struct {
  const char    *table;
  const WayId   *id;
  WayHistoryKind kind;
  Change         changes[3];
} Deed;

typedef struct {
  const char *name;
  Deed        deeds[5];
  const char *sentence;
  const char *detail;
} Case;

static inline void
add_deed (WayHistoryEntry *entry, const Deed *from)
{
  static const char *const verbs[] = { "create", "change", "remove", "restore", "erase", "view" };
  WayHistoryDeed          *deed = g_new0 (WayHistoryDeed, 1);

  deed->kind = from->kind;
  deed->verb = g_strdup (verbs[from->kind]);
  deed->table = g_strdup (from->table);
  deed->record_id = *from->id;
  deed->client_id = client_id;
  while (deed->n_changes < G_N_ELEMENTS (from->changes) &&
         from->changes[deed->n_changes].field != NULL)
    deed->n_changes++;
  deed->changes = g_new0 (WayFieldChange, deed->n_changes);
  for (guint i = 0; i < deed->n_changes; i++)
    deed->changes[i] =
      (WayFieldChange){ g_strdup (from->changes[i].field), g_strdup (from->changes[i].before),
                        g_strdup (from->changes[i].after) };
  g_ptr_array_add (entry->deeds, deed);
  entry->n_deeds++;
}

static inline WayHistoryEntry *
make_entry (const Case *c)
{
  WayHistoryEntry *entry = g_object_new (WAY_TYPE_HISTORY_ENTRY, NULL);

  entry->who = g_strdup ("Alma Reyes");
  for (guint i = 0; i < G_N_ELEMENTS (c->deeds) && c->deeds[i].table != NULL; i++)
    add_deed (entry, &c->deeds[i]);
  return entry;
}

static inline WayHistoryEntry *
make_access (const char *verb, const char *words)
{
  const Deed       deed = { "access", &client_id, WAY_HISTORY_ACCESS };
  WayHistoryEntry *entry = g_object_new (WAY_TYPE_HISTORY_ENTRY, NULL);
  WayHistoryDeed  *made;

  entry->who = g_strdup ("Alma Reyes");
  add_deed (entry, &deed);
  made = g_ptr_array_index (entry->deeds, 0);
  g_free (made->verb);
  made->verb = g_strdup (verb);
  made->words = g_strdup (words);
  return entry;
}

static const WayDate today = { 20260921 };

static inline char *
say (WayHistoryEntry *entry, const WayNames *names)
{
  g_autoptr (WayHistoryWords) words = way_history_words_new (entry, names, today, FALSE);

  return g_strdup (words->sentence->text);
}
