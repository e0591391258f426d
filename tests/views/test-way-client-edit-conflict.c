/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "client-edit-fixture.h"

static const char *
get_state (Fixture *f)
{
  return gtk_stack_get_visible_child_name (
    GTK_STACK (view_find (GTK_WIDGET (f->page), GTK_TYPE_STACK, "stack")));
}

static gboolean
is_in_conflict (gpointer data)
{
  return g_strcmp0 (get_state (data), "conflict") == 0;
}

/* The nth row of what is to be chosen. */
static GtkWidget *
find_row (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (WAY_IS_CONFLICT_ROW (widget))
    return g_str_equal (
             gtk_label_get_text (GTK_LABEL (view_find (widget, GTK_TYPE_LABEL, "label"))), label)
           ? widget
           : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, label);
  return found;
}

static void
choose (Fixture *f, const char *label, const char *side)
{
  GtkWidget *row = find_row (GTK_WIDGET (f->page), label);

  g_assert_nonnull (row);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (view_find (row, GTK_TYPE_CHECK_BUTTON, side)),
                               TRUE);
}

static const char *
get_words (Fixture *f, const char *label, const char *name)
{
  GtkWidget *row = find_row (GTK_WIDGET (f->page), label);

  g_assert_nonnull (row);
  return gtk_label_get_text (GTK_LABEL (view_find (row, GTK_TYPE_LABEL, name)));
}

static void
save_chosen (Fixture *f)
{
  GtkWidget *view = view_find (GTK_WIDGET (f->page), WAY_TYPE_CONFLICT_VIEW, NULL);

  gtk_widget_activate_action (view, "conflict.save", NULL);
}

static void
check_both (Fixture *f, const WayId *id)
{
  g_autoptr (WayClient) saved = get_only (f, WAY_TYPE_CLIENT, "id", id);

  g_assert_cmpstr (saved->pronouns, ==, "she/her");
  g_assert_cmpstr (saved->language, ==, "Spanish");
  g_assert_cmpstr (saved->name_to_use, ==, "Mae Arden");
}

static void
they_save (Fixture *f, WayClient *client)
{
  WayClient *other = way_record_copy (client);
  g_autoptr (WayClient) theirs = NULL;

  way_set (other, pronouns, "they/them");
  way_set (other, language, "Spanish");
  theirs = view_save (f->workspace, other);
}

/* Somebody saved it meanwhile: both are shown field by field, and nothing is saved before it is
 * chosen. */
static void
test_conflict (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) client = add_client (f, "Mae Arden");
  g_autoptr (WayClient) stored = NULL;

  open_page (f, &client->parent.id);
  view_wait (is_filled, f);
  they_save (f, client);
  gtk_editable_set_text (get_entry (f, "pronouns"), "she/her");
  save (f);
  view_wait (is_in_conflict, f);
  g_assert_false (f->failed);
  g_assert_false (f->left);
  stored = get_only (f, WAY_TYPE_CLIENT, "id", &client->parent.id);
  g_assert_cmpstr (stored->pronouns, ==, "they/them");

  g_assert_cmpstr (get_words (f, "Pronouns", "mine_words"), ==, "she/her");
  g_assert_cmpstr (get_words (f, "Pronouns", "theirs_words"), ==, "they/them");
  g_assert_true (g_str_has_prefix (get_words (f, "Pronouns", "theirs_caption"), "Test Worker, "));
  g_assert_cmpstr (get_words (f, "Language", "theirs_words"), ==, "Spanish");
  save_chosen (f); /* it is not chosen yet */
  g_assert_true (is_in_conflict (f));
  choose (f, "Pronouns", "mine");
  save_chosen (f);
  view_wait (is_told, f);
  check_both (f, &client->parent.id);
}

static gboolean
is_back (gpointer data)
{
  return g_strcmp0 (get_state (data), "form") == 0;
}

/* Going back to the form loses nothing, and the next save asks again. */
static void
test_back (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) client = add_client (f, "Mae Arden");

  open_page (f, &client->parent.id);
  view_wait (is_filled, f);
  they_save (f, client);
  gtk_editable_set_text (get_entry (f, "pronouns"), "she/her");
  save (f);
  view_wait (is_in_conflict, f);
  choose (f, "Pronouns", "mine");
  gtk_widget_activate_action (view_find (GTK_WIDGET (f->page), WAY_TYPE_CONFLICT_VIEW, NULL),
                              "conflict.leave", NULL);
  g_assert_true (is_back (f));
  g_assert_cmpstr (gtk_editable_get_text (get_entry (f, "pronouns")), ==, "she/her");
  save (f);
  view_wait (is_in_conflict, f);
  save_chosen (f); /* what was chosen is still chosen */
  view_wait (is_told, f);
  check_both (f, &client->parent.id);
}

static void
write_own (Fixture *f, const char *label, const char *text)
{
  GtkWidget *row = find_row (GTK_WIDGET (f->page), label);

  choose (f, label, "own");
  gtk_text_buffer_set_text (
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (view_find (row, GTK_TYPE_TEXT_VIEW, "own_text"))),
    text, -1);
}

/* A draft of what somebody saved meanwhile asks when it comes back; other words that were typed
 * while it was chosen are there again after a lock. */
