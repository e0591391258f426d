/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "client-group-fixture.h"
#include "way-need.h"
#include "way-plan.h"
#include "way-retrace.h"

static WayHistoryEntry *
find_entry (Fixture *f, const WayClient *client, gint64 act)
{
  const WayHistoryFilter filter = { .client_id = client->parent.id, .kinds = WAY_HISTORY_OF_ALL };
  g_autoptr (GError) error = NULL;
  WayHistoryEntry *entry = way_history_repo_get (f->db, &filter, act, &error);

  g_assert_no_error (error);
  return entry;
}

/* The history tells that a merging was taken back, and takes back the whole of what separated. */
static void
test_history (Fixture *f, gconstpointer data)
{
  g_autoptr (WayHistoryEntry) merged = NULL;
  g_autoptr (WayHistoryEntry) parted = NULL;
  g_autoptr (WayHistoryEntry) back = NULL;

  merge (f, f->ada, f->adele, "Adele");
  merged = find_entry (f, f->ada, f->act);
  g_assert_nonnull (way_history_entry_get_merging (merged));
  g_assert_null (way_history_entry_get_client (merged));
  g_assert_cmpint (merged->bar.kind, ==, WAY_UNDO_FREE);

  separate (f, NULL);
  parted = find_entry (f, f->ada, f->act);
  g_assert_cmpint (parted->bar.kind, ==, WAY_UNDO_TAKEN_BACK);
  g_assert_cmpint (parted->taken_back.act, >, f->act);
  back = find_entry (f, f->adele, parted->taken_back.act);
  g_assert_cmpint (back->took_back.act, ==, f->act);
  g_assert_null (way_history_entry_get_client (back));
  g_assert_cmpint (back->bar.kind, ==, WAY_UNDO_FREE);
}

static WayNeed *
add_need (Fixture *f, const WayClient *client, const char *text)
{
  g_autoptr (WayPlan) plan = fixture_new (WAY_TYPE_PLAN);
  g_autoptr (WayPlan) saved = NULL;
  WayNeed *need = fixture_new (WAY_TYPE_NEED);

  way_set (plan, client_id, client->parent.id);
  way_set (plan, started_on, way_date_make (2026, 9, 1));
  saved = fixture_save (f->db, plan, NULL);
  way_set (need, client_id, client->parent.id);
  way_set (need, plan_id, saved->parent.id);
  way_set (need, text, text);
  return fixture_save (f->db, need, NULL);
}

static gint64
find_way_back (Fixture *f)
{
  const WayRetrace way = { .client_id = f->ada->parent.id,
                           .who = fixture_staff,
                           .kinds = (char *)" plan need client " };
  g_autoptr (GError) error = NULL;
  gint64 act = -1;

  way_retrace_find (f->db, &way, &act, &error);
  g_assert_no_error (error);
  return act;
}

/* One way back through what was written about either, which ends where they became one. */
static void
test_way_back (Fixture *f, gconstpointer data)
{
  g_autoptr (WayNeed) hers = add_need (f, f->adele, "A need of hers");
  g_autoptr (WayNeed) copy = NULL;
  g_autoptr (WayNeed) saved = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  gint64 act = 0;

  g_assert_cmpint (find_way_back (f), >, 0); /* Ada was added */
  merge (f, f->ada, f->adele, "Adele");
  g_assert_cmpint (find_way_back (f), ==, 0);

  copy = way_record_copy (hers);
  way_set (copy, text, "A need of theirs");
  saved = fixture_save_at (f->db, g_steal_pointer (&copy), 50, &act, NULL);
  g_assert_nonnull (saved);
  g_assert_cmpint (find_way_back (f), ==, act);

  versions = way_replay_versions (f->db, WAY_TYPE_NEED, &f->ada->parent.id, NULL);
  g_assert_cmpuint (versions->len, ==, 2);

  separate (f, NULL);
  g_assert_cmpint (find_way_back (f), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/client-group-log/history", test_history);
  ADD ("/client-group-log/way-back", test_way_back);

  return g_test_run ();
}
