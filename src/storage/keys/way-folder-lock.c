/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-folder-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "way-durable.h"
#include "way-error.h"

#define NAME     "lock"
#define MAX_SIZE 512

struct _WayFolderLock {
  int fd;
};

/* Of an open file, not of a process: a second opening in the same process is refused too, and
 * closing another descriptor does not lose it. */
static const struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

static gboolean
fail_in_use (const char *folder, GError **error)
{
  gsize            size;
  g_autofree char *text = way_durable_read (folder, NAME, MAX_SIZE, &size, NULL);
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", 3);
  g_autoptr (GDateTime) since = NULL;
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *when = NULL;

  if (g_strv_length (lines) == 3 && g_utf8_validate (lines[0], -1, NULL) && lines[0][0] != '\0')
    since = g_date_time_new_from_iso8601 (lines[1], NULL);
  local = since != NULL ? g_date_time_to_local (since) : NULL;
  when = local != NULL ? g_date_time_format (local, "%x %H:%M") : NULL;

  if (when != NULL)
    g_set_error (error, WAY_ERROR, WAY_ERROR_IN_USE,
                 /* TRANSLATORS: name of a computer, date and time */
                 _ ("The caseload is open in another window or program, on %s since %s."), lines[0],
                 when);
  else
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_IN_USE,
                         _ ("The caseload is open in another window or program."));
  return FALSE;
}

static gboolean
write_owner (int fd, const char *host, WayTime now)
{
  g_autofree char *since = way_time_to_text (now);
  g_autofree char *text = g_strdup_printf ("%s\n%s\n", host, since);

  return ftruncate (fd, 0) == 0 && pwrite (fd, text, strlen (text), 0) == (gssize)strlen (text);
}

WayFolderLock *
way_folder_lock_take (const char *folder, const char *host, WayTime now, GError **error)
{
  g_autofree char *path = g_build_filename (folder, NAME, NULL);
  struct flock     lock = whole;
  WayFolderLock   *self;
  int              fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

  g_return_val_if_fail (host != NULL, NULL);

  if (fd < 0) {
    way_durable_fail (errno, _ ("Could not make the lock of the caseload"), error);
    return NULL;
  }

  if (fcntl (fd, F_OFD_SETLK, &lock) != 0) {
    int code = errno;

    close (fd);
    if (code == EAGAIN || code == EACCES)
      fail_in_use (folder, error);
    else
      way_durable_fail (code, _ ("Could not lock the caseload"), error);
    return NULL;
  }

  /* On a full disk the lock holds all the same; it only cannot say since when. */
  if (!write_owner (fd, host, now))
    g_debug ("Could not write who holds the lock");

  self = g_new (WayFolderLock, 1);
  self->fd = fd;
  return self;
}

void
way_folder_lock_free (WayFolderLock *self)
{
  if (ftruncate (self->fd, 0) != 0)
    g_debug ("Could not empty the lock");
  close (self->fd);
  g_free (self);
}

gboolean
way_folder_lock_check (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, NAME, NULL);
  struct flock     lock = whole;
  int              fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  gboolean         is_free;

  if (fd < 0)
    return TRUE; /* who takes it will see why */

  lock.l_type = F_RDLCK; /* enough to meet the writer, and allowed on such a descriptor */
  is_free = fcntl (fd, F_OFD_GETLK, &lock) != 0 || lock.l_type == F_UNLCK;
  close (fd);
  return is_free ? TRUE : fail_in_use (folder, error);
}
