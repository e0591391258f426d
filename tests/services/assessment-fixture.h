/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-workspace-assessments.h"
#include "workspace-fixture.h"

static inline WayInstrument *
fixture_instrument (WayWorkspace *workspace, const char *id)
{
  WayInstrument *instrument =
    way_instruments_lookup (way_workspace_get_instruments (workspace), id, NULL);

  g_assert_nonnull (instrument);
  return instrument;
}

/* A list of everything of a kind, filled. */
static inline GListModel *
fixture_list (WayWorkspace *workspace, GType type)
{
  GListModel *list = way_workspace_list (workspace, way_query_new (type));

  fixture_until (!way_live_list_is_loading (WAY_LIVE_LIST (list)));
  return list;
}

/* The only record of a kind; NULL when there is none. */
static inline gpointer
fixture_only (WayWorkspace *workspace, GType type)
{
  g_autoptr (GListModel) list = fixture_list (workspace, type);

  g_assert_cmpuint (g_list_model_get_n_items (list), <=, 1);
  return g_list_model_get_item (list, 0);
}

/* The draft of an instrument for a client, or NULL. */
static inline WayDraft *
fixture_find_draft (WayWorkspace *workspace, const char *instrument, WayClient *client)
{
  g_autofree char *form = way_assessment_draft_form (instrument);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *slot = NULL;
  WayDraft     *draft;

  way_workspace_find_draft_async (workspace, form, &WAY_RECORD (client)->id, NULL, fixture_done_cb,
                                  &slot);
  result = fixture_wait (&slot);
  draft = way_workspace_find_draft_finish (workspace, result, &error);
  g_assert_no_error (error);
  return draft;
}

/* Signs answers such as “2 3 1 …”, taken on that day; alerts (may be NULL) are linked. */
static inline gboolean
fixture_sign_in (WayWorkspace     *workspace,
                 WayClient        *client,
                 const char       *instrument_id,
                 const char       *words,
                 WayDate           taken_on,
                 WayAssessmentMode mode,
                 GPtrArray        *alerts,
                 WayId            *id,
                 GError          **error)
{
  WayInstrument *instrument = fixture_instrument (workspace, instrument_id);
  g_autoptr (WayAnswers) answers =
    way_answers_new_from_text (words, way_instrument_get_n_items (instrument), NULL);
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *slot = NULL;
  WayFilledForm form = { .instrument = instrument,
                         .answers = answers,
                         .client_id = WAY_RECORD (client)->id,
                         .mode = mode,
                         .taken_on = taken_on,
                         .alerts = alerts };

  way_workspace_sign_assessment_async (workspace, &form, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  return way_workspace_sign_assessment_finish (workspace, result, id, error);
}

/* The same, asked by the worker. */
static inline gboolean
fixture_sign (WayWorkspace *workspace,
              WayClient    *client,
              const char   *instrument_id,
              const char   *words,
              WayDate       taken_on,
              GPtrArray    *alerts,
              WayId        *id,
              GError      **error)
{
  return fixture_sign_in (workspace, client, instrument_id, words, taken_on,
                          WAY_ASSESSMENT_MODE_WORKER, alerts, id, error);
}
