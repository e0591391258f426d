/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stdio.h>
#include <time.h>

/* Begins a measure, or ends it: by the clock, and by the work of all threads, which says the same
 * on a busy computer. */
static inline gint64
get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (gint64)time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

typedef struct {
  gint64 time, work;
} Begun;

static inline Begun
begin (void)
{
  return (Begun){ g_get_monotonic_time (), get_work () };
}

static inline void
tell (const char *name, Begun begun)
{
  printf ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", name,
          g_get_monotonic_time () - begun.time, get_work () - begun.work);
}
