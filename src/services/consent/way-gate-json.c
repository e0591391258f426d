/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-gate-json.h"

#include <json-glib/json-glib.h>

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

char *
way_gate_decision_to_json (const WayGateDecision *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *consent =
    way_id_is_none (&self->consent_id) ? NULL : way_id_to_text (&self->consent_id);

  json_builder_begin_object (builder);
  add_text (builder, "decision", way_gate_answer_get_word (self->answer));
  add_text (builder, "reason", way_gate_reason_get_word (self->reason));
  add_text (builder, "consent", consent);
  add_text (builder, "paragraph", way_gate_decision_get_paragraph (self));
  add_text (builder, "words", way_gate_decision_to_words (self));
  add_text (builder, "remedy", way_gate_decision_to_remedy (self));
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}
