/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-id.h"

#include <string.h>
#include <unistd.h>

static gpointer
id_copy (gpointer self)
{
  return g_memdup2 (self, sizeof (WayId));
}

G_DEFINE_BOXED_TYPE (WayId, way_id, id_copy, g_free)

/* RFC 9562, version 7: 48 bits of milliseconds, 12 bits of their fraction, 62 random bits. */
WayId
way_id_make (gint64 now)
{
  guint64 head = ((guint64)now / 1000) << 16 | 0x7000 | ((guint64)now % 1000) * 4096 / 1000;
  WayId   id;

  head = GUINT64_TO_BE (head);
  memcpy (id.bytes, &head, 8);
  if (getentropy (id.bytes + 8, 8) != 0)
    g_error ("The system gives no random numbers");
  id.bytes[8] = (guint8)(0x80 | (id.bytes[8] & 0x3f));

  return id;
}

gboolean
way_id_is_none (const WayId *self)
{
  static const WayId none = { { 0 } };

  return way_id_compare (self, &none) == 0;
}

int
way_id_compare (const WayId *a, const WayId *b)
{
  return memcmp (a->bytes, b->bytes, sizeof a->bytes);
}

char *
way_id_to_text (const WayId *self)
{
  GString *text = g_string_sized_new (36);

  for (guint i = 0; i < 16; i++) {
    if (i == 4 || i == 6 || i == 8 || i == 10)
      g_string_append_c (text, '-');
    g_string_append_printf (text, "%02x", self->bytes[i]);
  }

  return g_string_free (text, FALSE);
}

gboolean
way_id_from_text (const char *text, WayId *id)
{
  WayId result;

  if (!g_uuid_string_is_valid (text))
    return FALSE;

  for (guint i = 0; i < 16; i++) {
    if (*text == '-')
      text++;
    result.bytes[i] =
      (guint8)(g_ascii_xdigit_value (text[0]) << 4 | g_ascii_xdigit_value (text[1]));
    text += 2;
  }

  *id = result;
  return TRUE;
}

guint
way_id_hash (gconstpointer id)
{
  guint hash;

  /* The last bytes of an id are random. */
  memcpy (&hash, ((const WayId *)id)->bytes + sizeof (WayId) - sizeof hash, sizeof hash);
  return hash;
}

gboolean
way_id_equal (gconstpointer a, gconstpointer b)
{
  return way_id_compare (a, b) == 0;
}
