/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-signature.h"

#define LEAST_POINTS 3 /* a touch and a slip are none */

struct _WaySignature {
  GArray *points; /* of WaySignaturePoint */
};

WaySignature *
way_signature_new (void)
{
  WaySignature *self = g_new0 (WaySignature, 1);

  self->points = g_array_new (FALSE, FALSE, sizeof (WaySignaturePoint));
  return self;
}

void
way_signature_free (WaySignature *self)
{
  g_array_unref (self->points);
  g_free (self);
}

void
way_signature_add (WaySignature *self, double x, double y, gboolean lifts)
{
  const WaySignaturePoint point = {
    .x = (guint16)(CLAMP (x, 0, WAY_SIGNATURE_WIDTH) + .5),
    .y = (guint16)(CLAMP (y, 0, WAY_SIGNATURE_HEIGHT) + .5),
    .lifts = lifts || self->points->len == 0,
  };

  if (self->points->len < WAY_SIGNATURE_MAX_POINTS)
    g_array_append_val (self->points, point);
}

guint
way_signature_get_n (WaySignature *self)
{
  return self->points->len;
}

const WaySignaturePoint *
way_signature_get_nth (WaySignature *self, guint n)
{
  g_return_val_if_fail (n < self->points->len, NULL);

  return &g_array_index (self->points, WaySignaturePoint, n);
}

gboolean
way_signature_is_empty (WaySignature *self)
{
  return self->points->len < LEAST_POINTS;
}

GBytes *
way_signature_to_bytes (WaySignature *self)
{
  GString *path;

  if (way_signature_is_empty (self))
    return NULL;

  path = g_string_new (NULL);
  for (guint i = 0; i < self->points->len; i++) {
    const WaySignaturePoint *point = way_signature_get_nth (self, i);

    g_string_append_printf (path, "%c%u %u", point->lifts ? 'M' : 'L', point->x, point->y);
  }

  return g_string_free_to_bytes (path);
}

/* A number of at most four digits and at most the given size; moves on behind it. */
static gboolean
read_number (const char **at, const char *end, guint most, guint *number)
{
  guint value = 0, n = 0;

  for (; *at < end && g_ascii_isdigit (**at); (*at)++) {
    value = value * 10 + (guint)(**at - '0');
    if (++n > 4)
      return FALSE;
  }
  *number = value;
  return n > 0 && value <= most;
}

static gboolean
read_point (WaySignature *self, const char **at, const char *end)
{
  const gboolean lifts = **at == 'M';
  guint          x, y;

  if ((!lifts && **at != 'L') || (!lifts && self->points->len == 0))
    return FALSE;
  (*at)++;
  if (!read_number (at, end, WAY_SIGNATURE_WIDTH, &x) || *at == end || *(*at)++ != ' ' ||
      !read_number (at, end, WAY_SIGNATURE_HEIGHT, &y))
    return FALSE;

  way_signature_add (self, x, y, lifts);
  return TRUE;
}

WaySignature *
way_signature_from_bytes (GBytes *bytes)
{
  g_autoptr (WaySignature) self = way_signature_new ();
  gsize       size = 0;
  const char *at = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;
  const char *end = at + size;

  if (at == NULL)
    return NULL;
  while (at < end) {
    if (self->points->len >= WAY_SIGNATURE_MAX_POINTS || !read_point (self, &at, end))
      return NULL;
  }

  return way_signature_is_empty (self) ? NULL : g_steal_pointer (&self);
}
