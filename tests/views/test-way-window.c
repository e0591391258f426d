/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-window-private.h"

#include "shell-fixture.h"
#include "way-client-name.h"
#include "way-client.h"
#include "way-gate.h"
#include "way-secret-row.h"
#include "way-unlock-page.h"

/* A recovery code of no caseload. */
#define CODE "WN4Z-J4YZ-2859-H6KP-RETZ-VV0A-5S6B-BZ4X-6BDK"

/* A page that holds a client’s name. */
#define TEST_TYPE_PAGE (test_page_get_type ())
G_DECLARE_FINAL_TYPE (TestPage, test_page, TEST, PAGE, WayPage)

struct _TestPage {
  WayPage parent_instance;
};

G_DEFINE_FINAL_TYPE (TestPage, test_page, WAY_TYPE_PAGE)

static int   n_pages;
static WayId told_subject;

static void
test_page_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  told_subject = *subject;
  g_assert_cmpstr (detail, ==, "phq-9");
}

static void
test_page_finalize (GObject *object)
{
  n_pages--;
  G_OBJECT_CLASS (test_page_parent_class)->finalize (object);
}

static void
test_page_class_init (TestPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_page_finalize;
  WAY_PAGE_CLASS (klass)->set_subject = test_page_set_subject;
}

static void
test_page_init (TestPage *self)
{
  n_pages++;
  adw_bin_set_child (ADW_BIN (self), gtk_label_new ("Marisol Vega"));
  way_page_set_title (WAY_PAGE (self), "Assessment");
}

typedef struct {
  WayCaseload *caseload;
  WayWindow   *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->caseload = fixture_caseload (NULL);
  self->window = g_object_new (WAY_TYPE_WINDOW, NULL);
  way_window_set_caseload (self->window, self->caseload);
  gtk_window_present (GTK_WINDOW (self->window));
  way_window_start (self->window);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  way_caseload_close (self->caseload);
  g_assert_finalize_object (self->caseload);
}

static void
unlock (Fixture *self)
{
  GtkWidget    *page = fixture_find (GTK_WIDGET (self->window), WAY_TYPE_UNLOCK_PAGE);
  WaySecretRow *row = fixture_find (page, WAY_TYPE_SECRET_ROW);

  way_secret_row_set_text (row, PASSPHRASE);
  g_signal_emit_by_name (row, "entry-activated");
  WAIT_FOR (way_caseload_get_workspace (self->caseload) != NULL);
  WAIT_FOR (way_work_is_entered (way_window_get_work (self->window)));
  g_assert_cmpuint (way_secret_row_get_length (row), ==, 0);
}

static gboolean
is_locked (Fixture *self)
{
  return way_caseload_look (self->caseload, NULL) == WAY_CASELOAD_LOCKED;
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
gone_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
}

/* Today comes first, unless somebody likes the list of clients better. */
static void
test_first_place (Fixture *self, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.waymark.Waymark");
  g_autoptr (WayWork) other = g_object_ref_sink (g_object_new (WAY_TYPE_WORK, NULL));

  g_assert_cmpstr (way_work_get_place (way_window_get_work (self->window)), ==, "today");

  g_settings_set_boolean (settings, "begin-with-clients", TRUE);
  way_work_enter (other, way_caseload_get_workspace (self->caseload));
  g_assert_cmpstr (way_work_get_place (other), ==, "clients");
  way_work_leave (other);
  g_settings_reset (settings, "begin-with-clients");
}

/* Locking destroys what is on the screen at once, and unlocking brings the same page back. */
static void
test_lock (Fixture *self, gconstpointer data)
{
  const WayId subject = way_id_make (5);
  WayWork    *work = way_window_get_work (self->window);
  WayPage    *page = g_object_ref_sink (g_object_new (TEST_TYPE_PAGE, NULL));

  g_assert_true (way_work_is_entered (work));
  way_page_set_subject (page, &subject, "phq-9");
  way_work_push (work, page);
  g_object_unref (page);
  g_assert_cmpint (n_pages, ==, 1);
  g_assert_true (fixture_holds (GTK_WIDGET (self->window), "Marisol"));

  way_window_lock (self->window);
  g_assert_false (way_work_is_entered (work));
  g_assert_cmpint (n_pages, ==, 0);
  g_assert_false (fixture_holds (GTK_WIDGET (self->window), "Marisol"));
  g_assert_false (fixture_holds (GTK_WIDGET (self->window), "Dana"));
  WAIT_FOR (is_locked (self));

  told_subject = (WayId){ 0 };
  unlock (self);
  g_assert_cmpint (n_pages, ==, 1);
  g_assert_cmpint (way_id_compare (&told_subject, &subject), ==, 0);
  g_assert_cmpstr (way_page_get_title (way_work_get_page (work)), ==, "Assessment");
  g_assert_true (way_work_back (work));
  g_assert_cmpint (n_pages, ==, 0);
}

