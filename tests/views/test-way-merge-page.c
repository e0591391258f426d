/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-merge-page.h"

#include "view-fixture.h"
#include "way-client-match.h"
#include "way-doubles-page.h"
#include "way-live-list.h"
#include "way-merge-row.h"
#include "way-workspace-merging.h"

typedef struct {
  WayWorkspace *workspace;
  WayPage      *page;
  WayPage      *pushed;
  GtkWidget    *window;
  WayClient    *mari;
  WayClient    *maria;
  char         *told;
  gboolean      left;
} Fixture;

static void
tell_cb (Fixture *f, const char *text, gint64 act)
{
  g_free (f->told);
  f->told = g_strdup (text);
}

static void
leave_cb (Fixture *f)
{
  f->left = TRUE;
}

static void
push_cb (Fixture *f, WayPage *page)
{
  f->pushed = g_object_ref_sink (page);
}

static WayClient *
add (Fixture *f, const char *name, const char *given, const char *program)
{
  WayClient *client = way_workspace_create (f->workspace, WAY_TYPE_CLIENT);

  way_set (client, name_to_use, name);
  way_set (client, legal_given, given);
  way_set (client, legal_family, "Vega");
  way_set (client, birth_date, way_date_make (1991, 11, 3));
  way_set (client, program, program);
  return view_save (f->workspace, client);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->workspace = view_open_workspace ("Test Worker");
  f->mari = add (f, "Mari", "María", "Outpatient");
  f->maria = add (f, NULL, "Maria", "Walk-in");
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1280, 800);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_clear_object (&f->pushed);
  g_object_unref (f->mari);
  g_object_unref (f->maria);
  view_settle ();
  view_finalize (f->workspace);
  g_free (f->told);
}

static void
show (Fixture *f, WayPage *page)
{
  f->page = page;
  g_signal_connect_swapped (page, "tell", G_CALLBACK (tell_cb), f);
  g_signal_connect_swapped (page, "leave", G_CALLBACK (leave_cb), f);
  g_signal_connect_swapped (page, "push", G_CALLBACK (push_cb), f);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (page));
  way_page_set_workspace (page, f->workspace);
  if (WAY_IS_MERGE_PAGE (page)) { /* as the window does for what was pushed */
    const WayId      subject = *way_page_get_subject (page);
    g_autofree char *detail = g_strdup (way_page_get_detail (page));

    way_page_set_subject (page, &subject, detail);
  }
  gtk_window_present (GTK_WINDOW (f->window));
}

