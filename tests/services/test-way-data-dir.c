/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-data-dir.h"

static void
test_wanted (void)
{
  g_autofree char *found = NULL;

  g_setenv ("WAYMARK_DATADIR", "/somewhere/else", TRUE);
  found = way_data_dir_find ("instruments");
  g_assert_cmpstr (found, ==, "/somewhere/else/instruments");
}

/* Without a word from outside: beside the program, which in a build has them. */
static void
test_beside (void)
{
  g_autofree char *found = NULL;
  g_autofree char *installed = NULL;

  g_unsetenv ("WAYMARK_DATADIR");
  found = way_data_dir_find ("instruments");
  g_assert_true (g_file_test (found, G_FILE_TEST_IS_DIR));
  installed = way_data_dir_find ("nothing of that name");
  g_assert_true (g_str_has_suffix (installed, "/share/waymark/nothing of that name"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/data-dir/wanted", test_wanted);
  g_test_add_func ("/data-dir/beside", test_beside);

  return g_test_run ();
}
