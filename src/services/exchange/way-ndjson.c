/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-ndjson.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "way-error.h"
#include "way-records.h"

#define LONGEST_NAME 40

typedef struct {
  WayRecord  *record;
  const char *skip; /* the member that is no field */
  GError     *error;
} Reading;

static void
refuse (GError **error, const char *words)
{
  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, words);
}

/* A name that could be one is told; anything else may be about somebody. */
static void
refuse_unknown (GError **error, const char *name)
{
  gsize length = strlen (name);

  if (length <= LONGEST_NAME && strspn (name, "abcdefghijklmnopqrstuvwxyz_") == length)
    g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID, _ ("There is no field “%s”."), name);
  else
    refuse (error, _ ("There is a field that is unknown."));
}

static char *
read_words (JsonArray *array)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonNode   *node = json_array_get_element (array, i);
    const char *word = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;

    /* A blank in a word would make two; “?” is no word of any set. */
    if (word == NULL || *word == '\0' || strchr (word, ' ') != NULL)
      word = "?";
    g_string_append_printf (words, "%s%s", i > 0 ? " " : "", word);
  }

  return g_string_free (words, FALSE);
}

/* The text of the value as way_field_from_text() reads it; FALSE when the type is another one. */
static gboolean
read_value (const WayField *field, JsonNode *node, char **text)
{
  char  number[G_ASCII_DTOSTR_BUF_SIZE];
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  *text = NULL;
  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (JSON_NODE_HOLDS_ARRAY (node)) {
    *text = field->type == WAY_FIELD_SET ? read_words (json_node_get_array (node)) : NULL;
    return *text != NULL;
  }

  switch (field->type) {
  case WAY_FIELD_INT:
    if (type == G_TYPE_INT64)
      *text = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
    break;
  case WAY_FIELD_REAL:
    if (type == G_TYPE_INT64 || type == G_TYPE_DOUBLE)
      *text = g_strdup (g_ascii_dtostr (number, sizeof number, json_node_get_double (node)));
    break;
  case WAY_FIELD_BOOL:
    if (type == G_TYPE_BOOLEAN)
      *text = g_strdup (json_node_get_boolean (node) ? "true" : "false");
    break;
  case WAY_FIELD_TEXT:
  case WAY_FIELD_DATE:
  case WAY_FIELD_TIME:
  case WAY_FIELD_CHOICE:
  case WAY_FIELD_ID:
  case WAY_FIELD_BYTES:
  case WAY_FIELD_SET:
    if (type == G_TYPE_STRING)
      *text = g_strdup (json_node_get_string (node));
    break;
  }

  return *text != NULL;
}

/* Only the id of the common fields can be given: the program keeps the others itself. */
static const WayField *
find_field (WayRecord *record, const char *name)
{
  const WayRecordClass *klass = WAY_RECORD_GET_CLASS (record);
  const WayField       *field = way_record_find_field (record, name);

  if (field == NULL || (field < klass->fields + WAY_RECORD_N_COMMON && strcmp (name, "id") != 0))
    return NULL;
  return field;
}

static void
read_member (JsonObject *object, const char *name, JsonNode *node, gpointer user_data)
{
  Reading         *self = user_data;
  const WayField  *field;
  g_autofree char *text = NULL;

  if (self->error != NULL || g_strcmp0 (name, self->skip) == 0)
    return;

  field = find_field (self->record, name);
  if (field == NULL)
    refuse_unknown (&self->error, name);
  else if (!read_value (field, node, &text))
    g_set_error (&self->error, WAY_ERROR, WAY_ERROR_INVALID, _ ("“%s” is of another type."), name);
  else
    way_record_set_from_text (self->record, field, text, &self->error);
}

static JsonObject *
read_object (JsonParser *parser, const char *line, GError **error)
{
  JsonNode *root;

  /* The parser’s own message may quote the line. */
  if (!json_parser_load_from_data (parser, line, -1, NULL)) {
    refuse (error, _ ("This is not JSON."));
    return NULL;
  }

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root)) {
    refuse (error, _ ("This is not a JSON object."));
    return NULL;
  }

  return json_node_get_object (root);
}

static GType
read_kind (JsonObject *object, GError **error)
{
  JsonNode   *node = json_object_get_member (object, "kind");
  const char *kind =
    node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
  GType type = kind != NULL ? way_records_find_type (kind) : 0;

  if (type == 0)
    refuse (error, kind == NULL ? _ ("“kind” is missing.") : _ ("There is no such kind."));
  return type;
}

gpointer
way_ndjson_read (const char *line, WayTime now, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (WayRecord) record = NULL;
  JsonObject *object = read_object (parser, line, error);
  GType       type = object != NULL ? read_kind (object, error) : 0;
  WayId       id = way_id_make (now.us);
  Reading     reading = { 0 };
  JsonNode   *fields;

  if (type == 0)
    return NULL;

  record = way_record_new (type, &id);
  reading.record = record;
  fields = json_object_get_member (object, "fields");
  if (fields != NULL && JSON_NODE_HOLDS_OBJECT (fields) && json_object_get_size (object) == 2) {
    object = json_node_get_object (fields);
  } else {
    reading.skip = "kind";
  }

  json_object_foreach_member (object, read_member, &reading);
  if (reading.error != NULL) {
    g_propagate_error (error, reading.error);
    return NULL;
  }
  if (way_id_is_none (&record->id)) {
    refuse (error, _ ("“id” is missing."));
    return NULL;
  }
  if (!way_record_check (record, error))
    return NULL;

  return g_steal_pointer (&record);
}
