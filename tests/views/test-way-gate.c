/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-gate.h"

#include <glib/gstdio.h>

#include "shell-fixture.h"
#include "way-code-page.h"
#include "way-create-page.h"
#include "way-new-passphrase-page.h"
#include "way-secret-row.h"
#include "way-unlock-page.h"
#include "way-wrap.h"

static void
count_cb (int *count)
{
  (*count)++;
}

static char *
new_folder (void)
{
  g_autofree char *name = g_uuid_string_random ();

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);

  return g_build_filename (g_get_user_data_dir (), name, NULL);
}

static GtkWindow *
show_gate (WayCaseload *caseload, WayGate **gate, int *opened)
{
  GtkWindow *window = GTK_WINDOW (adw_window_new ());

  *gate = g_object_new (WAY_TYPE_GATE, NULL);
  g_signal_connect_swapped (*gate, "opened", G_CALLBACK (count_cb), opened);
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (*gate));
  way_gate_set_caseload (*gate, caseload);
  gtk_window_present (window);
  way_gate_start (*gate);

  return window;
}

static gboolean
is_at (WayGate *gate, const char *page)
{
  return g_strcmp0 (way_gate_get_page (gate), page) == 0;
}

/* The n-th widget of a type below one, from 0. */
static gpointer
find_nth (GtkWidget *widget, GType type, int *n)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    gpointer found = find_nth (child, type, n);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static gpointer
nth (gpointer widget, GType type, int n)
{
  gpointer found = find_nth (widget, type, &n);

  g_assert_nonnull (found);

  return found;
}

static GtkWidget *
suggested_button (GtkWidget *page)
{
  for (int n = 0;; n++) {
    GtkWidget *button = nth (page, GTK_TYPE_BUTTON, n);

    /* Entry rows have one of their own, with an icon. */
    if (gtk_widget_has_css_class (button, "suggested-action") &&
        gtk_button_get_label (GTK_BUTTON (button)) != NULL)
      return button;
  }
}

static void
type_twice (GtkWidget *page, const char *passphrase)
{
  way_secret_row_set_text (nth (page, WAY_TYPE_SECRET_ROW, 0), passphrase);
  way_secret_row_set_text (nth (page, WAY_TYPE_SECRET_ROW, 1), passphrase);
}

/* A first run with nothing preset: each thing that is missing keeps Continue from being pressed. */
static void
fill_create_page (GtkWidget *page)
{
  GtkWidget *go_on = suggested_button (page);

  g_assert_false (gtk_widget_get_sensitive (go_on));
  gtk_editable_set_text (nth (page, ADW_TYPE_ENTRY_ROW, 0), "Dana Example");
  type_twice (page, "hello");
  gtk_check_button_set_active (nth (page, GTK_TYPE_CHECK_BUTTON, 1), TRUE);
  g_assert_false (gtk_widget_get_sensitive (go_on));
  type_twice (page, PASSPHRASE);
  g_assert_true (gtk_widget_get_sensitive (go_on));
  way_secret_row_set_text (nth (page, WAY_TYPE_SECRET_ROW, 1), "four brown geese");
  g_assert_false (gtk_widget_get_sensitive (go_on));
  type_twice (page, PASSPHRASE);
  g_signal_emit_by_name (go_on, "clicked");
}

/* Reads the code from the page, proves it, and returns it. */
static char *
prove_code (WayCodePage *page)
{
  GtkWidget       *done = suggested_button (GTK_WIDGET (page));
  GtkWidget       *groups = fixture_find (GTK_WIDGET (page), WAY_TYPE_WRAP);
  GtkEditable     *proof = nth (page, ADW_TYPE_ENTRY_ROW, 0);
  GString         *code = g_string_new (NULL);
  guint            n = 0;
  g_autofree char *asked = NULL;

  for (GtkWidget *label = gtk_widget_get_first_child (groups); label != NULL;
       label = gtk_widget_get_next_sibling (label), n++) {
    const char *group = gtk_label_get_text (GTK_LABEL (label));

    g_string_append_printf (code, "%s ", group);
    if (n == way_code_page_get_asked (page))
      asked = g_ascii_strdown (group, -1);
  }
  g_assert_cmpuint (n, ==, way_caseload_code_count_groups ());

  g_assert_false (gtk_widget_get_sensitive (done));
  gtk_editable_set_text (proof, "0000");
  g_assert_false (gtk_widget_get_sensitive (done));
  gtk_editable_set_text (proof, asked);
  g_assert_true (gtk_widget_get_sensitive (done));
  g_signal_emit_by_name (done, "clicked");
  WAIT_FOR (gtk_widget_get_first_child (groups) == NULL); /* when it is written down */

  return g_string_free (code, FALSE);
}

