/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixmounts.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "way-durable.h"
#include "way-error.h"
#include "way-folder-lock.h"
#include "way-key-file.h"

#define MAGIC_FUSE 0x65735546u

/* linux/magic.h and statfs(2); 9p is left out: it is the folder that a virtual machine shares. */
static const guint32 remote_magics[] = {
  0x00006969u, /* NFS */
  0x0000517Bu, /* SMB */
  0xFF534D42u, /* CIFS */
  0xFE534D42u, /* SMB 2 */
  0x0000564Cu, /* NCP */
  0x5346414Fu, /* AFS */
  0x6B414653u, /* kAFS */
  0x73757245u, /* Coda */
  0x00C36400u, /* Ceph */
  0x0BD00BD0u, /* Lustre */
  0x01161970u, /* GFS2 */
  0x7461636Fu, /* OCFS2 */
};

/* What comes after “fuse.” for a folder on another computer. */
static const char *const remote_fuses[] = {
  "sshfs",    "gvfsd-fuse", "rclone",  "davfs",     "davfs2",   "curlftpfs",
  "smbnetfs", "cifs",       "s3fs",    "glusterfs", "ceph",     "mfs",
  "httpfs",   "afuse",      "gcsfuse", "onedriver", "goofys",   "google-drive-ocamlfuse",
  "nfs",      "fuse-nfs",   "juicefs", "blobfuse2", "kio-fuse",
};

gboolean
way_folder_is_remote (guint32 magic, const char *mount_type)
{
  for (guint i = 0; i < G_N_ELEMENTS (remote_magics); i++) {
    if (magic == remote_magics[i])
      return TRUE;
  }

  if (magic != MAGIC_FUSE || mount_type == NULL)
    return FALSE;

  if (g_str_has_prefix (mount_type, "fuse."))
    mount_type += strlen ("fuse.");
  for (guint i = 0; i < G_N_ELEMENTS (remote_fuses); i++) {
    if (strcmp (mount_type, remote_fuses[i]) == 0)
      return TRUE;
  }

  return FALSE;
}

char *
way_folder_get_default (void)
{
  return g_build_filename (g_get_user_data_dir (), "waymark", "caseload", NULL);
}

char *
way_folder_get_records (const char *folder)
{
  return g_build_filename (folder, WAY_FOLDER_RECORDS, NULL);
}

/* The folder, or the nearest one above it that is there. */
static gboolean
is_local (const char *folder, GError **error)
{
  g_autofree char *path = g_canonicalize_filename (folder, NULL);
  struct statfs    info;
  g_autoptr (GUnixMountEntry) mount = NULL;

  while (statfs (path, &info) != 0) {
    char *above;

    if (errno != ENOENT || strcmp (path, "/") == 0)
      return TRUE; /* what is wrong there is found by who tries to use it */

    above = g_path_get_dirname (path);
    g_free (path);
    path = above;
  }

  if ((guint32)info.f_type == MAGIC_FUSE)
    mount = g_unix_mount_for (path, NULL);

  if (way_folder_is_remote ((guint32)info.f_type,
                            mount != NULL ? g_unix_mount_get_fs_type (mount) : NULL)) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_NETWORK_FOLDER,
                         _ ("The folder is on another computer.  A caseload needs a folder on this "
                            "one: over a network, a broken connection can damage it."));
    return FALSE;
  }

  return TRUE;
}

static gboolean
is_there (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GStatBuf         info;

  return g_lstat (path, &info) == 0;
}

static gboolean
check_records (const char *folder, const char *name, GError **error)
{
  static const char plain[] = "SQLite format 3"; /* with its NUL */
  g_autofree char  *path = g_build_filename (folder, name, NULL);
  char              start[sizeof plain] = { 0 };
  GStatBuf          info;
  gssize            got;
  int               fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);

  if (fd < 0 && errno == ENOENT) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_RECORDS_GONE,
                         _ ("The keys are there, but the records are missing."));
    return FALSE;
  }

  if (fd < 0) {
    g_set_error (error, WAY_ERROR, WAY_ERROR_FAILED, _ ("The records cannot be read: %s."),
                 g_strerror (errno));
    return FALSE;
  }

  if (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode)) {
    close (fd);
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_DAMAGED,
                         _ ("What stands in the place of the records is not a file."));
    return FALSE;
  }

  got = read (fd, start, sizeof start);
  close (fd);

  if (info.st_size == 0) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_RECORDS_GONE,
                         _ ("The keys are there, but the file of records is empty."));
    return FALSE;
  }

  if (got == sizeof start && memcmp (start, plain, sizeof start) == 0) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_NOT_ENCRYPTED,
                         _ ("A file that is not encrypted stands in the place of the records.  It "
                            "was not opened."));
    return FALSE;
  }

  return TRUE;
}

