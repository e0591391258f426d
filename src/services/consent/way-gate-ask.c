/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-gate-ask.h"

#include "way-client.h"
#include "way-consent-repo.h"
#include "way-error.h"
#include "way-now.h"
#include "way-record-repo.h"
#include "way-workspace-private.h"

typedef struct {
  gboolean      about_client;
  WayId         client_id;
  WayAddressee *addressee;
  WaySet        classes;
  WayTime       moment;

  /* Of a check by words. */
  char      *number;
  char      *recipient;
  WayPurpose purpose;
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_clear_object (&self->addressee);
  g_free (self->number);
  g_free (self->recipient);
  g_free (self);
}

static gboolean
find_client (Question *self, WayDb *db, GError **error)
{
  g_autoptr (WayQuery) query =
    way_query_where (way_query_new (WAY_TYPE_CLIENT), "number", self->number);
  g_autoptr (GPtrArray) clients = way_record_repo_list (db, query, error);

  if (clients == NULL)
    return FALSE;
  if (clients->len != 1) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_NOT_FOUND,
                         "There is no client of this number");
    return FALSE;
  }

  self->client_id = ((WayRecord *)g_ptr_array_index (clients, 0))->id;
  self->about_client = TRUE;
  g_set_object (&self->addressee, NULL);
  self->addressee =
    way_consent_repo_find_addressee (db, &self->client_id, self->recipient, self->purpose, error);
  return self->addressee != NULL;
}

static gpointer
ask_run (WayDb *db, gpointer data, GError **error)
{
  Question      *self = data;
  WayGateResult *result;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  if (self->number != NULL && !find_client (self, db, error))
    return NULL;

  result = g_new0 (WayGateResult, 1);
  if (way_consent_repo_ask (db, self->about_client ? &self->client_id : NULL, self->addressee,
                            self->classes, self->moment.us != 0 ? self->moment : way_now (), zone,
                            result, error))
    return result;

  g_free (result);
  return NULL;
}

static const WayVerb ask_verb = { ask_run, NULL, question_free, g_free, TRUE };

void
way_workspace_ask_gate_async (WayWorkspace       *self,
                              const WayId        *client_id,
                              WayAddressee       *addressee,
                              WaySet              classes,
                              WayTime             moment,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  Question *question;

  g_return_if_fail (WAY_IS_WORKSPACE (self) && WAY_IS_ADDRESSEE (addressee));

  question = g_new0 (Question, 1);
  question->about_client = client_id != NULL;
  if (client_id != NULL)
    question->client_id = *client_id;
  question->addressee = g_object_ref (addressee);
  question->classes = classes;
  question->moment = moment;
  way_workspace_submit (self, &ask_verb, question, cancellable, callback, user_data);
}

void
way_workspace_check_gate_async (WayWorkspace       *self,
                                const char         *client_number,
                                const char         *recipient,
                                WayInfoClass        info_class,
                                WayPurpose          purpose,
                                WayTime             moment,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  Question *question;

  g_return_if_fail (WAY_IS_WORKSPACE (self) && client_number != NULL && recipient != NULL);

  question = g_new0 (Question, 1);
  question->number = g_strdup (client_number);
  question->recipient = g_strdup (recipient);
  question->classes = WAY_SET_OF (info_class);
  question->purpose = purpose;
  question->moment = moment;
  way_workspace_submit (self, &ask_verb, question, cancellable, callback, user_data);
}

WayGateResult *
way_workspace_ask_gate_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}
