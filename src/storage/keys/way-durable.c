/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-durable.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "way-error.h"

static WayError
code_of (int code)
{
  switch (code) {
  case EROFS:
  case EACCES:
  case EPERM:
    return WAY_ERROR_READ_ONLY;
  case ENOSPC:
  case EDQUOT:
  case EFBIG:
    return WAY_ERROR_DISK_FULL;
  case ENOENT:
    return WAY_ERROR_NOT_FOUND;
  case ENOMEM:
    return WAY_ERROR_NO_MEMORY;
  default:
    return WAY_ERROR_FAILED;
  }
}

gboolean
way_durable_fail (int code, const char *doing, GError **error)
{
  g_set_error (error, WAY_ERROR, code_of (code), "%s: %s", doing, g_strerror (code));
  return FALSE;
}

static gboolean
write_all (int fd, const char *data, gsize size)
{
  while (size > 0) {
    gssize written = write (fd, data, size);

    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      return FALSE;

    data += written;
    size -= (gsize)written;
  }

  return fsync (fd) == 0;
}

static gboolean
sync_folder (const char *folder)
{
  int      fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean done;

  if (fd < 0)
    return FALSE;

  /* Some file systems cannot sync a folder and say EINVAL; they order the rename themselves. */
  done = fsync (fd) == 0 || errno == EINVAL;
  close (fd);
  return done;
}

gboolean
way_durable_write (const char   *folder,
                   const char   *name,
                   gconstpointer data,
                   gsize         size,
                   GError      **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *fresh = g_strconcat (path, ".new", NULL);
  int              fd;
  int              code;

  g_unlink (fresh); /* what a crash has left, with the mode it has */
  fd = g_open (fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0)
    return way_durable_fail (errno, "Could not make a file", error);

  if (!write_all (fd, data, size)) {
    code = errno;
    close (fd);
    g_unlink (fresh);
    return way_durable_fail (code, "Could not write a file", error);
  }

  if (close (fd) != 0 || g_rename (fresh, path) != 0) {
    code = errno;
    g_unlink (fresh);
    return way_durable_fail (code, "Could not replace a file", error);
  }

  if (!sync_folder (folder))
    return way_durable_fail (errno, "Could not write a folder", error);

  return TRUE;
}

gboolean
way_durable_rename (const char *folder, const char *from, const char *to, GError **error)
{
  g_autofree char *old = g_build_filename (folder, from, NULL);
  g_autofree char *fresh = g_build_filename (folder, to, NULL);

  if (g_rename (old, fresh) != 0)
    return way_durable_fail (errno, "Could not rename a file", error);

  if (!sync_folder (folder))
    return way_durable_fail (errno, "Could not write a folder", error);

  return TRUE;
}

gboolean
way_durable_remove (const char *folder, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (g_unlink (path) != 0)
    return errno == ENOENT ? TRUE : way_durable_fail (errno, "Could not remove a file", error);

  if (!sync_folder (folder))
    return way_durable_fail (errno, "Could not write a folder", error);

  return TRUE;
}

static gboolean
read_all (int fd, char *data, gsize max, gsize *size)
{
  gsize n = 0;

  while (n < max) {
    gssize got = read (fd, data + n, max - n);

    if (got < 0 && errno == EINTR)
      continue;
    if (got < 0)
      return FALSE;
    if (got == 0)
      break;
    n += (gsize)got;
  }

  *size = n;
  return TRUE;
}

char *
way_durable_read (const char *folder, const char *name, gsize max, gsize *size, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *data = NULL;
  GStatBuf         info;
  gsize            n = 0;
  int              code = 0;
  int              fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);

  if (fd < 0) {
    code = errno;
    g_set_error (error, WAY_ERROR, code == ENOENT ? WAY_ERROR_NOT_FOUND : WAY_ERROR_FAILED,
                 "Could not open a file: %s", g_strerror (code));
    return NULL;
  }

  if (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode) || (guint64)info.st_size > max) {
    close (fd);
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_DAMAGED, "A file is not what it should be");
    return NULL;
  }

  data = g_malloc0 (max + 1);
  if (!read_all (fd, data, max, &n))
    code = errno;
  close (fd);

  if (code != 0) {
    g_set_error (error, WAY_ERROR, code == EIO ? WAY_ERROR_DAMAGED : WAY_ERROR_FAILED,
                 "Could not read a file: %s", g_strerror (code));
    return NULL;
  }

  *size = n;
  return g_steal_pointer (&data);
}
