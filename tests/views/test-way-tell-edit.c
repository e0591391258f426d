/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-tell-edit.h"

#include "view-fixture.h"
#include "way-disclosure-entry.h"

typedef struct {
  gboolean left;
  gint64   act;
} Told;

static void
leave_cb (Told *told)
{
  told->left = TRUE;
}

static void
tell_cb (Told *told, const char *words, gint64 act)
{
  told->act = act;
}

static gboolean
has_left (gpointer data)
{
  return ((Told *)data)->left;
}

static gboolean
is_ready (gpointer page)
{
  return way_edit_page_is_ready (page);
}

static void
type_into (WayPage *page, const char *row, const char *text)
{
  GtkWidget *found = view_find (GTK_WIDGET (page), ADW_TYPE_ENTRY_ROW, row);

  g_assert_nonnull (found);
  gtk_editable_set_text (GTK_EDITABLE (found), text);
}

/* All four facts, or nothing is written; and what is written is not offered to be undone. */
static void
test_four_facts (void)
{
  WayWorkspace *workspace = view_open_workspace ("Test Worker");
  WayClient    *sam = way_workspace_create (workspace, WAY_TYPE_CLIENT);
  GtkWidget    *window = gtk_window_new ();
  WayPage      *page = g_object_new (WAY_TYPE_TELL_EDIT, NULL);
  Told          told = { FALSE, -1 };
  g_autoptr (GListModel) all =
    way_workspace_list (workspace, way_query_new (WAY_TYPE_DISCLOSURE_ENTRY));
  g_autoptr (WayDisclosureEntry) entry = NULL;

  way_set (sam, name_to_use, "Sam");
  sam = view_save (workspace, sam);
  g_signal_connect_swapped (page, "leave", G_CALLBACK (leave_cb), &told);
  g_signal_connect_swapped (page, "tell", G_CALLBACK (tell_cb), &told);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
  way_page_set_workspace (page, workspace);
  way_page_set_client (page, &sam->parent.id);
  way_page_shown (page);
  view_wait (is_ready, page);
  view_wait (view_is_loaded, all);

  type_into (page, "received_by", "Kim, Bay EMS");
  gtk_widget_activate_action (GTK_WIDGET (page), "edit.save", NULL);
  view_settle ();
  g_assert_false (told.left);
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 0);

  type_into (page, "nature", "Overdose");
  gtk_widget_activate_action (GTK_WIDGET (page), "edit.save", NULL);
  view_wait (has_left, &told);
  g_assert_cmpint (told.act, ==, 0);
  entry = g_list_model_get_item (all, 0);
  g_assert_cmpint (entry->basis, ==, WAY_BASIS_EMERGENCY);
  g_assert_cmpstr (entry->recipient, ==, "Kim, Bay EMS");
  g_assert_cmpstr (entry->emergency_nature, ==, "Overdose");
  g_assert_cmpstr (entry->emergency_disclosed_by, ==, "Test Worker");
  g_assert_cmpint (entry->emergency_at.us, !=, 0);
  g_assert_true (way_set_has (entry->classes, WAY_INFO_SUBSTANCE_USE));

  gtk_window_destroy (GTK_WINDOW (window));
  view_settle ();
  g_object_unref (sam);
  view_finalize (workspace);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/tell-edit/four-facts", test_four_facts);
  return g_test_run ();
}