static void
test_wrong_passphrase (Fixture *self, gconstpointer data)
{
  WayUnlockPage *page;
  WaySecretRow  *row;

  way_window_lock (self->window);
  WAIT_FOR (is_locked (self));

  page = fixture_find (GTK_WIDGET (self->window), WAY_TYPE_UNLOCK_PAGE);
  row = fixture_find (GTK_WIDGET (page), WAY_TYPE_SECRET_ROW);
  way_secret_row_set_text (row, "not this one");
  g_signal_emit_by_name (row, "entry-activated");
  WAIT_FOR (strstr (way_unlock_page_get_message (page), "does not fit") != NULL);
  g_assert_cmpuint (way_secret_row_get_length (row), ==, 0);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));

  WAIT_FOR (way_caseload_get_wait (self->caseload) == 0);
  unlock (self);
}

static void
test_hide (Fixture *self, gconstpointer data)
{
  GtkWidget *work = GTK_WIDGET (way_window_get_work (self->window));

  GtkWidget *dialog = gtk_window_new ();

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self->window));
  gtk_window_present (GTK_WINDOW (dialog));
  g_assert_true (gtk_widget_get_mapped (work));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.hide", NULL);
  g_assert_true (way_window_is_hidden (self->window));
  g_assert_false (gtk_widget_get_mapped (work));
  g_assert_false (gtk_widget_is_visible (work)); /* nor is it in what other programs read */
  g_assert_false (gtk_widget_get_visible (dialog));

  /* What it was comes back as it was. */
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.hide", NULL);
  g_assert_true (gtk_widget_get_mapped (work));
  g_assert_true (gtk_widget_get_visible (dialog));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.hide", NULL);

  /* A lock while it is hidden: what comes back is the unlock page. */
  way_window_lock (self->window);
  WAIT_FOR (is_locked (self));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.hide", NULL);
  g_assert_false (way_window_is_hidden (self->window));
  g_assert_false (gtk_widget_get_mapped (work));
  unlock (self);
  g_assert_true (gtk_widget_get_mapped (work));
}

/* Every page is made anew, so that none shows a name that it had read before. */
static void
test_names (Fixture *self, gconstpointer data)
{
  WayWork *work = way_window_get_work (self->window);
  g_autoptr (GSettings) settings = g_settings_new ("org.waymark.Waymark");

  way_work_push (work, g_object_new (TEST_TYPE_PAGE, NULL));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.hide-names", NULL);
  g_assert_true (way_client_name_is_hidden ());
  g_assert_true (g_settings_get_boolean (settings, "hide-names"));
  g_assert_cmpint (n_pages, ==, 1);
  g_assert_cmpstr (way_page_get_title (way_work_get_page (work)), ==, "Assessment");

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.hide-names", NULL);
  g_assert_false (way_client_name_is_hidden ());
  g_assert_true (way_work_back (work));
}

/* The screen locks while the passphrase is being tried: nothing is shown then. */
static void
test_lock_while_opening (Fixture *self, gconstpointer data)
{
  WayWork      *work = way_window_get_work (self->window);
  GtkWidget    *page = fixture_find (GTK_WIDGET (self->window), WAY_TYPE_UNLOCK_PAGE);
  WaySecretRow *row = fixture_find (page, WAY_TYPE_SECRET_ROW);
  int           opened = 0;

  way_window_lock (self->window);
  WAIT_FOR (is_locked (self));

  g_signal_connect_swapped (self->caseload, "notify::workspace", G_CALLBACK (count_cb), &opened);
  way_secret_row_set_text (row, PASSPHRASE);
  g_signal_emit_by_name (row, "entry-activated");
  g_assert_true (way_caseload_get_workspace (self->caseload) == NULL);
  way_window_lock (self->window);

  /* It opens, for it was asked to, and is hidden again at once (the two are told as one). */
  for (gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
       opened == 0 || way_caseload_look (self->caseload, NULL) != WAY_CASELOAD_LOCKED;) {
    g_assert_cmpint (g_get_monotonic_time (), <, end);
    g_main_context_iteration (NULL, FALSE);
    g_assert_false (way_work_is_entered (work));
    g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (work)));
  }
  WAIT_FOR (gtk_widget_get_sensitive (GTK_WIDGET (row)));
  for (gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 2; g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);
  g_assert_false (way_work_is_entered (work));
  g_signal_handlers_disconnect_by_data (self->caseload, &opened);

  unlock (self);
}

