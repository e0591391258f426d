/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-batch.h"

#include "workspace-fixture.h"

#define N_CLIENTS 30

typedef struct {
  WayWorkspace *workspace;
  WayPagedList *list; /* everybody who is not archived */
  GAsyncResult *result;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  const WayClientFilter all = { 0 };
  WayChange            *change = way_change_new ();
  GAsyncResult         *slot = NULL;
  g_autoptr (GAsyncResult) done = NULL;

  f->workspace = fixture_open_workspace ();
  f->list = way_workspace_list_clients (f->workspace, &all);
  for (guint i = 0; i < N_CLIENTS; i++) {
    g_autoptr (WayClient) client = way_workspace_create (f->workspace, WAY_TYPE_CLIENT);
    g_autofree char *name = g_strdup_printf ("Client %02u", i);

    way_set (client, name_to_use, name);
    way_set (client, program, i % 2 == 0 ? "Even" : NULL);
    way_change_save (change, client);
  }
  way_workspace_commit_async (f->workspace, change, NULL, fixture_done_cb, &slot);
  done = fixture_wait (&slot);
  g_assert_true (way_workspace_commit_finish (f->workspace, done, NULL, NULL));
  fixture_until (g_list_model_get_n_items (G_LIST_MODEL (f->list)) == N_CLIENTS);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->list);
  g_object_unref (f->workspace);
}

static WayClient *
nth (Fixture *f, guint n)
{
  g_autoptr (WayRow) row = g_list_model_get_item (G_LIST_MODEL (f->list), n);

  fixture_until (way_row_get_item (row) != NULL);
  return g_object_ref (way_row_get_item (row));
}

static guint
count (Fixture *f, const WayClientFilter *filter)
{
  g_autoptr (WayPagedList) list = way_workspace_list_clients (f->workspace, filter);

  fixture_until (!way_paged_list_is_loading (list));
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static guint
count_archived (Fixture *f)
{
  const WayClientFilter archived = { .archived = TRUE };

  return count (f, &archived);
}

static guint
count_mine (Fixture *f)
{
  const WayClientFilter mine = { .worker_id = fixture_staff };

  return count (f, &mine);
}

/* All of a filter but some, or some. */
static WayClientSet *
make_set (Fixture *f, const char *program, gboolean all_but, guint n)
{
  const WayClientFilter filter = { .program = program };
  g_autoptr (GHashTable) ids = g_hash_table_new_full (way_id_hash, way_id_equal, g_free, NULL);

  for (guint i = 0; i < n; i++) {
    g_autoptr (WayClient) client = nth (f, 2 * i);

    g_hash_table_add (ids, g_memdup2 (&client->parent.id, sizeof (WayId)));
  }
  return way_client_set_new (&filter, ids, all_but);
}

static gboolean
finish (Fixture *f, guint *n, gint64 *act, GError **error)
{
  g_autoptr (GAsyncResult) result = fixture_wait (&f->result);

  return way_workspace_batch_finish (f->workspace, result, n, act, error);
}

static void
undo (Fixture *f, gint64 act)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  way_workspace_undo_async (f->workspace, act, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  way_workspace_undo_finish (f->workspace, result, NULL, &error);
  g_assert_no_error (error);
}

/* One act for all of them, and one undo. */
static void
test_archive (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClientSet) set = make_set (f, NULL, FALSE, 12);
  g_autoptr (GError) error = NULL;
  guint  n;
  gint64 act;

  way_workspace_archive_async (f->workspace, set, TRUE, NULL, fixture_done_cb, &f->result);
  finish (f, &n, &act, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 12);
  fixture_until (g_list_model_get_n_items (G_LIST_MODEL (f->list)) == N_CLIENTS - 12);
  g_assert_cmpuint (count_archived (f), ==, 12);

  undo (f, act);
  fixture_until (g_list_model_get_n_items (G_LIST_MODEL (f->list)) == N_CLIENTS);
  g_assert_cmpuint (count_archived (f), ==, 0);
}

/* Everybody that a filter finds but two, to somebody who is made in the same act. */
static void
test_hand_over (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClientSet) set = make_set (f, "Even", TRUE, 2);
  g_autoptr (WayStaff) colleague = way_workspace_create (f->workspace, WAY_TYPE_STAFF);
  g_autoptr (GListModel) staff = way_workspace_list (f->workspace, way_query_new (WAY_TYPE_STAFF));
  WayClientFilter theirs = { .worker_id = colleague->parent.id };
  g_autoptr (GError) error = NULL;
  guint  n;
  gint64 act;

  way_set (colleague, name, "Ines");
  way_workspace_hand_over_async (f->workspace, set, NULL, colleague, NULL, fixture_done_cb,
                                 &f->result);
  finish (f, &n, &act, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, N_CLIENTS / 2 - 2);
  g_assert_cmpuint (count (f, &theirs), ==, N_CLIENTS / 2 - 2);
  fixture_until (g_list_model_get_n_items (staff) == 2);

  undo (f, act);
  g_assert_cmpuint (count (f, &theirs), ==, 0);
  fixture_until (g_list_model_get_n_items (staff) == 1);
}

/* Who has that worker already is not changed. */
static void
test_again (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClientSet) some = make_set (f, NULL, FALSE, 3);
  g_autoptr (WayClientSet) all = make_set (f, NULL, TRUE, 0);
  g_autoptr (GError) error = NULL;
  guint  n;
  gint64 act;

  way_workspace_hand_over_async (f->workspace, some, &fixture_staff, NULL, NULL, fixture_done_cb,
                                 &f->result);
  g_assert_true (finish (f, &n, NULL, NULL));
  g_assert_cmpuint (count_mine (f), ==, 3);
  way_workspace_hand_over_async (f->workspace, all, &fixture_staff, NULL, NULL, fixture_done_cb,
                                 &f->result);
  g_assert_true (finish (f, &n, NULL, NULL));
  g_assert_cmpuint (n, ==, N_CLIENTS - 3);
  way_workspace_hand_over_async (f->workspace, all, &fixture_staff, NULL, NULL, fixture_done_cb,
                                 &f->result);
  g_assert_true (finish (f, &n, &act, &error));
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpint (act, ==, 0);
}

/* A cancel leaves everything as it was. */
static void
test_cancel (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClientSet) set = make_set (f, NULL, TRUE, 0);
  g_autoptr (WayHeadway) headway = way_headway_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (G_CANCELLABLE (headway));
  way_workspace_archive_async (f->workspace, set, TRUE, headway, fixture_done_cb, &f->result);
  g_assert_false (finish (f, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_archived (f), ==, 0);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/workspace-batch/archive", test_archive);
  ADD ("/workspace-batch/hand-over", test_hand_over);
  ADD ("/workspace-batch/again", test_again);
  ADD ("/workspace-batch/cancel", test_cancel);

  return g_test_run ();
}
