/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-bytes.h"

#include <string.h>

void
way_bytes_put_number (GByteArray *bytes, guint64 number)
{
  guint64 little = GUINT64_TO_LE (number);

  g_byte_array_append (bytes, (const guint8 *)&little, sizeof little);
}

void
way_bytes_put (GByteArray *bytes, gconstpointer data, gsize size)
{
  g_return_if_fail (size <= G_MAXUINT);

  way_bytes_put_number (bytes, size);
  g_byte_array_append (bytes, data, (guint)size);
}

void
way_bytes_put_text (GByteArray *bytes, const char *text)
{
  way_bytes_put (bytes, text, strlen (text));
}

const char *
way_text_from_json (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

gboolean
way_bytes_from_json (JsonObject *object, const char *member, guint8 *bytes, gsize size)
{
  const char        *text = way_text_from_json (object, member);
  g_autofree guint8 *data = NULL;
  g_autofree char   *again = NULL;
  gsize              length;

  if (text == NULL || strlen (text) != (size + 2) / 3 * 4)
    return FALSE;

  /* Decoding passes over what is not base 64; encoding again shows whether anything was. */
  data = g_base64_decode (text, &length);
  if (length != size)
    return FALSE;
  again = g_base64_encode (data, length);
  if (strcmp (again, text) != 0)
    return FALSE;

  memcpy (bytes, data, size);
  return TRUE;
}

gboolean
way_id_from_json (JsonObject *object, const char *member, WayId *id)
{
  const char *text = way_text_from_json (object, member);

  return text != NULL && way_id_from_text (text, id);
}

gboolean
way_number_from_json (JsonObject *object, const char *member, gint64 max, gint64 *number)
{
  JsonNode *node = json_object_get_member (object, member);
  gint64    value;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;

  value = json_node_get_int (node);
  if (value < 0 || value > max)
    return FALSE;

  *number = value;
  return TRUE;
}

void
way_bytes_to_json (JsonObject *object, const char *member, const guint8 *bytes, gsize size)
{
  g_autofree char *text = g_base64_encode (bytes, size);

  json_object_set_string_member (object, member, text);
}

void
way_id_to_json (JsonObject *object, const char *member, const WayId *id)
{
  g_autofree char *text = way_id_to_text (id);

  json_object_set_string_member (object, member, text);
}
