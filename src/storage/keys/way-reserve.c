/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-reserve.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "way-durable.h"

#define NAME "reserve"

gboolean
way_reserve_make (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, NAME, NULL);
  int              fd = g_open (path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  int              code;

  if (fd < 0)
    return way_durable_fail (errno, _ ("Could not make the reserve"), error);

  /* Blocks that it has already are left alone, so doing it again costs nothing. */
  code = posix_fallocate (fd, 0, WAY_RESERVE_SIZE);
  close (fd);
  if (code == 0)
    return TRUE;

  g_unlink (path); /* half a reserve would only take what others need */
  return way_durable_fail (code, _ ("Could not make the reserve"), error);
}

gboolean
way_reserve_give_up (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, NAME, NULL);

  if (g_unlink (path) != 0)
    return way_durable_fail (errno, _ ("Could not give up the reserve"), error);

  return TRUE;
}
