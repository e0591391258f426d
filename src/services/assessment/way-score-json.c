/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-score-json.h"

#include "way-error.h"
#include "way-scoring-words.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

/* Whole numbers without a point, as nearly all are. */
static void
add_number (JsonBuilder *builder, double number)
{
  if (isnan (number))
    json_builder_add_null_value (builder);
  else if (fabs (number - rint (number)) < 1e-9)
    json_builder_add_int_value (builder, (gint64)rint (number));
  else
    json_builder_add_double_value (builder, number);
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_list (JsonBuilder *builder, const char *name, const char *const *list)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; list[i] != NULL; i++)
    json_builder_add_string_value (builder, list[i]);
  json_builder_end_array (builder);
}

static void
add_score (JsonBuilder *builder, const WayScoringScore *score)
{
  json_builder_set_member_name (builder, score->score->name);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "value");
  add_number (builder, score->value);
  json_builder_set_member_name (builder, "raw");
  add_number (builder, score->raw);
  add_text (builder, "band", score->band != NULL ? score->band->id : NULL);
  json_builder_set_member_name (builder, "positive");
  if (score->positive == WAY_SCORE_POSITIVE_UNKNOWN)
    json_builder_add_null_value (builder);
  else
    json_builder_add_boolean_value (builder, score->positive == WAY_SCORE_POSITIVE_YES);
  json_builder_end_object (builder);
}

char *
way_score_to_json (const WayScoring *scoring)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_auto (GStrv) messages = way_scoring_get_messages (scoring);
  const WayInstrument *instrument = way_scoring_get_instrument (scoring);

  json_builder_begin_object (builder);
  add_text (builder, "instrument", way_instrument_get_id (instrument));
  add_text (builder, "version", way_instrument_get_version (instrument));
  add_text (builder, "status", way_scoring_status_to_text (way_scoring_get_status (scoring)));

  json_builder_set_member_name (builder, "scores");
  json_builder_begin_object (builder);
  for (guint i = 0; i < way_scoring_get_n_scores (scoring); i++)
    add_score (builder, way_scoring_get_score (scoring, i));
  json_builder_end_object (builder);

  json_builder_set_member_name (builder, "results");
  json_builder_begin_object (builder);
  for (guint i = 0; i < way_instrument_get_n_rules (instrument); i++)
    add_text (builder, way_instrument_get_rule (instrument, i)->id,
              way_truth_to_text (way_scoring_get_truth (scoring, i)));
  json_builder_end_object (builder);

  add_list (builder, "alerts", way_scoring_get_alerts (scoring));
  add_list (builder, "messages", (const char *const *)messages);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static gboolean
is_context (const char *text)
{
  const char *equals = strchr (text, '=');

  return equals != NULL && equals > text && equals[1] != '\0' && strpbrk (text, " \t\n") == NULL;
}

char *
way_score_words_to_json (WayInstrument     *instrument,
                         const char *const *answers,
                         const char *const *contexts,
                         GError           **error)
{
  g_autoptr (WayAnswers) parsed = NULL;
  g_autoptr (WayScoring) scoring = NULL;
  g_autofree char *context = NULL;

  g_return_val_if_fail (instrument != NULL, NULL);
  g_return_val_if_fail (answers != NULL, NULL);

  for (guint i = 0; contexts != NULL && contexts[i] != NULL; i++) {
    if (!is_context (contexts[i])) {
      g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID, "Context %u is not of the form key=value",
                   i + 1);
      return NULL;
    }
  }

  parsed = way_answers_new_from_words (answers, way_instrument_get_n_items (instrument), error);
  if (parsed == NULL || !way_instrument_check_answers (instrument, parsed, error))
    return NULL;

  context = contexts != NULL ? g_strjoinv (" ", (char **)contexts) : NULL;
  scoring = way_scoring_new (instrument, parsed, context);
  return way_score_to_json (scoring);
}
