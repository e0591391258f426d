/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workspace-fixture.h"

#include "way-contact-point.h"
#include "way-error.h"
#include "way-workspace-history.h"

typedef struct {
  WayWorkspace   *workspace;
  WayClient      *client;
  WayHistoryList *list;
  guint           changed;
} Fixture;

static void
changed_cb (Fixture *f, guint position, guint removed, guint added)
{
  f->changed++;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->workspace = fixture_open_workspace ();
  f->client = fixture_add_client (f->workspace, "Ada");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->list);
  g_object_unref (f->client);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (f->workspace);
}

static void
ask (Fixture *f, const WayHistoryFilter *filter)
{
  f->list = way_workspace_list_history (f->workspace, filter);
  g_signal_connect_swapped (f->list, "items-changed", G_CALLBACK (changed_cb), f);
  fixture_until (!way_history_list_is_loading (f->list));
}

static WayHistoryFilter
all_of (Fixture *f)
{
  return (WayHistoryFilter){ .client_id = f->client->parent.id, .kinds = WAY_HISTORY_OF_ALL };
}

static guint
count (Fixture *f)
{
  return g_list_model_get_n_items (G_LIST_MODEL (f->list));
}

static char *
sentence (Fixture *f, guint n)
{
  g_autoptr (WayHistoryItem) item = g_list_model_get_item (G_LIST_MODEL (f->list), n);

  return item != NULL ? g_strdup (item->words->sentence->text) : NULL;
}

static gint64
set_program (Fixture *f, const char *program)
{
  g_autoptr (WayClient) edited = way_record_copy (f->client);
  gint64 act = 0;

  way_set (edited, program, program);
  g_object_unref (f->client);
  f->client = fixture_save (f->workspace, edited, &act, NULL);
  g_assert_nonnull (f->client);
  return act;
}

static void
test_current (Fixture *f, gconstpointer data)
{
  const WayHistoryFilter filter = all_of (f);
  g_autofree char       *first = NULL;
  g_autoptr (WayHistoryItem) kept = NULL;
  g_autoptr (WayHistoryItem) same = NULL;

  ask (f, &filter);
  g_assert_cmpuint (count (f), ==, 1);
  g_assert_true (way_history_list_is_complete (f->list));
  kept = g_list_model_get_item (G_LIST_MODEL (f->list), 0);

  set_program (f, "Outreach");
  fixture_until (count (f) == 2);
  first = sentence (f, 0);
  g_assert_cmpstr (first, ==, "Dana set Program to “Outreach”.");
  same = g_list_model_get_item (G_LIST_MODEL (f->list), 1);
  g_assert_true (same == kept); /* what stays the same stays where it is */
}

