/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-secret.h"

#include <stdio.h>
#include <string.h>

static void
test_content (void)
{
  static const guint8 bytes[] = { 0, 1, 2, 255 };
  g_autoptr (WaySecret) a = way_secret_new_from_bytes (bytes, sizeof bytes);
  g_autoptr (WaySecret) text = way_secret_new_from_text ("geese");
  g_autoptr (WaySecret) none = way_secret_new_from_text ("");
  g_autoptr (WaySecret) zeros = way_secret_new (3);

  g_assert_cmpmem (way_secret_get_bytes (a), way_secret_get_size (a), bytes, sizeof bytes);
  g_assert_cmpstr (way_secret_get_text (text), ==, "geese");
  g_assert_cmpuint (way_secret_get_size (text), ==, 5);
  g_assert_cmpuint (way_secret_get_size (none), ==, 0);
  g_assert_cmpstr (way_secret_get_text (none), ==, "");
  g_assert_cmpmem (way_secret_get_bytes (zeros), 3, "\0\0\0", 3);
}

static void
test_equal (void)
{
  g_autoptr (WaySecret) a = way_secret_new_from_text ("geese");
  g_autoptr (WaySecret) b = way_secret_new_from_text ("geese");
  g_autoptr (WaySecret) c = way_secret_new_from_text ("geesf");
  g_autoptr (WaySecret) d = way_secret_new_from_text ("gees");

  g_assert_true (way_secret_equal (a, b));
  g_assert_false (way_secret_equal (a, c));
  g_assert_false (way_secret_equal (a, d));
}

static void
test_base64 (void)
{
  static const guint8 bytes[] = { 0, 0xFF, 7, 0 };
  g_autoptr (WaySecret) a = way_secret_new_from_bytes (bytes, sizeof bytes);
  g_autoptr (WaySecret) text = way_secret_to_base64 (a);
  g_autoptr (WaySecret) again =
    way_secret_from_base64 (way_secret_get_text (text), way_secret_get_size (text));

  g_assert_cmpstr (way_secret_get_text (text), ==, "AP8HAA==");
  g_assert_cmpuint (way_secret_get_size (text), ==, 8);
  g_assert_true (way_secret_equal (a, again));
  g_assert_null (way_secret_from_base64 ("", 0));
  g_assert_null (way_secret_from_base64 ("AP8HAA=", 7));
  g_assert_null (way_secret_from_base64 ("no base", 7));
}

static void
test_copy (void)
{
  g_autoptr (WaySecret) a = way_secret_new_from_text ("geese");
  char *text = way_secret_copy_text (a);

  g_assert_cmpstr (text, ==, "geese");
  way_secret_free_text (text);
}

static void
test_random (void)
{
  g_autoptr (WaySecret) a = way_secret_new_random (32);
  g_autoptr (WaySecret) b = way_secret_new_random (32);

  g_assert_false (way_secret_equal (a, b));
}

/* Searches the writable memory of this process for the text, which is built here a byte at a time
 * so that the program holds no copy of its own. */
static guint
count_copies (guint8 first, gsize length)
{
  FILE *maps = fopen ("/proc/self/maps", "r");
  FILE *memory = fopen ("/proc/self/mem", "r");
  char  line[512];
  guint found = 0;

  g_assert_nonnull (maps);
  g_assert_nonnull (memory);
  while (fgets (line, sizeof line, maps) != NULL) {
    unsigned long      from, to;
    char               mode[5];
    g_autofree guint8 *data = NULL;
    gsize              size, got;

    if (sscanf (line, "%lx-%lx %4s", &from, &to, mode) != 3 || strncmp (mode, "rw", 2) != 0 ||
        to - from > 64 * 1024 * 1024)
      continue;

    size = to - from;
    data = g_malloc (size);
    if (fseek (memory, (long)from, SEEK_SET) != 0)
      continue;
    got = fread (data, 1, size, memory);
    for (gsize i = 0; i + length <= got; i++) {
      gsize n = 0;

      while (n < length && data[i + n] == (guint8)(first + n * 7))
        n++;
      if (n == length)
        found++;
    }
    memset (data, 0, size);
  }

  fclose (memory);
  fclose (maps);
  return found;
}

static void
test_wipe (void)
{
  const gsize length = 40;
  WaySecret  *a = way_secret_new (length);
  WaySecret  *again;

  for (gsize i = 0; i < length; i++)
    way_secret_fill (a)[i] = (guint8)(0x61 + i * 7);
  again = way_secret_ref (a);
  g_assert_cmpuint (count_copies (0x61, length), >=, 1);

  way_secret_unref (a);
  g_assert_cmpuint (way_secret_get_bytes (again)[1], ==, 0x68);
  way_secret_unref (again);
  g_assert_cmpuint (count_copies (0x61, length), ==, 0);
}

static void
test_fence (void)
{
  if (g_test_subprocess ()) {
    g_autoptr (WaySecret) a = way_secret_new (32);
    volatile guint8 *bytes = way_secret_fill (a);

    bytes[33] = 1; /* past the NUL */
    return;
  }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/secret/content", test_content);
  g_test_add_func ("/secret/equal", test_equal);
  g_test_add_func ("/secret/base64", test_base64);
  g_test_add_func ("/secret/copy", test_copy);
  g_test_add_func ("/secret/random", test_random);
  g_test_add_func ("/secret/wipe", test_wipe);
  g_test_add_func ("/secret/fence", test_fence);
  return g_test_run ();
}
