/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-editor.h"

#include "view-fixture.h"
#include "way-note-view.h"
#include "way-workspace-notes.h"

typedef struct {
  WayWorkspace *workspace;
  WayStaff     *rosa; /* a supervisor */
  WayNote      *note; /* begun */
  WayPage      *page;
  GtkWidget    *window;
} Fixture;

static GtkWidget *
find (Fixture *f, const char *name)
{
  return view_find (GTK_WIDGET (f->page), GTK_TYPE_WIDGET, name);
}

static AdwComboRow *
cosign_row (Fixture *f)
{
  return ADW_COMBO_ROW (find (f, "cosign"));
}

static gboolean
is_filled (gpointer data)
{
  Fixture *f = data;

  return g_list_model_get_n_items (adw_combo_row_get_model (cosign_row (f))) == 3 &&
         g_str_equal (gtk_label_get_text (GTK_LABEL (find (f, "client"))), "Mae Arden");
}

static void
open_page (Fixture *f)
{
  f->page = g_object_new (WAY_TYPE_NOTE_EDITOR, NULL);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  way_page_set_workspace (f->page, f->workspace);
  way_page_set_subject (f->page, &f->note->parent.id, NULL);
  way_page_shown (f->page);
  view_wait (is_filled, f);
}

static WayStaff *
add_staff (Fixture *f, const char *name, WayStaffRole role)
{
  WayStaff *staff = way_workspace_create (f->workspace, WAY_TYPE_STAFF);

  way_set (staff, name, name);
  way_set (staff, role, role);
  return view_save (f->workspace, staff);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) client = NULL;
  g_autoptr (WayStaff) kim = NULL;
  WayNote *note;

  f->workspace = view_open_workspace ("Test Worker");
  f->rosa = add_staff (f, "Rosa", WAY_STAFF_ROLE_SUPERVISOR);
  kim = add_staff (f, "Kim", WAY_STAFF_ROLE_PEER);
  client = way_workspace_create (f->workspace, WAY_TYPE_CLIENT);
  way_set (client, name_to_use, "Mae Arden");
  client = view_save (f->workspace, g_steal_pointer (&client));
  note = way_workspace_create_note (f->workspace, &client->parent.id, WAY_NOTE_FREE);
  way_set (note, words, "Came on time.");
  way_set (note, none_because, "The plan is made next week.");
  f->note = view_save (f->workspace, note);
  f->window = gtk_window_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  view_settle ();
  g_object_unref (f->note);
  g_object_unref (f->rosa);
  view_finalize (f->workspace);
}

/* As the database has it now. */
static WayNote *
read_note (Fixture *f)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayNoteWhole) whole = NULL;

  way_workspace_read_note_async (f->workspace, &f->note->parent.id, NULL, view_done_cb, &result);
  view_wait (view_is_done, &result);
  whole = way_workspace_read_note_finish (f->workspace, result, &error);
  g_assert_no_error (error);
  return g_object_ref (whole->note);
}

static gboolean
wants_as_told (gpointer data)
{
  Fixture *f = data;
  g_autoptr (WayNote) note = read_note (f);

  return note->cosign_wanted;
}

static gboolean
is_signed (gpointer data)
{
  g_autoptr (WayNote) note = read_note (data);

  return !way_note_is_draft (note);
}

static char *
dup_shown (Fixture *f)
{
  return g_strdup (gtk_string_object_get_string (adw_combo_row_get_selected_item (cosign_row (f))));
}

static void
assert_shown (Fixture *f, const char *name)
{
  g_autofree char *shown = dup_shown (f);

  g_assert_cmpstr (shown, ==, name);
}

static void
choose (Fixture *f, const char *name)
{
  GListModel *names = adw_combo_row_get_model (cosign_row (f));

  for (guint i = 0; i < g_list_model_get_n_items (names); i++) {
    g_autoptr (GtkStringObject) item = g_list_model_get_item (names, i);

    if (g_str_equal (gtk_string_object_get_string (item), name)) {
      adw_combo_row_set_selected (cosign_row (f), i);
      return;
    }
  }
  g_assert_not_reached ();
}

static const struct {
  const char *name;
  gboolean    wanted;
  gboolean    is_rosa;
} choices[] = {
  { "Nobody", FALSE, FALSE },
  { "A supervisor", TRUE, FALSE },
  { "Rosa", TRUE, TRUE },
};

/* Whom a note is to be co-signed by is still chosen when the note is left and opened again, and
 * when somebody joins the staff meanwhile; and signing asks them. */
static void
test_cosigner (Fixture *f, gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (WayNote) note = NULL;
  g_autoptr (WayStaff) more = NULL;

  open_page (f);
  assert_shown (f, "Nobody");
  choose (f, choices[i].name);
  way_page_set_workspace (f->page, NULL);
  if (choices[i].wanted)
    view_wait (wants_as_told, f);

  open_page (f);
  assert_shown (f, choices[i].name);
  more = add_staff (f, "Zoe", WAY_STAFF_ROLE_PEER);
  view_settle ();
  assert_shown (f, choices[i].name);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), "note.sign", NULL));
  view_wait (is_signed, f);
  note = read_note (f);
  g_assert_cmpint (note->status, ==, choices[i].wanted ? WAY_NOTE_COSIGN_WANTED : WAY_NOTE_SIGNED);
  g_assert_cmpint (way_id_equal (&note->cosigner_id, &f->rosa->parent.id), ==, choices[i].is_rosa);
  g_assert_cmpint (way_id_is_none (&note->cosigner_id), ==, !choices[i].is_rosa);
}

/* Who is chosen and then nobody again: no second signature is asked for. */
static void
test_nobody_after_all (Fixture *f, gconstpointer data)
{
  g_autoptr (WayNote) note = NULL;

  open_page (f);
  choose (f, "Rosa");
  choose (f, "A supervisor");
  choose (f, "Nobody");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), "note.sign", NULL));
  view_wait (is_signed, f);
  note = read_note (f);
  g_assert_cmpint (note->status, ==, WAY_NOTE_SIGNED);
  g_assert_true (way_id_is_none (&note->cosigner_id));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

#define ADD(name, func, data) \
  g_test_add (name, Fixture, (gconstpointer)(gsize)(data), set_up, func, tear_down)
  ADD ("/note-editor/nobody", test_cosigner, 0);
  ADD ("/note-editor/a-supervisor", test_cosigner, 1);
  ADD ("/note-editor/somebody", test_cosigner, 2);
  ADD ("/note-editor/nobody-after-all", test_nobody_after_all, 0);

  return g_test_run ();
}