/* Taking it back shows on the entry that was taken back, too. */
static void
test_taken_back (Fixture *f, gconstpointer data)
{
  const WayHistoryFilter filter = all_of (f);
  const gint64           act = set_program (f, "Outreach");
  GAsyncResult          *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (WayHistoryItem) item = NULL;
  g_autoptr (WayHistoryItem) other = NULL;

  ask (f, &filter);
  other = g_list_model_get_item (G_LIST_MODEL (f->list), 0);
  g_assert_cmpint (other->entry->bar.kind, ==, WAY_UNDO_FREE);
  way_workspace_put_back_async (f->workspace, other->entry, TRUE, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  g_assert_true (way_workspace_undo_finish (f->workspace, result, NULL, NULL));
  fixture_until (count (f) == 3);
  item = g_list_model_get_item (G_LIST_MODEL (f->list), 1);
  g_assert_cmpint (item->entry->act, ==, act);
  g_assert_cmpint (item->entry->bar.kind, ==, WAY_UNDO_TAKEN_BACK);
  g_assert_nonnull (item->words->note);
}

/* A page at a time, down to the beginning. */
static void
test_more (Fixture *f, gconstpointer data)
{
  const WayHistoryFilter filter = all_of (f);
  g_autofree char       *last = NULL;
  guint                  pages = 1;

  for (guint i = 0; i < 100; i++) {
    g_autofree char *program = g_strdup_printf ("Program %u", i);

    set_program (f, program);
  }
  ask (f, &filter);
  g_assert_cmpuint (count (f), <, 101);
  g_assert_false (way_history_list_is_complete (f->list));
  while (!way_history_list_is_complete (f->list)) {
    way_history_list_load_more (f->list);
    fixture_until (!way_history_list_is_loading (f->list));
    pages++;
  }
  g_assert_cmpuint (count (f), ==, 101);
  g_assert_cmpuint (pages, >, 2);
  last = sentence (f, 100);
  g_assert_cmpstr (last, ==, "Dana added the client.");

  set_program (f, "Aftercare"); /* only its newest part is asked for anew */
  fixture_until (count (f) == 102);
}

static void
test_filter (Fixture *f, gconstpointer data)
{
  WayHistoryFilter filter = all_of (f);
  g_autofree char *found = NULL;

  set_program (f, "Outreach");
  set_program (f, "Aftercare");
  ask (f, &filter);
  g_assert_cmpuint (count (f), ==, 3);
  filter.words = "outréach";
  way_workspace_filter_history (f->workspace, f->list, &filter);
  g_assert_true (way_history_list_is_loading (f->list));
  g_assert_cmpuint (count (f), ==, 3); /* until the answer is here */
  fixture_until (!way_history_list_is_loading (f->list));
  g_assert_cmpuint (count (f), ==, 2); /* where it came, and where it went */
  filter.words = "nobody said this";
  way_workspace_filter_history (f->workspace, f->list, &filter);
  fixture_until (!way_history_list_is_loading (f->list));
  g_assert_cmpuint (count (f), ==, 0);
}

/* Reading that goes on is still one entry. */
static void
test_reading (Fixture *f, gconstpointer data)
{
  const WayHistoryFilter filter = all_of (f);
  g_autofree char       *first = NULL;

  set_program (f, "Outreach");
  for (guint i = 0; i < 2; i++)
    way_workspace_note_access_async (f->workspace, "view", &f->client->parent.id, "plan", NULL,
                                     NULL, NULL);
  ask (f, &filter);
  g_assert_cmpuint (count (f), ==, 3);
  way_workspace_note_access_async (f->workspace, "view", &f->client->parent.id, "plan", NULL, NULL,
                                   NULL);
  set_program (f, "Aftercare");
  fixture_until (count (f) == 4);
  first = sentence (f, 1);
  g_assert_true (g_str_has_prefix (first, "Dana read the plan, until "));
}

static void
test_act (Fixture *f, gconstpointer data)
{
  const WayHistoryFilter filter = all_of (f);
  g_autoptr (WayContactPoint) phone = way_workspace_create (f->workspace, WAY_TYPE_CONTACT_POINT);
  g_autoptr (WayClient) edited = way_record_copy (f->client);
  WayChange    *change = way_change_new ();
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) done = NULL;
  g_autoptr (GAsyncResult) looked = NULL;
  g_autoptr (GAsyncResult) missed = NULL;
  g_autoptr (WayHistoryItem) item = NULL;
  g_autoptr (GError) error = NULL;
  const WayHistoryWords *part;
  gint64                 act = 0;

  way_set (edited, program, "Outreach");
  way_set (phone, client_id, f->client->parent.id);
  way_set (phone, value, "555 0142");
  way_change_save (change, edited);
  way_change_save (change, phone);
  way_workspace_commit_async (f->workspace, change, NULL, fixture_done_cb, &slot);
  done = fixture_wait (&slot);
  g_assert_true (way_workspace_commit_finish (f->workspace, done, &act, NULL));

  way_workspace_look_at_act_async (f->workspace, &filter, act, NULL, fixture_done_cb, &slot);
  looked = fixture_wait (&slot);
  item = way_workspace_look_at_act_finish (f->workspace, looked, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (item->parts->len, ==, 2);
  part = g_ptr_array_index (item->parts, 1);
  g_assert_cmpstr (part->sentence->text, ==, "Dana added a way to reach the client “555 0142”.");
  g_assert_null (item->why_not);

  way_workspace_look_at_act_async (f->workspace, &filter, act + 1, NULL, fixture_done_cb, &slot);
  missed = fixture_wait (&slot);
  g_assert_null (way_workspace_look_at_act_finish (f->workspace, missed, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_NOT_FOUND);
}

static void
test_lock (Fixture *f, gconstpointer data)
{
  const WayHistoryFilter filter = all_of (f);

  ask (f, &filter);
  way_workspace_close (f->workspace);
  g_assert_cmpuint (count (f), ==, 0);
  g_assert_false (way_history_list_is_loading (f->list));
}

#define ADD(name, function) \
  g_test_add ("/history-list/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("current", test_current);
  ADD ("taken-back", test_taken_back);
  ADD ("more", test_more);
  ADD ("filter", test_filter);
  ADD ("reading", test_reading);
  ADD ("act", test_act);
  ADD ("lock", test_lock);
  return g_test_run ();
}
