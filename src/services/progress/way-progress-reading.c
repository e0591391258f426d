/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-progress-reading.h"

#include "way-choice-repo.h"
#include "way-event.h"
#include "way-objective.h"
#include "way-record-repo.h"
#include "way-replay.h"

#define MEASURES "measures"
#define PERIOD   "period"

/* --- what was chosen --- */

WayMeasureChoice *
way_progress_choice_from_texts (GVariant *texts, WayPeriod *period)
{
  const char *text;

  if (texts != NULL && g_variant_lookup (texts, PERIOD, "&s", &text))
    way_period_from_text (text, period);
  if (texts != NULL && g_variant_lookup (texts, MEASURES, "&s", &text))
    return way_measure_choice_new_from_text (text);
  return NULL;
}

GVariant *
way_progress_choice_to_texts (const WayMeasureChoice *choice, const WayPeriod *period)
{
  g_autofree char *days = way_period_to_text (period);
  GVariantBuilder  texts;

  g_variant_builder_init (&texts, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&texts, "{ss}", PERIOD, days);
  if (choice != NULL) {
    g_autofree char *measures = way_measure_choice_to_text (choice);

    g_variant_builder_add (&texts, "{ss}", MEASURES, measures);
  }
  return g_variant_builder_end (&texts);
}

/* --- the records --- */

enum { FORMS, SCORES, EVENTS, OBJECTIVES, N_KINDS };

static GListModel *
read_list (WayDb *db, GType type, const WayId *client_id, GError **error)
{
  g_autoptr (WayQuery) query = way_query_new_of (type, "client_id", client_id);
  g_autoptr (GPtrArray) records = way_record_repo_list (db, query, error);
  GListStore *list;

  if (records == NULL)
    return NULL;

  list = g_list_store_new (type);
  g_list_store_splice (list, 0, 0, records->pdata, records->len);
  return G_LIST_MODEL (list);
}

static gboolean
read_lists (WayDb *db, const WayId *client_id, GListModel **lists, GError **error)
{
  const GType types[] = { WAY_TYPE_ASSESSMENT, WAY_TYPE_SCORE, WAY_TYPE_EVENT, WAY_TYPE_OBJECTIVE };

  for (guint i = 0; i < N_KINDS; i++) {
    lists[i] = read_list (db, types[i], client_id, error);
    if (lists[i] == NULL)
      return FALSE;
  }

  return TRUE;
}

static gboolean
read_choice (WayDb             *db,
             const WayId       *who,
             const WayId       *client_id,
             WayMeasureChoice **choice,
             WayPeriod         *period,
             GError           **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GVariant) texts =
    way_choice_repo_find (db, who, WAY_PROGRESS_VIEW, client_id, &failure);

  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  *choice = way_progress_choice_from_texts (texts, period);
  return TRUE;
}

static WayProgress *
make_progress (GListModel          **lists,
               GPtrArray            *versions,
               const WayInstruments *instruments,
               WayClient            *client,
               WayMeasureChoice    **choice,
               WayDate               today)
{
  g_autoptr (GPtrArray) measures = way_measures_collect (instruments, lists[FORMS], lists[SCORES]);
  const WayProgressRecords records = {
    .measures = measures,
    .events = lists[EVENTS],
    .objectives = lists[OBJECTIVES],
    .versions = versions,
    .client = client,
  };

  if (*choice == NULL)
    *choice = way_measure_choice_new_default (measures);
  return way_progress_records_make (&records, *choice, today);
}

WayProgress *
way_progress_read (WayDb                *db,
                   const WayInstruments *instruments,
                   const WayId          *who,
                   WayClient            *client,
                   WayDate               today,
                   WaySpan              *span,
                   GError              **error)
{
  const WayId *client_id = &WAY_RECORD (client)->id;
  GListModel  *lists[N_KINDS] = { NULL };
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (WayMeasureChoice) choice = NULL;
  WayProgress *progress = NULL;
  WayPeriod    period = { WAY_PERIOD_ALL };

  if (read_lists (db, client_id, lists, error) &&
      read_choice (db, who, client_id, &choice, &period, error))
    versions = way_replay_versions (db, WAY_TYPE_OBJECTIVE, client_id, error);
  if (versions != NULL) {
    progress = make_progress (lists, versions, instruments, client, &choice, today);
    *span = way_period_get_span (&period, way_progress_get_span (progress), today);
  }

  for (guint i = 0; i < N_KINDS; i++)
    g_clear_object (&lists[i]);
  return progress;
}
