/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-bytes.h"

#include <string.h>

/* Parts that would run together without their lengths. */
static void
test_put (void)
{
  g_autoptr (GByteArray) a = g_byte_array_new ();
  g_autoptr (GByteArray) b = g_byte_array_new ();

  way_bytes_put_text (a, "ab");
  way_bytes_put_text (a, "c");
  way_bytes_put_text (b, "a");
  way_bytes_put_text (b, "bc");
  g_assert_cmpuint (a->len, ==, b->len);
  g_assert_cmpint (memcmp (a->data, b->data, a->len), !=, 0);
  g_assert_cmpmem (a->data, 10, "\2\0\0\0\0\0\0\0ab", 10);
}

static void
test_bytes (void)
{
  static const struct {
    const char *json;
    gboolean    good;
  } cases[] = {
    { "{\"x\": \"AAECAw==\"}", TRUE },
    { "{\"x\": \"AAECAw\"}", FALSE },
    { "{\"x\": \"AAECAx==\"}", FALSE },
    { "{\"x\": \"AAEC Aw==\"}", FALSE },
    { "{\"x\": \"AAEC\\nAw==\"}", FALSE },
    { "{\"x\": \"AAECAwQ=\"}", FALSE },
    { "{\"x\": \"AAEC\"}", FALSE },
    { "{\"x\": \"\"}", FALSE },
    { "{\"x\": 7}", FALSE },
    { "{\"x\": null}", FALSE },
    { "{\"x\": [\"AAECAw==\"]}", FALSE },
    { "{}", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (JsonNode) node = json_from_string (cases[i].json, NULL);
    guint8 bytes[4] = { 9, 9, 9, 9 };

    g_assert_cmpint (way_bytes_from_json (json_node_get_object (node), "x", bytes, sizeof bytes),
                     ==, cases[i].good);
    g_assert_cmpmem (bytes, 4, cases[i].good ? "\0\1\2\3" : "\11\11\11\11", 4);
  }
}

static void
test_numbers (void)
{
  static const struct {
    const char *json;
    gboolean    good;
  } cases[] = {
    { "{\"x\": 0}", TRUE },     { "{\"x\": 10}", TRUE },
    { "{\"x\": 11}", FALSE },   { "{\"x\": -1}", FALSE },
    { "{\"x\": 1.0}", FALSE },  { "{\"x\": \"1\"}", FALSE },
    { "{\"x\": true}", FALSE }, { "{\"x\": null}", FALSE },
    { "{\"x\": {}}", FALSE },   { "{}", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (JsonNode) node = json_from_string (cases[i].json, NULL);
    gint64 number = 99;

    g_assert_cmpint (way_number_from_json (json_node_get_object (node), "x", 10, &number), ==,
                     cases[i].good);
    g_assert_cmpint (number == 99, ==, !cases[i].good);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bytes/put", test_put);
  g_test_add_func ("/bytes/from-json", test_bytes);
  g_test_add_func ("/bytes/numbers", test_numbers);
  return g_test_run ();
}
