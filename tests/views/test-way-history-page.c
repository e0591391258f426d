/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-page.h"

#include "view-fixture.h"
#include "way-act-page.h"
#include "way-history-filters.h"
#include "way-history-row.h"
#include "way-paper-page.h"
#include "way-past-page.h"
#include "way-past-row.h"
#include "way-pill.h"

typedef struct {
  WayWorkspace *workspace;
  WayClient    *client;
  WayPage      *page;
  WayPage      *pushed;
  GtkWidget    *window;
  char         *told;
} Fixture;

static void
tell_cb (Fixture *f, const char *text)
{
  g_free (f->told);
  f->told = g_strdup (text);
}

static void
push_cb (Fixture *f, WayPage *page)
{
  g_set_object (&f->pushed, page);
}

/* As the window does: workspace, client, then the subject if there is one. */
static void
open_page_of (Fixture *f, WayPage *page, const WayId *client_id)
{
  if (f->window != NULL)
    gtk_window_destroy (GTK_WINDOW (f->window));
  f->page = page;
  g_signal_connect_swapped (f->page, "tell", G_CALLBACK (tell_cb), f);
  g_signal_connect_swapped (f->page, "push", G_CALLBACK (push_cb), f);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  gtk_window_present (GTK_WINDOW (f->window));
  way_page_set_workspace (f->page, f->workspace);
  if (client_id != NULL)
    way_page_set_client (f->page, client_id);
  else
    way_page_shown (f->page);
  if (way_page_get_detail (f->page) != NULL) {
    const WayId subject = *way_page_get_subject (f->page);

    way_page_set_subject (f->page, &subject, way_page_get_detail (f->page));
  }
}

static void
open_page (Fixture *f, WayPage *page)
{
  open_page_of (f, page, &f->client->parent.id);
}

/* What was pushed comes to the front. */
static void
go_on (Fixture *f)
{
  g_autoptr (WayPage) page = g_steal_pointer (&f->pushed);

  g_assert_nonnull (page);
  open_page (f, page);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  WayClient *client;

  f->workspace = view_open_workspace ("Test Worker");
  client = way_workspace_create (f->workspace, WAY_TYPE_CLIENT);
  way_set (client, name_to_use, "Mae Arden");
  f->client = view_save (f->workspace, client);
  open_page (f, g_object_new (WAY_TYPE_HISTORY_PAGE, NULL));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_clear_object (&f->pushed);
  view_settle ();
  g_object_unref (f->client);
  view_finalize (f->workspace);
  g_free (f->told);
}

static const char *
get_text (Fixture *f, const char *name)
{
  GtkWidget *label = view_find (GTK_WIDGET (f->page), GTK_TYPE_LABEL, name);

  return label != NULL ? gtk_label_get_text (GTK_LABEL (label)) : "";
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = WAY_IS_HISTORY_ROW (widget) && gtk_widget_get_child_visible (widget) &&
            way_history_row_get_item (WAY_HISTORY_ROW (widget)) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

typedef struct {
  Fixture    *f;
  const char *name;
  const char *text;
} Expected;

static gboolean
says (gpointer data)
{
  const Expected *e = data;

  return g_str_has_prefix (get_text (e->f, e->name), e->text);
}

static void
wait_for (Fixture *f, const char *sentence)
{
  Expected e = { f, "sentence", sentence };

  view_wait (says, &e);
}

static void
wait_for_text (Fixture *f, const char *name, const char *text)
{
  Expected e = { f, name, text };

  view_wait (says, &e);
}

static void
change_risk (Fixture *f, WayClientRisk risk)
{
  WayClient *changed = way_record_copy (f->client);

  way_set (changed, risk, risk);
  g_object_unref (f->client);
  f->client = view_save (f->workspace, changed);
}

static GtkWidget *
first_row (Fixture *f)
{
  return view_find (GTK_WIDGET (f->page), WAY_TYPE_HISTORY_ROW, NULL);
}

static void
activate_first (Fixture *f)
{
  g_signal_emit_by_name (view_find (GTK_WIDGET (f->page), GTK_TYPE_LIST_VIEW, "entries"),
                         "activate", 0);
}

static void
press (Fixture *f, const char *name)
{
  GtkWidget *button = view_find (GTK_WIDGET (f->page), GTK_TYPE_BUTTON, name);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
}

/* A change stands there by itself, and putting it back is a change, too. */
static void
test_put_back (Fixture *f, gconstpointer data)
{
  GtkWidget *button;

  wait_for (f, "Test Worker added the client.");
  button = view_find (first_row (f), GTK_TYPE_BUTTON, "put_back");
  g_assert_false (gtk_widget_get_visible (button));

  change_risk (f, WAY_CLIENT_RISK_HIGH);
  wait_for (f, "Test Worker changed Risk from Not asked to High.");
  press (f, "put_back");
  wait_for (f, "Test Worker changed Risk from High to Not asked. This took back the change of ");
  g_assert_cmpstr (f->told, ==, "It is as it was before that change.");
  while (count_rows (GTK_WIDGET (f->page)) != 3)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_reading_is_folded (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < 3; i++) {
    g_autoptr (GAsyncResult) result = NULL;

    way_workspace_note_access_async (f->workspace, "view", &f->client->parent.id, "plan", NULL,
                                     view_done_cb, &result);
    view_wait (view_is_done, &result);
    g_assert_true (way_workspace_note_access_finish (f->workspace, result, NULL));
  }
  way_page_set_client (f->page, &f->client->parent.id);
  wait_for (f, "Test Worker read the plan, until");
  while (count_rows (GTK_WIDGET (f->page)) != 2)
    g_main_context_iteration (NULL, TRUE);
  activate_first (f);
  g_assert_null (f->pushed); /* there is nothing more to see */
}

static gboolean
shows_nothing (gpointer data)
{
  GtkWidget *stack = view_find (GTK_WIDGET (((Fixture *)data)->page), GTK_TYPE_STACK, "stack");

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "nothing") == 0;
}

