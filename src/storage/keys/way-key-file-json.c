/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-key-file-json.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "way-bytes.h"
#include "way-error.h"

#define FORMAT      "waymark-keys"
#define VERSION     1
#define MAX_SLOTS   200
#define MAX_ANCHORS 1000

#define CHECKSUM_SIZE 32

GByteArray *
way_key_file_to_bytes (WayKeyFile *self)
{
  GByteArray *bytes = g_byte_array_new ();

  way_bytes_put_text (bytes, FORMAT);
  way_bytes_put_number (bytes, VERSION);
  way_bytes_put (bytes, self->caseload.bytes, sizeof self->caseload.bytes);
  way_bytes_put_number (bytes, self->alone ? 1 : 0);
  way_bytes_put_number (bytes, self->owes_code ? 1 : 0);

  way_bytes_put_number (bytes, self->slots->len);
  for (guint i = 0; i < self->slots->len; i++)
    way_slot_put (g_ptr_array_index (self->slots, i), bytes);

  way_bytes_put_number (bytes, self->anchors->len);
  for (guint i = 0; i < self->anchors->len; i++) {
    const WayAnchor *anchor = &g_array_index (self->anchors, WayAnchor, i);

    way_bytes_put (bytes, anchor->site.bytes, sizeof anchor->site.bytes);
    way_bytes_put_number (bytes, (guint64)anchor->seq);
    way_bytes_put (bytes, anchor->hash, sizeof anchor->hash);
  }

  return bytes;
}

static void
get_checksum (WayKeyFile *self, guint8 checksum[CHECKSUM_SIZE])
{
  g_autoptr (GByteArray) bytes = way_key_file_to_bytes (self);

  way_bytes_put (bytes, self->mac, sizeof self->mac);
  crypto_generichash (checksum, CHECKSUM_SIZE, bytes->data, bytes->len, NULL, 0);
}

char *
way_key_file_to_text (WayKeyFile *self)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), object);
  JsonArray *slots = json_array_new ();
  JsonArray *anchors = json_array_new ();
  guint8     checksum[CHECKSUM_SIZE];

  json_object_set_string_member (object, "format", FORMAT);
  json_object_set_int_member (object, "version", VERSION);
  way_id_to_json (object, "caseload", &self->caseload);
  json_object_set_boolean_member (object, "alone", self->alone);
  json_object_set_boolean_member (object, "owes_code", self->owes_code);

  for (guint i = 0; i < self->slots->len; i++)
    json_array_add_element (slots, way_slot_to_json (g_ptr_array_index (self->slots, i)));
  json_object_set_array_member (object, "slots", slots);

  for (guint i = 0; i < self->anchors->len; i++) {
    const WayAnchor *anchor = &g_array_index (self->anchors, WayAnchor, i);
    JsonObject      *each = json_object_new ();

    way_id_to_json (each, "site", &anchor->site);
    json_object_set_int_member (each, "seq", anchor->seq);
    way_bytes_to_json (each, "hash", anchor->hash, sizeof anchor->hash);
    json_array_add_object_element (anchors, each);
  }
  json_object_set_array_member (object, "anchors", anchors);

  get_checksum (self, checksum);
  way_bytes_to_json (object, "mac", self->mac, sizeof self->mac);
  way_bytes_to_json (object, "checksum", checksum, sizeof checksum);
  return json_to_string (root, TRUE);
}

/* The parser calls itself for each bracket: a file of brackets would exhaust its stack.  It takes
 * comments too, so only the number of brackets is certain; no text of ours holds any. */
static gboolean
is_flat (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++) {
    if (*text == '{' || *text == '[')
      n++;
  }

  return n <= MAX_SLOTS + MAX_ANCHORS + 3;
}

/* A member that stands twice replaces the first without a word, so they are counted. */
typedef struct {
  GHashTable *members; /* JsonObject → how many were met */
  gboolean    twice;
} Count;

static void
met_member_cb (JsonParser *parser, JsonObject *object, const char *member, gpointer user_data)
{
  Count *count = user_data;
  guint  n = GPOINTER_TO_UINT (g_hash_table_lookup (count->members, object));

  g_hash_table_insert (count->members, object, GUINT_TO_POINTER (n + 1));
}

static void
met_object_cb (JsonParser *parser, JsonObject *object, gpointer user_data)
{
  Count *count = user_data;

  if (GPOINTER_TO_UINT (g_hash_table_lookup (count->members, object)) !=
      json_object_get_size (object))
    count->twice = TRUE;
  g_hash_table_remove (count->members, object);
}

