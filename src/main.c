/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include "language.h"
#include "way-application.h"

/* A crash leaves no copy of the memory, and no other process of the account reads it.  A desktop
 * portal refuses a process that cannot be read, so there only the copy is forbidden. */
static void
protect_memory (void)
{
  const struct rlimit none = { 0, 0 };

  setrlimit (RLIMIT_CORE, &none);
  if (g_getenv ("GTK_USE_PORTAL") == NULL && !g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    prctl (PR_SET_DUMPABLE, 0, 0, 0, 0);
}

/* Without a graphics processor GL is drawn by the processor: twice the memory and time of cairo. */
static void
choose_renderer (void)
{
  if (!g_file_test ("/dev/dri/renderD128", G_FILE_TEST_EXISTS))
    g_setenv ("GSK_RENDERER", "cairo", FALSE);
}

/* A program that is not installed has its settings beside it. */
static void
find_settings (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : g_strdup (".");
  g_autofree char *schemas = g_build_filename (folder, "..", "data", NULL);
  g_autofree char *compiled = g_build_filename (schemas, "gschemas.compiled", NULL);

  if (g_file_test (compiled, G_FILE_TEST_EXISTS))
    g_setenv ("GSETTINGS_SCHEMA_DIR", schemas, FALSE);
}

/* Enchant makes its lists of a person’s words, empty ones too, in the home folder; those of a
 * worker are in the caseload. */
static void
keep_spelling_out_of_home (void)
{
  g_autofree char *folder = g_build_filename (g_get_tmp_dir (), "waymark-spelling", NULL);

  g_setenv ("ENCHANT_CONFIG_DIR", folder, TRUE);
}

int
main (int argc, char *argv[])
{
  g_autoptr (WayApplication) application = NULL;
  const char *runtime = g_getenv ("XDG_RUNTIME_DIR");

  /* First of all, before anything asks where temporary files go: GTK prints through them, and the
   * runtime folder lies in memory. */
  if (runtime != NULL)
    g_setenv ("TMPDIR", runtime, TRUE);
  keep_spelling_out_of_home ();
  protect_memory ();
  choose_renderer ();
  find_settings ();

  language_bind ();

  if (argc > 1 && strcmp (argv[1], "--version") == 0) {
    g_print ("Waymark %s\n", WAY_VERSION);
    return 0;
  }

  application = way_application_new (WAY_VERSION, g_getenv ("WAYMARK_CASELOAD"));

  return g_application_run (G_APPLICATION (application), argc, argv);
}
