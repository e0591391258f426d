/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-date-row.h"

static void
test_text (void)
{
  static const struct {
    gboolean    partial;
    const char *typed;
    const char *text; /* as a draft keeps it */
    gboolean    understood;
  } rows[] = {
    { FALSE, "", "", TRUE },
    { FALSE, "  ", "", TRUE },
    { FALSE, "2026-03-09", "2026-03-09", TRUE },
    { FALSE, "9 Mar 2026", "2026-03-09", TRUE },
    { FALSE, "soonish", "soonish", FALSE },
    { FALSE, "2026-02-30", "2026-02-30", FALSE },
    { TRUE, "March 1991", "1991-03", TRUE },
    { TRUE, "1991", "1991", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    WayDateRow *row =
      g_object_ref_sink (g_object_new (WAY_TYPE_DATE_ROW, "partial", rows[i].partial, NULL));
    g_autofree char *text = NULL;
    WayDate          date;

    gtk_editable_set_text (GTK_EDITABLE (row), rows[i].typed);
    text = way_date_row_to_text (row);
    g_assert_cmpstr (text, ==, rows[i].text);
    g_assert_cmpint (way_date_row_get_date (row, &date), ==, rows[i].understood);
    g_assert_finalize_object (row);
  }
}

/* A draft comes back as it was, understood or not; a date is written so that it is read back. */
static void
test_back (void)
{
  static const char *const texts[] = { "2026-03-09", "1991-03", "1991", "soonish", "" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    WayDateRow *row = g_object_ref_sink (g_object_new (WAY_TYPE_DATE_ROW, "partial", TRUE, NULL));
    g_autofree char *text = NULL;

    way_date_row_from_text (row, texts[i]);
    text = way_date_row_to_text (row);
    g_assert_cmpstr (text, ==, texts[i]);
    g_assert_finalize_object (row);
  }
}

static GtkLabel *
find_meaning (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "caption"))
    return GTK_LABEL (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkLabel *found = find_meaning (child);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* What is typed is not said twice. */
static void
test_meaning (void)
{
  static const char *const rows[][2] = {
    { "", "" },
    { "2026-03-09", "Mon 9 Mar 2026" },
    { "9 Mar 2026", "Mon" },
    { "Mon 9 Mar 2026", "" },
    { "March 1991", "Mar 1991" },
    { "Mar 1991", "" },
    { "soonish", "not a date yet" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    WayDateRow *row = g_object_ref_sink (g_object_new (WAY_TYPE_DATE_ROW, "partial", TRUE, NULL));

    gtk_editable_set_text (GTK_EDITABLE (row), rows[i][0]);
    g_assert_cmpstr (gtk_label_get_text (find_meaning (GTK_WIDGET (row))), ==, rows[i][1]);
    g_assert_finalize_object (row);
  }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/date-row/text", test_text);
  g_test_add_func ("/date-row/back", test_back);
  g_test_add_func ("/date-row/meaning", test_meaning);

  return g_test_run ();
}
