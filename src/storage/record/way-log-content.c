/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-log-content.h"

#include <json-glib/json-glib.h>

#include "way-error.h"

static void
add_text (JsonBuilder *builder, const char *text)
{
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

/* The common fields are columns of the entry itself. */
char *
way_log_content_make (gpointer before, gpointer after)
{
  const WayRecordClass *klass = WAY_RECORD_GET_CLASS (after);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = WAY_RECORD_N_COMMON; i < klass->n_fields; i++) {
    const WayField  *field = &klass->fields[i];
    g_autofree char *old_text = before != NULL ? way_field_to_text (field, before) : NULL;
    g_autofree char *new_text = way_field_to_text (field, after);

    if (g_strcmp0 (old_text, new_text) == 0)
      continue;
    json_builder_begin_array (builder);
    json_builder_add_string_value (builder, field->name);
    add_text (builder, old_text);
    add_text (builder, new_text);
    json_builder_end_array (builder);
  }
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static gboolean
not_ours (GError **error)
{
  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_DAMAGED, "An entry of the log is unreadable");
  return FALSE;
}

static const char *
element_text (JsonArray *array, guint n)
{
  JsonNode *node = json_array_get_element (array, n);

  return JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

gboolean
way_log_content_foreach (const char       *content,
                         WayLogContentFunc func,
                         gpointer          user_data,
                         GError          **error)
{
  g_autoptr (JsonNode) root = json_from_string (content, NULL);
  JsonArray *changes;

  if (root == NULL || !JSON_NODE_HOLDS_ARRAY (root))
    return not_ours (error);

  changes = json_node_get_array (root);
  for (guint i = 0; i < json_array_get_length (changes); i++) {
    JsonNode  *node = json_array_get_element (changes, i);
    JsonArray *change = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

    if (change == NULL || json_array_get_length (change) != 3 || element_text (change, 0) == NULL)
      return not_ours (error);
    if (!func (element_text (change, 0), element_text (change, 1), element_text (change, 2),
               user_data, error))
      return FALSE;
  }

  return TRUE;
}
