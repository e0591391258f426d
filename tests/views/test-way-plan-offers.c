/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-fixture.h"
#include "way-plan-offers.h"

static WayPlanOffers *
find_offers (Fixture *f)
{
  GtkWidget *offers = view_find (GTK_WIDGET (f->page), WAY_TYPE_PLAN_OFFERS, NULL);

  g_assert_nonnull (offers);
  return WAY_PLAN_OFFERS (offers);
}

static char *
read_offers (Fixture *f)
{
  WayPlanOffers *offers = find_offers (f);
  GString       *all = g_string_new (NULL);
  GtkWidget     *list = view_find (GTK_WIDGET (offers), GTK_TYPE_LIST_BOX, NULL);

  if (!gtk_widget_get_mapped (GTK_WIDGET (offers)))
    return g_string_free (all, FALSE);
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row)) {
    GtkWidget *text = view_find (row, GTK_TYPE_LABEL, NULL);
    GtkWidget *more = gtk_widget_get_next_sibling (text);

    g_string_append (all, gtk_label_get_text (GTK_LABEL (text)));
    if (more != NULL)
      g_string_append_printf (all, " (%s)", gtk_label_get_text (GTK_LABEL (more)));
    g_string_append (all, gtk_widget_has_focus (row) ? "~|" : "|");
  }

  return g_string_free (all, FALSE);
}

static gboolean
shows_offers (gpointer data)
{
  const Expected  *e = data;
  g_autofree char *offers = read_offers (e->f);

  return g_str_equal (offers, e->rows);
}

static void
wait_offers (Fixture *f, const char *offers)
{
  Expected e = { f, offers };

  view_wait (shows_offers, &e);
}

/* Nothing is selected: Enter keeps one’s own words. */
static void
test_own_words (Fixture *f, gconstpointer data)
{
  plan_write (f);
  press ("Return");
  wait_rows (f, PLAN_WRITTEN "|N*|NGlasses|");
  type ("A safe");
  wait_offers (f, "A safe place to live|");
  show_in_pictures (f, "offers");
  type (" home");
  wait_offers (f, "");
  press ("ctrl+a");
  type ("Evenings");
  wait_offers (f, "Evenings without use|");
  press ("Return");
  wait_rows (f, PLAN_WRITTEN "|NEvenings|N*|NGlasses|");
  wait_offers (f, "");
}

/* Down goes into the list, Enter takes a text; and it may be undone as if it had been typed. */
static void
test_taken (Fixture *f, gconstpointer data)
{
  plan_write (f);
  press ("Return");
  wait_rows (f, PLAN_WRITTEN "|N*|NGlasses|");
  type ("safe");
  wait_offers (f, "A safe place to live|");
  press ("Down");
  wait_offers (f, "A safe place to live~|");
  press ("Up");
  wait_offers (f, "A safe place to live|");
  press ("Down Return");
  wait_rows (f, PLAN_WRITTEN "|NA safe place to live*|NGlasses|");
  wait_offers (f, "");
  press ("ctrl+z");
  wait_rows (f, PLAN_WRITTEN "|Nsafe*|NGlasses|");
  press ("ctrl+shift+z");
  wait_rows (f, PLAN_WRITTEN "|NA safe place to live*|NGlasses|");
  press ("Return");
  wait_rows (f, PLAN_WRITTEN "|NA safe place to live|N*|NGlasses|");
  wait_kept (f, "Saved");
  g_assert_cmpuint (count_stored (f, WAY_TYPE_NEED), ==, 4);
  g_assert_null (f->failed);
}

/* Escape closes the list first, and letters go on in the text. */
static void
test_closed (Fixture *f, gconstpointer data)
{
  plan_write (f);
  press ("Return");
  wait_rows (f, PLAN_WRITTEN "|N*|NGlasses|");
  type ("safe");
  wait_offers (f, "A safe place to live|");
  press ("Escape");
  wait_offers (f, "");
  wait_rows (f, PLAN_WRITTEN "|Nsafe*|NGlasses|");
  type (" pl");
  wait_offers (f, "A safe place to live|");
  press ("Down");
  wait_offers (f, "A safe place to live~|");
  type ("an");
  wait_rows (f, PLAN_WRITTEN "|Nsafe plan*|NGlasses|");
  wait_offers (f, "");
  press ("ctrl+a");
  type ("safe");
  wait_offers (f, "A safe place to live|");
  press ("Down Escape");
  wait_offers (f, "");
  wait_rows (f, PLAN_WRITTEN "|Nsafe*|NGlasses|");
  press ("Escape");
  wait_rows (f, PLAN_WRITTEN "|Nsafe~|NGlasses|");
}

/* By kind; and with what it was measured by. */
static void
test_more (Fixture *f, gconstpointer data)
{
  g_autoptr (GListModel) list = NULL;
  g_autoptr (WayObjective) objective = NULL;

  plan_write (f);
  press ("Up Up Up Up Tab");
  type ("Receipts");
  press ("shift+Tab Return");
  wait_rows (f, "NA safe place to live|GA room of my own before the cold comes.|"
                "OSubmit 2 housing applications|IForms and calls together|O*|OView three rooms|"
                "GKeep the deposit|NEvenings without use|NGlasses|");
  type ("room");
  wait_offers (f, "View three rooms|");
  press ("ctrl+a");
  type ("submit");
  wait_offers (f, "Submit 2 housing applications (measured by: Receipts)|");
  press ("Down Return");
  press ("ctrl+s");
  wait_kept (f, "Saved");
  list = list_stored (f, WAY_TYPE_OBJECTIVE);
  objective = g_list_model_get_item (list, 2);
  g_assert_cmpstr (objective->text, ==, "Submit 2 housing applications");
  g_assert_cmpstr (objective->measured_by, ==, "Receipts");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  plan_set_look ();

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/plan-offers/own-words", test_own_words);
  ADD ("/plan-offers/taken", test_taken);
  ADD ("/plan-offers/closed", test_closed);
  ADD ("/plan-offers/more", test_more);

  return g_test_run ();
}
