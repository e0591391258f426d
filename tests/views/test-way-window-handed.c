/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-window-private.h"

#include "shell-fixture.h"
#include "way-assessment-form.h"
#include "way-client.h"
#include "way-sealed-note.h"
#include "way-secret-row.h"
#include "way-unlock-page.h"

typedef struct {
  WayCaseload *caseload;
  WayWindow   *window;
  WayId        client;
} Fixture;

static void
add_client (Fixture *self)
{
  WayWorkspace *workspace = way_caseload_get_workspace (self->caseload);
  g_autoptr (WayClient) client = way_workspace_create (workspace, WAY_TYPE_CLIENT);
  g_autoptr (WayClient) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  way_set (client, name_to_use, "Marisol Vega");
  way_workspace_save_async (workspace, client, NULL, NULL, keep_result_cb, &result);
  WAIT_FOR (result != NULL);
  saved = way_workspace_save_finish (workspace, result, NULL, NULL);
  self->client = WAY_RECORD (saved)->id;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->caseload = fixture_caseload (NULL);
  self->window = g_object_new (WAY_TYPE_WINDOW, NULL);
  way_window_set_caseload (self->window, self->caseload);
  gtk_window_present (GTK_WINDOW (self->window));
  way_window_start (self->window);
  WAIT_FOR (way_window_is_working (self->window));
  add_client (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  way_caseload_close (self->caseload);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->caseload);
}

static void
unlock (Fixture *self)
{
  GtkWidget    *page = fixture_find (GTK_WIDGET (self->window), WAY_TYPE_UNLOCK_PAGE);
  WaySecretRow *row = fixture_find (page, WAY_TYPE_SECRET_ROW);

  way_secret_row_set_text (row, PASSPHRASE);
  g_signal_emit_by_name (row, "entry-activated");
  WAIT_FOR (way_window_is_working (self->window));
}

static const char *
stage (Fixture *self)
{
  return gtk_stack_get_visible_child_name (self->window->stage);
}

/* A PHQ-9 of the client, handed over; then nobody can look into the records. */
static void
hand (Fixture *self)
{
  WayWorkspace   *workspace = way_caseload_get_workspace (self->caseload);
  WayInstruments *instruments = way_workspace_get_instruments (workspace);
  g_autoptr (WayAnswering) answering = way_answering_new (
    workspace, way_instruments_lookup (instruments, "phq-9", NULL), &self->client);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (WayHandedForm) form = NULL;

  WAIT_FOR (!way_answering_is_loading (answering));
  way_handed_form_begin_async (answering, keep_result_cb, &result);
  WAIT_FOR (result != NULL);
  form = way_handed_form_begin_finish (answering, result, NULL);
  way_window_hand (self->window, G_OBJECT (form));
  WAIT_FOR (g_strcmp0 (stage (self), "handed") == 0);
  g_assert_null (way_caseload_get_workspace (self->caseload));
  WAIT_FOR (self->window->locks == 0);
  g_assert_false (fixture_holds (GTK_WIDGET (self->window), "Marisol"));
}

/* Neither closing nor what the window can do leads out. */
static void
test_no_way_out (Fixture *self, gconstpointer data)
{
  GtkWidget *widget = GTK_WIDGET (self->window);

  hand (self);
  gtk_window_close (GTK_WINDOW (self->window));
  gtk_widget_activate_action (widget, "win.show-place", "s", "clients");
  gtk_widget_activate_action (widget, "win.preferences", NULL);
  gtk_widget_activate_action (widget, "win.shortcuts", NULL);
  gtk_widget_activate_action (widget, "win.back", NULL);
  gtk_widget_activate_action (widget, "win.search", NULL);
  gtk_widget_activate_action (widget, "win.act", NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpstr (stage (self), ==, "handed");
  g_assert_true (gtk_widget_get_mapped (widget));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 1);
}

