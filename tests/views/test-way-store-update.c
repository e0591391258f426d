/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-store-update.h"

#include <gtk/gtk.h>

static GListStore *
make_store (const char *letters)
{
  GListStore *store = g_list_store_new (GTK_TYPE_STRING_OBJECT);

  for (const char *p = letters; *p != '\0'; p++) {
    g_autofree char *letter = g_strndup (p, 1);
    g_autoptr (GtkStringObject) item = gtk_string_object_new (letter);

    g_list_store_append (store, item);
  }
  return store;
}

static char *
read_store (GListStore *store)
{
  GString *letters = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (store)); i++) {
    g_autoptr (GtkStringObject) item = g_list_model_get_item (G_LIST_MODEL (store), i);

    g_string_append (letters, gtk_string_object_get_string (item));
  }
  return g_string_free (letters, FALSE);
}

static gboolean
equal (gconstpointer a, gconstpointer b)
{
  return g_str_equal (gtk_string_object_get_string ((GtkStringObject *)a),
                      gtk_string_object_get_string ((GtkStringObject *)b));
}

static void
changed_cb (GListModel *list, guint position, guint removed, guint added, gpointer said)
{
  g_string_append_printf (said, "%u-%u+%u ", position, removed, added);
}

static void
test_changes (void)
{
  static const struct {
    const char *before, *after;
    const char *said;
  } cases[] = {
    { "abc", "abc", "" },        { "", "", "" },
    { "", "ab", "0-0+2 " },      { "ab", "", "0-2+0 " },
    { "abc", "axc", "1-1+1 " },  { "abc", "xabc", "0-0+1 " },
    { "abc", "abcx", "3-0+1 " }, { "abc", "bc", "0-1+0 " },
    { "abc", "ac", "1-1+0 " },   { "aaa", "aaaa", "3-0+1 " },
    { "aaaa", "aa", "2-2+0 " },  { "abcd", "axyd", "1-2+2 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GListStore) store = make_store (cases[i].before);
    g_autoptr (GListStore) wanted = make_store (cases[i].after);
    g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
    g_autoptr (GString) said = g_string_new (NULL);
    g_autofree char *letters = NULL;

    for (guint k = 0; k < g_list_model_get_n_items (G_LIST_MODEL (wanted)); k++)
      g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (wanted), k));
    g_signal_connect (store, "items-changed", G_CALLBACK (changed_cb), said);
    way_store_update (store, items, equal);
    letters = read_store (store);
    g_assert_cmpstr (letters, ==, cases[i].after);
    g_assert_cmpstr (said->str, ==, cases[i].said);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-update/changes", test_changes);
  return g_test_run ();
}
