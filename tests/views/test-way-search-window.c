/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-search-window.h"

#include "view-fixture.h"
#include "way-client.h"
#include "way-note-view.h"
#include "way-search-action.h"
#include "way-search-row.h"
#include "way-workspace-notes.h"
#include "way-workspace-search.h"

typedef struct {
  WayWorkspace    *workspace;
  GtkWidget       *window;
  WayWork         *work;
  WaySearchWindow *search; /* NULL once it closed */
} Fixture;

static WayClient *
add_client (Fixture *f, const char *name)
{
  WayClient *client = way_workspace_create (f->workspace, WAY_TYPE_CLIENT);

  way_set (client, name_to_use, name);
  return view_save (f->workspace, client);
}

static void
add_note (Fixture *f, WayClient *client, const char *text)
{
  WayNote *note = way_workspace_create_note (f->workspace, &client->parent.id, WAY_NOTE_DAP);
  g_autoptr (WayNote) saved = NULL;

  way_set (note, data, text);
  way_set (note, status, WAY_NOTE_SIGNED);
  way_set (note, signed_at, (WayTime){ 7 });
  way_set (note, signed_by, note->author_id);
  way_set (note, signed_role, "peer");
  saved = view_save (f->workspace, note);
}

static void
open_search (Fixture *f)
{
  GtkWidget *search = way_search_window_new (f->work, f->workspace);

  f->search = WAY_SEARCH_WINDOW (search);
  g_object_add_weak_pointer (G_OBJECT (search), (gpointer *)&f->search);
  gtk_window_set_transient_for (GTK_WINDOW (search), GTK_WINDOW (f->window));
  gtk_window_present (GTK_WINDOW (search));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) marisol = NULL;
  g_autoptr (WayClient) quill = NULL;

  f->workspace = view_open_workspace ("Dana");
  marisol = add_client (f, "Marisol Vega");
  quill = add_client (f, "Quill");
  add_note (f, quill, "The deposit for the room is paid");
  add_note (f, quill, "Marisol came along");
  f->work = g_object_new (WAY_TYPE_WORK, NULL);
  f->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->work));
  gtk_window_present (GTK_WINDOW (f->window));
  way_work_enter (f->work, f->workspace);
  open_search (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  if (f->search != NULL)
    gtk_window_destroy (GTK_WINDOW (f->search));
  way_work_leave (f->work);
  gtk_window_destroy (GTK_WINDOW (f->window));
  view_settle ();
  view_finalize (f->workspace);
}

static gboolean
is_answered (gpointer data)
{
  Fixture *f = data;

  return f->search == NULL || !way_search_window_is_asking (f->search);
}

static GtkListBox *
get_rows (Fixture *f)
{
  return GTK_LIST_BOX (view_find (GTK_WIDGET (f->search), GTK_TYPE_LIST_BOX, "rows"));
}

/* The groups in their order: “c” for each client, “n” for each note, “a” for one action or more. */
static char *
tell_groups (Fixture *f)
{
  GString       *told = g_string_new (NULL);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (get_rows (f), i)) != NULL; i++) {
    const char group = "cna"[way_search_row_get_group (WAY_SEARCH_ROW (row))];

    if (group != 'a' || told->len == 0 || told->str[told->len - 1] != 'a')
      g_string_append_c (told, group);
  }
  return g_string_free (told, FALSE);
}

static void
check (Fixture *f, const char *typed, const char *groups)
{
  g_autofree char *told = NULL;

  way_search_window_set_text (f->search, typed);
  view_wait (is_answered, f);
  told = tell_groups (f);
  g_test_message ("“%s”", typed);
  g_assert_cmpstr (told, ==, groups);
}

static void
test_groups (Fixture *f, gconstpointer data)
{
  GtkWidget *stack = view_find (GTK_WIDGET (f->search), GTK_TYPE_STACK, "stack");

  check (f, "", "a");
  g_assert_null (gtk_list_box_get_selected_row (get_rows (f)));
  check (f, "marisol", "cn");
  g_assert_nonnull (gtk_list_box_get_selected_row (get_rows (f)));
  check (f, "quill", "c");
  check (f, "room dep", "n");
  check (f, " keyb short ", "a");
  check (f, "zqxj", "");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "nothing");
  check (f, "", "a");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "list");
}

/* What was typed last is what is answered, however fast it was. */
static void
test_late (Fixture *f, gconstpointer data)
{
  g_autofree char *told = NULL;

  way_search_window_set_text (f->search, "q");
  g_assert_true (way_search_window_is_asking (f->search));
  way_search_window_set_text (f->search, "qu");
  way_search_window_set_text (f->search, "deposit");
  view_wait (is_answered, f);
  told = tell_groups (f);
  g_assert_cmpstr (told, ==, "n");
}

static gboolean
is_gone (gpointer data)
{
  return ((Fixture *)data)->search == NULL;
}

static void
enter (Fixture *f)
{
  g_signal_emit_by_name (view_find (GTK_WIDGET (f->search), GTK_TYPE_SEARCH_ENTRY, "entry"),
                         "activate");
}

/* Enter before the answer waits for it. */
static void
test_open_client (Fixture *f, gconstpointer data)
{
  enter (f); /* nothing is typed */
  g_assert_nonnull (f->search);
  gtk_editable_set_text (
    GTK_EDITABLE (view_find (GTK_WIDGET (f->search), GTK_TYPE_SEARCH_ENTRY, "entry")), "maris");
  enter (f);
  view_wait (is_gone, f);
  g_assert_cmpstr (way_work_get_section (f->work), ==, "overview");
}

/* At the client’s notes, with the note over them. */
static void
test_open_note (Fixture *f, gconstpointer data)
{
  check (f, "deposit", "n");
  enter (f);
  view_wait (is_gone, f);
  g_assert_cmpstr (way_work_get_section (f->work), ==, "notes");
  g_assert_true (WAY_IS_NOTE_VIEW (way_work_get_page (f->work)));
  g_assert_true (way_work_back (f->work));
  g_assert_cmpstr (way_work_get_section (f->work), ==, "notes");
  view_settle ();
}

static guint
count_actions (Fixture *f, const char *typed)
{
  g_autoptr (GPtrArray) found = way_search_actions_find (f->work, typed);

  for (guint i = 0; i < found->len; i++) {
    WaySearchAction *action = found->pdata[i];

    g_assert_null (strchr (action->label, '_'));
    g_assert_true (g_str_has_prefix (action->name, "win.") ||
                   g_str_has_prefix (action->name, "app."));
  }
  return found->len;
}

/* They are those of the menu, the places, the page and, with a client, the sections. */
static void
test_actions (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) client = add_client (f, "Noor");
  const guint all = count_actions (f, "");

  g_assert_cmpuint (all, >, 5);
  g_assert_cmpuint (count_actions (f, "PREF"), ==, 1);
  g_assert_cmpuint (count_actions (f, "short keyb"), ==, 1);
  g_assert_cmpuint (count_actions (f, "eyb"), ==, 0);
  g_assert_cmpuint (count_actions (f, "progress"), ==, 0);
  way_work_open_client (f->work, &client->parent.id, NULL);
  g_assert_cmpuint (count_actions (f, "progress"), ==, 1);
  g_assert_cmpuint (count_actions (f, ""), >, all);
  view_settle ();
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/search-window/groups", test_groups);
  ADD ("/search-window/late", test_late);
  ADD ("/search-window/open-client", test_open_client);
  ADD ("/search-window/open-note", test_open_note);
  ADD ("/search-window/actions", test_actions);

  return g_test_run ();
}
