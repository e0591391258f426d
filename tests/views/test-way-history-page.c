/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-page.h"

#include "view-fixture.h"
#include "way-history-row.h"

typedef struct {
  WayWorkspace *workspace;
  WayClient    *client;
  WayPage      *page;
  GtkWidget    *window;
  char         *told;
} Fixture;

static void
tell_cb (Fixture *f, const char *text)
{
  f->told = g_strdup (text);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  WayClient *client;

  f->workspace = view_open_workspace ("Test Worker");
  client = way_workspace_create (f->workspace, WAY_TYPE_CLIENT);
  way_set (client, name_to_use, "Mae Arden");
  f->client = view_save (f->workspace, client);
  f->page = g_object_new (WAY_TYPE_HISTORY_PAGE, NULL);
  g_signal_connect_swapped (f->page, "tell", G_CALLBACK (tell_cb), f);
  f->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  way_page_set_workspace (f->page, f->workspace);
  way_page_set_client (f->page, &f->client->parent.id);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  view_settle ();
  g_object_unref (f->client);
  g_assert_finalize_object (f->workspace);
  g_free (f->told);
}

static const char *
get_first_sentence (Fixture *f)
{
  GtkWidget *row = view_find (GTK_WIDGET (f->page), WAY_TYPE_HISTORY_ROW, NULL);
  GtkWidget *label = row != NULL ? view_find (row, GTK_TYPE_LABEL, "sentence") : NULL;

  return label != NULL ? gtk_label_get_text (GTK_LABEL (label)) : "";
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = WAY_IS_HISTORY_ROW (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

typedef struct {
  Fixture    *f;
  const char *sentence;
} Expected;

static gboolean
says (gpointer data)
{
  const Expected *e = data;

  return g_str_equal (get_first_sentence (e->f), e->sentence);
}

static void
wait_for (Fixture *f, const char *sentence)
{
  Expected e = { f, sentence };

  view_wait (says, &e);
}

static void
change_risk (Fixture *f)
{
  WayClient *changed = way_record_copy (f->client);

  way_set (changed, risk, WAY_CLIENT_RISK_HIGH);
  g_object_unref (f->client);
  f->client = view_save (f->workspace, changed);
}

/* A change stands there by itself, and putting it back is a change, too. */
static void
test_put_back (Fixture *f, gconstpointer data)
{
  GtkWidget *row, *button;

  wait_for (f, "Test Worker added the client.");
  row = view_find (GTK_WIDGET (f->page), WAY_TYPE_HISTORY_ROW, NULL);
  g_assert_cmpint (way_history_row_get_act (WAY_HISTORY_ROW (row)), ==, 0);

  change_risk (f);
  wait_for (f, "Test Worker changed Risk from Not asked to High.");
  row = view_find (GTK_WIDGET (f->page), WAY_TYPE_HISTORY_ROW, NULL);
  button = view_find (row, GTK_TYPE_BUTTON, "put_back");
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
  wait_for (f,
            "Test Worker changed Risk from High to Not asked. This took back an earlier change.");
  g_assert_cmpstr (f->told, ==, "It is as it was before that change.");
  g_assert_cmpuint (count_rows (GTK_WIDGET (f->page)), ==, 3);
}

static void
test_reading_is_folded (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < 3; i++) {
    g_autoptr (GAsyncResult) result = NULL;

    way_workspace_note_access_async (f->workspace, "view", &f->client->parent.id, NULL, NULL,
                                     view_done_cb, &result);
    view_wait (view_is_done, &result);
    g_assert_true (way_workspace_note_access_finish (f->workspace, result, NULL));
  }
  way_page_set_client (f->page, &f->client->parent.id);
  while (!g_str_has_prefix (get_first_sentence (f), "Test Worker read the record 3 times, until"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_rows (GTK_WIDGET (f->page)), ==, 2);
}

static void
test_lock (Fixture *f, gconstpointer data)
{
  wait_for (f, "Test Worker added the client.");
  way_page_set_workspace (f->page, NULL);
  g_assert_cmpuint (count_rows (GTK_WIDGET (f->page)), ==, 0);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/history-page/put-back", test_put_back);
  ADD ("/history-page/reading-is-folded", test_reading_is_folded);
  ADD ("/history-page/lock", test_lock);
  return g_test_run ();
}
