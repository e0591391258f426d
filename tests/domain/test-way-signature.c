/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-signature.h"

#include <string.h>

static char *
to_text (WaySignature *signature)
{
  g_autoptr (GBytes) bytes = way_signature_to_bytes (signature);
  gsize       size;
  const char *data;

  if (bytes == NULL)
    return NULL;
  data = g_bytes_get_data (bytes, &size);
  return g_strndup (data, size);
}

static void
test_path (void)
{
  g_autoptr (WaySignature) signature = way_signature_new ();
  g_autofree char *text = NULL;

  g_assert_null (to_text (signature));
  way_signature_add (signature, 10, 20, FALSE); /* the first one is never led to */
  way_signature_add (signature, 11.4, 20.6, FALSE);
  g_assert_true (way_signature_is_empty (signature));
  way_signature_add (signature, -5, 900, TRUE);
  g_assert_false (way_signature_is_empty (signature));
  text = to_text (signature);
  g_assert_cmpstr (text, ==, "M10 20L11 21M0 250");
}

static void
test_much (void)
{
  g_autoptr (WaySignature) signature = way_signature_new ();
  g_autoptr (WaySignature) again = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < WAY_SIGNATURE_MAX_POINTS + 100; i++)
    way_signature_add (signature, i % 1000, i % 250, FALSE);
  g_assert_cmpuint (way_signature_get_n (signature), ==, WAY_SIGNATURE_MAX_POINTS);
  bytes = way_signature_to_bytes (signature);
  again = way_signature_from_bytes (bytes);
  g_assert_nonnull (again);
  g_assert_cmpuint (way_signature_get_n (again), ==, WAY_SIGNATURE_MAX_POINTS);
}

/* What comes from elsewhere is a path that this program could have written, or nothing. */
static void
test_reading (void)
{
  static const struct {
    const char *text;
    gboolean    good;
  } table[] = {
    { "M1 2L3 4L5 6", TRUE },
    { "M1 2L3 4M5 6L1000 250", TRUE },
    { "", FALSE },
    { "M1 2", FALSE },
    { "L1 2L3 4L5 6", FALSE },
    { "M1 2L3 4L5", FALSE },
    { "M1 2L3 4L5 ", FALSE },
    { "M1 2L3 4L", FALSE },
    { "M1 2L3 4L1001 6", FALSE },
    { "M1 2L3 4L5 251", FALSE },
    { "M1 2L3 4L00005 6", FALSE },
    { "M1 2L3 4L5  6", FALSE },
    { "M1 2L3 4L-5 6", FALSE },
    { "M1 2L3 4C5 6", FALSE },
    { "<svg/>", FALSE },
    { "M99999999999999999999 1L1 1L1 1", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    g_autoptr (GBytes) bytes = g_bytes_new_static (table[i].text, strlen (table[i].text));
    g_autoptr (WaySignature) signature = way_signature_from_bytes (bytes);

    if ((signature != NULL) != table[i].good)
      g_error ("“%s”", table[i].text);
    if (signature != NULL) {
      g_autofree char *text = to_text (signature);

      g_assert_cmpstr (text, ==, table[i].text);
    }
  }
  g_assert_null (way_signature_from_bytes (NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/signature/path", test_path);
  g_test_add_func ("/signature/much", test_much);
  g_test_add_func ("/signature/reading", test_reading);
  return g_test_run ();
}