static JsonNode *
parse_text (const char *text, gsize length)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GHashTable) members = g_hash_table_new (NULL, NULL);
  Count count = { .members = members };

  if (length == 0 || length > WAY_KEY_FILE_MAX || !g_utf8_validate_len (text, length, NULL) ||
      !is_flat (text))
    return NULL;

  g_signal_connect (parser, "object-member", G_CALLBACK (met_member_cb), &count);
  g_signal_connect (parser, "object-end", G_CALLBACK (met_object_cb), &count);
  if (!json_parser_load_from_data (parser, text, (gssize)length, NULL) || count.twice)
    return NULL;

  return json_parser_steal_root (parser);
}

static gboolean
read_slots (WayKeyFile *self, JsonObject *object)
{
  JsonNode  *node = json_object_get_member (object, "slots");
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;

  array = json_node_get_array (node);
  if (json_array_get_length (array) > MAX_SLOTS)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (array); i++) {
    g_autoptr (WaySlot) slot = way_slot_from_json (json_array_get_element (array, i));

    if (slot == NULL)
      return FALSE;

    for (guint j = 0; j < self->slots->len; j++) {
      if (way_id_compare (way_slot_get_id (slot),
                          way_slot_get_id (g_ptr_array_index (self->slots, j))) == 0)
        return FALSE;
    }

    if (way_key_file_find_slot (self, way_slot_get_kind (slot), way_slot_get_owner (slot)) != NULL)
      return FALSE;

    g_ptr_array_add (self->slots, g_steal_pointer (&slot));
  }

  return TRUE;
}

static gboolean
read_anchor (WayAnchor *anchor, JsonNode *node)
{
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;

  object = json_node_get_object (node);
  return json_object_get_size (object) == 3 && way_id_from_json (object, "site", &anchor->site) &&
         way_number_from_json (object, "seq", G_MAXINT64, &anchor->seq) && anchor->seq > 0 &&
         way_bytes_from_json (object, "hash", anchor->hash, sizeof anchor->hash);
}

static gboolean
read_anchors (WayKeyFile *self, JsonObject *object)
{
  JsonNode  *node = json_object_get_member (object, "anchors");
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;

  array = json_node_get_array (node);
  if (json_array_get_length (array) > MAX_ANCHORS)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (array); i++) {
    WayAnchor anchor;

    if (!read_anchor (&anchor, json_array_get_element (array, i)))
      return FALSE;

    way_key_file_set_anchor (self, &anchor);
    if (self->anchors->len != i + 1) /* its site stands twice */
      return FALSE;
  }

  return TRUE;
}

static gboolean
read_flag (JsonObject *object, const char *name, gboolean *flag)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return FALSE;

  *flag = json_node_get_boolean (node);
  return TRUE;
}

static gboolean
read_file (WayKeyFile *self, JsonObject *object)
{
  guint8 checksum[CHECKSUM_SIZE], stored[CHECKSUM_SIZE];

  if (json_object_get_size (object) != 9 ||
      !way_id_from_json (object, "caseload", &self->caseload) ||
      !read_flag (object, "alone", &self->alone) ||
      !read_flag (object, "owes_code", &self->owes_code) || !read_slots (self, object) ||
      !read_anchors (self, object) ||
      !way_bytes_from_json (object, "mac", self->mac, sizeof self->mac) ||
      !way_bytes_from_json (object, "checksum", stored, sizeof stored))
    return FALSE;

  get_checksum (self, checksum);
  return memcmp (checksum, stored, sizeof stored) == 0;
}

WayKeyFile *
way_key_file_parse (const char *text, gsize length, GError **error)
{
  static const WayId none = { 0 };
  g_autoptr (WayKeyFile) self = way_key_file_new (&none);
  g_autoptr (JsonNode) root = parse_text (text, length);
  JsonObject *object =
    root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  gint64 version = 0;

  if (object != NULL && g_strcmp0 (way_text_from_json (object, "format"), FORMAT) == 0 &&
      way_number_from_json (object, "version", G_MAXINT64, &version) && version > VERSION) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_TOO_NEW,
                         _ ("The file of keys was written by a newer version of this program."));
    return NULL;
  }

  if (version != VERSION || !read_file (self, object)) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_DAMAGED,
                         _ ("The file of keys is damaged: it is not as this program writes it."));
    return NULL;
  }

  return g_steal_pointer (&self);
}
