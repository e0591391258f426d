/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assessment-form-fixture.h"

/* The ways in which a form is shown and put; test-way-assessment-form.c fills it in. */

static void
set_single (gboolean single)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.waymark.Waymark");

  g_settings_set_boolean (settings, "one-at-a-time", single);
}

static guint
count_visible (Fixture *f)
{
  guint n = 0;

  for (GtkWidget *row = view_find (front (f), WAY_TYPE_ANSWER_ROW, NULL); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n += WAY_IS_ANSWER_ROW (row) && gtk_widget_get_visible (row) ? 1 : 0;
  return n;
}

static const char *
position (Fixture *f)
{
  return gtk_menu_button_get_label (
    GTK_MENU_BUTTON (view_find (front (f), GTK_TYPE_MENU_BUTTON, "position")));
}

/* One question: its key answers and goes on; Left and Page Up go back; the arrows along the answers
 * choose nothing. */
static void
test_single (Fixture *f, gconstpointer data)
{
  g_autoptr (WayAssessment) assessment = NULL;

  set_single (TRUE);
  start (f, "gad-7");
  g_assert_cmpuint (count_visible (f), ==, 1);
  g_assert_cmpstr (position (f), ==, "Question 1 of 8");
  g_assert_false (gtk_widget_is_sensitive (view_find (front (f), GTK_TYPE_BUTTON, "back")));
  g_assert_false (gtk_widget_get_visible (view_find (front (f), GTK_TYPE_BUTTON, "finish")));

  type (f, "12");
  g_assert_cmpstr (position (f), ==, "Question 3 of 8");
  g_assert_cmpint (focused_item (f), ==, 2);
  g_assert_true (press_with (f, GDK_KEY_Left, 0));
  g_assert_cmpstr (position (f), ==, "Question 2 of 8");
  g_assert_true (press_with (f, GDK_KEY_Page_Up, 0));
  g_assert_true (press_with (f, GDK_KEY_Page_Up, 0));
  g_assert_cmpstr (position (f), ==, "Question 1 of 8");
  g_assert_true (press_with (f, GDK_KEY_Down, 0));
  g_assert_true (press_with (f, GDK_KEY_Down, 0));
  g_assert_cmpstr (position (f), ==, "Question 1 of 8");
  g_assert_cmpstr (text_of (front (f), "progress_words"), ==, "2 of 8 answered");
  g_assert_true (press_with (f, GDK_KEY_Right, 0));
  click (front (f), "next");
  click (front (f), "next");
  g_assert_cmpstr (position (f), ==, "Question 4 of 8");
  click (front (f), "back");
  type (f, "0000");
  click (front (f), "refused");
  g_assert_cmpstr (position (f), ==, "Question 8 of 8");
  g_assert_false (gtk_widget_get_visible (view_find (front (f), GTK_TYPE_BUTTON, "next")));
  type (f, "2");
  g_assert_cmpint (focused_item (f), ==, -1); /* on Finish */

  /* The other way shows the same answers, and back. */
  set_single (FALSE);
  g_assert_cmpuint (count_visible (f), ==, 8);
  g_assert_cmpint (focused_item (f), ==, 7);
  set_single (TRUE);
  g_assert_cmpuint (count_visible (f), ==, 1);
  finish (f);
  wait_for_result (f);
  assessment = only (f, WAY_TYPE_ASSESSMENT);
  g_assert_cmpstr (assessment->answers, ==, "1 2 0 0 0 0 refused 2");
  set_single (FALSE);
}

/* The list behind “Question 3 of 10” says each answer and leads to it. */
static void
test_list_of_items (Fixture *f, gconstpointer data)
{
  GtkWidget     *list;
  GtkListBoxRow *row;

  set_single (TRUE);
  start (f, "phq-9");
  type (f, "23");
  gtk_menu_button_popup (GTK_MENU_BUTTON (view_find (front (f), GTK_TYPE_MENU_BUTTON, "position")));
  view_settle ();
  list = view_find (front (f), GTK_TYPE_LIST_BOX, "items_list");
  g_assert_nonnull (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 9));
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "2. Feeling down, depressed, or hopeless: Nearly every day");
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 6);
  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
    "7. Trouble concentrating on things, such as reading the newspaper or watching television: "
    "no answer yet");
  g_signal_emit_by_name (list, "row-activated", row);
  g_assert_cmpstr (position (f), ==, "Question 7 of 10");
  set_single (FALSE);
}

static void
activate (Fixture *f, const char *action, const char *value)
{
  gtk_widget_activate_action (front (f), action, "s", value);
  view_settle ();
}

