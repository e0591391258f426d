/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-edit-page.h"

#include "view-fixture.h"
#include "way-event-edit.h"
#include "way-event.h"

/* With the page of an event, which adds little of its own. */
typedef struct {
  WayWorkspace *workspace;
  WayClient    *client;
  WayPage      *page;
  GtkWidget    *window;
  gboolean      left;
  gboolean      fresh;
  char         *told;
  char         *failed;
  gint64        act;
} Fixture;

static void
leave_cb (Fixture *f)
{
  f->left = TRUE;
}

static void
fresh_cb (Fixture *f)
{
  f->fresh = TRUE;
}

static void
tell_cb (Fixture *f, const char *words, gint64 act)
{
  g_free (f->told);
  f->told = g_strdup (words);
  f->act = act;
}

static void
fail_cb (Fixture *f, const GError *error)
{
  g_free (f->failed);
  f->failed = g_strdup (error->message);
}

/* As the window makes it. */
static void
open_page (Fixture *f, const WayId *subject)
{
  f->left = f->fresh = FALSE;
  f->page = g_object_new (WAY_TYPE_EVENT_EDIT, NULL);
  g_signal_connect_swapped (f->page, "leave", G_CALLBACK (leave_cb), f);
  g_signal_connect_swapped (f->page, "tell", G_CALLBACK (tell_cb), f);
  g_signal_connect_swapped (f->page, "fail", G_CALLBACK (fail_cb), f);
  g_signal_connect_swapped (way_edit_page_get_form (WAY_EDIT_PAGE (f->page)), "fresh",
                            G_CALLBACK (fresh_cb), f);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  way_page_set_workspace (f->page, f->workspace);
  way_page_set_client (f->page, &f->client->parent.id);
  if (subject != NULL)
    way_page_set_subject (f->page, subject, NULL);
  way_page_shown (f->page);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  WayClient *client;

  f->workspace = view_open_workspace ("Test Worker");
  client = way_workspace_create (f->workspace, WAY_TYPE_CLIENT);
  way_set (client, name_to_use, "Mae Arden");
  f->client = view_save (f->workspace, client);
  f->window = gtk_window_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  view_settle ();
  g_object_unref (f->client);
  g_free (f->told);
  g_free (f->failed);
  view_finalize (f->workspace);
}

static gboolean
has_left (gpointer data)
{
  return ((Fixture *)data)->left;
}

static gboolean
is_fresh (gpointer data)
{
  return ((Fixture *)data)->fresh;
}

static gboolean
is_filled (gpointer data)
{
  return way_edit_page_is_ready (WAY_EDIT_PAGE (((Fixture *)data)->page));
}

static gpointer
find (Fixture *f, GType type, const char *name)
{
  gpointer found = view_find (GTK_WIDGET (f->page), type, name);

  g_assert_nonnull (found);
  return found;
}

static GtkEditable *
get_words (Fixture *f)
{
  return GTK_EDITABLE (find (f, ADW_TYPE_ENTRY_ROW, "words"));
}

static const char *
get_state (Fixture *f)
{
  GtkWidget *editing = find (f, GTK_TYPE_BOX, "editing"); /* the view of conflicts has one too */

  return gtk_label_get_text (GTK_LABEL (view_find (editing, GTK_TYPE_LABEL, "state")));
}

static gboolean
is_kept (gpointer data)
{
  return g_str_equal (get_state (data), "Draft kept");
}

static gboolean
is_restored (gpointer data)
{
  return g_str_equal (get_state (data), "What you had typed is back.");
}

static gboolean
is_gone (gpointer data)
{
  return g_str_equal (gtk_stack_get_visible_child_name (find (data, GTK_TYPE_STACK, "stack")),
                      "gone");
}

static gboolean
asks (gpointer data)
{
  return !gtk_widget_get_visible (find (data, GTK_TYPE_BOX, "editing"));
}

static WayEvent *
make_event (Fixture *f, const char *words)
{
  WayEvent *event = way_workspace_create (f->workspace, WAY_TYPE_EVENT);

  way_set (event, client_id, f->client->parent.id);
  way_set (event, code, WAY_EVENT_OTHER);
  way_set (event, happened_on, ((WayDate){ 20260309 }));
  way_set (event, words, words);
  return view_save (f->workspace, event);
}

static gpointer
find_stored (Fixture *f)
{
  g_autoptr (GListModel) all = way_workspace_list (f->workspace, way_query_new (WAY_TYPE_EVENT));

  view_wait (view_is_loaded, all);
  return g_list_model_get_item (all, 0);
}

static void
act (Fixture *f, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), action, NULL));
}

