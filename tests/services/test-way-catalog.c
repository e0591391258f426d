/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-catalog.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#define DOMAIN "waymark"

static void
bind (const char *folder)
{
  bindtextdomain (DOMAIN, folder);
  bind_textdomain_codeset (DOMAIN, "UTF-8");
  textdomain (DOMAIN);
}

/* The catalogs of this build. */
static void
test_spanish (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "..", "po", NULL);
  g_autoptr (WayCatalog) spanish = NULL;
  g_autoptr (WayCatalog) english = NULL;
  g_autoptr (WayCatalog) none = NULL;
  g_auto (GStrv) languages = NULL;
  g_autofree char *name = NULL;
  g_autofree char *own = NULL;

  bind (folder);
  spanish = way_catalog_new ("es");
  english = way_catalog_new ("en");
  none = way_catalog_new ("../es");

  g_assert_cmpstr (way_program_language (), ==, "en");
  g_assert_cmpstr (way_catalog_get (spanish, "Refused"), ==, "Se rehusó");
  g_assert_cmpstr (way_catalog_get (spanish, "No such text at all"), ==, "No such text at all");
  g_assert_cmpstr (way_catalog_get (english, "Refused"), ==, "Refused");
  g_assert_cmpstr (way_catalog_get (none, "Refused"), ==, "Refused");

  languages = way_catalog_list_languages ();
  g_assert_true (g_strv_contains ((const char *const *)languages, "en"));
  g_assert_true (g_strv_contains ((const char *const *)languages, "es"));
  name = way_catalog_name_language ("es");
  g_assert_cmpstr (name, ==, "Español");
  own = way_catalog_name_language ("en");
  g_assert_cmpstr (own, ==, "English");
}

static void
write_catalog (const char *folder, const char *data, gsize length)
{
  g_autofree char *place = g_build_filename (folder, "xx", "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (place, DOMAIN ".mo", NULL);

  g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, data, (gssize)length, NULL));
}

/* Whatever is cut off or turned over in the file: the words are those of the program, never a
 * crash.
 */
static void
test_damaged (void)
{
  g_autofree char *shipped =
    g_test_build_filename (G_TEST_BUILT, "..", "po", "es", "LC_MESSAGES", DOMAIN ".mo", NULL);
  g_autofree char *folder = g_dir_make_tmp ("way-catalog-XXXXXX", NULL);
  g_autofree char *data = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (shipped, &data, &length, NULL));
  bind (folder);
  for (gsize cut = 0; cut < length; cut += cut < 64 ? 1 : length / 61) {
    g_autoptr (WayCatalog) catalog = NULL;

    write_catalog (folder, data, cut);
    catalog = way_catalog_new ("xx");
    g_assert_nonnull (way_catalog_get (catalog, "Refused"));
  }
  for (gsize at = 0; at < 400; at++) {
    g_autoptr (WayCatalog) catalog = NULL;

    data[at] = (char)~data[at];
    write_catalog (folder, data, length);
    data[at] = (char)~data[at];
    catalog = way_catalog_new ("xx");
    g_assert_nonnull (way_catalog_get (catalog, "Refused"));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalog/spanish", test_spanish);
  g_test_add_func ("/catalog/damaged", test_damaged);

  return g_test_run ();
}
