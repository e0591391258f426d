/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-tries.h"

#include <string.h>

#include "way-durable.h"

#define NAME      "tries"
#define MAX_SIZE  100    /* bytes */
#define MAX_COUNT 100000 /* so that it never wraps */
#define MAX_WAIT  30     /* seconds */

WayTries
way_tries_read (const char *folder)
{
  WayTries         tries = { 0 };
  gsize            size;
  g_autofree char *text = way_durable_read (folder, NAME, MAX_SIZE, &size, NULL);
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", " ", 2);
  guint64 count;
  gint64  last;

  if (g_strv_length (parts) == 2 &&
      g_ascii_string_to_unsigned (parts[0], 10, 1, MAX_COUNT, &count, NULL) &&
      g_ascii_string_to_signed (g_strchomp (parts[1]), 10, 1, G_MAXINT64, &last, NULL)) {
    tries.count = (guint)count;
    tries.last.us = last;
  }

  return tries;
}

gboolean
way_tries_add (const char *folder, WayTime now, GError **error)
{
  WayTries         tries = way_tries_read (folder);
  g_autofree char *text =
    g_strdup_printf ("%u %" G_GINT64_FORMAT "\n", MIN (tries.count + 1, MAX_COUNT), now.us);

  return way_durable_write (folder, NAME, text, strlen (text), error);
}

gboolean
way_tries_clear (const char *folder, GError **error)
{
  return way_durable_remove (folder, NAME, error);
}

guint
way_tries_get_wait (const WayTries *self, WayTime now)
{
  gint64 wait, since;

  if (self->count < 2)
    return 0;

  wait = self->count > 6 ? MAX_WAIT : MIN (1 << (self->count - 2), MAX_WAIT);
  since = MAX (now.us - self->last.us, 0);
  if (since >= wait * G_USEC_PER_SEC)
    return 0;

  return (guint)((wait * G_USEC_PER_SEC - since + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC);
}
