/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questionnaires, work on the plan, and what happened, on a timeline. */
#include "way-timeline-kind.h"

#include <glib/gi18n.h>

#include "way-assessment.h"
#include "way-event.h"
#include "way-past-scores.h"
#include "way-record-repo.h"
#include "way-record-words.h"
#include "way-taken-words.h"

/* --- questionnaires --- */

static const WayTimelineSource assessments = { "assessment", "taken_on", TRUE, NULL, NULL };

/* Its scores as a list, as who looks back over them wants it. */
static GListModel *
list_scores (WayDb *db, const WayId *assessment_id, GError **error)
{
  g_autoptr (WayQuery) query = way_query_new_of (WAY_TYPE_SCORE, "assessment_id", assessment_id);
  g_autoptr (GPtrArray) scores = way_record_repo_list (db, query, error);
  GListStore *list;

  if (scores == NULL)
    return NULL;

  list = g_list_store_new (WAY_TYPE_SCORE);
  for (guint i = 0; i < scores->len; i++)
    g_list_store_append (list, g_ptr_array_index (scores, i));
  return G_LIST_MODEL (list);
}

static gboolean
say_assessment (const WayTimelineAsk *ask,
                const WayTimelineHit *hit,
                WayTimelineItem      *item,
                GError              **error)
{
  g_autoptr (WayAssessment) form =
    way_record_repo_get (ask->db, WAY_TYPE_ASSESSMENT, &hit->key.id, error);
  g_autoptr (GListModel) scores = form != NULL ? list_scores (ask->db, &hit->key.id, error) : NULL;
  const WayPastScores past = { .scores = scores };
  WayInstrument      *instrument;
  g_autofree char    *words = NULL;
  const char         *title;

  if (scores == NULL)
    return FALSE;

  instrument = ask->instruments != NULL
               ? way_instruments_lookup_to_read (ask->instruments, form->instrument, form->language)
               : NULL;
  title = instrument != NULL ? way_instrument_get_title (instrument) : form->instrument;
  words = way_past_scores_all_to_words (&past, instrument, form);
  /* Translators: a questionnaire, and its score in words: “PHQ-9: 16 of 27, moderately severe”. */
  item->title = words != NULL ? g_strdup_printf (_ ("%s: %s"), title, words) : g_strdup (title);
  item->detail = form->status == WAY_ASSESSMENT_ENTERED_IN_ERROR
                 ? g_strdup_printf (_ ("Entered in error: %s"), form->error_words)
                 : way_record_words_begin (way_assessment_mode_to_words (form->mode));
  return TRUE;
}

const WayTimelineKind way_timeline_assessments = {
  .look = { N_ ("Assessments"), "way-measure-symbolic" },
  .source = &assessments,
  .section = "assessments",
  .say = say_assessment,
};

/* --- what happened --- */

/* What stands for a crisis or a milestone is told by these. */
static const WayTimelineSource events = {
  "event", "happened_on", TRUE, NULL,
  " AND NOT EXISTS (SELECT 1 FROM crisis WHERE crisis.event_id = event.id)"
  " AND NOT EXISTS (SELECT 1 FROM milestone WHERE milestone.event_id = event.id)"
};

static gboolean
say_event (const WayTimelineAsk *ask,
           const WayTimelineHit *hit,
           WayTimelineItem      *item,
           GError              **error)
{
  g_autoptr (WayEvent) event = way_record_repo_get (ask->db, WAY_TYPE_EVENT, &hit->key.id, error);
  const char *title;

  if (event == NULL)
    return FALSE;

  title = way_event_get_title (event);
  item->title = g_strdup (title != NULL ? title : C_ ("event", "Something happened"));
  item->detail = g_strdup (way_event_get_detail (event));
  return TRUE;
}

const WayTimelineKind way_timeline_events = {
  .look = { N_ ("Events"), "way-flag-symbolic" },
  .source = &events,
  .section = "progress",
  .say = say_event,
};

/* --- work on the plan --- */

static gboolean
tell_deed (const char *table, const char *verb, guint n, gpointer data)
{
  GPtrArray       *parts = data;
  g_autofree char *what = way_record_words_count (table, n);

  if (what == NULL)
    return TRUE;
  if (g_str_equal (verb, "create"))
    /* Translators: on a timeline: “2 goals added”. */
    g_ptr_array_add (parts, g_strdup_printf (_ ("%s added"), what));
  else if (g_str_equal (verb, "remove"))
    /* Translators: on a timeline: “1 need removed”. */
    g_ptr_array_add (parts, g_strdup_printf (_ ("%s removed"), what));
  else
    /* Translators: on a timeline: “3 objectives changed”. */
    g_ptr_array_add (parts, g_strdup_printf (_ ("%s changed"), what));
  return TRUE;
}

static gboolean
say_plan (const WayTimelineAsk *ask,
          const WayTimelineHit *hit,
          WayTimelineItem      *item,
          GError              **error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (!way_timeline_repo_tell_plan (ask->db, &ask->client_id, hit, tell_deed, parts, error))
    return FALSE;

  item->title = g_strdup (_ ("Worked on the plan"));
  item->detail = parts->len > 0 ? way_record_words_join (parts) : NULL;
  return TRUE;
}

const WayTimelineKind way_timeline_plans = {
  .look = { N_ ("Plan"), "way-plan-symbolic" },
  .source = &way_timeline_plan,
  .section = "plan",
  .say = say_plan,
};
