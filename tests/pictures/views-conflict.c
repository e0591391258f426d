/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "views-conflict.h"

#include "pictures.h"
#include "views-client.h"
#include "way-client-edit.h"
#include "way-client.h"
#include "way-conflict-row.h"
#include "way-contact-point.h"
#include "way-live-list.h"
#include "way-window.h"

static gboolean
is_done (gpointer data)
{
  return *(GAsyncResult **)data != NULL;
}

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static WayWorkspace *
workspace (void)
{
  return way_caseload_get_workspace (pictures_caseload ());
}

static void
commit (WayChange *change)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  way_workspace_commit_async (workspace (), change, NULL, keep_result_cb, &result);
  pictures_wait (is_done, &result, "a change");
  way_workspace_commit_finish (workspace (), result, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
is_loaded (gpointer list)
{
  return !way_live_list_is_loading (list);
}

/* A copy of the only one as it is stored. */
static gpointer
edit (GType type, const char *field, const WayId *id)
{
  g_autoptr (GListModel) list =
    way_workspace_list (workspace (), way_query_new_of (type, field, id));
  g_autoptr (WayRecord) record = NULL;

  pictures_wait (is_loaded, list, "a record");
  record = g_list_model_get_item (list, 0);
  return way_record_copy (record);
}

/* Somebody of whom each picture takes a new one, so that nothing is left of the last. */
static WayId
add_client (void)
{
  WayChange *change = way_change_new ();
  g_autoptr (WayClient) client = way_workspace_create (workspace (), WAY_TYPE_CLIENT);
  g_autoptr (WayContactPoint) phone = way_workspace_create (workspace (), WAY_TYPE_CONTACT_POINT);

  way_set (client, name_to_use, "Marisol Vega");
  way_set (client, pronouns, "she/her");
  way_set (client, work_with_me,
           "Speak on my right side. Ask me before you give advice. I sleep in the mornings, so "
           "please do not call before noon.");
  way_set (phone, client_id, client->parent.id);
  way_set (phone, value, "555 0142");
  way_change_save (change, client);
  way_change_save (change, phone);
  commit (change);
  return client->parent.id;
}

static GtkWidget *
find (GtkWidget *widget, GType type, const char *id)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      (id == NULL || g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find (child, type, id);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static GtkWidget *
open_form (GtkWidget *window, const WayId *client_id)
{
  WayWork *work = way_window_get_work (WAY_WINDOW (window));
  WayPage *form = g_object_new (WAY_TYPE_CLIENT_EDIT, NULL);

  way_work_open_client (work, client_id, "overview");
  pictures_settle ();
  way_page_set_subject (form, client_id, NULL);
  way_page_push (way_work_get_page (work), form);
  pictures_settle ();
  return GTK_WIDGET (form);
}

static void
type (GtkWidget *form, const char *field, const char *text)
{
  GtkWidget *control = find (form, G_TYPE_OBJECT, field);

  g_assert_nonnull (control);
  if (GTK_IS_TEXT_VIEW (control))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (control)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (control), text);
}

static gboolean
is_in_conflict (gpointer form)
{
  GtkWidget *stack = find (form, GTK_TYPE_STACK, "stack");

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "conflict") == 0;
}

static void
save (GtkWidget *form)
{
  gtk_widget_activate_action (form, "client-edit.save", NULL);
  pictures_wait (is_in_conflict, form, "the conflict");
  pictures_settle ();
}

static GtkWidget *
show_conflict (GtkWidget *window)
{
  WayId      id;
  GtkWidget *form;
  WayClient *theirs;
  WayChange *change = way_change_new ();

  pictures_overview_page (window); /* the made-up people first */
  id = add_client ();
  form = open_form (window, &id);
  theirs = edit (WAY_TYPE_CLIENT, "id", &id);
  way_set (theirs, work_with_me,
           "Speak on my left side. Ask me before you give advice. I sleep in the mornings, so "
           "please do not call before noon.");
  way_set (theirs, risk, WAY_CLIENT_RISK_LOW);
  way_set (theirs, program, "Outreach");
  way_change_save (change, theirs);
  commit (change);
  g_object_unref (theirs);
  type (form, "work_with_me",
        "Speak on my right side. Ask me before you give advice. I work in the mornings, so please "
        "do not call before one.");
  type (form, "program", "Aftercare");
  type (form, "language", "Spanish");
  save (form);
  return form;
}

void
pictures_conflict (GtkWidget *window)
{
  show_conflict (window);
}

void
pictures_conflict_chosen (GtkWidget *window)
{
  GtkWidget *form = show_conflict (window);
  GtkWidget *row = find (form, WAY_TYPE_CONFLICT_ROW, NULL);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (find (row, GTK_TYPE_CHECK_BUTTON, "both")), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find (row, GTK_TYPE_CHECK_BUTTON, "own")), TRUE);
  pictures_settle ();
}

void
pictures_conflict_removed (GtkWidget *window)
{
  WayId      id;
  GtkWidget *form;
  WayChange *change = way_change_new ();
  g_autoptr (WayContactPoint) phone = NULL;

  pictures_overview_page (window);
  id = add_client ();
  form = open_form (window, &id);
  phone = edit (WAY_TYPE_CONTACT_POINT, "client_id", &id);
  way_change_remove (change, phone);
  commit (change);
  type (form, "rule_words", "after ten; say Alma from the library");
  save (form);
}