/* What was copied goes with the lock, and with the program. */
static void
test_copied (Fixture *self, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->window));

  gdk_clipboard_set_text (clipboard, "Marisol Vega");
  way_window_lock (self->window);
  g_assert_null (gdk_clipboard_get_content (clipboard));
  WAIT_FOR (is_locked (self));
  unlock (self);

  gdk_clipboard_set_text (clipboard, "Marisol Vega");
  g_object_ref (self->window);
  gtk_window_close (GTK_WINDOW (self->window));
  g_assert_null (gdk_clipboard_get_content (clipboard));
  g_object_unref (self->window);
  self->window = NULL;
}

static AdwMessageDialog *
find_question (Fixture *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (ADW_IS_MESSAGE_DIALOG (window) &&
        gtk_window_get_transient_for (window) == (gpointer)self->window)
      return ADW_MESSAGE_DIALOG (window);
  }
  return NULL;
}

/* It locks by itself also where work has not begun. */
static void
test_idle_with_code (Fixture *self, gconstpointer data)
{
  GtkWidget    *gate = fixture_find (GTK_WIDGET (self->window), WAY_TYPE_GATE);
  GtkWidget    *page = fixture_find (GTK_WIDGET (self->window), WAY_TYPE_UNLOCK_PAGE);
  WaySecretRow *row = fixture_find (page, WAY_TYPE_SECRET_ROW);

  way_gate_show_code (WAY_GATE (gate), CODE);
  way_window_lock (self->window);
  WAIT_FOR (is_locked (self));
  way_secret_row_set_text (row, PASSPHRASE);
  g_signal_emit_by_name (row, "entry-activated");
  WAIT_FOR (g_strcmp0 (way_gate_get_page (WAY_GATE (gate)), "code") == 0);
  g_assert_false (way_work_is_entered (way_window_get_work (self->window)));

  way_watch_pretend_idle (self->window->watch, 24 * 60 * 60);
  WAIT_FOR (is_locked (self));
  g_assert_cmpstr (way_gate_get_page (WAY_GATE (gate)), ==, "unlock");
  way_gate_drop_code (WAY_GATE (gate));
}

/* The only copy of the code does not go without a question. */
static void
test_close_with_code (Fixture *self, gconstpointer data)
{
  GtkWidget *gate = fixture_find (GTK_WIDGET (self->window), WAY_TYPE_GATE);
  gboolean   gone = FALSE;

  g_object_set_data_full (G_OBJECT (self->window), "gone", &gone, gone_cb);
  way_gate_show_code (WAY_GATE (gate), CODE);
  g_assert_true (way_gate_holds_code (WAY_GATE (gate)));

  gtk_window_close (GTK_WINDOW (self->window));
  g_assert_false (gone);
  g_assert_nonnull (find_question (self));
  adw_message_dialog_response (find_question (self), "cancel");
  g_assert_true (way_gate_holds_code (WAY_GATE (gate)));

  gtk_window_close (GTK_WINDOW (self->window));
  WAIT_FOR (find_question (self) != NULL);
  adw_message_dialog_response (find_question (self), "close");
  WAIT_FOR (gone);
  self->window = NULL;
}

static void
test_title (Fixture *self, gconstpointer data)
{
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Waymark");
}

static GtkWindow *
find_shortcuts (void)
{
  g_autoptr (GListModel) all = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (all); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (all, i);

    if (GTK_IS_SHORTCUTS_WINDOW (window))
      return window; /* GTK holds it */
  }

  return NULL;
}

/* Made when it is asked for, over the window.  GTK 4.8 warns of a label of its own in it. */
static void
test_shortcuts (Fixture *self, gconstpointer data)
{
  const GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  GtkWindow           *shortcuts;

  g_assert_null (find_shortcuts ());
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.shortcuts", NULL));
  shortcuts = find_shortcuts ();
  g_assert_nonnull (shortcuts);
  g_assert_true (gtk_window_get_transient_for (shortcuts) == GTK_WINDOW (self->window));
  gtk_window_close (shortcuts);
  WAIT_FOR (find_shortcuts () == NULL);
  g_log_set_always_fatal (fatal);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/window/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("first-place", test_first_place);
  ADD ("lock", test_lock);
  ADD ("wrong-passphrase", test_wrong_passphrase);
  ADD ("hide", test_hide);
  ADD ("names", test_names);
  ADD ("lock-while-opening", test_lock_while_opening);
  ADD ("copied", test_copied);
  ADD ("idle-with-code", test_idle_with_code);
  ADD ("close-with-code", test_close_with_code);
  ADD ("title", test_title);
  ADD ("shortcuts", test_shortcuts);

  return g_test_run ();
}