static void
test_old_draft (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) client = add_client (f, "Mae Arden");
  g_autoptr (WayClient) saved = NULL;

  open_page (f, &client->parent.id);
  view_wait (is_filled, f);
  gtk_editable_set_text (get_entry (f, "pronouns"), "she/her");
  close_page (f);
  they_save (f, client);

  open_page (f, &client->parent.id);
  view_wait (is_in_conflict, f);
  write_own (f, "Pronouns", "she/they");
  close_page (f);
  open_page (f, &client->parent.id);
  view_wait (is_in_conflict, f);
  g_assert_cmpstr (get_words (f, "Pronouns", "mine_words"), ==, "she/her");
  save_chosen (f);
  view_wait (is_told, f);
  saved = get_only (f, WAY_TYPE_CLIENT, "id", &client->parent.id);
  g_assert_cmpstr (saved->pronouns, ==, "she/they");
  g_assert_cmpstr (saved->language, ==, "Spanish");
}

/* What goes together by itself comes back without a question. */
static void
test_draft_apart (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) client = add_client (f, "Mae Arden");
  WayClient *other = way_record_copy (client);
  g_autoptr (WayClient) theirs = NULL;

  open_page (f, &client->parent.id);
  view_wait (is_filled, f);
  gtk_editable_set_text (get_entry (f, "pronouns"), "she/her");
  close_page (f);
  way_set (other, language, "Spanish");
  theirs = view_save (f->workspace, other);
  open_page (f, &client->parent.id);
  view_wait (is_filled, f);
  view_wait (is_restored, f);
  g_assert_true (is_back (f));
  g_assert_cmpstr (gtk_editable_get_text (get_entry (f, "language")), ==, "Spanish");
  save (f);
  view_wait (is_told, f);
  check_both (f, &client->parent.id);
}

static WayContactPoint *
add_phone (Fixture *f, WayClient *client)
{
  WayContactPoint *phone = way_workspace_create (f->workspace, WAY_TYPE_CONTACT_POINT);

  way_set (phone, client_id, client->parent.id);
  way_set (phone, value, "555 0142");
  return view_save (f->workspace, phone);
}

static void
they_remove (Fixture *f, WayContactPoint *phone)
{
  WayChange *change = way_change_new ();

  way_change_remove (change, phone);
  view_commit (f->workspace, change);
}

static void
open_with_phone (Fixture *f, WayClient *client, WayContactPoint **phone)
{
  *phone = add_phone (f, client);
  open_page (f, &client->parent.id);
  view_wait (is_filled, f);
  view_wait (has_contact, f);
  view_wait (has_value, f);
}

static void
decide (Fixture *f, const char *button)
{
  GtkWidget *view = view_find (GTK_WIDGET (f->page), WAY_TYPE_CONFLICT_VIEW, NULL);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (view_find (view, GTK_TYPE_CHECK_BUTTON, button)),
                               TRUE);
}

static guint
count_phones (Fixture *f, WayClient *client)
{
  g_autoptr (GListModel) list = way_workspace_list (
    f->workspace, way_query_new_of (WAY_TYPE_CONTACT_POINT, "client_id", &client->parent.id));

  view_wait (view_is_loaded, list);
  return g_list_model_get_n_items (list);
}

/* Somebody removed what is edited: it comes back with what was typed, as the same record. */
static void
test_removed (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) client = add_client (f, "Mae Arden");
  g_autoptr (WayContactPoint) phone = NULL;
  g_autoptr (WayContactPoint) back = NULL;

  open_with_phone (f, client, &phone);
  they_remove (f, phone);
  gtk_editable_set_text (get_entry (f, "rule_words"), "after ten");
  save (f);
  view_wait (is_in_conflict, f);
  decide (f, "keep");
  save_chosen (f);
  view_wait (is_told, f);
  back = get_only (f, WAY_TYPE_CONTACT_POINT, "client_id", &client->parent.id);
  g_assert_cmpint (way_id_compare (&back->parent.id, &phone->parent.id), ==, 0);
  g_assert_cmpstr (back->rule_words, ==, "after ten");
}

static void
test_let_go (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) client = add_client (f, "Mae Arden");
  g_autoptr (WayContactPoint) phone = NULL;

  open_with_phone (f, client, &phone);
  they_remove (f, phone);
  gtk_editable_set_text (get_entry (f, "rule_words"), "after ten");
  save (f);
  view_wait (is_in_conflict, f);
  decide (f, "let_go");
  save_chosen (f);
  view_wait (is_told, f);
  g_assert_cmpuint (count_phones (f, client), ==, 0);
}

/* Somebody changed what is to go: it is asked, and stays where that is wanted. */
static void
test_i_remove (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) client = add_client (f, "Mae Arden");
  g_autoptr (WayContactPoint) phone = NULL;
  g_autoptr (WayContactPoint) theirs = NULL;
  WayContactPoint *other;

  open_with_phone (f, client, &phone);
  other = way_record_copy (phone);
  way_set (other, rule_words, "after ten");
  theirs = view_save (f->workspace, other);
  gtk_editable_set_text (get_entry (f, "pronouns"), "she/her");
  g_signal_emit_by_name (view_find (GTK_WIDGET (f->page), WAY_TYPE_CONTACT_EDIT, NULL), "removed");
  save (f);
  view_wait (is_in_conflict, f);
  decide (f, "keep");
  save_chosen (f);
  view_wait (is_told, f);
  g_assert_cmpuint (count_phones (f, client), ==, 1);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/client-edit-conflict/conflict", test_conflict);
  ADD ("/client-edit-conflict/back", test_back);
  ADD ("/client-edit-conflict/old-draft", test_old_draft);
  ADD ("/client-edit-conflict/draft-apart", test_draft_apart);
  ADD ("/client-edit-conflict/removed", test_removed);
  ADD ("/client-edit-conflict/let-go", test_let_go);
  ADD ("/client-edit-conflict/i-remove", test_i_remove);
  return g_test_run ();
}
