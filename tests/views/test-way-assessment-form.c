/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assessment-form-fixture.h"

/* A PHQ-9 by keys alone, from the page to the result; going back leads to the page. */
static void
test_keys (Fixture *f, gconstpointer data)
{
  g_autoptr (WayAssessment) assessment = NULL;

  until (WAY_IS_ASSESSMENTS_PAGE (front (f)));
  way_work_act (f->work);
  until (is_ready (f));
  g_assert_cmpint (focused_item (f), ==, 0);
  g_assert_true (WAY_IS_ASSESSMENT_FORM (front (f)));
  g_assert_cmpstr (way_page_get_title (WAY_PAGE (front (f))), ==, "PHQ-9");
  g_assert_cmpstr (text_of (front (f), "score"), ==, "Not scorable yet");

  type (f, "2323121");
  g_assert_cmpint (focused_item (f), ==, 7);
  g_assert_cmpstr (text_of (front (f), "progress_words"), ==, "7 of 10 answered");
  type (f, "10");
  g_assert_cmpstr (text_of (front (f), "score"), ==, "15 of 27");
  g_assert_cmpstr (text_of (front (f), "band"), ==, "Moderately severe");
  g_assert_cmpint (focused_item (f), ==, 9);
  type (f, "1");
  g_assert_cmpint (focused_item (f), ==, -1); /* on Finish */
  g_assert_true (press_with (f, GDK_KEY_Return, GDK_CONTROL_MASK));
  wait_for_result (f);

  assessment = only (f, WAY_TYPE_ASSESSMENT);
  g_assert_cmpstr (assessment->answers, ==, "2 3 2 3 1 2 1 1 0 1");
  g_assert_cmpstr (way_page_get_title (WAY_PAGE (front (f))), ==, "PHQ-9 Result");
  g_assert_cmpstr (text_of (front (f), "number"), ==, "15");
  g_assert_cmpstr (text_of (front (f), "band"), ==, "Moderately severe");
  g_assert_true (way_work_back (f->work));
  g_assert_true (WAY_IS_ASSESSMENTS_PAGE (front (f)));
}

/* Arrows move and choose nothing; a key that is no answer does nothing; Enter goes on. */
static void
test_moving (Fixture *f, gconstpointer data)
{
  start (f, "phq-9");
  g_assert_true (press_with (f, GDK_KEY_Down, 0));
  g_assert_cmpint (focused_item (f), ==, 1);
  g_assert_true (press_with (f, GDK_KEY_Right, 0));
  g_assert_cmpint (focused_item (f), ==, 1);
  g_assert_true (press_with (f, GDK_KEY_Up, 0));
  g_assert_true (press_with (f, GDK_KEY_Up, 0));
  g_assert_cmpint (focused_item (f), ==, 0);
  g_assert_false (press_with (f, '7', 0));
  g_assert_false (press_with (f, 'y', 0));
  type (f, "\n");
  g_assert_cmpint (focused_item (f), ==, 1);
  g_assert_cmpstr (text_of (front (f), "progress_words"), ==, "0 of 10 answered");
}

/* Numbers of two digits end with Enter. */
static void
test_rulers (Fixture *f, gconstpointer data)
{
  g_autoptr (WayAssessment) assessment = NULL;

  start (f, "readiness-rulers");
  type (f, "10");
  g_assert_cmpint (focused_item (f), ==, 0);
  g_assert_cmpstr (text_of (front (f), "typed_label"), ==, "10");
  type (f, "\n1\n");
  g_assert_cmpint (focused_item (f), ==, 2);
  click (front (f), "refused");
  finish (f);
  wait_for_result (f);

  assessment = only (f, WAY_TYPE_ASSESSMENT);
  g_assert_cmpstr (assessment->answers, ==, "10 1 refused");
}

/* Item 9 of 1 or more: the card has the focus at once, the alert is in the record, and nothing can
 * be signed before what was done is noted. */
static void
test_alert (Fixture *f, gconstpointer data)
{
  g_autoptr (WayAlert) alert = NULL;
  g_autoptr (WayAlert) linked = NULL;
  g_autoptr (WayAssessment) assessment = NULL;
  GtkWidget *card;

  start (f, "phq-9");
  type (f, "111111111");
  card = focus (f);
  g_assert_true (WAY_IS_ALERT_CARD (card));
  g_assert_false (gtk_widget_is_sensitive (view_find (front (f), GTK_TYPE_BUTTON, "finish")));
  g_assert_cmpstr (text_of (card, "heading"), ==, "Ask About Suicide Now");
  until (WAY_RECORD (way_alert_card_get_alert (WAY_ALERT_CARD (card)))->revision > 0);
  alert = only (f, WAY_TYPE_ALERT);
  g_assert_cmpstr (alert->answer, ==, "1");

  g_assert_false (gtk_widget_is_sensitive (view_find (card, GTK_TYPE_BUTTON, "note")));
  way_alert_card_set_said (WAY_ALERT_CARD (card), (WaySet){ 1u << WAY_ALERT_DONE_OTHER }, NULL);
  g_assert_false (gtk_widget_is_sensitive (view_find (card, GTK_TYPE_BUTTON, "note")));
  gtk_editable_set_text (GTK_EDITABLE (view_find (card, GTK_TYPE_ENTRY, "words")), "Sister came");
  click (card, "note");
  until (focused_item (f) == 9);
  g_assert_null (view_find (front (f), WAY_TYPE_ALERT_CARD, NULL));

  finish (f);
  wait_for_result (f);
  assessment = only (f, WAY_TYPE_ASSESSMENT);
  g_assert_cmpstr (assessment->alerts, ==, "self-harm");
  linked = only (f, WAY_TYPE_ALERT);
  g_assert_cmpstr (linked->done_words, ==, "Sister came");
  g_assert_cmpint (way_id_compare (&linked->assessment_id, &WAY_RECORD (assessment)->id), ==, 0);
}

