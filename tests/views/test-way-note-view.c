/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-view.h"

#include "view-fixture.h"
#include "way-note-addendum.h"
#include "way-workspace-notes.h"

typedef struct {
  WayWorkspace *workspace;
  WayNote      *note; /* signed */
  WayPage      *page;
  GtkWidget    *window;
} Fixture;

static void
open_page (Fixture *f)
{
  f->page = g_object_new (WAY_TYPE_NOTE_VIEW, NULL);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  way_page_set_workspace (f->page, f->workspace);
  way_page_set_subject (f->page, &f->note->parent.id, NULL);
  way_page_shown (f->page);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (WayClient) client = NULL;
  g_autoptr (WayNote) begun = NULL;

  f->workspace = view_open_workspace ("Test Worker");
  client = way_workspace_create (f->workspace, WAY_TYPE_CLIENT);
  way_set (client, name_to_use, "Mae Arden");
  client = view_save (f->workspace, g_steal_pointer (&client));
  begun = view_save (f->workspace,
                     way_workspace_create_note (f->workspace, &client->parent.id, WAY_NOTE_FREE));
  f->note = way_record_copy (begun);
  way_workspace_sign_note_async (f->workspace, f->note, NULL, view_done_cb, &result);
  view_wait (view_is_done, &result);
  g_assert_true (way_workspace_commit_finish (f->workspace, result, NULL, NULL));
  f->window = gtk_window_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  view_settle ();
  g_object_unref (f->note);
  view_finalize (f->workspace);
}

static GtkWidget *
find (Fixture *f, const char *name)
{
  return view_find (GTK_WIDGET (f->page), GTK_TYPE_WIDGET, name);
}

static gboolean
can_add (gpointer data)
{
  return gtk_widget_get_visible (find (data, "add"));
}

static gboolean
is_said (gpointer data)
{
  return gtk_widget_get_visible (find (data, "say_box"));
}

static gboolean
is_over (gpointer data)
{
  return !is_said (data);
}

static char *
dup_said (Fixture *f)
{
  char *text;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (find (f, "say"))), "text", &text, NULL);
  return text;
}

static void
type (Fixture *f, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (find (f, "say"))), text, -1);
}

static guint
count_drafts (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (WayDraft) draft = NULL;

  way_workspace_find_draft_async (f->workspace, WAY_NOTE_ADDENDUM_DRAFT_FORM, &f->note->parent.id,
                                  NULL, view_done_cb, &result);
  view_wait (view_is_done, &result);
  draft = way_workspace_find_draft_finish (f->workspace, result, &error);
  g_assert_no_error (error);
  return draft != NULL;
}

static void
act (Fixture *f, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), action, NULL));
}

/* What is typed as an addendum outlives a lock, and ends when it is signed. */
static void
test_addendum (Fixture *f, gconstpointer data)
{
  g_autofree char *said = NULL;

  open_page (f);
  view_wait (can_add, f);
  act (f, "note-view.add");
  type (f, "She called back");
  way_page_set_workspace (f->page, NULL);
  open_page (f);
  view_wait (is_said, f);
  said = dup_said (f);
  g_assert_cmpstr (said, ==, "She called back");

  act (f, "note-view.said");
  view_wait (is_over, f);
  view_wait (can_add, f);
  g_assert_cmpuint (count_drafts (f), ==, 0);
}

/* Somebody who thinks better of it leaves nothing behind. */
static void
test_cancel (Fixture *f, gconstpointer data)
{
  g_autofree char *said = NULL;

  open_page (f);
  view_wait (can_add, f);
  act (f, "note-view.add");
  type (f, "She called");
  act (f, "note-view.cancel");
  g_assert_false (is_said (f));
  said = dup_said (f);
  g_assert_cmpstr (said, ==, "");
  g_assert_cmpuint (count_drafts (f), ==, 0);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/note-view/addendum", Fixture, NULL, set_up, test_addendum, tear_down);
  g_test_add ("/note-view/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  return g_test_run ();
}
