/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "client-edit-fixture.h"

static void
test_add (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) client = NULL;
  g_autoptr (WayContactPoint) point = NULL;

  open_page (f, NULL);
  view_wait (has_contact, f);
  gtk_editable_set_text (get_entry (f, "name_to_use"), "Mirasol Anders");
  gtk_editable_set_text (get_entry (f, "birth_date"), "March 1991");
  gtk_editable_set_text (get_entry (f, "value"), "555 0142");
  save (f);
  view_wait (is_told, f);
  g_assert_cmpstr (f->told, ==, "Mirasol Anders was added.");

  client = get_only (f, WAY_TYPE_CLIENT, "id", &f->opened);
  g_assert_cmpstr (client->name_to_use, ==, "Mirasol Anders");
  g_assert_cmpuint (client->birth_date.ymd, ==, 19910300);
  g_assert_nonnull (client->number);
  g_assert_cmpint (
    way_id_compare (&client->worker_id, &way_workspace_get_staff (f->workspace)->parent.id), ==, 0);
  point = get_only (f, WAY_TYPE_CONTACT_POINT, "client_id", &f->opened);
  g_assert_cmpstr (point->value, ==, "555 0142");
}

static void
test_no_name (Fixture *f, gconstpointer data)
{
  open_page (f, NULL);
  gtk_editable_set_text (get_entry (f, "program"), "Outreach");
  save (f);
  g_assert_true (f->failed);
  g_assert_cmpint (f->failure, ==, WAY_ERROR_INVALID);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_entry (f, "name_to_use")), "error"));
}

/* What was typed comes back in a new page, also the way to reach the client. */
static void
test_draft (Fixture *f, gconstpointer data)
{
  open_page (f, NULL);
  view_wait (has_contact, f);
  gtk_editable_set_text (get_entry (f, "name_to_use"), "Mirasol");
  gtk_editable_set_text (get_entry (f, "birth_date"), "soon");
  gtk_editable_set_text (get_entry (f, "value"), "555 0142");
  close_page (f);

  open_page (f, NULL);
  view_wait (has_contact, f);
  view_wait (has_value, f);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (f, "value")), ==, "555 0142");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (f, "name_to_use")), ==, "Mirasol");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (f, "birth_date")), ==, "soon");
}

static void
test_edit (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) client = add_client (f, "Mae Arden");
  g_autoptr (WayClient) saved = NULL;

  open_page (f, &client->parent.id);
  view_wait (is_filled, f);
  gtk_editable_set_text (get_entry (f, "pronouns"), "she/her");
  save (f);
  view_wait (is_told, f);
  g_assert_true (f->left);
  saved = get_only (f, WAY_TYPE_CLIENT, "id", &client->parent.id);
  g_assert_cmpstr (saved->pronouns, ==, "she/her");
  g_assert_cmpstr (saved->name_to_use, ==, "Mae Arden");
}

/* The fields of all ways to reach the client, in their order. */
static void
add_values (GPtrArray *values, GtkWidget *widget)
{
  if (GTK_IS_EDITABLE (widget) &&
      g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), "value") == 0)
    g_ptr_array_add (values, widget);
  else
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      add_values (values, child);
}

static GPtrArray *
get_values (Fixture *f)
{
  GPtrArray *values = g_ptr_array_new ();

  add_values (values, GTK_WIDGET (f->page));
  return values;
}

static gboolean
has_second_value (gpointer data)
{
  g_autoptr (GPtrArray) values = get_values (data);

  for (guint i = 0; i < values->len; i++) {
    if (g_str_equal (gtk_editable_get_text (g_ptr_array_index (values, i)), "555 0199"))
      return TRUE;
  }

  return FALSE;
}

/* The first new way was left empty, the second not. */
static void
test_second_draft (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) values = NULL;
  GtkWidget *edits;

  open_page (f, NULL);
  view_wait (has_contact, f);
  edits = view_find (GTK_WIDGET (f->page), WAY_TYPE_CONTACT_EDITS, NULL);
  g_signal_emit_by_name (view_find (edits, GTK_TYPE_BUTTON, NULL), "clicked");
  values = get_values (f);
  g_assert_cmpuint (values->len, ==, 2);
  gtk_editable_set_text (g_ptr_array_index (values, 1), "555 0199");
  close_page (f);

  open_page (f, NULL);
  view_wait (has_second_value, f);
}

static gboolean
offers (gpointer data)
{
  GtkWidget *list = view_find (GTK_WIDGET (((Fixture *)data)->page), WAY_TYPE_ALIKE_LIST, NULL);

  return gtk_widget_get_visible (list);
}

static void
test_alike (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) client = add_client (f, "Mirasol Anders");
  GtkWidget *list, *button;

  open_page (f, NULL);
  gtk_editable_set_text (get_entry (f, "name_to_use"), "mirasol");
  view_wait (offers, f);
  list = view_find (GTK_WIDGET (f->page), WAY_TYPE_ALIKE_LIST, NULL);
  button = view_find (list, GTK_TYPE_BUTTON, NULL);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (way_id_compare (&f->opened, &client->parent.id), ==, 0);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/client-edit/add", test_add);
  ADD ("/client-edit/no-name", test_no_name);
  ADD ("/client-edit/draft", test_draft);
  ADD ("/client-edit/edit", test_edit);
  ADD ("/client-edit/second-draft", test_second_draft);
  ADD ("/client-edit/alike", test_alike);
  return g_test_run ();
}
