/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage-fixture.h"

#include "way-crisis-action.h"
#include "way-crisis.h"
#include "way-error.h"
#include "way-safety-plan.h"

#define DAY ((gint64)24 * 60 * 60 * G_USEC_PER_SEC)

static gpointer
save (WayDb *db, gpointer record)
{
  g_autoptr (GError) error = NULL;
  gpointer saved = fixture_save (db, record, &error);

  g_assert_no_error (error);
  return saved;
}

static void
check_refused (WayDb *db, const char *sql)
{
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", sql);
  g_assert_false (way_db_run_script (db, sql, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
}

static void
check_done (WayDb *db, const char *sql)
{
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", sql);
  g_assert_true (way_db_run_script (db, sql, &error));
  g_assert_no_error (error);
}

/* A crisis with one step, of a caller whom nobody knows. */
static void
begin_crisis (WayDb *db)
{
  g_autoptr (WayCrisis) crisis = fixture_new (WAY_TYPE_CRISIS);
  g_autoptr (WayCrisis) stored = NULL;
  g_autoptr (WayCrisisAction) action = fixture_new (WAY_TYPE_CRISIS_ACTION);
  g_autoptr (WayCrisisAction) stored_action = NULL;

  way_set (crisis, started_at, (WayTime){ DAY });
  stored = save (db, crisis);
  way_set (action, crisis_id, stored->parent.id);
  way_set (action, text, "Emergency called");
  way_set (action, at, (WayTime){ DAY });
  stored_action = save (db, action);
}

/* Nobody closes a crisis without its end and its follow-up, whatever program writes. */
static void
test_closing (void)
{
  g_autoptr (WayDb) db = fixture_begin ();

  begin_crisis (db);
  check_refused (db, "UPDATE crisis SET status = 'closed'");
  check_refused (db, "UPDATE crisis SET status = 'closed', closed_at = 86400000000");
  check_done (db, "UPDATE crisis SET kind = 'overdose'");
  check_refused (db, "UPDATE crisis SET status = 'closed', closed_at = 86400000000,"
                     " follow_up_at = 86400000000 * 3");
  check_done (db, "UPDATE crisis SET disposition = 'safe'");
  check_refused (db, "UPDATE crisis SET status = 'closed', follow_up_at = 86400000000 * 3");
  check_refused (db, "UPDATE crisis SET status = 'closed', closed_at = 86400000000,"
                     " follow_up_at = 86400000000 * 2 - 1");
  check_refused (db, "UPDATE crisis SET status = 'closed', closed_at = 86400000000,"
                     " follow_up_at = 86400000000 * 4 + 1");
  check_done (db, "UPDATE crisis SET status = 'closed', closed_at = 86400000000,"
                  " follow_up_at = 86400000000 * 4");
}

/* What is closed does not change, but for a caller who turns out to be a client; and it may be
 * opened again. */
static void
test_closed (void)
{
  static const char *const wrong[] = {
    "UPDATE crisis SET words = 'else'",
    "UPDATE crisis SET kind = 'medical'",
    "UPDATE crisis SET deleted_at = 5",
    "UPDATE crisis SET disposition = 'lost'",
    "UPDATE crisis SET follow_up_at = 86400000000 * 2",
    "UPDATE crisis SET started_at = 1, status = 'open'",
    "DELETE FROM crisis",
    "UPDATE crisis_action SET text = 'else'",
    "UPDATE crisis_action SET deleted_at = 5",
    "DELETE FROM crisis_action",
    "INSERT INTO crisis_action (id, revision, clock, site, created_at, changed_at, crisis_id, kind,"
    " text, at) SELECT x'00000000000000000000000000000009', 1, 1, site, 1, 1, id, 'step', 'late', 1"
    " FROM crisis",
  };
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) client = fixture_add_client (db, "Sam");

  begin_crisis (db);
  check_done (db, "UPDATE crisis SET kind = 'overdose', disposition = 'safe', status = 'closed',"
                  " closed_at = 86400000000, follow_up_at = 86400000000 * 3");
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    check_refused (db, wrong[i]);

  check_done (db, "UPDATE crisis SET client_id = (SELECT id FROM client)");
  check_done (db, "UPDATE crisis_action SET client_id = (SELECT id FROM client)");
  check_refused (db, "UPDATE crisis SET client_id = NULL");
  check_done (db, "UPDATE crisis SET status = 'open', closed_at = NULL");
  check_done (db, "UPDATE crisis SET words = 'more'");
  check_done (db, "UPDATE crisis_action SET deleted_at = 5");
}

/* A version that was agreed on stays as it was, to the letter. */
static void
test_safety_plan (void)
{
  static const char *const wrong[] = {
    "UPDATE safety_plan SET alone = 'else'",
    "UPDATE safety_plan SET means = NULL",
    "UPDATE safety_plan SET version = 2",

    "UPDATE safety_plan SET agreed_at = 6",
    "UPDATE safety_plan SET means_on = '2026-09-02'",
    "DELETE FROM safety_plan",
    "UPDATE safety_plan SET version = 0",
    "UPDATE safety_plan SET review_on = '2026'",
  };
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) client = fixture_add_client (db, "Sam");
  g_autoptr (WaySafetyPlan) plan = fixture_new (WAY_TYPE_SAFETY_PLAN);
  g_autoptr (WaySafetyPlan) stored = NULL;

  way_set (plan, client_id, client->parent.id);
  way_set (plan, version, 1);
  way_set (plan, means, "Dana keeps the pills");
  stored = save (db, plan);

  check_done (db, "UPDATE safety_plan SET alone = 'Drums'");
  check_done (db, "UPDATE safety_plan SET status = 'current', agreed_at = 5");
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    check_refused (db, wrong[i]);

  check_done (db, "UPDATE safety_plan SET review_on = '2026-09-24'");
  check_done (db, "UPDATE safety_plan SET status = 'replaced'");
  check_refused (db, "UPDATE safety_plan SET status = 'draft', agreed_at = NULL");
  check_refused (db, "UPDATE safety_plan SET deleted_at = 5");
  check_done (db, "UPDATE safety_plan SET status = 'current'");
  check_done (db, "UPDATE safety_plan SET status = 'draft', agreed_at = NULL"); /* taken back */
  check_done (db, "UPDATE safety_plan SET alone = 'Drums, and the pier'");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/crisis-schema/closing", test_closing);
  g_test_add_func ("/crisis-schema/closed", test_closed);
  g_test_add_func ("/crisis-schema/safety-plan", test_safety_plan);
  return g_test_run ();
}
