/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-secret-row.h"

static void
count_cb (int *count)
{
  (*count)++;
}

static WaySecretRow *
make_row (GtkWindow **window, int *changed)
{
  WaySecretRow *row = WAY_SECRET_ROW (way_secret_row_new ());
  GtkWidget    *list = gtk_list_box_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Passphrase");
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (row));
  *window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (*window, list);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (count_cb), changed);

  return row;
}

static void
test_text (void)
{
  GtkWindow    *window;
  int           changed = 0;
  WaySecretRow *row = make_row (&window, &changed);

  g_assert_cmpstr (way_secret_row_get_text (row), ==, "");
  way_secret_row_set_text (row, "Zoë’s six");
  g_assert_cmpstr (way_secret_row_get_text (row), ==, "Zoë’s six");
  g_assert_cmpuint (way_secret_row_get_length (row), ==, 9);
  g_assert_cmpint (changed, ==, 1);

  way_secret_row_set_error (row, TRUE);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  way_secret_row_clear (row);
  g_assert_cmpstr (way_secret_row_get_text (row), ==, "");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  gtk_window_destroy (window);
}

static gboolean
shows (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (shows (child, text))
      return TRUE;
  }

  return FALSE;
}

/* Nothing in the row holds the text but the buffer, which no accessibility client sees. */
static void
test_nothing_shown (void)
{
  GtkWindow    *window;
  int           changed = 0;
  WaySecretRow *row = make_row (&window, &changed);

  way_secret_row_set_text (row, "four brown geese");
  gtk_window_present (window);

  g_assert_false (GTK_IS_EDITABLE (row));
  g_assert_false (shows (GTK_WIDGET (row), "geese"));
  g_assert_true (shows (GTK_WIDGET (row), "●●●●"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Passphrase");
  gtk_window_destroy (window);
}

static void
test_focus (void)
{
  GtkWindow    *window;
  int           changed = 0;
  WaySecretRow *row = make_row (&window, &changed);

  gtk_window_present (window);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (row)));
  g_assert_true (gtk_window_get_focus (window) == GTK_WIDGET (row));
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/secret-row/text", test_text);
  g_test_add_func ("/secret-row/nothing-shown", test_nothing_shown);
  g_test_add_func ("/secret-row/focus", test_focus);

  return g_test_run ();
}
