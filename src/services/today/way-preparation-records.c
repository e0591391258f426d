/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The person, the risks, the plan and the scores, for who prepares. */
#include "way-preparation-part.h"

#include <glib/gi18n.h>
#include <math.h>

#include "way-alert.h"
#include "way-assessment.h"
#include "way-catalog.h"
#include "way-client-words.h"
#include "way-contact-point.h"
#include "way-day-words.h"
#include "way-identity.h"
#include "way-measure-words.h"
#include "way-measure.h"
#include "way-objective-due.h"
#include "way-objective-level.h"
#include "way-plan-kind.h"
#include "way-record-repo.h"
#include "way-score.h"

#define MAX_OBJECTIVES 8 /* the others are in the plan */
#define MAX_VALUES     5 /* of a measure, the last ones */

static GPtrArray *
list_of (const WayPreparationAsk *ask, GType type, const char *order, GError **error)
{
  g_autoptr (WayQuery) query = way_query_new_of (type, "client_id", &ask->client_id);

  if (order != NULL)
    way_query_order_by (query, order, FALSE);
  return way_record_repo_list (ask->db, query, error);
}

static GListModel *
model_of (const WayPreparationAsk *ask, GType type, GError **error)
{
  g_autoptr (GPtrArray) records = list_of (ask, type, NULL, error);
  GListStore *list;

  if (records == NULL)
    return NULL;

  list = g_list_store_new (type);
  for (guint i = 0; i < records->len; i++)
    g_list_store_append (list, g_ptr_array_index (records, i));
  return G_LIST_MODEL (list);
}

/* --- the person --- */

/* What the client wants workers to know, each thing with its name. */
static void
add_identity (WayPreparationPart *part, WayIdentity *identity)
{
  const WayRecordClass *klass = WAY_RECORD_GET_CLASS (identity);

  for (guint i = WAY_RECORD_N_COMMON; i < klass->n_fields; i++) {
    const WayField  *field = &klass->fields[i];
    g_autofree char *text =
      field->type == WAY_FIELD_TEXT ? way_field_to_text (field, identity) : NULL;

    if (text != NULL && *text != '\0')
      way_preparation_part_add (part, g_steal_pointer (&text), g_strdup (_ (field->label)));
  }
}

static gboolean
read_person (const WayPreparationAsk *ask, WayPreparationPart *part, GError **error)
{
  g_autoptr (GPtrArray) identities = list_of (ask, WAY_TYPE_IDENTITY, NULL, error);
  WayClient *client = ask->client;

  if (identities == NULL)
    return FALSE;

  way_preparation_part_add (part, g_strdup (client->work_with_me), NULL);
  for (guint i = 0; i < identities->len; i++)
    add_identity (part, g_ptr_array_index (identities, i));
  if (client->language != NULL) {
    g_autofree char *language = way_catalog_name_language (client->language);

    way_preparation_part_add (part, g_strdup (language),
                              client->interpreter ? g_strdup (_ ("with an interpreter")) : NULL);
  }
  if (client->own_date.ymd != 0 && client->own_date.ymd <= ask->today.ymd) {
    const guint days = (guint)way_date_days_between (client->own_date, ask->today);

    way_preparation_part_add (
      part, g_strdup_printf (g_dngettext (NULL, "%u day", "%u days", days), days),
      client->own_date_words != NULL ? g_strdup (client->own_date_words)
                                     : g_strdup (_ ("by the client’s own date")));
  }
  return TRUE;
}

const WayPreparationKind way_preparation_person = {
  N_ ("How to Work with Me"),
  N_ ("Not asked yet"),
  "overview",
  read_person,
};

static gboolean
read_contact (const WayPreparationAsk *ask, WayPreparationPart *part, GError **error)
{
  g_autoptr (GPtrArray) points = list_of (ask, WAY_TYPE_CONTACT_POINT, "position", error);

  for (guint i = 0; points != NULL && i < points->len; i++) {
    const WayContactPoint *point = g_ptr_array_index (points, i);
    g_autofree char       *rules = way_client_words_rules (point->rules);
    const char            *words = point->rule_words;

    /* The rule first, and only then the number. */
    if (rules != NULL || words != NULL)
      way_preparation_part_add (part,
                                rules != NULL && words != NULL
                                  ? g_strdup_printf ("%s %s", rules, words)
                                  : g_strdup (rules != NULL ? rules : words),
                                way_client_words_isolate (point->value));
    else
      way_preparation_part_add (part, way_client_words_isolate (point->value), NULL);
  }
  return points != NULL;
}

const WayPreparationKind way_preparation_contact = {
  N_ ("Contact"),
  N_ ("No way to reach the client yet"),
  "overview",
  read_contact,
};

/* --- risks --- */

