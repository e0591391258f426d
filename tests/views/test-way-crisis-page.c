/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-crisis-page.h"

#include "view-fixture.h"
#include "way-crisis-action.h"
#include "way-crisis.h"

typedef struct {
  WayWorkspace *workspace;
  WayClient    *client;
  GListModel   *crises;
  GListModel   *actions;
  GtkWidget    *window;
  GtkWidget    *page;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  WayClient *client;

  f->workspace = view_open_workspace ("Alma Reyes");
  client = way_workspace_create (f->workspace, WAY_TYPE_CLIENT);
  way_set (client, name_to_use, "Sam");
  f->client = view_save (f->workspace, client);
  f->crises = way_workspace_list (f->workspace, way_query_new (WAY_TYPE_CRISIS));
  f->actions = way_workspace_list (f->workspace, way_query_new (WAY_TYPE_CRISIS_ACTION));
  view_wait (view_is_loaded, f->crises);
  view_wait (view_is_loaded, f->actions);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1000, 700);
  gtk_window_present (GTK_WINDOW (f->window));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  view_settle ();
  g_clear_object (&f->crises);
  g_clear_object (&f->actions);
  g_clear_object (&f->client);
  view_finalize (f->workspace);
}

static void
open_page (Fixture *f, const WayId *client_id)
{
  const gint64 begun = g_get_monotonic_time ();

  f->page = g_object_new (WAY_TYPE_CRISIS_PAGE, NULL);
  gtk_window_set_child (GTK_WINDOW (f->window), f->page);
  way_page_set_workspace (WAY_PAGE (f->page), f->workspace);
  if (client_id != NULL)
    way_page_set_client (WAY_PAGE (f->page), client_id);
  way_page_shown (WAY_PAGE (f->page));
  g_test_message ("built in %.1f ms", (double)(g_get_monotonic_time () - begun) / 1000);
}

static void
close_page (Fixture *f)
{
  way_page_set_workspace (WAY_PAGE (f->page), NULL);
  gtk_window_set_child (GTK_WINDOW (f->window), NULL);
}

static gboolean
has_one_crisis (gpointer data)
{
  return g_list_model_get_n_items (((Fixture *)data)->crises) == 1;
}

static gboolean
has_one_action (gpointer data)
{
  return g_list_model_get_n_items (((Fixture *)data)->actions) == 1;
}

static gboolean
has_no_action (gpointer data)
{
  return g_list_model_get_n_items (((Fixture *)data)->actions) == 0;
}

static WayCrisis *
get_crisis (Fixture *f)
{
  return g_list_model_get_item (f->crises, 0);
}

static gboolean
is_overdose (gpointer data)
{
  g_autoptr (WayCrisis) crisis = get_crisis (data);

  return crisis != NULL && crisis->kind == WAY_CRISIS_OVERDOSE;
}

static gboolean
has_checks (gpointer data)
{
  GtkWidget *check = view_find (((Fixture *)data)->page, GTK_TYPE_CHECK_BUTTON, NULL);

  return check != NULL && gtk_widget_is_sensitive (check);
}

static GtkCheckButton *
first_check (Fixture *f)
{
  return GTK_CHECK_BUTTON (view_find (f->page, GTK_TYPE_CHECK_BUTTON, NULL));
}

/* Opening it writes nothing; the first thing that is done does.  A tick can be taken back. */
static void
test_first_thing (Fixture *f, gconstpointer data)
{
  open_page (f, NULL);
  view_wait (has_checks, f);
  view_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (f->crises), ==, 0);

  gtk_widget_activate_action (f->page, "crisis.kind", "i", 1);
  view_wait (is_overdose, f);
  view_settle ();
  gtk_check_button_set_active (first_check (f), TRUE);
  view_wait (has_one_action, f);
  view_settle ();
  g_assert_true (gtk_check_button_get_active (first_check (f)));
  gtk_check_button_set_active (first_check (f), FALSE);
  view_wait (has_no_action, f);
  g_assert_true (has_one_crisis (f));
  close_page (f);
}

/* Fast hands never meet a conflict with themselves. */
static void
test_fast (Fixture *f, gconstpointer data)
{
  g_autoptr (WayCrisis) crisis = NULL;

  open_page (f, &f->client->parent.id);
  view_wait (has_checks, f);
  gtk_check_button_set_active (first_check (f), TRUE);
  gtk_widget_activate_action (f->page, "crisis.kind", "i", 0);
  gtk_widget_activate_action (f->page, "crisis.kind", "i", 1);
  view_wait (is_overdose, f);
  view_wait (has_one_action, f);
  g_assert_true (has_one_crisis (f));
  crisis = get_crisis (f);
  g_assert_true (way_id_equal (&crisis->client_id, &f->client->parent.id));
  close_page (f);
}

/* The same client again: the open one is gone on with. */
static void
test_goes_on (Fixture *f, gconstpointer data)
{
  WayCrisis *open = way_workspace_create (f->workspace, WAY_TYPE_CRISIS);
  g_autoptr (WayCrisis) saved = NULL;

  way_set (open, client_id, f->client->parent.id);
  way_set (open, started_at, (WayTime){ G_USEC_PER_SEC });
  saved = view_save (f->workspace, open);
  open_page (f, &f->client->parent.id);
  view_wait (has_checks, f);
  gtk_widget_activate_action (f->page, "crisis.kind", "i", 1);
  view_wait (is_overdose, f);
  g_assert_true (has_one_crisis (f));
  close_page (f);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/crisis-page/first-thing", test_first_thing);
  ADD ("/crisis-page/fast", test_fast);
  ADD ("/crisis-page/goes-on", test_goes_on);

  return g_test_run ();
}
