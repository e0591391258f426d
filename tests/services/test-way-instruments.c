/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-instruments.h"

#include <glib/gstdio.h>
#include <string.h>

#include "way-error.h"

static char *
shipped_dir (void)
{
  return g_test_build_filename (G_TEST_DIST, "..", "data", "instruments", NULL);
}

/* An own version of a shipped file, in a folder of its own. */
static char *
make_site_dir (const char *name, const char *what, const char *with)
{
  g_autofree char *shipped = shipped_dir ();
  g_autofree char *source = g_build_filename (shipped, name, NULL);
  char            *dir = g_dir_make_tmp ("way-instruments-XXXXXX", NULL);
  g_autofree char *target = g_build_filename (dir, name, NULL);
  g_autofree char *data = NULL;
  g_autoptr (GString) text = NULL;

  g_assert_true (g_file_get_contents (source, &data, NULL, NULL));
  text = g_string_new (data);
  g_assert_cmpuint (g_string_replace (text, what, with, 1), ==, 1);
  g_assert_true (g_file_set_contents (target, text->str, -1, NULL));
  return dir;
}

static void
remove_dir (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *file = g_build_filename (path, name, NULL);

    g_assert_cmpint (g_unlink (file), ==, 0);
  }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

static WayInstruments *
load (const char *first, const char *second)
{
  const char *const dirs[] = { first, second, NULL };
  g_autoptr (GError) error = NULL;
  WayInstruments *self = way_instruments_load (dirs, &error);

  g_assert_no_error (error);
  return self;
}

static void
test_shipped (void)
{
  g_autofree char *dir = shipped_dir ();
  g_autoptr (WayInstruments) self = load (dir, NULL);
  static const char *const titles[] = { "AUDIT-C", "BARC-10", "GAD-7",           "PCL-5",
                                        "PHQ-2",   "PHQ-9",   "Readiness Rulers" };

  g_assert_cmpstr (way_instruments_get_refused (self)[0], ==, NULL);
  g_assert_cmpuint (way_instruments_get_n (self), ==, G_N_ELEMENTS (titles));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    g_assert_cmpstr (way_instrument_get_title (way_instruments_get_nth (self, i)), ==, titles[i]);

  g_assert_nonnull (way_instruments_lookup (self, "phq-9", NULL));
  g_assert_nonnull (way_instruments_lookup (self, "phq-9", "en"));
  g_assert_null (way_instruments_lookup (self, "phq-9", "eo"));
  g_assert_null (way_instruments_lookup (self, "PHQ-9", NULL));
}

/* A file with two languages is one instrument, which can be had in both. */
static void
test_languages (void)
{
  g_autofree char *dir = shipped_dir ();
  g_autoptr (WayInstruments) self = load (dir, NULL);
  g_autoptr (GPtrArray) both = way_instruments_list_languages (self, "phq-9");
  g_autoptr (GPtrArray) one = way_instruments_list_languages (self, "barc-10");
  g_autoptr (GPtrArray) none = way_instruments_list_languages (self, "phq-99");

  g_assert_cmpuint (both->len, ==, 2);
  g_assert_cmpstr (way_instrument_get_language (g_ptr_array_index (both, 0)), ==, "en");
  g_assert_cmpstr (way_instrument_get_language (g_ptr_array_index (both, 1)), ==, "es");
  g_assert_true (way_instruments_lookup (self, "phq-9", "es") == g_ptr_array_index (both, 1));
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_site_replaces (void)
{
  g_autofree char *dir = shipped_dir ();
  g_autofree char *site = make_site_dir ("phq-9.instrument", "version=1", "version=site 2");
  g_autoptr (WayInstruments) self = load (dir, site);

  g_assert_cmpuint (way_instruments_get_n (self), ==, 7);
  g_assert_cmpstr (way_instrument_get_version (way_instruments_lookup (self, "phq-9", NULL)), ==,
                   "site 2");
  g_assert_cmpstr (way_instrument_get_version (way_instruments_lookup (self, "phq-9", "es")), ==,
                   "site 2");
  remove_dir (site);
}

static void
test_another_language (void)
{
  g_autofree char *dir = shipped_dir ();
  g_autofree char *site = make_site_dir ("phq-9.instrument", "language=en", "language=eo");
  g_autoptr (WayInstruments) self = load (dir, site);
  g_autoptr (WayInstruments) only = load (site, NULL);

  g_assert_cmpuint (way_instruments_get_n (self), ==, 7);
  g_assert_cmpuint (way_instruments_get_n (only), ==, 1);
  g_assert_cmpstr (way_instrument_get_language (way_instruments_lookup (self, "phq-9", NULL)), ==,
                   "en");
  g_assert_cmpstr (way_instrument_get_language (way_instruments_lookup (self, "phq-9", "eo")), ==,
                   "eo");
  g_assert_cmpstr (way_instrument_get_language (way_instruments_lookup (only, "phq-9", NULL)), ==,
                   "eo");
  remove_dir (site);
}

/* The shipped file stays when the site's is refused, and the reason is told. */
static void
test_refused (void)
{
  g_autofree char *dir = shipped_dir ();
  g_autofree char *site = make_site_dir ("phq-9.instrument", "from=5\nlabel=Mild", "from=5");
  g_autoptr (WayInstruments) self = load (dir, site);
  const char *const *refused = way_instruments_get_refused (self);

  g_assert_cmpuint (way_instruments_get_n (self), ==, 7);
  g_assert_cmpstr (way_instrument_get_version (way_instruments_lookup (self, "phq-9", NULL)), ==,
                   "1");
  g_assert_cmpstr (refused[0], ==, "phq-9.instrument: [band total mild]: “label” is missing");
  g_assert_null (refused[1]);
  remove_dir (site);
}

static void
test_none (void)
{
  g_autofree char  *empty = g_dir_make_tmp ("way-instruments-XXXXXX", NULL);
  const char *const dirs[] = { empty, "/nonexistent", NULL };
  g_autofree char  *file = g_build_filename (empty, "zero.instrument", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (way_instruments_load (dirs, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  g_assert_null (way_instruments_load (dirs, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "zero.instrument"));
  remove_dir (empty);
}

static void
test_default_dirs (void)
{
  g_auto (GStrv) set = NULL;
  g_auto (GStrv) unset = NULL;

  g_setenv ("WAYMARK_DATADIR", "/somewhere", TRUE);
  set = way_instruments_get_default_dirs ();
  g_assert_cmpstr (set[0], ==, "/somewhere/instruments");
  g_assert_true (g_str_has_prefix (set[1], g_get_user_data_dir ()));
  g_assert_true (g_str_has_suffix (set[1], "/waymark/instruments"));
  g_assert_null (set[2]);

  g_unsetenv ("WAYMARK_DATADIR");
  unset = way_instruments_get_default_dirs ();
  g_assert_true (g_file_test (unset[0], G_FILE_TEST_IS_DIR)); /* beside the program */
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/instruments/shipped", test_shipped);
  g_test_add_func ("/instruments/languages", test_languages);
  g_test_add_func ("/instruments/site-replaces", test_site_replaces);
  g_test_add_func ("/instruments/another-language", test_another_language);
  g_test_add_func ("/instruments/refused", test_refused);
  g_test_add_func ("/instruments/none", test_none);
  g_test_add_func ("/instruments/default-dirs", test_default_dirs);

  return g_test_run ();
}
