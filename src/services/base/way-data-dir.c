/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-data-dir.h"

/* The folder data/ of a build, or NULL. */
static char *
find_beside_program (const char *name)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *path =
    folder != NULL ? g_build_filename (folder, "..", "data", name, NULL) : NULL;

  return path != NULL && g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&path) : NULL;
}

char *
way_data_dir_find (const char *name)
{
  const char *wanted = g_getenv ("WAYMARK_DATADIR");
  char       *beside;

  if (wanted != NULL && *wanted != '\0')
    return g_build_filename (wanted, name, NULL);

  beside = find_beside_program (name);
  return beside != NULL ? beside : g_build_filename (WAY_PKGDATADIR, name, NULL);
}