static gboolean
read_risks (const WayPreparationAsk *ask, WayPreparationPart *part, GError **error)
{
  g_autoptr (GPtrArray) alerts = list_of (ask, WAY_TYPE_ALERT, NULL, error);
  WayClient *client = ask->client;

  for (guint i = 0; alerts != NULL && i < alerts->len; i++) {
    const WayAlert *alert = g_ptr_array_index (alerts, i);
    g_autoptr (GDateTime) at =
      g_date_time_new_from_unix_local (alert->raised_at.us / G_USEC_PER_SEC);

    if (alert->acknowledged_at.us == 0)
      way_preparation_line_mark (
        way_preparation_part_add (part, g_strdup (_ ("An answer asked for help at once")), NULL),
        way_day_words_ago (way_date_of (at), ask->today), TRUE);
  }

  if (client->risk != WAY_CLIENT_RISK_NOT_ASKED) {
    WayPreparationLine *line = way_preparation_part_add (
      part, g_strdup (way_client_words_risk (client->risk)), g_strdup (client->risk_words));

    if (client->risk_asked_on.ymd != 0) {
      g_autofree char *ago = way_day_words_ago (client->risk_asked_on, ask->today);

      /* Translators: %s is “today”, “4 days ago” or a date. */
      way_preparation_line_mark (line, g_strdup_printf (_ ("asked %s"), ago), FALSE);
    }
  }
  return alerts != NULL;
}

const WayPreparationKind way_preparation_risks = {
  N_ ("Risks"),
  N_ ("Not asked yet"),
  "assessments",
  read_risks,
};

/* --- the plan --- */

static gboolean
read_objectives (const WayPreparationAsk *ask, WayPreparationPart *part, GError **error)
{
  g_autoptr (GPtrArray) objectives = list_of (ask, WAY_TYPE_OBJECTIVE, "position", error);
  guint n = 0;

  for (guint i = 0; objectives != NULL && i < objectives->len; i++) {
    WayObjective       *objective = g_ptr_array_index (objectives, i);
    g_autofree char    *late = NULL;
    g_autofree char    *level = NULL;
    WayPreparationLine *line;

    if (!way_plan_record_is_open (objective) || ++n > MAX_OBJECTIVES)
      continue;
    line = way_preparation_part_add (part, g_strdup (objective->text),
                                     way_objective_due_to_words (objective));
    late = way_objective_due_late_words (objective, ask->today);
    level = way_objective_level_to_words (objective);
    way_preparation_line_mark (line, g_strdup (late != NULL ? late : level), late != NULL);
  }

  if (n > MAX_OBJECTIVES)
    way_preparation_part_add (
      part,
      g_strdup_printf (
        g_dngettext (NULL, "%u more in the plan", "%u more in the plan", n - MAX_OBJECTIVES),
        n - MAX_OBJECTIVES),
      NULL);
  return objectives != NULL;
}

const WayPreparationKind way_preparation_objectives = {
  N_ ("Open Objectives"),
  N_ ("No open objective"),
  "plan",
  read_objectives,
};

/* --- scores --- */

/* “19 → 16 → 14 → 9”, the last ones. */
static char *
say_course (const WaySeries *series)
{
  const int last = way_series_get_last (series);
  GString  *words = g_string_new (NULL);
  int       first = last;

  for (int n = 1; n < MAX_VALUES && first >= 0; n++) {
    const int before = way_series_get_previous (series, (guint)first);

    if (before < 0)
      break;
    first = before;
  }
  for (int i = first; i >= 0 && i <= last; i++) {
    const WaySeriesPoint *point = way_series_get_point (series, (guint)i);

    if (!isnan (point->value)) /* one that could not be scored has none */
      g_string_append_printf (words, "%s%g", words->len > 0 ? " → " : "", point->value);
  }
  return g_string_free (words, FALSE);
}

static gboolean
read_scores (const WayPreparationAsk *ask, WayPreparationPart *part, GError **error)
{
  g_autoptr (GListModel) assessments = model_of (ask, WAY_TYPE_ASSESSMENT, error);
  g_autoptr (GListModel) scores =
    assessments != NULL ? model_of (ask, WAY_TYPE_SCORE, error) : NULL;
  g_autoptr (GPtrArray) measures = NULL;

  if (scores == NULL)
    return FALSE;
  if (ask->instruments == NULL)
    return TRUE;

  measures = way_measures_collect (ask->instruments, assessments, scores);
  for (guint i = 0; i < measures->len; i++) {
    WayMeasure *measure = g_ptr_array_index (measures, i);
    g_autoptr (WaySeries) series = way_measure_make_series (measure, 0, NULL);
    WayDate             day = WAY_DATE_NONE;
    g_autofree char    *latest = way_measure_words_latest (measure, series, &day);
    g_autofree char    *course = latest != NULL ? say_course (series) : NULL;
    WayPreparationLine *line;

    if (latest == NULL)
      continue;
    /* Translators: a measure and its last values: “PHQ-9: 19 → 16 → 9”. */
    line =
      way_preparation_part_add (part, g_strdup_printf (_ ("%s: %s"), measure->name, course),
                                g_str_equal (course, latest) ? NULL : g_steal_pointer (&latest));
    way_preparation_line_mark (line, way_day_words_ago (day, ask->today), FALSE);
  }
  return TRUE;
}

const WayPreparationKind way_preparation_scores = {
  N_ ("Last Scores"),
  N_ ("No questionnaire answered yet"),
  "progress",
  read_scores,
};
