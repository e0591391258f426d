/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-paper.h"

#include <string.h>

#include "paper-fixture.h"

typedef struct {
  WayWorkspace *workspace;
  WayClient    *client;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) edited = NULL;
  g_autoptr (WayClient) other = NULL;
  WayClient *saved;

  f->workspace = fixture_open_workspace ();
  f->client = fixture_add_client (f->workspace, "Ada");
  other = fixture_add_client (f->workspace, "Bo");
  edited = way_record_copy (f->client);
  way_set (edited, program, "Walks alone at night.");
  saved = fixture_save (f->workspace, edited, NULL, NULL);
  g_set_object (&f->client, saved);
  g_object_unref (saved);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->client);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (f->workspace);
}

static char *
print (Fixture *f, const WayPaperKind *kind, const WayHistoryFilter *filter, const char *scope)
{
  const WayPaperRequest request = { .client_id = filter->client_id,
                                    .today = way_date_make (2031, 5, 20) };
  g_autoptr (WayHistorySelection) selection =
    way_history_selection_new (f->workspace, filter, scope);

  return fixture_print (f->workspace, kind, &request, selection);
}

static void
test_client (Fixture *f, gconstpointer data)
{
  const WayHistoryFilter filter = { .client_id = f->client->parent.id,
                                    .kinds = WAY_HISTORY_OF_ALL };
  g_autofree char *text = print (f, &way_history_paper_of_client, &filter, "Only what was chosen");
  const char      *changed = strstr (text, "Program");
  const char      *added = strstr (text, "Dana added");

  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, "Ada"));
  g_assert_nonnull (strstr (text, "Only what was chosen"));
  g_assert_nonnull (strstr (text, "Walks alone at night."));
  g_assert_null (strstr (text, "Bo"));
  g_assert_true (changed != NULL && added != NULL && changed < added); /* newest first */
}

static void
test_searched (Fixture *f, gconstpointer data)
{
  WayHistoryFilter filter = { .client_id = f->client->parent.id,
                              .kinds = WAY_HISTORY_OF_ALL,
                              .words = "ALONE" };
  g_autofree char *found = print (f, &way_history_paper_of_client, &filter, NULL);
  g_autofree char *nothing = NULL;

  g_assert_nonnull (strstr (found, "Walks alone"));
  g_assert_null (strstr (found, "Dana added"));
  filter.words = "zzz";
  nothing = print (f, &way_history_paper_of_client, &filter, NULL);
  g_assert_nonnull (strstr (nothing, "Nothing like that was done."));
}

/* Of all clients: each sentence says about whom it is. */
static void
test_all (Fixture *f, gconstpointer data)
{
  const WayHistoryFilter filter = { .kinds = WAY_HISTORY_OF_ALL };
  g_autofree char       *text = print (f, &way_history_paper_of_all, &filter, NULL);

  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, "Bo"));
  g_assert_nonnull (strstr (text, "(Ada)"));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/history-paper/client", test_client);
  ADD ("/history-paper/searched", test_searched);
  ADD ("/history-paper/all", test_all);

  return g_test_run ();
}
