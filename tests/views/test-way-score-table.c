/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-view-fixture.h"
#include "way-moment-table.h"

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

static gboolean
begins_with (gpointer table, const char *const *wanted, guint n)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  collect (table, texts);
  if (texts->len < n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_str_equal (g_ptr_array_index (texts, i), wanted[i]))
      return FALSE;
  return TRUE;
}

#define SHOWS(table, ...) \
  begins_with (table, (const char *const[]){ __VA_ARGS__ }, \
               sizeof ((const char *const[]){ __VA_ARGS__ }) / sizeof (char *))

/* One measure in full, several side by side, and words where there is nothing. */
static void
test_words (Fixture *f, gconstpointer data)
{
  g_autoptr (WayProgress) one = chart_fixture_new (FALSE);

  gtk_window_present (GTK_WINDOW (f->window));
  WAIT_FOR (SHOWS (f->table, "No results yet"));
  way_chart_model_set_progress (f->model, one);
  WAIT_FOR (SHOWS (f->table, "Date", "Score", "Band", "From the First", "14 Sep 2026", "9", "Mild",
                   "\342\200\216−10, reliably better", "10 Aug 2026", "11"));
  way_chart_model_set_progress (f->model, f->progress);
  WAIT_FOR (SHOWS (f->table, "Date", "PHQ-9", "GAD-7", "BARC-10", "14 Sep 2026", "9 ◯", "6 ◯", "",
                   "31 Aug 2026", "", "", "44"));
  way_chart_model_set_progress (f->model, NULL);
  WAIT_FOR (SHOWS (f->table, "No results yet"));
}

static GtkSingleSelection *
get_selection (Fixture *f)
{
  return GTK_SINGLE_SELECTION (
    gtk_column_view_get_model (fixture_find (GTK_WIDGET (f->table), GTK_TYPE_COLUMN_VIEW)));
}

/* The row and the cursor are the same, whoever leads; also for what the chart does not show. */
static void
test_same_point (Fixture *f, gconstpointer data)
{
  const WayPeriod quarter = { WAY_PERIOD_3_MONTHS };

  show (f);
  g_assert_cmpuint (gtk_single_selection_get_selected (get_selection (f)), ==,
                    GTK_INVALID_LIST_POSITION);
  way_chart_model_set_cursor (f->model, (WayChartPlace){ 0, 10 });
  g_assert_cmpuint (gtk_single_selection_get_selected (get_selection (f)), ==, 0);
  way_chart_model_set_cursor (f->model, (WayChartPlace){ 1, 9 }); /* the same row */
  g_assert_cmpuint (gtk_single_selection_get_selected (get_selection (f)), ==, 0);
  check_cursor (f, 1, 9);

  gtk_single_selection_set_selected (get_selection (f), 3); /* 6 July: all three have one */
  check_cursor (f, 1, 7);
  gtk_single_selection_set_selected (get_selection (f), 1); /* 31 August: BARC-10 alone */
  check_cursor (f, 2, 6);

  way_chart_model_set_period (f->model, &quarter);
  gtk_single_selection_set_selected (get_selection (f), 10); /* long before */
  g_assert_cmpint (way_chart_model_get_cursor (f->model).point, >=, 0);
  g_assert_cmpint (way_chart_model_get_period (f->model).kind, ==, WAY_PERIOD_OWN);
}

static void
opened_cb (WayId *opened, const WayId *event)
{
  *opened = *event;
}

/* An event is opened from its row; the own date, which is none, is not. */
static void
test_moments (Fixture *f, gconstpointer data)
{
  GtkWidget     *window = gtk_window_new ();
  GtkWidget     *table = g_object_new (WAY_TYPE_MOMENT_TABLE, NULL);
  GtkColumnView *rows = fixture_find (table, GTK_TYPE_COLUMN_VIEW);
  const WayId    id = way_id_make (5);
  WayId          opened = { { 0 } };
  g_autoptr (WayEvent) event = way_record_new (WAY_TYPE_EVENT, &id);
  g_autoptr (WayProgress) progress = way_progress_new (chart_day (20260921));

  gtk_window_set_child (GTK_WINDOW (window), table);
  gtk_window_present (GTK_WINDOW (window));
  way_moment_table_set_model (WAY_MOMENT_TABLE (table), f->model);
  g_signal_connect_swapped (table, "activated", G_CALLBACK (opened_cb), &opened);
  WAIT_FOR (SHOWS (table, "What happened stands on the chart as a line with words: a move, a "
                          "job, a recurrence of use. Nothing is noted yet."));

  way_set (event, code, WAY_EVENT_RECURRENCE);
  way_set (event, words, "one evening");
  way_set (event, happened_on, way_date_make (2026, 9, 1));
  way_progress_add_event (progress, event);
  way_progress_add_moment (progress, chart_day (20260902), WAY_MOMENT_OWN_DATE, "own date");
  way_chart_model_set_progress (f->model, progress);
  WAIT_FOR (SHOWS (table, "Date", "What Happened", "2 Sep 2026", "own date", "1 Sep 2026",
                   "Recurrence of use, one evening"));
  g_signal_emit_by_name (rows, "activate", 0);
  g_assert_true (way_id_is_none (&opened));
  g_signal_emit_by_name (rows, "activate", 1);
  g_assert_true (way_id_equal (&opened, &id));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, test) g_test_add ("/score-table/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("words", test_words);
  ADD ("same-point", test_same_point);
  ADD ("moments", test_moments);
#undef ADD
  return g_test_run ();
}