/* Given back, the questions can come again until the passphrase was typed. */
static void
test_give_back (Fixture *self, gconstpointer data)
{
  hand (self);
  way_handed_form_answer (self->window->handed, 1, 2);
  way_window_give_back (self->window);
  g_assert_cmpstr (stage (self), ==, "gate");
  g_signal_emit_by_name (self->window->gate, "return");
  g_assert_cmpstr (stage (self), ==, "handed");

  way_window_give_back (self->window);
  unlock (self);
  g_assert_cmpstr (stage (self), ==, "work");
  g_assert_true (WAY_IS_ASSESSMENT_FORM (way_work_get_page (self->window->work)));
  WAIT_FOR (!way_sealed_note_exists (self->caseload));
  g_assert_null (self->window->handed);
  way_window_return_to_client (self->window); /* too late */
  g_assert_cmpstr (stage (self), ==, "work");
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Whoever takes the screen back while the passphrase is looked at has no records in the hands. */
static void
test_return_while_opening (Fixture *self, gconstpointer data)
{
  GtkWidget    *page;
  WaySecretRow *row;
  guint         turns = 0;

  hand (self);
  way_window_give_back (self->window);
  page = fixture_find (GTK_WIDGET (self->window), WAY_TYPE_UNLOCK_PAGE);
  row = fixture_find (page, WAY_TYPE_SECRET_ROW);
  g_signal_connect_swapped (self->caseload, "notify::workspace", G_CALLBACK (count_cb), &turns);
  way_secret_row_set_text (row, PASSPHRASE);
  g_signal_emit_by_name (row, "entry-activated");
  way_window_return_to_client (self->window);
  WAIT_FOR (turns >= 1); /* it was opened, and locked again */
  g_assert_cmpstr (stage (self), ==, "handed");
  g_assert_null (way_caseload_get_workspace (self->caseload));
  WAIT_FOR (self->window->locks == 0);
  g_signal_handlers_disconnect_by_data (self->caseload, &turns);

  way_window_give_back (self->window);
  unlock (self);
}

static gboolean
offers_return (Fixture *self)
{
  GtkWidget *page = fixture_find (GTK_WIDGET (self->window), WAY_TYPE_UNLOCK_PAGE);

  return fixture_holds (page, "Back to the questions");
}

/* When nobody moves, only the passphrase leads on, and nothing of the answers is left. */
static void
test_idle (Fixture *self, gconstpointer data)
{
  hand (self);
  way_handed_form_answer (self->window->handed, 0, 2);
  way_watch_pretend_idle (self->window->watch, 60 * 60);
  WAIT_FOR (g_strcmp0 (stage (self), "gate") == 0);
  g_assert_false (offers_return (self));
  g_assert_false (fixture_holds (GTK_WIDGET (self->window), "Little interest"));
  g_assert_false (fixture_holds (GTK_WIDGET (self->window), "Dana"));
  WAIT_FOR (self->window->locks == 0);
  unlock (self);
  WAIT_FOR (!way_sealed_note_exists (self->caseload));
}

/* What was slipped in is told, and goes. */
static void
test_slipped_in (Fixture *self, gconstpointer data)
{
  g_autofree char *path =
    g_build_filename (way_caseload_get_folder (self->caseload), "handed", NULL);

  way_window_lock (self->window);
  WAIT_FOR (self->window->locks == 0);
  g_assert_true (g_file_set_contents (path, "something", -1, NULL));
  unlock (self);
  WAIT_FOR (!way_sealed_note_exists (self->caseload));
  g_assert_true (fixture_holds (GTK_WIDGET (self->window), "cannot be read"));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/window-handed/no-way-out", test_no_way_out);
  ADD ("/window-handed/give-back", test_give_back);
  ADD ("/window-handed/return-while-opening", test_return_while_opening);
  ADD ("/window-handed/idle", test_idle);
  ADD ("/window-handed/slipped-in", test_slipped_in);

  return g_test_run ();
}
