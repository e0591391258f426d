/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-seal.h"

#include <string.h>

#include "way-error.h"

static WaySecret *
make_key (guint8 first)
{
  guint8 bytes[32] = { first };

  return way_secret_new_from_bytes (bytes, sizeof bytes);
}

static void
test_round (void)
{
  static const char *const texts[] = { "", "answers=2 3 1", "ánimo, 元気" };
  g_autoptr (WaySecret) dek = make_key (1);
  WaySeal seal, again;

  way_seal_make (&seal, dek);
  way_seal_make (&again, dek);
  g_assert_cmpmem (seal.key, WAY_SEAL_SIZE, again.key, WAY_SEAL_SIZE);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GBytes) closed = way_seal_close (&seal, texts[i]);
    g_autoptr (GBytes) other = way_seal_close (&seal, texts[i]);
    g_autoptr (GError) error = NULL;
    g_autofree char *text = way_seal_open (dek, closed, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (text, ==, texts[i]);
    g_assert_false (g_bytes_equal (closed, other)); /* nobody sees that it is the same again */
  }
}

/* How much is written cannot be told from outside, and nothing of it can be read there. */
static void
test_length (void)
{
  g_autoptr (WaySecret) dek = make_key (1);
  g_autofree char *whole = g_strnfill (4095, 'x');
  g_autofree char *longer = g_strnfill (4096, 'x');
  WaySeal          seal;
  g_autoptr (GBytes) none = NULL;
  g_autoptr (GBytes) page = NULL;
  g_autoptr (GBytes) more = NULL;
  g_autofree char *text = NULL;

  way_seal_make (&seal, dek);
  none = way_seal_close (&seal, "");
  page = way_seal_close (&seal, whole);
  more = way_seal_close (&seal, longer);
  g_assert_cmpuint (g_bytes_get_size (none), ==, g_bytes_get_size (page));
  g_assert_cmpuint (g_bytes_get_size (more), ==, g_bytes_get_size (page) + 4096);
  g_assert_null (memmem (g_bytes_get_data (page, NULL), g_bytes_get_size (page), "xxxxxxxx", 8));
  text = way_seal_open (dek, more, NULL);
  g_assert_cmpstr (text, ==, longer);
}

static void
assert_closed (const WaySecret *dek, const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;

  g_assert_null (way_seal_open (dek, bytes, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_DAMAGED);
}

/* Another key, a changed bit, something cut off, something else. */
static void
test_refused (void)
{
  g_autoptr (WaySecret) dek = make_key (1);
  g_autoptr (WaySecret) other = make_key (2);
  WaySeal seal;
  g_autoptr (GBytes) closed = NULL;
  gsize              size;
  const guint8      *data;
  g_autofree guint8 *changed = NULL;

  way_seal_make (&seal, dek);
  closed = way_seal_close (&seal, "answers=2 3 1");
  data = g_bytes_get_data (closed, &size);
  assert_closed (other, data, size);
  assert_closed (dek, data, size - 1);
  assert_closed (dek, data, 48);
  assert_closed (dek, data, 0);

  changed = g_memdup2 (data, size);
  changed[size / 2] ^= 1;
  assert_closed (dek, changed, size);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/seal/round", test_round);
  g_test_add_func ("/seal/length", test_length);
  g_test_add_func ("/seal/refused", test_refused);

  return g_test_run ();
}