static void
test_filters (Fixture *f, gconstpointer data)
{
  GtkWidget *search = view_find (GTK_WIDGET (f->page), GTK_TYPE_SEARCH_ENTRY, "search");
  GtkWidget *changed = view_find (GTK_WIDGET (f->page), WAY_TYPE_PILL, "changed");

  change_risk (f, WAY_CLIENT_RISK_HIGH);
  wait_for (f, "Test Worker changed Risk");
  gtk_editable_set_text (GTK_EDITABLE (search), "mae");
  wait_for (f, "Test Worker changed Risk"); /* it is about her */
  gtk_editable_set_text (GTK_EDITABLE (search), "nobody said this");
  view_wait (shows_nothing, f);
  gtk_editable_set_text (GTK_EDITABLE (search), "today");
  wait_for (f, "Test Worker changed Risk");
  wait_for_text (f, "day", "Only what was done on ");
  gtk_editable_set_text (GTK_EDITABLE (search), "1990");
  view_wait (shows_nothing, f);
  gtk_editable_set_text (GTK_EDITABLE (search), "");
  wait_for (f, "Test Worker changed Risk");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (changed), FALSE);
  view_wait (shows_nothing, f);
  way_history_filters_reset (
    WAY_HISTORY_FILTERS (view_find (GTK_WIDGET (f->page), WAY_TYPE_HISTORY_FILTERS, NULL)));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (changed)));
  wait_for (f, "Test Worker changed Risk");
}

/* What stands on a change is told, and leads on. */
static void
test_why_not (Fixture *f, gconstpointer data)
{
  change_risk (f, WAY_CLIENT_RISK_LOW);
  change_risk (f, WAY_CLIENT_RISK_HIGH);
  wait_for (f, "Test Worker changed Risk from Low to High.");
  g_signal_emit_by_name (view_find (GTK_WIDGET (f->page), GTK_TYPE_LIST_VIEW, "entries"),
                         "activate", 1);
  go_on (f);
  wait_for_text (f, "why_not", "Test Worker changed Risk after it, today, ");
  press (f, "go_there");
  go_on (f);
  wait_for (f, "Test Worker changed Risk from Low to High.");
  press (f, "put_back");
  wait_for_text (f, "why_not", "Test Worker took it back already");
}

static gboolean
has_row (gpointer data)
{
  return view_find (GTK_WIDGET (((Fixture *)data)->page), WAY_TYPE_PAST_ROW, NULL) != NULL;
}

