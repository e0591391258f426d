/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-first-items.h"

#include <gtk/gtk.h>

typedef struct {
  GtkStringList *all;
  WayFirstItems *first;
  GString       *said;
} Fixture;

static void
changed_cb (Fixture *f, guint position, guint removed, guint added)
{
  g_string_append_printf (f->said, "%u-%u+%u ", position, removed, added);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  const char *const strings[] = { "a", "b", "c", "d", NULL };

  f->all = gtk_string_list_new (strings);
  f->first = way_first_items_new (G_LIST_MODEL (f->all), 6);
  f->said = g_string_new (NULL);
  g_signal_connect_swapped (f->first, "items-changed", G_CALLBACK (changed_cb), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->first);
  gtk_string_list_append (f->all, "z"); /* nobody listens any more */
  g_assert_finalize_object (f->all);
  g_string_free (f->said, TRUE);
}

static void
assert_shown (Fixture *f, const char *items, const char *said)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (f->first)); i++) {
    g_autoptr (GtkStringObject) item = g_list_model_get_item (G_LIST_MODEL (f->first), i);

    g_string_append (text, gtk_string_object_get_string (item));
  }
  g_assert_cmpstr (text->str, ==, items);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (f->first), (guint)text->len));
  g_assert_cmpstr (f->said->str, ==, said);
  g_string_set_size (f->said, 0);
}

/* What stands behind it has not changed. */
static void
test_alone (Fixture *f, gconstpointer data)
{
  const char *const two[] = { "x", "y", NULL };

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (f->first)) ==
                 g_list_model_get_item_type (G_LIST_MODEL (f->all)));
  assert_shown (f, "abcd", "");
  gtk_string_list_splice (f->all, 1, 1, two);
  assert_shown (f, "axycd", "1-1+2 ");
  gtk_string_list_remove (f->all, 0);
  assert_shown (f, "xycd", "0-1+0 ");
}

static void
test_edge (Fixture *f, gconstpointer data)
{
  const char *const four[] = { "1", "2", "3", "4", NULL };

  gtk_string_list_splice (f->all, 1, 0, four);
  assert_shown (f, "a1234b", "1-3+5 ");
  gtk_string_list_append (f->all, "behind");
  assert_shown (f, "a1234b", "");
  gtk_string_list_remove (f->all, 2);
  assert_shown (f, "a134bc", "2-4+4 ");
}

static void
test_most (Fixture *f, gconstpointer data)
{
  way_first_items_set_most (f->first, 2);
  assert_shown (f, "ab", "2-2+0 ");
  way_first_items_set_most (f->first, 3);
  assert_shown (f, "abc", "2-0+1 ");
  way_first_items_set_most (f->first, G_MAXUINT);
  assert_shown (f, "abcd", "3-0+1 ");
  g_assert_cmpuint (way_first_items_get_most (f->first), ==, G_MAXUINT);
  way_first_items_set_most (f->first, 100);
  assert_shown (f, "abcd", "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/first-items/alone", test_alone);
  ADD ("/first-items/edge", test_edge);
  ADD ("/first-items/most", test_most);

  return g_test_run ();
}
