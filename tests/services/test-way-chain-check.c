/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chain-check.h"

#include "way-error.h"
#include "workspace-fixture.h"

static void
progress_cb (double fraction, gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (fraction, >=, *last);
  *last = fraction;
}

static WayChainState *
check (WayWorkspace *workspace, double *fraction, GCancellable *cancellable, GError **error)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  way_chain_check_async (workspace, progress_cb, fraction, cancellable, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  return way_chain_check_finish (workspace, result, error);
}

static WayChainState *
look (WayWorkspace *workspace)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  WayChainState *state;

  way_chain_look_async (workspace, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  state = way_chain_look_finish (workspace, result, &error);
  g_assert_no_error (error);
  return state;
}

static gpointer
spoil_run (WayDb *db, gpointer data, GError **error)
{
  /* As a tool with the key could: without the trigger. */
  g_assert_true (
    way_db_run_script (db,
                       "DROP TRIGGER log_is_not_updated; DROP TRIGGER log_content_goes_by_an_entry;"
                       "UPDATE log SET content = '[]' WHERE seq = 2",
                       NULL));
  return data;
}

static void
nothing (gpointer data)
{
}

static void
test_whole (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Ada");
  g_autoptr (WayChainState) never = look (workspace);
  g_autoptr (WayChainState) state = NULL;
  g_autoptr (WayChainState) last = NULL;
  g_autofree char *words = NULL;
  double           fraction = 0;

  g_assert_null (never);
  state = check (workspace, &fraction, NULL, NULL);
  g_assert_cmpint (state->n_entries, ==, 2); /* Dana and Ada */
  g_assert_cmpint (state->bad, ==, 0);
  g_assert_cmpfloat (fraction, >=, 1);

  last = look (workspace);
  g_assert_cmpint (last->n_entries, ==, 2);
  g_assert_cmpstr (last->who, ==, "Dana");
  words = way_chain_words (last, WAY_DATE_NONE);
  g_assert_true (g_str_has_prefix (words, "The chain of 2 entries is whole, checked "));
  g_assert_null (way_chain_words (NULL, WAY_DATE_NONE));
}

/* More than one part, and somebody goes on working meanwhile. */
static void
test_parts (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayChainState) state = NULL;
  WayChange    *change = way_change_new ();
  GAsyncResult *slot = NULL, *checked = NULL;
  g_autoptr (GAsyncResult) committed = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (WayClient) late = NULL;
  double fraction = 0;

  for (guint i = 0; i < 4500; i++) {
    g_autoptr (WayClient) client = way_workspace_create (workspace, WAY_TYPE_CLIENT);

    way_set (client, name_to_use, "Sam");
    way_change_save (change, client);
  }
  way_workspace_commit_async (workspace, change, NULL, fixture_done_cb, &slot);
  committed = fixture_wait (&slot);
  g_assert_true (way_workspace_commit_finish (workspace, committed, NULL, NULL));

  way_chain_check_async (workspace, progress_cb, &fraction, NULL, fixture_done_cb, &checked);
  fixture_until (fraction > 0);
  g_assert_cmpfloat (fraction, <, 1);
  late = fixture_add_client (workspace, "Late");
  result = fixture_wait (&checked);
  state = way_chain_check_finish (workspace, result, NULL);
  g_assert_cmpint (state->n_entries, ==, 4502);
}

static void
test_broken (void)
{
  static const WayVerb spoil = { spoil_run, NULL, nothing, nothing, FALSE };
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Ada");
  g_autoptr (WayChainState) state = NULL;
  g_autoptr (WayChainState) last = NULL;
  g_autofree char *words = NULL;
  GAsyncResult    *slot = NULL;
  double           fraction = 0;

  way_workspace_submit (workspace, &spoil, workspace, NULL, fixture_done_cb, &slot);
  g_object_unref (fixture_wait (&slot));
  state = check (workspace, &fraction, NULL, NULL);
  g_assert_cmpint (state->bad, ==, 2);
  last = look (workspace);
  g_assert_cmpint (last->bad, ==, 2);
  words = way_chain_words (last, WAY_DATE_NONE);
  g_assert_true (g_str_has_prefix (words, "Entry 2 of the history is not as it was written."));
}

static void
test_cancelled (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (WayChainState) state = NULL;
  g_autoptr (GError) error = NULL;
  double fraction = 0;

  g_cancellable_cancel (cancellable);
  state = check (workspace, &fraction, cancellable, &error);
  g_assert_null (state);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpfloat (fraction, <=, 0);
  g_assert_null (look (workspace)); /* nothing was found, so nothing is noted */
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chain-check/whole", test_whole);
  g_test_add_func ("/chain-check/parts", test_parts);
  g_test_add_func ("/chain-check/broken", test_broken);
  g_test_add_func ("/chain-check/cancelled", test_cancelled);
  return g_test_run ();
}