static const char *
get_state (Fixture *f)
{
  GtkWidget *stack = view_find (GTK_WIDGET (f->page), GTK_TYPE_STACK, "stack");

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static gboolean
has_rows (gpointer data)
{
  return view_find (GTK_WIDGET (((Fixture *)data)->page), WAY_TYPE_MERGE_ROW, NULL) != NULL;
}

static gboolean
was_told (gpointer data)
{
  return ((Fixture *)data)->told != NULL;
}

static const char *
label_of (Fixture *f, const char *id)
{
  return gtk_label_get_text (GTK_LABEL (view_find (GTK_WIDGET (f->page), GTK_TYPE_LABEL, id)));
}

/* The one that stays as it is stored now. */
static WayClient *
get_client (Fixture *f, const WayId *id)
{
  g_autoptr (GListModel) list =
    way_workspace_list (f->workspace, way_query_new_of (WAY_TYPE_CLIENT, "id", id));

  view_wait (view_is_loaded, list);
  return g_list_model_get_item (list, 0);
}

/* What was chosen stays; what was not is another name, and the numbers lead to one client. */
static void
test_merge (Fixture *f, gconstpointer data)
{
  g_autoptr (GListModel) matches =
    way_workspace_list (f->workspace, way_query_new (WAY_TYPE_CLIENT_MATCH));
  g_autoptr (WayClient) remaining = NULL;
  GtkWidget *row;
  WayId      leads;

  show (f, way_merge_page_new_pair (&f->mari->parent.id, &f->maria->parent.id));
  view_wait (has_rows, f);
  g_assert_cmpstr (label_of (f, "name_remaining"), ==, "Mari Vega");
  g_assert_cmpstr (label_of (f, "name_other"), ==, "Maria Vega");
  g_assert_cmpstr (label_of (f, "aliases"), ==, "None"); /* an accent makes no other name */

  row = view_find (GTK_WIDGET (f->page), WAY_TYPE_MERGE_ROW, NULL); /* the legal given name */
  gtk_check_button_set_active (GTK_CHECK_BUTTON (view_find (row, GTK_TYPE_CHECK_BUTTON, "take")),
                               TRUE);
  g_assert_cmpint (way_merge_row_get_choice (WAY_MERGE_ROW (row)), ==, WAY_MERGING_TAKE);
  gtk_widget_activate_action (GTK_WIDGET (f->page), "merge.merge", NULL);
  view_wait (was_told, f);
  g_assert_cmpstr (f->told, ==, "The two are one client now: Mari Vega.");
  g_assert_true (f->left);

  remaining = get_client (f, &f->mari->parent.id);
  g_assert_cmpstr (remaining->legal_given, ==, "Maria");
  g_assert_cmpstr (remaining->program, ==, "Outpatient");
  g_assert_cmpuint (g_list_model_get_n_items (matches), ==, 1);
  leads = way_client_matches_follow (matches, &f->maria->parent.id);
  g_assert_true (way_id_equal (&leads, &f->mari->parent.id));
}

static void
test_swap (Fixture *f, gconstpointer data)
{
  show (f, way_merge_page_new_pair (&f->mari->parent.id, &f->maria->parent.id));
  view_wait (has_rows, f);
  gtk_widget_activate_action (GTK_WIDGET (f->page), "merge.swap", NULL);
  view_wait (has_rows, f);
  g_assert_true (way_id_equal (way_page_get_subject (f->page), &f->maria->parent.id));
  while (!g_str_equal (label_of (f, "name_remaining"), "Maria Vega"))
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
shows_pairs (gpointer data)
{
  return g_strcmp0 (get_state (data), "pairs") == 0 &&
         g_strcmp0 (way_page_get_subtitle (((Fixture *)data)->page), "1 pair") == 0;
}

static gboolean
shows_none (gpointer data)
{
  return g_strcmp0 (get_state (data), "none") == 0;
}

/* A pair that was decided is not offered again. */
static void
test_two_people (Fixture *f, gconstpointer data)
{
  show (f, g_object_new (WAY_TYPE_DOUBLES_PAGE, NULL));
  view_wait (shows_pairs, f);
  g_signal_emit_by_name (view_find (GTK_WIDGET (f->page), GTK_TYPE_BUTTON, "two_people"),
                         "clicked");
  view_wait (was_told, f);
  view_wait (shows_none, f);

  show (f, g_object_new (WAY_TYPE_DOUBLES_PAGE, NULL));
  view_wait (shows_none, f);
}

static void
test_compare (Fixture *f, gconstpointer data)
{
  show (f, g_object_new (WAY_TYPE_DOUBLES_PAGE, NULL));
  view_wait (shows_pairs, f);
  g_signal_emit_by_name (view_find (GTK_WIDGET (f->page), GTK_TYPE_BUTTON, "compare"), "clicked");
  g_assert_true (WAY_IS_MERGE_PAGE (f->pushed));
  g_assert_true (way_id_equal (way_page_get_subject (f->pushed), &f->mari->parent.id));
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/merge-page/merge", test_merge);
  ADD ("/merge-page/swap", test_swap);
  ADD ("/doubles-page/two-people", test_two_people);
  ADD ("/doubles-page/compare", test_compare);
  return g_test_run ();
}