/* The form is left at the alert: the record has it, the page shows it, and the form comes back with
 * its answers and the alert in the focus. */
static void
test_left_at_alert (Fixture *f, gconstpointer data)
{
  g_autoptr (WayAlert) alert = NULL;

  start (f, "phq-9");
  type (f, "000000002");
  g_assert_true (way_work_back (f->work));
  alert = only (f, WAY_TYPE_ALERT);
  g_assert_cmpint (alert->acknowledged_at.us, ==, 0);
  until (view_find (front (f), WAY_TYPE_ALERT_CARD, NULL) != NULL);

  /* As after a lock: all pages are made again. */
  start (f, "phq-9");
  way_work_leave (f->work);
  way_work_enter (f->work, f->workspace);
  until (is_ready (f) && WAY_IS_ALERT_CARD (focus (f)));
  g_assert_cmpstr (text_of (front (f), "progress_words"), ==, "9 of 10 answered");
}

/* Answers are missing: it asks once, and leads to the first of them or signs. */
static void
test_missing (Fixture *f, gconstpointer data)
{
  g_autoptr (WayAssessment) none = NULL;
  g_autoptr (WayAssessment) assessment = NULL;
  g_autoptr (WayScore) score = NULL;

  start (f, "gad-7");
  type (f, "12");
  finish (f);
  g_assert_true (gtk_widget_get_visible (view_find (front (f), GTK_TYPE_BOX, "question")));
  none = only (f, WAY_TYPE_ASSESSMENT);
  g_assert_null (none);
  click (front (f), "go_back");
  g_assert_cmpint (focused_item (f), ==, 2);

  finish (f);
  click (front (f), "sign_anyway");
  wait_for_result (f);
  assessment = only (f, WAY_TYPE_ASSESSMENT);
  g_assert_cmpuint (assessment->score_status, ==, WAY_ASSESSMENT_SCORE_STATUS_INCOMPLETE);
  score = only (f, WAY_TYPE_SCORE);
  g_assert_true (isnan (score->value));
}

/* Sex is asked by name, and the cut-off follows. */
static void
test_context (Fixture *f, gconstpointer data)
{
  g_autoptr (WayAssessment) assessment = NULL;
  GtkWidget *contexts;
  GtkWidget *female = NULL;

  start (f, "audit-c");
  type (f, "111");
  contexts = view_find (front (f), GTK_TYPE_BOX, "contexts");
  g_assert_true (gtk_widget_get_visible (contexts));
  for (GtkWidget *check = view_find (contexts, GTK_TYPE_CHECK_BUTTON, NULL); check != NULL;
       check = gtk_widget_get_next_sibling (check)) {
    if (g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (check)), "Female") == 0)
      female = check;
  }
  g_assert_nonnull (female);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (female), TRUE);
  g_assert_cmpstr (text_of (front (f), "band"), ==, "At or above the cut-off of 3");
  finish (f);
  wait_for_result (f);
  assessment = only (f, WAY_TYPE_ASSESSMENT);
  g_assert_cmpstr (assessment->context, ==, "sex=female");
}

/* A signed result can be marked as entered in error, with a reason. */
static void
test_in_error (Fixture *f, gconstpointer data)
{
  g_autoptr (WayAssessment) assessment = NULL;

  start (f, "phq-2");
  type (f, "11");
  finish (f);
  wait_for_result (f);

  click (front (f), "retract");
  g_assert_false (gtk_widget_is_sensitive (view_find (front (f), GTK_TYPE_BUTTON, "mark")));
  gtk_editable_set_text (GTK_EDITABLE (view_find (front (f), GTK_TYPE_ENTRY, "reason")),
                         "wrong client");
  click (front (f), "mark");
  until (gtk_widget_get_visible (view_find (front (f), GTK_TYPE_BOX, "error_box")));
  assessment = only (f, WAY_TYPE_ASSESSMENT);
  g_assert_cmpuint (assessment->status, ==, WAY_ASSESSMENT_ENTERED_IN_ERROR);
  g_assert_cmpstr (assessment->error_words, ==, "wrong client");
}

/* Every answer is a radio button with a name of its own. */
static void
test_names (Fixture *f, gconstpointer data)
{
  start (f, "phq-9");
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (focus (f))), ==,
                   GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (focus (f)), GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Little interest or pleasure in doing things: Not at all, 0");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) \
  g_test_add ("/assessment-form/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("keys", test_keys);
  ADD ("moving", test_moving);
  ADD ("rulers", test_rulers);
  ADD ("alert", test_alert);
  ADD ("left-at-alert", test_left_at_alert);
  ADD ("missing", test_missing);
  ADD ("context", test_context);
  ADD ("in-error", test_in_error);
  ADD ("names", test_names);
#undef ADD

  return g_test_run ();
}
