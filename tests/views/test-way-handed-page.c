/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-handed-page.h"

#include "assessment-form-fixture.h"
#include "way-handed-form.h"

typedef struct {
  Fixture        work;
  GtkWidget     *window;
  WayHandedPage *page;
  WayHandedForm *form;
  guint          given_back;
} Handed;

static void
given_back_cb (Handed *h)
{
  h->given_back++;
}

static void
hand_set_up (Handed *h, gconstpointer data)
{
  g_autoptr (WayAnswering) answering = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  WayInstruments *instruments;

  set_up (&h->work, NULL);
  instruments = way_workspace_get_instruments (h->work.workspace);
  answering =
    way_answering_new (h->work.workspace, way_instruments_lookup (instruments, data, NULL),
                       &WAY_RECORD (h->work.client)->id);
  until (!way_answering_is_loading (answering));
  way_handed_form_begin_async (answering, view_done_cb, &result);
  view_wait (view_is_done, &result);
  h->form = way_handed_form_begin_finish (answering, result, NULL);
  g_assert_nonnull (h->form);

  h->window = gtk_window_new ();
  h->page = g_object_new (WAY_TYPE_HANDED_PAGE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (h->window), 1024, 768);
  gtk_window_set_child (GTK_WINDOW (h->window), GTK_WIDGET (h->page));
  gtk_window_present (GTK_WINDOW (h->window));
  g_signal_connect_swapped (h->page, "give-back", G_CALLBACK (given_back_cb), h);
  way_handed_page_show (h->page, h->form);
  view_settle ();
}

static void
hand_tear_down (Handed *h, gconstpointer data)
{
  way_handed_page_show (h->page, NULL);
  gtk_window_destroy (GTK_WINDOW (h->window));
  view_settle ();
  view_finalize (h->form);
  tear_down (&h->work, NULL);
}

static void
tap (Handed *h, guint keyval)
{
  Fixture in_window = { .window = h->window };

  g_assert_true (press_with (&in_window, keyval, 0));
}

static const char *
says (Handed *h, const char *id)
{
  return text_of (GTK_WIDGET (h->page), id);
}

static void
push (Handed *h, const char *id)
{
  click (GTK_WIDGET (h->page), id);
  view_settle ();
}

static WayAnswer
answer (Handed *h, guint item)
{
  return way_answers_get (way_handed_form_get_answers (h->form), item);
}

static gboolean
is_seen (Handed *h, GType type, const char *id)
{
  GtkWidget *widget = view_find (GTK_WIDGET (h->page), type, id);

  return widget != NULL && gtk_widget_get_mapped (widget);
}

/* By keys: nothing moves on by itself, and every question can be gone back to. */
static void
test_keys (Handed *h, gconstpointer data)
{
  g_assert_cmpstr (says (h, "position"), ==, "Question 1 of 10");
  tap (h, GDK_KEY_2);
  g_assert_cmpstr (says (h, "position"), ==, "Question 1 of 10");
  g_assert_cmpint (answer (h, 0).value, ==, 2);
  tap (h, GDK_KEY_1); /* thought better of */
  g_assert_cmpint (answer (h, 0).value, ==, 1);
  tap (h, GDK_KEY_Return);
  view_settle ();
  g_assert_cmpstr (says (h, "position"), ==, "Question 2 of 10");
  tap (h, GDK_KEY_3);
  tap (h, GDK_KEY_Page_Down);
  view_settle ();
  g_assert_cmpstr (says (h, "position"), ==, "Question 3 of 10");
  tap (h, GDK_KEY_Page_Up);
  tap (h, GDK_KEY_Page_Up);
  view_settle ();
  g_assert_cmpstr (says (h, "position"), ==, "Question 1 of 10");
  g_assert_cmpint (answer (h, 1).value, ==, 3);
}

static void
test_buttons (Handed *h, gconstpointer data)
{
  GtkWidget *back = view_find (GTK_WIDGET (h->page), GTK_TYPE_BUTTON, "back");
  GtkWidget *refuse = view_find (GTK_WIDGET (h->page), GTK_TYPE_BUTTON, "refuse");

  g_assert_false (gtk_widget_is_sensitive (back));
  push (h, "refuse");
  g_assert_cmpstr (says (h, "position"), ==, "Question 2 of 10");
  g_assert_cmpint (answer (h, 0).state, ==, WAY_ANSWER_REFUSED);
  push (h, "back");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (refuse)), ==, "✓ I would rather not say");
  tap (h, GDK_KEY_0);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (refuse)), ==, "I would rather not say");
  g_assert_cmpint (answer (h, 0).state, ==, WAY_ANSWER_GIVEN);
}

/* The ninth question is a question like the others. */
static void
test_no_alert (Handed *h, gconstpointer data)
{
  for (guint i = 0; i < 8; i++) {
    tap (h, GDK_KEY_1);
    push (h, "next");
  }
  g_assert_cmpstr (says (h, "position"), ==, "Question 9 of 10");
  tap (h, GDK_KEY_3);
  view_settle ();
  g_assert_false (is_seen (h, WAY_TYPE_ALERT_CARD, NULL));
  g_assert_cmpstr (says (h, "position"), ==, "Question 9 of 10");
}

/* The end: what is open can be gone to, and the same kind words for everybody. */
static void
test_end (Handed *h, gconstpointer data)
{
  tap (h, GDK_KEY_2);
  push (h, "next");
  push (h, "next");
  push (h, "next");
  g_assert_cmpstr (says (h, "position"), ==, "The end");
  g_assert_true (is_seen (h, GTK_TYPE_LABEL, "care"));
  g_assert_nonnull (strstr (says (h, "please"), "Alma Reyes"));
  g_assert_false (is_seen (h, GTK_TYPE_BUTTON, "next"));
  push (h, "open");
  g_assert_cmpstr (says (h, "position"), ==, "Question 2 of 3");
  push (h, "give_back");
  g_assert_cmpuint (h->given_back, ==, 1);
}

static void
test_language (Handed *h, gconstpointer data)
{
  tap (h, GDK_KEY_2);
  push (h, "next");
  gtk_widget_activate_action (GTK_WIDGET (h->page), "handed.language", "s", "es");
  view_settle ();
  g_assert_nonnull (strstr (says (h, "stem"), "últimas 2 semanas"));
  g_assert_cmpint (answer (h, 0).value, ==, 2);
  g_assert_cmpuint (h->given_back, ==, 0);
}

static void
test_cover (Handed *h, gconstpointer data)
{
  g_assert_true (is_seen (h, GTK_TYPE_LABEL, "stem"));
  way_handed_page_cover (h->page, TRUE);
  view_settle ();
  g_assert_false (is_seen (h, GTK_TYPE_LABEL, "stem"));
  g_assert_true (is_seen (h, GTK_TYPE_LABEL, "cover_words"));
  way_handed_page_cover (h->page, FALSE);
  view_settle ();
  g_assert_true (is_seen (h, GTK_TYPE_LABEL, "stem"));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, form, test) g_test_add (name, Handed, form, hand_set_up, test, hand_tear_down)
  ADD ("/handed-page/keys", "phq-9", test_keys);
  ADD ("/handed-page/buttons", "phq-9", test_buttons);
  ADD ("/handed-page/no-alert", "phq-9", test_no_alert);
  ADD ("/handed-page/end", "readiness-rulers", test_end);
  ADD ("/handed-page/language", "phq-9", test_language);
  ADD ("/handed-page/cover", "phq-9", test_cover);

  return g_test_run ();
}