/* By phone and in Spanish: said in words above the form, and in the record. */
static void
test_mode_and_language (Fixture *f, gconstpointer data)
{
  g_autoptr (WayAssessment) assessment = NULL;

  start (f, "phq-9");
  g_assert_cmpstr (text_of (front (f), "how_words"), ==, "Worker asks, English");
  activate (f, "form.mode", "phone");
  activate (f, "form.language", "es");
  g_assert_cmpstr (text_of (front (f), "how_words"), ==, "By phone, Español");
  until (g_strcmp0 (text_of (view_find (front (f), WAY_TYPE_ANSWER_ROW, NULL), "text"),
                    "Poco interés o placer en hacer cosas") == 0);
  way_answer_row_focus (WAY_ANSWER_ROW (view_find (front (f), WAY_TYPE_ANSWER_ROW, NULL)));
  type (f, "000000000");
  finish (f);
  wait_for_result (f);
  assessment = only (f, WAY_TYPE_ASSESSMENT);
  g_assert_cmpint (assessment->mode, ==, WAY_ASSESSMENT_MODE_PHONE);
  g_assert_cmpstr (assessment->language, ==, "es");
}

static gboolean
offers (Fixture *f, const char *button)
{
  return gtk_widget_get_visible (view_find (front (f), GTK_TYPE_BUTTON, button));
}

/* What the form does not allow for an item is not offered; what it leaves out is passed over. */
static void
test_items_of_several_kinds (Fixture *f, gconstpointer data)
{
  g_autoptr (WayAssessment) assessment = NULL;

  start (f, "mixed");
  g_assert_false (offers (f, "refused"));
  g_assert_true (offers (f, "na"));
  type (f, "y");
  g_assert_cmpint (focused_item (f), ==, 1);
  g_assert_true (offers (f, "refused"));
  type (f, "10\n");
  g_assert_true (press_with (f, GDK_KEY_Up, 0));
  g_assert_true (press_with (f, GDK_KEY_Up, 0));
  click (front (f), "not_asked");
  g_assert_true (press_with (f, GDK_KEY_Up, 0));
  type (f, "n");
  g_assert_cmpint (focused_item (f), ==, 1); /* answered before, and so it stays */
  type (f, "\n");
  g_assert_cmpint (focused_item (f), ==, 3); /* what was open is left out */
  g_assert_false (offers (f, "na"));
  g_assert_cmpstr (text_of (front (f), "progress_words"), ==, "3 of 4 answered");
  type (f, "y");
  finish (f);
  wait_for_result (f);
  assessment = only (f, WAY_TYPE_ASSESSMENT);
  g_assert_cmpstr (assessment->answers, ==, "0 10 skipped 1"); /* what was answered stays */
}

static gboolean
is_within (GtkWidget *widget, GtkWidget *window)
{
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (widget) && gtk_widget_compute_bounds (widget, window, &bounds) &&
         bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= (float)gtk_widget_get_height (window) &&
         bounds.size.height > 10;
}

static gboolean
is_unscrolled (GtkWidget *card)
{
  GtkWidget     *scroller = view_find (card, GTK_TYPE_SCROLLED_WINDOW, NULL);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  return gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment);
}

static const struct {
  int      width, height;
  gboolean whole; /* without a scroll */
} sizes[] = {
  { 1100, 740, TRUE },
  { 1280, 800, TRUE },
  { 800, 600, FALSE },
};

/* The alert is in sight as a whole in the size that the program opens with; in a small window what
 * is pressed still is. */
static void
test_alert_in_sight (Fixture *f, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++) {
    GtkWidget *card;

    gtk_window_set_default_size (GTK_WINDOW (f->window), sizes[i].width, sizes[i].height);
    if (i == 0) {
      start (f, "phq-9");
      type (f, "111111111");
    }
    until (gtk_widget_get_height (f->window) == sizes[i].height);
    view_settle ();
    card = view_find (front (f), WAY_TYPE_ALERT_CARD, NULL);
    until (is_within (card, f->window));
    g_assert_true (is_within (view_find (card, GTK_TYPE_BUTTON, "note"), f->window));
    g_assert_true (is_within (view_find (card, GTK_TYPE_ENTRY, "words"), f->window));
    g_assert_true (is_within (view_find (card, GTK_TYPE_LABEL, "heading"), f->window));
    if (sizes[i].whole)
      g_assert_true (is_unscrolled (card));
  }
}

/* As a site adds one: a form with answers of several kinds, which none that ships has. */
static void
add_form (void)
{
  g_autofree char *from =
    g_test_build_filename (G_TEST_DIST, "data", "instruments", "mixed.instrument", NULL);
  g_autofree char *folder =
    g_build_filename (g_get_user_data_dir (), "waymark", "instruments", NULL);
  g_autofree char *to = g_build_filename (folder, "mixed.instrument", NULL);
  g_autofree char *text = NULL;
  gsize            length;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_get_contents (from, &text, &length, NULL));
  g_assert_true (g_file_set_contents (to, text, (gssize)length, NULL));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add_form ();

#define ADD(path, func) \
  g_test_add ("/assessment-form-ways/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("single", test_single);
  ADD ("list-of-items", test_list_of_items);
  ADD ("mode-and-language", test_mode_and_language);
  ADD ("items-of-several-kinds", test_items_of_several_kinds);
  ADD ("alert-in-sight", test_alert_in_sight);
#undef ADD

  return g_test_run ();
}
