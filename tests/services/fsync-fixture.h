/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <errno.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* A disk that cannot keep a folder: fsync() of this program stands before that of the C library.
 * As long as fsync_fails_once_for is there, the next folder fails, once. */
static const char *fsync_fails_once_for;

int
fsync (int fd)
{
  struct stat info;

  if (fsync_fails_once_for != NULL && fstat (fd, &info) == 0 && S_ISDIR (info.st_mode) &&
      access (fsync_fails_once_for, F_OK) == 0) {
    fsync_fails_once_for = NULL;
    errno = EIO;
    return -1;
  }

  return (int)syscall (SYS_fsync, fd);
}