/* An earlier state, with what has changed since, and one field of it put back. */
static void
test_past (Fixture *f, gconstpointer data)
{
  GtkWidget *row = NULL;

  change_risk (f, WAY_CLIENT_RISK_LOW);
  change_risk (f, WAY_CLIENT_RISK_HIGH);
  wait_for (f, "Test Worker changed Risk from Low to High.");
  activate_first (f);
  go_on (f);
  wait_for (f, "Test Worker changed Risk from Low to High.");
  press (f, "before");
  go_on (f);
  view_wait (has_row, f);
  wait_for_text (f, "moment", "As it was before what Test Worker did, today, ");
  wait_for_text (f, "summary", "What has changed since then");
  for (row = view_find (GTK_WIDGET (f->page), WAY_TYPE_PAST_ROW, NULL); row != NULL;
       row = gtk_widget_get_next_sibling (row)) {
    if (g_str_equal (gtk_label_get_text (GTK_LABEL (view_find (row, GTK_TYPE_LABEL, "label"))),
                     "Risk"))
      break;
  }
  g_assert_nonnull (row);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (view_find (row, GTK_TYPE_LABEL, "then"))), ==,
                   "Low");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (view_find (row, GTK_TYPE_LABEL, "now"))), ==,
                   "Now: High");
  g_signal_emit_by_name (view_find (row, GTK_TYPE_BUTTON, "put_back"), "clicked");
  wait_for_text (f, "summary", "Nothing in it has changed since then.");
  g_assert_cmpstr (f->told, ==, "It is again as it was then.");
}

/* Of one record, and of one of its fields. */
static void
test_of_record (Fixture *f, gconstpointer data)
{
  WayContactPoint *phone = way_workspace_create (f->workspace, WAY_TYPE_CONTACT_POINT);
  g_autoptr (WayContactPoint) saved = NULL;

  way_set (phone, client_id, f->client->parent.id);
  way_set (phone, value, "555 0142");
  saved = view_save (f->workspace, phone);
  change_risk (f, WAY_CLIENT_RISK_HIGH);
  open_page (f, way_history_page_new_of (&saved->parent.id, "contact_point", NULL));
  wait_for (f, "Test Worker added a way to reach the client “555 0142”.");
  wait_for_text (f, "subject", "Only the way to reach the client “555 0142”");
  g_assert_cmpuint (count_rows (GTK_WIDGET (f->page)), ==, 1);

  open_page (f, way_history_page_new_of (&f->client->parent.id, "client", "risk"));
  wait_for (f, "Test Worker changed Risk from Not asked to High.");
  wait_for_text (f, "subject", "Only Risk of the client");
}

/* Of all clients: it says about whom each is; and what is shown is what is printed. */
static void
test_all (Fixture *f, gconstpointer data)
{
  change_risk (f, WAY_CLIENT_RISK_HIGH);
  open_page_of (f, g_object_new (WAY_TYPE_HISTORY_PAGE, NULL), NULL);
  wait_for (f, "Test Worker read the history of all clients.");
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (view_find (GTK_WIDGET (f->page), GTK_TYPE_TOGGLE_BUTTON, "read")), FALSE);
  wait_for (f, "Test Worker changed Risk from Not asked to High.");
  wait_for_text (f, "about", "Mae Arden");

  press (f, "print");
  g_assert_true (WAY_IS_PAPER_PAGE (f->pushed));
}

static void
test_lock (Fixture *f, gconstpointer data)
{
  wait_for (f, "Test Worker added the client.");
  way_page_set_workspace (f->page, NULL);
  g_assert_cmpuint (count_rows (GTK_WIDGET (f->page)), ==, 0);
}

static gboolean
is_checked (gpointer data)
{
  return strstr (get_text (data, "state"), "is whole, checked today") != NULL;
}

static void
test_check (Fixture *f, gconstpointer data)
{
  wait_for_text (f, "state", "The chain was not looked through yet");
  press (f, "check");
  view_wait (is_checked, f);
  g_assert_true (g_str_has_prefix (get_text (f, "state"), "The chain of 2 entries is whole"));
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/history-page/put-back", test_put_back);
  ADD ("/history-page/reading-is-folded", test_reading_is_folded);
  ADD ("/history-page/filters", test_filters);
  ADD ("/history-page/why-not", test_why_not);
  ADD ("/history-page/past", test_past);
  ADD ("/history-page/of-record", test_of_record);
  ADD ("/history-page/all", test_all);
  ADD ("/history-page/lock", test_lock);
  ADD ("/history-page/check", test_check);
  return g_test_run ();
}
