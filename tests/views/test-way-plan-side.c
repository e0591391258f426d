/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-fixture.h"
#include "way-pill.h"
#include "way-plan-field.h"

static GtkWidget *
find (Fixture *f, GType type, const char *name)
{
  return view_find (GTK_WIDGET (f->page), type, name);
}

static gboolean
shows_misses (gpointer data)
{
  const Expected  *e = data;
  g_autofree char *words = NULL;

  g_object_get (find (e->f, WAY_TYPE_PILL, "side_button"), "words", &words, NULL);
  return g_str_equal (words, e->rows);
}

static void
wait_misses (Fixture *f, const char *words)
{
  Expected e = { f, words };

  view_wait (shows_misses, &e);
}

static void
open_small (Fixture *f)
{
  wait_page (f, "empty");
  plan_add_many (f, 1);
  open_page (f);
  wait_page (f, "plan");
}

static gboolean
is_in_field (gpointer data)
{
  const Expected *e = data;
  GtkWidget      *focus = gtk_window_get_focus (GTK_WINDOW (e->f->window));
  GtkWidget *field = focus != NULL ? gtk_widget_get_ancestor (focus, WAY_TYPE_PLAN_FIELD) : NULL;

  return field != NULL && g_str_equal (way_plan_field_get_name (WAY_PLAN_FIELD (field)), e->rows);
}

static void
wait_field (Fixture *f, const char *name)
{
  Expected e = { f, name };

  view_wait (is_in_field, &e);
}

static void
activate_nth_miss (Fixture *f, guint n)
{
  GtkWidget *list =
    view_find (find (f, ADW_TYPE_PREFERENCES_GROUP, "checks"), GTK_TYPE_LIST_BOX, NULL);

  adw_action_row_activate (
    ADW_ACTION_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int)n)));
}

/* What is missing is counted as it is typed, and each miss leads to where it can be written. */
static void
test_misses (Fixture *f, gconstpointer data)
{
  open_small (f);
  wait_misses (f, "Before Signing: 4"); /* two objectives without a measure and a date */
  way_page_shown (f->page);
  press ("F8");
  activate_nth_miss (f, 3); /* behind three aspects that are well */
  wait_field (f, "measured_by");
  type ("Receipts");
  press ("Tab Tab");
  type ("2");
  wait_misses (f, "Before Signing: 3");
  activate_nth_miss (f, 3);
  wait_field (f, "due_on");
  type ("5 dec 2036");
  wait_misses (f, "Before Signing: 2");
  wait_kept (f, "Kept as draft");
}

static void
choose_status (Fixture *f, const char *word)
{
  g_autoptr (GListModel) list = list_stored (f, WAY_TYPE_OBJECTIVE);
  g_autoptr (WayObjective) objective = g_list_model_get_item (list, 0);
  g_autoptr (WayObjective) saved = NULL;
  WayObjective *copy = way_record_copy (objective);

  g_assert_true (
    way_record_set_from_text (copy, way_record_find_field (copy, "status"), word, NULL));
  saved = view_save (f->workspace, copy);
}

static const char *
get_hidden (Fixture *f)
{
  GtkWidget *label = find (f, GTK_TYPE_LABEL, "hidden");

  return gtk_widget_get_visible (label) ? gtk_label_get_label (GTK_LABEL (label)) : "";
}

static gboolean
is_pressed (gpointer pill)
{
  return gtk_toggle_button_get_active (pill);
}

#define CLOSED "OSubmit 2 housing applications|IForms and calls together|"
#define REST   "OView three rooms|GKeep the deposit|NEvenings without use|NGlasses|"
#define ALL(need, goal) \
  "NA safe place to live" need "|GA room of my own before the cold comes." goal "|" CLOSED REST
#define OPEN(need, goal) \
  "NA safe place to live" need "|GA room of my own before the cold comes." goal "|" REST

/* Hidden when it is asked for, and never under one’s fingers. */
static void
test_only_open (Fixture *f, gconstpointer data)
{
  plan_write (f);
  open_page (f);
  wait_rows (f, ALL ("", ""));
  way_page_shown (f->page);
  wait_rows (f, ALL ("*", ""));
  press ("ctrl+h");
  view_wait (is_pressed, find (f, WAY_TYPE_PILL, "only_open"));
  choose_status (f, "completed");
  wait_rows (f, ALL ("*", ""));
  g_assert_cmpstr (get_hidden (f), ==, "");

  /* Whoever looks again finds only what is open; what is below it has gone with it. */
  way_page_shown (f->page);
  wait_rows (f, OPEN ("*", ""));
  g_assert_cmpstr (get_hidden (f), ==, "2 hidden");
  press ("ctrl+h");
  wait_rows (f, ALL ("*", ""));
  g_assert_cmpstr (get_hidden (f), ==, "");
  press ("ctrl+h");
  wait_rows (f, OPEN ("*", ""));

  /* It is remembered, and what changes is seen again. */
  open_page (f);
  wait_rows (f, OPEN ("", ""));
  choose_status (f, "active");
  wait_rows (f, ALL ("", ""));
  g_assert_cmpstr (get_hidden (f), ==, "");
}

/* The focus of what is hidden goes to what is near. */
static void
test_hidden_focus (Fixture *f, gconstpointer data)
{
  plan_write (f);
  press ("Up Up Up Up");
  wait_rows (f, "NA safe place to live|GA room of my own before the cold comes.|"
                "OSubmit 2 housing applications*|IForms and calls together|" REST);
  choose_status (f, "cancelled");
  press ("ctrl+h");
  wait_rows (f, "NA safe place to live|GA room of my own before the cold comes.|"
                "OView three rooms*|GKeep the deposit|NEvenings without use|NGlasses|");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/plan-side/misses", test_misses);
  ADD ("/plan-side/only-open", test_only_open);
  ADD ("/plan-side/hidden-focus", test_hidden_focus);

  return g_test_run ();
}