/* Root may write everywhere, so the mode alone is not asked: the file system is too. */
static gboolean
check_writable (const char *folder, const char *name, GError **error)
{
  g_autofree char *records = g_build_filename (folder, name, NULL);

  if (faccessat (AT_FDCWD, folder, R_OK | W_OK | X_OK, AT_EACCESS) == 0 &&
      faccessat (AT_FDCWD, records, R_OK | W_OK, AT_EACCESS) == 0)
    return TRUE;

  g_set_error (error, WAY_ERROR, WAY_ERROR_READ_ONLY,
               _ ("The caseload cannot be written to: %s.  Nothing could be saved."),
               g_strerror (errno));
  return FALSE;
}

/* An anchor comes with the first closing: without one the caseload may be as new as that. */
static gboolean
is_unfinished (const char *folder, WayKeyFile *keys)
{
  return way_key_file_get_n_anchors (keys) == 0 && !is_there (folder, WAY_FOLDER_RECORDS) &&
         is_there (folder, WAY_FOLDER_RECORDS_FRESH);
}

static WayFolderState
look_at_keys (const char *folder, gboolean records, GError **why)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayKeyFile) keys = way_key_file_load (folder, NULL, &error);

  if (keys != NULL) {
    const char *name = is_unfinished (folder, keys) ? WAY_FOLDER_RECORDS_FRESH : WAY_FOLDER_RECORDS;

    return check_records (folder, name, why) && check_writable (folder, name, why)
           ? WAY_FOLDER_CLOSED
           : WAY_FOLDER_BROKEN;
  }

  if (!g_error_matches (error, WAY_ERROR, WAY_ERROR_NOT_FOUND)) {
    g_propagate_error (why, g_steal_pointer (&error));
    return WAY_FOLDER_BROKEN;
  }

  if (!records)
    return WAY_FOLDER_EMPTY;

  g_set_error_literal (why, WAY_ERROR, WAY_ERROR_KEYS_GONE,
                       _ ("Records are there, but the file of keys is missing.  Without it nobody "
                          "can open them."));
  return WAY_FOLDER_BROKEN;
}

WayFolderState
way_folder_look (const char *folder, GError **why)
{
  GStatBuf info;

  g_return_val_if_fail (folder != NULL, WAY_FOLDER_BROKEN);

  if (g_stat (folder, &info) != 0 && errno == ENOENT)
    return is_local (folder, why) ? WAY_FOLDER_EMPTY : WAY_FOLDER_BROKEN;

  if (faccessat (AT_FDCWD, folder, R_OK | X_OK, AT_EACCESS) != 0) {
    g_set_error (why, WAY_ERROR, WAY_ERROR_FAILED, _ ("The caseload cannot be read: %s."),
                 g_strerror (errno));
    return WAY_FOLDER_BROKEN;
  }

  if (!S_ISDIR (info.st_mode)) {
    g_set_error_literal (why, WAY_ERROR, WAY_ERROR_DAMAGED,
                         _ ("A file stands in the place of the caseload’s folder."));
    return WAY_FOLDER_BROKEN;
  }

  if (!is_local (folder, why) || !way_folder_lock_check (folder, why))
    return WAY_FOLDER_BROKEN;

  return look_at_keys (folder, is_there (folder, WAY_FOLDER_RECORDS), why);
}

gboolean
way_folder_finish (const char *folder, GError **error)
{
  g_autoptr (WayKeyFile) keys = NULL;

  g_return_val_if_fail (folder != NULL, FALSE);

  keys = way_key_file_load (folder, NULL, NULL);
  return keys == NULL || !is_unfinished (folder, keys) ||
         way_durable_rename (folder, WAY_FOLDER_RECORDS_FRESH, WAY_FOLDER_RECORDS, error);
}

void
way_folder_take_back (const char *folder)
{
  g_return_if_fail (folder != NULL);

  /* The records lose their name first and go last: without it they need no keys. */
  if (is_there (folder, WAY_FOLDER_RECORDS))
    way_durable_rename (folder, WAY_FOLDER_RECORDS, WAY_FOLDER_RECORDS_FRESH, NULL);
  way_durable_remove (folder, WAY_KEY_FILE, NULL);
  way_durable_remove (folder, WAY_FOLDER_RECORDS_FRESH, NULL);
}

gboolean
way_folder_make (const char *folder, GError **error)
{
  g_return_val_if_fail (folder != NULL, FALSE);

  if (!is_local (folder, error))
    return FALSE;

  if (is_there (folder, WAY_FOLDER_RECORDS) || is_there (folder, WAY_KEY_FILE) ||
      is_there (folder, WAY_KEY_FILE_PREVIOUS)) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_EXISTS,
                         _ ("There is a caseload in this folder already."));
    return FALSE;
  }

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return way_durable_fail (errno, _ ("Could not make the folder of the caseload"), error);

  /* One that was there before may be open to others. */
  if (g_chmod (folder, 0700) != 0)
    return way_durable_fail (errno, _ ("Could not make the folder private"), error);

  return TRUE;
}
