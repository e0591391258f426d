/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-edit.h"

#include "view-fixture.h"
#include "way-alike-list.h"
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
is_told (gpointer data)
{
  return ((Fixture *)data)->told != NULL;
}

static gboolean
has_failed (gpointer data)
{
  return ((Fixture *)data)->failed;
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

/* The words about what somebody else wrote stand right under the field. */
static const char *
get_note (Fixture *f, const char *field)
{
  GtkWidget *row = GTK_WIDGET (get_entry (f, field));
  GtkWidget *next = gtk_widget_get_next_sibling (row);
  GtkWidget *label =
    next != NULL && !ADW_IS_PREFERENCES_ROW (next) ? view_find (next, GTK_TYPE_LABEL, NULL) : NULL;

  return label != NULL && gtk_widget_get_visible (next) ? gtk_label_get_label (GTK_LABEL (label))
                                                        : NULL;
}

static gboolean
has_note (gpointer data)
{
  return get_note (data, "pronouns") != NULL;
}

static void
check_both (Fixture *f, const WayId *id)
{
  g_autoptr (WayClient) saved = get_only (f, WAY_TYPE_CLIENT, "id", id);

  g_assert_cmpstr (saved->pronouns, ==, "she/her");
  g_assert_cmpstr (saved->language, ==, "Spanish");
  g_assert_cmpstr (saved->name_to_use, ==, "Mae Arden");
}

/* Somebody saved it meanwhile: nothing is saved over before it is said what, and only what was
 * typed here is. */
static void
test_conflict (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) client = add_client (f, "Mae Arden");
  WayClient *other = way_record_copy (client);
  g_autoptr (WayClient) theirs = NULL;
  g_autoptr (WayClient) stored = NULL;

  open_page (f, &client->parent.id);
  view_wait (is_filled, f);
  way_set (other, pronouns, "they/them");
  way_set (other, language, "Spanish");
  theirs = view_save (f->workspace, other);

  gtk_editable_set_text (get_entry (f, "pronouns"), "she/her");
  save (f);
  view_wait (has_failed, f);
  g_assert_cmpint (f->failure, ==, WAY_ERROR_CONFLICT);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (f, "pronouns")), ==, "she/her");
  g_assert_false (f->left);
  stored = get_only (f, WAY_TYPE_CLIENT, "id", &client->parent.id);
  g_assert_cmpstr (stored->pronouns, ==, "they/them");

  view_wait (has_note, f);
  g_assert_nonnull (strstr (get_note (f, "pronouns"), "they/them"));
  g_assert_null (get_note (f, "language"));
  g_assert_cmpstr (gtk_editable_get_text (get_entry (f, "language")), ==, "Spanish");
  save (f);
  view_wait (is_told, f);
  check_both (f, &client->parent.id);
}

/* A draft of what somebody saved meanwhile holds nothing that was not typed. */
static void
test_old_draft (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) client = add_client (f, "Mae Arden");
  WayClient *other = way_record_copy (client);
  g_autoptr (WayClient) theirs = NULL;

  open_page (f, &client->parent.id);
  view_wait (is_filled, f);
  gtk_editable_set_text (get_entry (f, "pronouns"), "she/her");
  close_page (f);
  way_set (other, pronouns, "they/them");
  way_set (other, language, "Spanish");
  theirs = view_save (f->workspace, other);

  open_page (f, &client->parent.id);
  view_wait (is_filled, f);
  view_wait (has_note, f);
  g_assert_nonnull (strstr (get_note (f, "pronouns"), "they/them"));
  g_assert_cmpstr (gtk_editable_get_text (get_entry (f, "pronouns")), ==, "she/her");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (f, "language")), ==, "Spanish");
  save (f);
  view_wait (is_told, f);
  g_assert_false (f->failed);
  check_both (f, &client->parent.id);
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
  ADD ("/client-edit/old-draft", test_old_draft);
  ADD ("/client-edit/second-draft", test_second_draft);
  ADD ("/client-edit/alike", test_alike);
  return g_test_run ();
}
