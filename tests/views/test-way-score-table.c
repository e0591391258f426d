/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-score-table.h"

#include "../services/chart-fixture.h"

#define DEADLINE (10 * G_USEC_PER_SEC)

/* Every text that can be seen, from top to bottom and left to right. */
static void
collect (GtkWidget *widget, GPtrArray *texts)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_ptr_array_add (texts, g_strdup (gtk_label_get_text (GTK_LABEL (widget))));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, texts);
}

static GPtrArray *
read_texts (GtkWidget *widget)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  collect (widget, texts);
  return texts;
}

static void
assert_shows (GtkWidget *widget, const char *const *want, guint n)
{
  const gint64 end = g_get_monotonic_time () + DEADLINE;
  g_autoptr (GPtrArray) texts = read_texts (widget);

  while (texts->len < n) {
    g_assert_cmpint (g_get_monotonic_time (), <, end);
    g_main_context_iteration (NULL, FALSE);
    g_ptr_array_unref (texts);
    texts = read_texts (widget);
  }
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (g_ptr_array_index (texts, i), ==, want[i]);
}

static void
test_words (void)
{
  static const char *const empty[] = { "No results yet" };
  static const char *const full[] = {
    "Date",
    "Score",
    "Band",
    "From the First",
    "14 Sep 2026",
    "9",
    "Mild",
    "\342\200\216−10, reliably better",
    "10 Aug 2026",
    "11",
    "Moderate",
    "\342\200\216−8, reliably better",
    "6 Jul 2026",
    "25",
    "Severe",
    "\342\200\216+6, reliably worse",
    "18 May 2026",
    "13",
    "Moderate",
    "\342\200\216−6, reliably better",
    "18 May 2026",
    "16",
    "Moderately severe",
    "\342\200\216−3, no reliable change",
    "13 Apr 2026",
    "11",
    "Moderate",
    "\342\200\216−8, reliably better",
    "16 Feb 2026",
    "12",
    "Moderate, prorated",
    "\342\200\216−7, reliably better",
    "5 Jan 2026",
    "×",
    "not scorable, 3 answers missing",
    "",
    "1 Dec 2025",
    "14",
    "Moderate",
    "\342\200\216−5, reliably better",
    "6 Oct 2025",
    "16",
    "Moderately severe",
    "\342\200\216−3, no reliable change",
    "14 Jul 2025",
    "19",
    "Moderately severe",
    "first result",
  };
  g_autoptr (WayProgress) progress = chart_fixture_new (FALSE);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *table = g_object_new (WAY_TYPE_SCORE_TABLE, NULL);

  gtk_window_set_child (GTK_WINDOW (window), table);
  gtk_window_set_default_size (GTK_WINDOW (window), 600, 700);
  gtk_window_present (GTK_WINDOW (window));
  assert_shows (table, empty, G_N_ELEMENTS (empty));
  way_score_table_set_progress (WAY_SCORE_TABLE (table), progress);
  assert_shows (table, full, G_N_ELEMENTS (full));
  way_score_table_set_progress (WAY_SCORE_TABLE (table), NULL);
  assert_shows (table, empty, G_N_ELEMENTS (empty));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_selection (void)
{
  g_autoptr (WayProgress) progress = chart_fixture_new (FALSE);
  WayScoreTable *table = g_object_ref_sink (g_object_new (WAY_TYPE_SCORE_TABLE, NULL));
  int            notified = 0;

  g_assert_cmpint (way_score_table_get_selected_point (table), ==, -1);
  way_score_table_set_selected_point (table, 3); /* of nothing */
  g_assert_cmpint (way_score_table_get_selected_point (table), ==, -1);
  way_score_table_set_progress (table, progress);
  g_assert_cmpint (way_score_table_get_selected_point (table), ==, -1);
  g_signal_connect_swapped (table, "notify::selected-point", G_CALLBACK (g_atomic_int_inc),
                            &notified);
  for (int point = 0; point < 11; point++) {
    way_score_table_set_selected_point (table, point);
    g_assert_cmpint (way_score_table_get_selected_point (table), ==, point);
    g_assert_cmpint (notified, ==, point + 1);
    way_score_table_set_selected_point (table, point);
    g_assert_cmpint (notified, ==, point + 1);
  }
  way_score_table_set_selected_point (table, -1);
  g_assert_cmpint (way_score_table_get_selected_point (table), ==, -1);
  g_assert_finalize_object (table);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/score-table/words", test_words);
  g_test_add_func ("/score-table/selection", test_selection);
  return g_test_run ();
}