static void
test_first_run (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *code = NULL;
  WayCaseload     *caseload = way_caseload_new (folder);
  WayGate         *gate;
  GtkWidget       *page;
  int              opened = 0;
  GtkWindow       *window;

  way_caseload_set_cost (caseload, 2, 64);
  window = show_gate (caseload, &gate, &opened);
  g_assert_true (is_at (gate, "welcome"));
  g_signal_emit_by_name (nth (gate, ADW_TYPE_ACTION_ROW, 0), "activated");
  g_assert_true (is_at (gate, "create"));
  way_gate_back (gate);
  g_assert_true (is_at (gate, "welcome"));
  g_signal_emit_by_name (nth (gate, ADW_TYPE_ACTION_ROW, 0), "activated");

  fill_create_page (nth (gate, WAY_TYPE_CREATE_PAGE, 0));
  WAIT_FOR (is_at (gate, "code"));
  g_assert_cmpint (opened, ==, 0);
  code = prove_code (nth (gate, WAY_TYPE_CODE_PAGE, 0));
  g_assert_cmpint (opened, ==, 1);

  /* The passphrase is lost: the code opens, and work waits for a new passphrase. */
  way_gate_lock (gate);
  way_caseload_lock_async (caseload, NULL, NULL);
  WAIT_FOR (way_caseload_look (caseload, NULL) == WAY_CASELOAD_LOCKED);
  page = nth (gate, WAY_TYPE_UNLOCK_PAGE, 0);
  way_unlock_page_show_code (WAY_UNLOCK_PAGE (page));
  way_secret_row_set_text (nth (page, WAY_TYPE_SECRET_ROW, 1), code);
  g_signal_emit_by_name (nth (page, WAY_TYPE_SECRET_ROW, 1), "entry-activated");
  WAIT_FOR (is_at (gate, "new-passphrase"));
  g_assert_cmpint (opened, ==, 1);
  page = nth (gate, WAY_TYPE_NEW_PASSPHRASE_PAGE, 0);
  type_twice (page, "nine quiet herons at dusk");
  g_signal_emit_by_name (suggested_button (page), "clicked");
  WAIT_FOR (opened == 2);

  gtk_window_destroy (window);
  way_caseload_close (caseload);
  g_object_unref (caseload);
}

static void
unlock (WayGate *gate)
{
  WaySecretRow *row = nth (nth (gate, WAY_TYPE_UNLOCK_PAGE, 0), WAY_TYPE_SECRET_ROW, 0);

  way_secret_row_set_text (row, PASSPHRASE);
  g_signal_emit_by_name (row, "entry-activated");
}

