/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-period-bar.h"

#include "shell-fixture.h"
#include "way-date-row.h"

typedef struct {
  GtkWidget    *window;
  WayPeriodBar *bar;
  WayPeriod     period;
  guint         times;
} Page;

static void
chosen_cb (Page *self, const WayPeriod *period)
{
  self->period = *period;
  self->times++;
}

static GtkWidget *
get_nth (Page *self, guint n)
{
  GtkWidget *button = fixture_find (GTK_WIDGET (self->bar), GTK_TYPE_TOGGLE_BUTTON);

  for (guint i = 0; i < n; i++)
    button = gtk_widget_get_next_sibling (button);
  return button;
}

static void
set_up (Page *self, gconstpointer data)
{
  const WayPeriod all = { WAY_PERIOD_ALL };

  self->window = gtk_window_new ();
  self->bar = g_object_new (WAY_TYPE_PERIOD_BAR, NULL);
  self->times = 0;
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->bar));
  g_signal_connect_swapped (self->bar, "chosen", G_CALLBACK (chosen_cb), self);
  way_period_bar_show (self->bar, &all, way_date_make (2026, 1, 5), way_date_make (2026, 9, 21));
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Page *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
}

/* Each name is its period; also the one that is pressed already, which leads back after zooming. */
static void
test_names (Page *self, gconstpointer data)
{
  static const WayPeriodKind kinds[] = { WAY_PERIOD_3_MONTHS, WAY_PERIOD_6_MONTHS, WAY_PERIOD_YEAR,
                                         WAY_PERIOD_ALL };

  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_nth (self, 3))));
  g_assert_cmpuint (self->times, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint k = 0; k < 2; k++) {
      g_signal_emit_by_name (get_nth (self, i), "clicked");
      g_assert_cmpint (self->period.kind, ==, kinds[i]);
    }
  g_assert_cmpuint (self->times, ==, 8);
}

static void
list_rows (GtkWidget *widget, GPtrArray *rows)
{
  if (WAY_IS_DATE_ROW (widget))
    g_ptr_array_add (rows, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_rows (child, rows);
}

/* The own period begins with what is shown; what is not understood stays to be mended, and whoever
 * closes it without choosing sees the old one. */
static void
test_own (Page *self, gconstpointer data)
{
  GtkPopover *popover = fixture_find (GTK_WIDGET (self->bar), GTK_TYPE_POPOVER);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  WayDate day;

  g_signal_emit_by_name (get_nth (self, 4), "clicked");
  WAIT_FOR (gtk_widget_get_mapped (GTK_WIDGET (popover)));
  list_rows (GTK_WIDGET (popover), rows);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_true (way_date_row_get_date (rows->pdata[0], &day));
  g_assert_cmpuint (day.ymd, ==, 20260105);

  way_date_row_from_text (rows->pdata[0], "the other day");
  g_signal_emit_by_name (rows->pdata[0], "entry-activated");
  g_assert_cmpuint (self->times, ==, 0);
  g_assert_true (gtk_widget_has_css_class (rows->pdata[0], "error"));

  way_date_row_from_text (rows->pdata[0], "2026-02");
  way_date_row_from_text (rows->pdata[1], "2026-03-10");
  g_signal_emit_by_name (rows->pdata[1], "entry-activated");
  g_assert_cmpuint (self->times, ==, 1);
  g_assert_cmpint (self->period.kind, ==, WAY_PERIOD_OWN);
  g_assert_cmpuint (self->period.from.ymd, ==, 20260201);
  g_assert_cmpuint (self->period.to.ymd, ==, 20260310);
  WAIT_FOR (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_nth (self, 3))));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/period-bar/names", Page, NULL, set_up, test_names, tear_down);
  g_test_add ("/period-bar/own", Page, NULL, set_up, test_own, tear_down);

  return g_test_run ();
}
