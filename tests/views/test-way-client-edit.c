/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-edit.h"

#include "view-fixture.h"
#include "way-alike-list.h"
#include "way-conflict-row.h"
#include "way-conflict-view.h"
#include "way-contact-edit.h"
#include "way-contact-edits.h"
#include "way-error.h"

typedef struct {
  WayWorkspace *workspace;
  WayPage      *page;
  GtkWidget    *window;
  WayId         opened;
  gboolean      left;
  char         *told;
  WayError      failure;
  gboolean      failed;
} Fixture;

static void
open_client_cb (Fixture *f, const WayId *id)
{
  f->opened = *id;
}

static void
leave_cb (Fixture *f)
{
  f->left = TRUE;
}

static void
tell_cb (Fixture *f, const char *text)
{
  g_free (f->told);
  f->told = g_strdup (text);
}

static void
fail_cb (Fixture *f, const GError *error)
{
  g_test_message ("%s", error->message);
  f->failure = (WayError)error->code;
  f->failed = TRUE;
}

/* As the window does: workspace, subject, then to the front. */
static void
open_page (Fixture *f, const WayId *subject)
{
  f->page = g_object_new (WAY_TYPE_CLIENT_EDIT, NULL);
  g_signal_connect_swapped (f->page, "open-client", G_CALLBACK (open_client_cb), f);
  g_signal_connect_swapped (f->page, "leave", G_CALLBACK (leave_cb), f);
  g_signal_connect_swapped (f->page, "tell", G_CALLBACK (tell_cb), f);
  g_signal_connect_swapped (f->page, "fail", G_CALLBACK (fail_cb), f);
  f->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  gtk_window_present (GTK_WINDOW (f->window));
  way_page_set_workspace (f->page, f->workspace);
  if (subject != NULL)
    way_page_set_subject (f->page, subject, NULL);
  way_page_shown (f->page);
}

static void
close_page (Fixture *f)
{
  way_page_set_workspace (f->page, NULL);
  gtk_window_destroy (GTK_WINDOW (f->window));
  view_settle ();
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->workspace = view_open_workspace ("Test Worker");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  close_page (f);
  g_assert_finalize_object (f->workspace);
  g_free (f->told);
}

static GtkEditable *
get_entry (Fixture *f, const char *name)
{
  GtkWidget *widget = view_find (GTK_WIDGET (f->page), GTK_TYPE_EDITABLE, name);

  g_assert_nonnull (widget);
  return GTK_EDITABLE (widget);
}

static gboolean
has_contact (gpointer data)
{
  return view_find (GTK_WIDGET (((Fixture *)data)->page), GTK_TYPE_EDITABLE, "value") != NULL;
}

static gboolean
has_value (gpointer data)
{
  return *gtk_editable_get_text (get_entry (data, "value")) != '\0';
}

static gboolean
is_restored (gpointer data)
{
  return *gtk_editable_get_text (get_entry (data, "pronouns")) != '\0';
}

static gboolean
is_told (gpointer data)
{
  return ((Fixture *)data)->told != NULL;
}

static void
save (Fixture *f)
{
  gtk_widget_activate_action (GTK_WIDGET (f->page), "client-edit.save", NULL);
}

static gpointer
get_only (Fixture *f, GType type, const char *field, const WayId *id)
{
  g_autoptr (GListModel) list =
    way_workspace_list (f->workspace, way_query_new_of (type, field, id));

  view_wait (view_is_loaded, list);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  return g_list_model_get_item (list, 0);
}

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

static WayClient *
add_client (Fixture *f, const char *name)
{
  WayClient *client = way_workspace_create (f->workspace, WAY_TYPE_CLIENT);

  way_set (client, name_to_use, name);
  return view_save (f->workspace, client);
}

static gboolean
is_filled (gpointer data)
{
  return *gtk_editable_get_text (get_entry (data, "name_to_use")) != '\0';
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

/* --- ways to reach the client --- */

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

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/client-edit/add", test_add);
  ADD ("/client-edit/no-name", test_no_name);
  ADD ("/client-edit/draft", test_draft);
  ADD ("/client-edit/edit", test_edit);
  ADD ("/client-edit/conflict", test_conflict);
  ADD ("/client-edit/back", test_back);
  ADD ("/client-edit/old-draft", test_old_draft);
  ADD ("/client-edit/draft-apart", test_draft_apart);
  ADD ("/client-edit/removed", test_removed);
  ADD ("/client-edit/let-go", test_let_go);
  ADD ("/client-edit/i-remove", test_i_remove);
  ADD ("/client-edit/second-draft", test_second_draft);
  ADD ("/client-edit/alike", test_alike);
  return g_test_run ();
}