/* There is no other copy of the code: a lock hides it, and it comes back until it is proven. */
static void
test_code_outlives_lock (void)
{
  g_autofree char *folder = new_folder ();
  WayCaseload     *caseload = way_caseload_new (folder);
  WayGate         *gate;
  WayCodePage     *page;
  int              opened = 0;
  GtkWindow       *window = show_gate (caseload, &gate, &opened);
  g_autofree char *group = NULL;
  g_autofree char *code = NULL;

  way_caseload_set_cost (caseload, 2, 64);
  g_signal_emit_by_name (nth (gate, ADW_TYPE_ACTION_ROW, 0), "activated");
  fill_create_page (nth (gate, WAY_TYPE_CREATE_PAGE, 0));
  WAIT_FOR (is_at (gate, "code"));
  page = nth (gate, WAY_TYPE_CODE_PAGE, 0);
  group = g_strdup (gtk_label_get_text (nth (nth (page, WAY_TYPE_WRAP, 0), GTK_TYPE_LABEL, 0)));

  for (int i = 0; i < 2; i++) {
    way_gate_lock (gate);
    g_assert_true (is_at (gate, "unlock"));
    g_assert_false (fixture_holds (GTK_WIDGET (gate), group));
    g_assert_true (way_gate_holds_code (gate));
    way_caseload_lock_async (caseload, NULL, NULL);
    WAIT_FOR (way_caseload_look (caseload, NULL) == WAY_CASELOAD_LOCKED);

    unlock (gate);
    WAIT_FOR (is_at (gate, "code"));
    g_assert_true (fixture_holds (GTK_WIDGET (gate), group));
    g_assert_cmpint (opened, ==, 0);
  }

  code = prove_code (page);
  g_assert_true (g_str_has_prefix (code, group));
  g_assert_cmpint (opened, ==, 1);
  g_assert_false (way_gate_holds_code (gate));
  way_gate_lock (gate);
  way_caseload_lock_async (caseload, NULL, NULL);
  WAIT_FOR (way_caseload_look (caseload, NULL) == WAY_CASELOAD_LOCKED);
  unlock (gate);
  WAIT_FOR (opened == 2);

  gtk_window_destroy (window);
  way_caseload_close (caseload);
  g_object_unref (caseload);
}

/* What kept the lock from being whole stands on the unlock page. */
static void
test_lock_failed (void)
{
  WayCaseload *caseload = fixture_caseload (NULL);
  WayGate     *gate;
  int          opened = 0;
  GtkWindow   *window = show_gate (caseload, &gate, &opened);
  g_autoptr (GError) error = g_error_new (WAY_ERROR, WAY_ERROR_KEYRING, "for the log");

  way_gate_lock (gate);
  way_gate_lock_failed (gate, error);
  g_assert_nonnull (
    strstr (way_unlock_page_get_message (WAY_UNLOCK_PAGE (nth (gate, WAY_TYPE_UNLOCK_PAGE, 0))),
            "may still hold a key"));

  gtk_window_destroy (window);
  way_caseload_close (caseload);
  g_object_unref (caseload);
}

typedef struct {
  const char *name;
  const char *file;    /* what is done to it */
  const char *content; /* NULL: it is removed */
  gssize      length;
  const char *words;
} Broken;

/* Every way in which a caseload can be broken has words of its own, and a way to try again. */
static void
test_broken (gconstpointer data)
{
  const Broken    *broken = data;
  WayCaseload     *made = fixture_caseload (NULL);
  g_autofree char *folder = g_strdup (way_caseload_get_folder (made));
  g_autofree char *path = g_build_filename (folder, broken->file, NULL);
  g_autofree char *previous = g_build_filename (folder, "keys.json.old", NULL);
  WayCaseload     *caseload;
  WayGate         *gate;
  GtkWindow       *window;
  int              opened = 0;

  way_caseload_close (made);
  g_object_unref (made);
  g_remove (previous);
  if (broken->content != NULL)
    g_assert_true (g_file_set_contents (path, broken->content, broken->length, NULL));
  else
    g_assert_cmpint (g_remove (path), ==, 0);

  caseload = way_caseload_new (folder);
  window = show_gate (caseload, &gate, &opened);
  WAIT_FOR (is_at (gate, "broken"));
  g_assert_true (fixture_holds (GTK_WIDGET (gate), broken->words));
  g_assert_cmpint (opened, ==, 0);

  gtk_window_destroy (window);
  g_object_unref (caseload);
}

int
main (int argc, char *argv[])
{
  static const Broken rows[] = {
    { "records-gone", "records.db", NULL, 0, "records are missing or empty" },
    { "records-empty", "records.db", "", 0, "records are missing or empty" },
    { "keys-gone", "keys.json", NULL, 0, "file with their keys is missing" },
    { "keys-damaged", "keys.json", "{", 1, "cannot be read" },
    { "not-encrypted", "records.db", "SQLite format 3", 16, "not encrypted" },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/gate/first-run", test_first_run);
  g_test_add_func ("/gate/code-outlives-lock", test_code_outlives_lock);
  g_test_add_func ("/gate/lock-failed", test_lock_failed);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strconcat ("/gate/broken/", rows[i].name, NULL);

    g_test_add_data_func (path, &rows[i], test_broken);
  }

  return g_test_run ();
}
