/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-id.h"

/* RFC 9562: version 7, variant 2, milliseconds in front. */
static void
test_layout (void)
{
  WayId            id = way_id_make (G_GINT64_CONSTANT (1795290655123456));
  g_autofree char *text = way_id_to_text (&id);

  g_assert_true (g_uuid_string_is_valid (text));
  g_assert_cmpint (text[14], ==, '7');
  g_assert_cmpint (id.bytes[8] >> 6, ==, 2);
  g_assert_cmpuint ((guint64)id.bytes[0] << 40 | (guint64)id.bytes[1] << 32 |
                      (guint64)id.bytes[2] << 24 | (guint64)id.bytes[3] << 16 |
                      (guint64)id.bytes[4] << 8 | id.bytes[5],
                    ==, G_GUINT64_CONSTANT (1795290655123));
}

static void
test_order (void)
{
  WayId last = way_id_make (1000);

  for (gint64 us = 1001; us < 5000; us += 7) { /* also within one millisecond */
    WayId next = way_id_make (us);

    g_assert_cmpint (way_id_compare (&last, &next), <, 0);
    last = next;
  }
}

static void
test_texts (void)
{
  static const char *const wrong[] = { "", "0198a000", "0198a000-0000-7000-8000-00000000000g",
                                       "{0198a000-0000-7000-8000-000000000001}",
                                       "0198a00000007000800000000000000000001" };
  WayId                    id = way_id_make (1), same = { { 0 } }, untouched = { { 7 } };
  g_autofree char         *text = way_id_to_text (&id);

  g_assert_true (way_id_is_none (&same));
  g_assert_true (way_id_from_text (text, &same));
  g_assert_cmpint (way_id_compare (&id, &same), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_assert_false (way_id_from_text (wrong[i], &untouched));
    g_assert_cmpint (untouched.bytes[0], ==, 7);
  }
}

static void
test_hash (void)
{
  g_autoptr (GHashTable) table = g_hash_table_new (way_id_hash, way_id_equal);
  WayId ids[50];

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    ids[i] = way_id_make (i);
    g_hash_table_insert (table, &ids[i], GUINT_TO_POINTER (i));
  }
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    const WayId same = ids[i];

    g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (table, &same)), ==, i);
  }
  g_assert_cmpuint (g_hash_table_size (table), ==, G_N_ELEMENTS (ids));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/id/layout", test_layout);
  g_test_add_func ("/id/order", test_order);
  g_test_add_func ("/id/texts", test_texts);
  g_test_add_func ("/id/hash", test_hash);

  return g_test_run ();
}
