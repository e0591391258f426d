/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-outsider.h"

#include "way-client-group.h"
#include "way-consent-recipient.h"
#include "way-record-repo.h"

/* What the gate looks at, held while it does. */
typedef struct {
  GArray          *client_ids;
  GPtrArray       *consents;
  GPtrArray       *recipients;
  GPtrArray       *team;
  GPtrArray       *same;
  WayTeamMember   *member;
  WayOrganization *organization;
  GTimeZone       *zone;
} Known;

static void
known_clear (Known *self)
{
  g_clear_pointer (&self->client_ids, g_array_unref);
  g_clear_pointer (&self->consents, g_ptr_array_unref);
  g_clear_pointer (&self->recipients, g_ptr_array_unref);
  g_clear_pointer (&self->team, g_ptr_array_unref);
  g_clear_pointer (&self->same, g_ptr_array_unref);
  g_clear_object (&self->member);
  g_clear_object (&self->organization);
  g_clear_pointer (&self->zone, g_time_zone_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Known, known_clear)

static GArray *
list_group (WayDb *db, const WayId *client_id, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db, WAY_CLIENT_GROUP ("?1"), WAY_ARGS (WAY_ID (client_id)), error);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    WayId id;

    memcpy (&id, sqlite3_column_blob (row, 0), sizeof id);
    g_array_append_val (ids, id);
  }

  return step == WAY_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static GPtrArray *
list_of_client (WayDb *db, GType type, const WayId *client_id, GError **error)
{
  g_autoptr (WayQuery) query = way_query_new_of (type, "client_id", client_id);

  return way_record_repo_list (db, query, error);
}

static gboolean
read_party (WayDb *db, const WayOutsider *outsider, Known *known, GError **error)
{
  WayId organization_id = outsider->organization_id;

  if (outsider->kind == WAY_PARTY_MEMBER) {
    known->member = way_record_repo_get (db, WAY_TYPE_TEAM_MEMBER, &outsider->member_id, error);
    if (known->member == NULL)
      return FALSE;
    organization_id = known->member->organization_id;
  }
  if (way_id_is_none (&organization_id))
    return TRUE;

  known->organization = way_record_repo_get (db, WAY_TYPE_ORGANIZATION, &organization_id, error);
  if (known->organization != NULL) {
    g_autoptr (WayQuery) query =
      way_query_new_of (WAY_TYPE_ORGANIZATION, "same_as_id", &organization_id);

    known->same = way_record_repo_list (db, query, error);
  }
  return known->same != NULL;
}

static gboolean
read_known (WayDb *db, const WayOutsider *outsider, Known *known, GError **error)
{
  const WayId *id = &outsider->client_id;

  known->zone = g_time_zone_new_local ();
  return (known->client_ids = list_group (db, id, error)) != NULL &&
         (known->consents = list_of_client (db, WAY_TYPE_CONSENT, id, error)) != NULL &&
         (known->recipients = list_of_client (db, WAY_TYPE_CONSENT_RECIPIENT, id, error)) != NULL &&
         (known->team = list_of_client (db, WAY_TYPE_TEAM_MEMBER, id, error)) != NULL &&
         read_party (db, outsider, known, error);
}

gboolean
way_outsider_ask (WayDb             *db,
                  const WayOutsider *outsider,
                  WaySet             wanted,
                  WayTime            moment,
                  WaySet            *allowed,
                  WayGateDecision   *decisions,
                  GError           **error)
{
  g_auto (Known) known = { 0 };
  WayGateQuestion question = { 0 };
  WayGateFile     file = { 0 };

  if (!read_known (db, outsider, &known, error))
    return FALSE;

  file.consents = known.consents;
  file.recipients = known.recipients;
  question = (WayGateQuestion){
    .client_ids = (const WayId *)known.client_ids->data,
    .n_client_ids = known.client_ids->len,
    .party = { .kind = outsider->kind,
               .member = known.member,
               .organization = known.organization,
               .same = known.same,
               .team = known.team,
               .name = outsider->name },
    .purpose = outsider->purpose,
    .moment = moment,
    .zone = known.zone,
  };
  *allowed = way_gate_decide_classes (&question, &file, wanted, decisions);
  return TRUE;
}
