/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-measure-bar.h"

#include "../services/progress-records.h"
#include "shell-fixture.h"
#include "way-measure-pill.h"

/* Answers as the page does: shows what was asked for, at most five. */
typedef struct {
  WayMeasureBar    *bar;
  GPtrArray        *measures;
  WayMeasureChoice *choice;
  guint             times;
} Page;

static void
chosen_cb (Page *self, const char *key, gboolean shown)
{
  self->times++;
  if (shown)
    way_measure_choice_add (self->choice, key, 0);
  else
    way_measure_choice_remove (self->choice, key);
  way_measure_bar_show (self->bar, self->measures, self->choice);
}

static GPtrArray *
list_pills (Page *self)
{
  GPtrArray *pills = g_ptr_array_new ();
  GtkWidget *first = fixture_find (GTK_WIDGET (self->bar), WAY_TYPE_MEASURE_PILL);

  for (GtkWidget *pill = first; pill != NULL; pill = gtk_widget_get_next_sibling (pill))
    if (WAY_IS_MEASURE_PILL (pill))
      g_ptr_array_add (pills, pill);
  return pills;
}

static void
check_pills (Page *self, const char *wanted)
{
  g_autoptr (GPtrArray) pills = list_pills (self);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < pills->len; i++)
    g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "",
                            way_measure_pill_get_key (pills->pdata[i]),
                            gtk_toggle_button_get_active (pills->pdata[i]) ? "+" : "");
  g_assert_cmpstr (text->str, ==, wanted);
}

static void
click (Page *self, guint pill)
{
  g_autoptr (GPtrArray) pills = list_pills (self);

  g_signal_emit_by_name (g_ptr_array_index (pills, pill), "clicked");
}

static void
set_up (Page *self, gconstpointer data)
{
  static const char *const rulers[] = { "importance", "confidence", "readiness" };
  static const char *const forms[] = { "phq-9", "gad-7", "audit-c", "barc-10" };
  Records                  records;

  records_set_up (&records, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    records_answer (&records, (Answered){ forms[i], .day = 20260901, .value = 3 });
  for (guint i = 0; i < G_N_ELEMENTS (rulers); i++)
    records_answer (&records, (Answered){ "readiness-rulers", NULL, rulers[i], 20260901, 3 });
  self->measures = records_collect (&records);
  records_tear_down (&records, NULL);
  self->choice = way_measure_choice_new_from_text ("phq-9/total:0 readiness-rulers/readiness:5");
  self->bar = g_object_ref_sink (g_object_new (WAY_TYPE_MEASURE_BAR, NULL));
  g_signal_connect_swapped (self->bar, "chosen", G_CALLBACK (chosen_cb), self);
  way_measure_bar_show (self->bar, self->measures, self->choice);
}

static void
tear_down (Page *self, gconstpointer data)
{
  g_assert_finalize_object (self->bar);
  g_ptr_array_unref (self->measures);
  way_measure_choice_free (self->choice);
}

/* A pill for each that is shown, and for others while they are few. */
static void
test_pills (Page *self, gconstpointer data)
{
  check_pills (self, "audit-c/total barc-10/total gad-7/total phq-9/total+ "
                     "readiness-rulers/readiness+");
  g_assert_cmpuint (self->times, ==, 0); /* showing is no choosing */
  click (self, 0);
  g_assert_cmpuint (self->times, ==, 1);
  click (self, 3);
  check_pills (self, "audit-c/total+ barc-10/total gad-7/total phq-9/total "
                     "readiness-rulers/readiness+");
}

/* The others are behind a button, and who is called from there gets a pill, which stays. */
static void
test_more (Page *self, gconstpointer data)
{
  GtkPopover *popover = fixture_find (GTK_WIDGET (self->bar), GTK_TYPE_POPOVER);
  GtkWidget  *button;

  g_assert_nonnull (popover);
  button = fixture_find (gtk_popover_get_child (popover), GTK_TYPE_BUTTON);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Readiness Rulers, Importance");
  g_signal_emit_by_name (button, "clicked");
  check_pills (self, "audit-c/total barc-10/total gad-7/total phq-9/total+ "
                     "readiness-rulers/importance+ readiness-rulers/readiness+");
  click (self, 4);
  check_pills (self, "audit-c/total barc-10/total gad-7/total phq-9/total+ "
                     "readiness-rulers/importance readiness-rulers/readiness+");
  way_measure_bar_show (self->bar, NULL, NULL); /* locked */
  check_pills (self, "");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/measure-bar/pills", Page, NULL, set_up, test_pills, tear_down);
  g_test_add ("/measure-bar/more", Page, NULL, set_up, test_more, tear_down);

  return g_test_run ();
}
