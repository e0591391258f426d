/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-form.h"

#include "shell-fixture.h"
#include "way-client.h"

typedef struct {
  WayCaseload  *caseload;
  WayWorkspace *workspace;
  WayForm      *form;
  GtkWidget    *box;
  GtkEditable  *name;
  GtkTextView  *reason;
  WayDateRow   *born;
  GtkSwitch    *interpreter;
  AdwComboRow  *risk;
  GtkWidget    *reasons;
  WayId         about;
  int           kept, restored;
} Fixture;

static void
count_cb (int *count)
{
  (*count)++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->caseload = fixture_caseload (NULL);
  self->workspace = way_caseload_get_workspace (self->caseload);
  self->box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->name = GTK_EDITABLE (adw_entry_row_new ());
  self->reason = GTK_TEXT_VIEW (gtk_text_view_new ());
  self->born = WAY_DATE_ROW (g_object_new (WAY_TYPE_DATE_ROW, "partial", TRUE, NULL));
  self->interpreter = GTK_SWITCH (gtk_switch_new ());
  self->risk = ADW_COMBO_ROW (adw_combo_row_new ());
  self->reasons = adw_preferences_group_new ();
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->reason));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->born));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->interpreter));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->risk));
  gtk_box_append (GTK_BOX (self->box), self->reasons);

  self->form = way_form_new ();
  way_form_add_entry (self->form, "name_to_use", self->name);
  way_form_add_text (self->form, "reason_words", self->reason);
  way_form_add_date (self->form, "birth_date", self->born);
  way_form_add_switch (self->form, "interpreter", self->interpreter);
  way_form_add_combo (self->form, "risk", self->risk);
  way_form_add_set (self->form, "reasons", ADW_PREFERENCES_GROUP (self->reasons));
  g_signal_connect_swapped (self->form, "kept", G_CALLBACK (count_cb), &self->kept);
  g_signal_connect_swapped (self->form, "restored", G_CALLBACK (count_cb), &self->restored);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->form);
  g_object_unref (self->box);
  way_caseload_close (self->caseload);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (self->caseload);
}

static void
type_all (Fixture *self)
{
  GtkCheckButton *check = fixture_find (self->reasons, GTK_TYPE_CHECK_BUTTON);

  gtk_editable_set_text (self->name, "Zoë");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->reason), "My own words", -1);
  gtk_editable_set_text (GTK_EDITABLE (self->born), "March 1991");
  gtk_switch_set_active (self->interpreter, TRUE);
  adw_combo_row_set_selected (self->risk, WAY_CLIENT_RISK_HIGH);
  gtk_check_button_set_active (check, TRUE);
}

static void
check_all (WayClient *client)
{
  g_assert_cmpstr (client->name_to_use, ==, "Zoë");
  g_assert_cmpstr (client->reason_words, ==, "My own words");
  g_assert_cmpuint (client->birth_date.ymd, ==, 19910300);
  g_assert_true (client->interpreter);
  g_assert_cmpuint (client->risk, ==, WAY_CLIENT_RISK_HIGH);
  g_assert_cmpuint (client->reasons.bits, ==, 1);
}

static WayClient *
edit_new (Fixture *self)
{
  WayClient *client = way_workspace_create (self->workspace, WAY_TYPE_CLIENT);

  self->about = way_id_make (1);
  way_form_edit (self->form, self->workspace, client, &self->about);

  return client;
}

static void
test_save (Fixture *self, gconstpointer data)
{
  g_autoptr (WayClient) client = edit_new (self);
  g_autoptr (WayClient) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;

  g_assert_false (way_form_is_changed (self->form));
  type_all (self);
  g_assert_true (way_form_is_changed (self->form));

  way_form_save_async (self->form, keep_result_cb, &result);
  WAIT_FOR (result != NULL);
  saved = way_form_save_finish (self->form, result, &act, &error);
  g_assert_no_error (error);
  g_assert_cmpint (act, >, 0);
  check_all (saved);
}

static void
ask_cb (Fixture *self)
{
  g_autofree char *risk = way_form_dup_text (self->form, "risk");

  g_assert_cmpstr (risk, ==, "low");
}

/* A page looks at its form whenever a control changes, while the form is filled too: a row that has
 * no lines yet says what the record says. */
static void
test_asked_while_filled (Fixture *self, gconstpointer data)
{
  g_autoptr (WayClient) client = way_workspace_create (self->workspace, WAY_TYPE_CLIENT);

  way_set (client, name_to_use, "Zoë");
  way_set (client, risk, WAY_CLIENT_RISK_LOW);
  self->about = way_id_make (1);
  g_signal_connect_swapped (self->name, "changed", G_CALLBACK (ask_cb), self);
  way_form_edit (self->form, self->workspace, client, &self->about);
  g_assert_false (way_form_is_changed (self->form));
  g_signal_handlers_disconnect_by_data (self->name, self);
}

/* What was typed is there again in another form of the same, after the first one is gone. */
static void
test_draft (Fixture *self, gconstpointer data)
{
  g_autoptr (WayClient) client = edit_new (self);
  g_autoptr (WayRecord) read = NULL;
  g_autoptr (GError) error = NULL;

  type_all (self);
  WAIT_FOR (self->kept == 1);
  way_form_clear (self->form);
  g_assert_cmpstr (gtk_editable_get_text (self->name), ==, "");
  g_assert_null (way_form_get_record (self->form));

  way_form_edit (self->form, self->workspace, client, &self->about);
  g_assert_cmpstr (gtk_editable_get_text (self->name), ==, "");
  WAIT_FOR (self->restored == 1);
  read = way_form_read (self->form, &error);
  g_assert_no_error (error);
  check_all ((WayClient *)read);
}

static void
test_wrong_date (Fixture *self, gconstpointer data)
{
  g_autoptr (WayClient) client = edit_new (self);
  g_autoptr (GError) error = NULL;

  type_all (self);
  gtk_editable_set_text (GTK_EDITABLE (self->born), "soonish");
  g_assert_null (way_form_read (self->form, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "not a date"));
  g_assert_null (strstr (error->message, "soonish"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (self->born), "error"));

  gtk_editable_set_text (GTK_EDITABLE (self->born), "1991");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (self->born), "error"));
}

static void
test_discard (Fixture *self, gconstpointer data)
{
  g_autoptr (WayClient) client = edit_new (self);

  type_all (self);
  way_form_discard (self->form);
  g_assert_false (way_form_is_changed (self->form));
  g_assert_cmpstr (gtk_editable_get_text (self->name), ==, "");
}

/* What is typed about a client is not for an input method to learn. */
static void
test_private (Fixture *self, gconstpointer data)
{
  GObject *controls[] = { G_OBJECT (self->name), G_OBJECT (self->reason), G_OBJECT (self->born) };

  for (guint i = 0; i < G_N_ELEMENTS (controls); i++) {
    GtkInputHints hints;

    g_object_get (controls[i], "input-hints", &hints, NULL);
    g_assert_cmpuint (hints & GTK_INPUT_HINT_PRIVATE, !=, 0);
  }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/form/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("save", test_save);
  ADD ("asked-while-filled", test_asked_while_filled);
  ADD ("draft", test_draft);
  ADD ("wrong-date", test_wrong_date);
  ADD ("discard", test_discard);
  ADD ("private", test_private);

  return g_test_run ();
}
