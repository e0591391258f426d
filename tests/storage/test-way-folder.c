/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-folder.h"

#include <sys/wait.h>
#include <unistd.h>

#include "keys-fixture.h"

typedef struct {
  char *folder;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = fixture_folder ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  fixture_clean (self->folder);
  g_free (self->folder);
}

static void
put_keys (Fixture *self)
{
  g_autoptr (WaySecret) dek = way_secret_new_random (WAY_DEK_SIZE);
  g_autoptr (WayKeyFile) keys = fixture_keys (dek);

  g_assert_true (way_key_file_save (keys, self->folder, dek, NULL));
}

static void
remove_one (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
assert_broken (Fixture *self, WayError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (way_folder_look (self->folder, &error), ==, WAY_FOLDER_BROKEN);
  g_assert_error (error, WAY_ERROR, (int)code);
  g_assert_cmpuint (strlen (error->message), >, 20);
  g_assert_null (strstr (error->message, self->folder));
}

static void
assert_state (Fixture *self, WayFolderState state)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (way_folder_look (self->folder, &error), ==, (int)state);
  g_assert_no_error (error);
}

static void
test_look (Fixture *self, gconstpointer data)
{
  assert_state (self, WAY_FOLDER_EMPTY);

  put_keys (self);
  assert_broken (self, WAY_ERROR_RECORDS_GONE);
  fixture_put (self->folder, "records.db", "", 0);
  assert_broken (self, WAY_ERROR_RECORDS_GONE);
  fixture_put (self->folder, "records.db", "SQLite format 3\0 and more", 24);
  assert_broken (self, WAY_ERROR_NOT_ENCRYPTED);
  fixture_put (self->folder, "records.db", "cipher", 6);
  assert_state (self, WAY_FOLDER_CLOSED);
  g_assert_false (fixture_has (self->folder, "lock")); /* looking leaves nothing behind */

  fixture_put (self->folder, "keys.json", "{}", 2);
  assert_broken (self, WAY_ERROR_DAMAGED);
  remove_one (self, "keys.json");
  assert_broken (self, WAY_ERROR_KEYS_GONE);

  remove_one (self, "records.db");
  assert_state (self, WAY_FOLDER_EMPTY);
}

static void
test_previous (Fixture *self, gconstpointer data)
{
  put_keys (self);
  put_keys (self);
  g_assert_true (fixture_has (self->folder, "keys.json.old"));
  fixture_put (self->folder, "records.db", "cipher", 6);
  remove_one (self, "keys.json");
  assert_state (self, WAY_FOLDER_CLOSED);
}

static void
test_not_files (Fixture *self, gconstpointer data)
{
  g_autofree char *records = g_build_filename (self->folder, "records.db", NULL);

  put_keys (self);
  g_assert_cmpint (g_mkdir (records, 0700), ==, 0);
  assert_broken (self, WAY_ERROR_DAMAGED);
}

/* As somebody who is not root, in a process of its own. */
static int
run_as_other (Fixture *self, void (*function) (Fixture *self))
{
  int   status;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
      _exit (90);
    function (self);
    _exit (0);
  }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WIFEXITED (status) ? WEXITSTATUS (status) : -1;
}

static void
look_read_only (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  if (way_folder_look (self->folder, &error) != WAY_FOLDER_BROKEN ||
      !g_error_matches (error, WAY_ERROR, WAY_ERROR_READ_ONLY))
    _exit (1);
}

static void
look_unreadable (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  if (way_folder_look (self->folder, &error) != WAY_FOLDER_BROKEN ||
      !g_error_matches (error, WAY_ERROR, WAY_ERROR_FAILED))
    _exit (1);
}

static void
make_read_only (Fixture *self)
{
  g_autofree char *inner = g_build_filename (self->folder, "inner", NULL);
  g_autoptr (GError) error = NULL;

  if (way_folder_make (inner, &error) || !g_error_matches (error, WAY_ERROR, WAY_ERROR_READ_ONLY))
    _exit (1);
}

static void
test_modes (Fixture *self, gconstpointer data)
{
  g_autofree char *records = g_build_filename (self->folder, "records.db", NULL);
  g_autofree char *keys = g_build_filename (self->folder, "keys.json", NULL);

  put_keys (self);
  fixture_put (self->folder, "records.db", "cipher", 6);
  g_assert_cmpint (g_chmod (records, 0444), ==, 0);
  g_assert_cmpint (g_chmod (keys, 0444), ==, 0);
  g_assert_cmpint (g_chmod (self->folder, 0555), ==, 0);
  g_assert_cmpint (run_as_other (self, look_read_only), ==, 0);
  g_assert_cmpint (run_as_other (self, make_read_only), ==, 0);

  g_assert_cmpint (g_chmod (keys, 0), ==, 0);
  g_assert_cmpint (run_as_other (self, look_unreadable), ==, 0);
  g_assert_cmpint (g_chmod (keys, 0444), ==, 0);
  g_assert_cmpint (g_chmod (records, 0), ==, 0);
  g_assert_cmpint (run_as_other (self, look_unreadable), ==, 0);
  g_assert_cmpint (g_chmod (self->folder, 0), ==, 0);
  g_assert_cmpint (run_as_other (self, look_unreadable), ==, 0);
  g_assert_cmpint (g_chmod (self->folder, 0700), ==, 0);
}

static void
test_make (Fixture *self, gconstpointer data)
{
  g_autofree char *deep = g_build_filename (self->folder, "a", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (way_folder_make (deep, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture_mode (self->folder, "a"), ==, 0700);
  g_assert_true (way_folder_make (deep, &error)); /* still nothing in it */

  g_assert_cmpint (g_chmod (deep, 0755), ==, 0);
  g_assert_true (way_folder_make (deep, &error));
  g_assert_cmpuint (fixture_mode (self->folder, "a"), ==, 0700);

  fixture_put (deep, "records.db", "cipher", 6);
  g_assert_false (way_folder_make (deep, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_EXISTS);
  fixture_clean (deep);
}

static void
test_remote (void)
{
  static const struct {
    guint32     magic;
    const char *type;
    gboolean    remote;
  } cases[] = {
    { 0x6969, "nfs4", TRUE },
    { 0xFF534D42, "cifs", TRUE },
    { 0xFE534D42, "smb3", TRUE },
    { 0x517B, "smbfs", TRUE },
    { 0x65735546, "fuse.sshfs", TRUE },
    { 0x65735546, "fuse.gvfsd-fuse", TRUE },
    { 0x65735546, "fuse.rclone", TRUE },
    { 0x65735546, "fuse.gocryptfs", FALSE },
    { 0x65735546, "fuseblk", FALSE },
    { 0x65735546, NULL, FALSE },
    { 0xEF53, "ext4", FALSE },
    { 0xEF53, "fuse.sshfs", FALSE },
    { 0x01021994, "tmpfs", FALSE },
    { 0x9123683E, "btrfs", FALSE },
    { 0x58465342, "xfs", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (way_folder_is_remote (cases[i].magic, cases[i].type), ==, cases[i].remote);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/folder/look", test_look);
  ADD ("/folder/previous", test_previous);
  ADD ("/folder/not-files", test_not_files);
  ADD ("/folder/modes", test_modes);
  ADD ("/folder/make", test_make);
  g_test_add_func ("/folder/remote", test_remote);
  return g_test_run ();
}