/* A new one is begun, refused while it says nothing, and saved. */
static void
test_new (Fixture *f, gconstpointer data)
{
  g_autoptr (WayEvent) event = NULL;

  open_page (f, NULL);
  g_assert_true (is_filled (f));
  g_assert_true (way_edit_page_is_new (WAY_EDIT_PAGE (f->page)));
  g_assert_false (gtk_widget_get_visible (find (f, GTK_TYPE_BUTTON, "remove")));
  g_assert_cmpstr (way_page_get_title (f->page), ==, "Add an Event");

  act (f, "edit.save");
  g_assert_nonnull (f->failed);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_words (f)), "error"));
  gtk_editable_set_text (get_words (f), "A room of her own");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (get_words (f)), "error"));

  act (f, "edit.save");
  g_assert_false (is_filled (f)); /* not twice */
  view_wait (has_left, f);
  g_assert_cmpstr (f->told, ==, "The event was added.");
  g_assert_cmpint (f->act, !=, 0);
  event = find_stored (f);
  g_assert_cmpstr (event->words, ==, "A room of her own");
  g_assert_true (way_id_equal (&event->client_id, &f->client->parent.id));
}

/* One that is stored is changed, and can be removed. */
static void
test_stored (Fixture *f, gconstpointer data)
{
  g_autoptr (WayEvent) stored = make_event (f, "Moved");
  g_autoptr (WayEvent) changed = NULL;
  g_autoptr (WayEvent) removed = NULL;

  open_page (f, &stored->parent.id);
  view_wait (is_filled, f);
  g_assert_cmpstr (way_page_get_title (f->page), ==, "Edit the Event");
  g_assert_cmpstr (gtk_editable_get_text (get_words (f)), ==, "Moved");
  gtk_editable_set_text (get_words (f), "Moved to Elm Street");
  act (f, "edit.save");
  view_wait (has_left, f);
  g_assert_cmpstr (f->told, ==, "The event was saved.");
  changed = find_stored (f);
  g_assert_cmpstr (changed->words, ==, "Moved to Elm Street");

  open_page (f, &stored->parent.id);
  view_wait (is_filled, f);
  g_assert_true (gtk_widget_get_visible (find (f, GTK_TYPE_BUTTON, "remove")));
  act (f, "edit.remove");
  view_wait (has_left, f);
  g_assert_cmpstr (f->told, ==, "The event was removed.");
  removed = find_stored (f);
  g_assert_null (removed);
}

/* What was typed is back when the page comes back, and gone once it is saved. */
static void
test_draft (Fixture *f, gconstpointer data)
{
  open_page (f, NULL);
  gtk_editable_set_text (get_words (f), "Half a senten");
  view_wait (is_kept, f);

  open_page (f, NULL);
  view_wait (is_restored, f);
  g_assert_cmpstr (gtk_editable_get_text (get_words (f)), ==, "Half a senten");
  act (f, "edit.save");
  view_wait (has_left, f);

  open_page (f, NULL);
  view_wait (is_fresh, f);
  g_assert_cmpstr (gtk_editable_get_text (get_words (f)), ==, "");
}

/* A lock takes everything from the page; nothing can be done with what is not there. */
static void
test_locked (Fixture *f, gconstpointer data)
{
  g_autoptr (WayEvent) stored = make_event (f, "Moved");

  open_page (f, &stored->parent.id);
  view_wait (is_filled, f);
  way_page_set_workspace (f->page, NULL);
  g_assert_cmpstr (gtk_editable_get_text (get_words (f)), ==, "");
  g_assert_false (is_filled (f));
  g_assert_null (way_edit_page_get_record (WAY_EDIT_PAGE (f->page)));
  g_assert_null (way_edit_page_get_list (WAY_EDIT_PAGE (f->page), WAY_TYPE_EVENT));
}

static void
test_gone (Fixture *f, gconstpointer data)
{
  const WayId nothing = way_id_make (1);

  open_page (f, &nothing);
  view_wait (is_gone, f);
  g_assert_false (is_filled (f));
}

/* Somebody else saved it meanwhile: both are shown, and the page stays. */
static void
test_conflict (Fixture *f, gconstpointer data)
{
  g_autoptr (WayEvent) stored = make_event (f, "Moved");
  WayEvent *theirs = way_record_copy (stored);
  g_autoptr (WayEvent) saved = NULL;

  open_page (f, &stored->parent.id);
  view_wait (is_filled, f);
  way_set (theirs, words, "Moved away");
  saved = view_save (f->workspace, theirs);
  gtk_editable_set_text (get_words (f), "Moved in");
  act (f, "edit.save");
  view_wait (asks, f);
  g_assert_false (f->left);
  g_assert_null (f->told);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/edit-page/new", test_new);
  ADD ("/edit-page/stored", test_stored);
  ADD ("/edit-page/draft", test_draft);
  ADD ("/edit-page/locked", test_locked);
  ADD ("/edit-page/gone", test_gone);
  ADD ("/edit-page/conflict", test_conflict);
#undef ADD

  return g_test_run ();
}
