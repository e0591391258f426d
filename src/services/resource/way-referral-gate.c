/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-referral-gate.h"

#include <glib/gi18n.h>

#include "way-client-group.h"
#include "way-consent-gate.h"
#include "way-disclosure-entry.h"
#include "way-now.h"
#include "way-record-repo.h"

/* --- what is known of the client and of the place --- */

typedef struct {
  GPtrArray       *consents;
  GPtrArray       *recipients;
  GPtrArray       *team;
  GPtrArray       *same;
  WayOrganization *organization; /* of the place; NULL: it has none */
  GArray          *client_ids;   /* the client first, then those who were merged into it */
} File;

static void
file_clear (File *self)
{
  g_clear_pointer (&self->consents, g_ptr_array_unref);
  g_clear_pointer (&self->recipients, g_ptr_array_unref);
  g_clear_pointer (&self->team, g_ptr_array_unref);
  g_clear_pointer (&self->same, g_ptr_array_unref);
  g_clear_object (&self->organization);
  g_clear_pointer (&self->client_ids, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (File, file_clear)

static GPtrArray *
list (WayDb *db, GType type, const char *field, const WayId *id, GError **error)
{
  g_autoptr (WayQuery) query = way_query_new_of (type, field, id);

  return way_record_repo_list (db, query, error);
}

static gboolean
load_organization (File *self, WayDb *db, const WayId *id, GError **error)
{
  if (way_id_is_none (id))
    return TRUE;

  self->organization = way_record_repo_get (db, WAY_TYPE_ORGANIZATION, id, error);
  if (self->organization != NULL && !way_id_is_none (&self->organization->same_as_id)) {
    const WayId same_as = self->organization->same_as_id;

    g_clear_object (&self->organization);
    self->organization = way_record_repo_get (db, WAY_TYPE_ORGANIZATION, &same_as, error);
  }
  if (self->organization == NULL)
    return FALSE;
  self->same =
    list (db, WAY_TYPE_ORGANIZATION, "same_as_id", &self->organization->parent.id, error);
  return self->same != NULL;
}

static gboolean
load_client_ids (File *self, WayDb *db, const WayId *client_id, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db, WAY_CLIENT_GROUP ("?1"), WAY_ARGS (WAY_ID (client_id)), error);
  WayStep step = WAY_STEP_ERROR;

  self->client_ids = g_array_new (FALSE, FALSE, sizeof (WayId));
  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW)
    g_array_append_vals (self->client_ids, sqlite3_column_blob (row, 0), 1);
  return step == WAY_STEP_DONE;
}

static gboolean
load (File *self, WayDb *db, WayReferralItem *item, GError **error)
{
  const WayId *client_id = &item->client->parent.id;

  self->consents = list (db, WAY_TYPE_CONSENT, "client_id", client_id, error);
  self->recipients = self->consents != NULL
                     ? list (db, WAY_TYPE_CONSENT_RECIPIENT, "client_id", client_id, error)
                     : NULL;
  self->team = self->recipients != NULL
               ? list (db, WAY_TYPE_TEAM_MEMBER, "client_id", client_id, error)
               : NULL;
  return self->team != NULL && load_client_ids (self, db, client_id, error) &&
         load_organization (self, db, &item->resource->organization_id, error);
}

/* --- asking --- */

/* For what a consent may have been given that a referral for this need serves. */
static guint
find_purposes (WayReferralItem *item, WayPurpose purposes[2])
{
  purposes[0] = WAY_PURPOSE_REFERRAL;
  switch (item->need != NULL ? item->need->area : WAY_NEED_AREA_UNSAID) {
  case WAY_NEED_AREA_HOME:
    purposes[1] = WAY_PURPOSE_HOUSING;
    return 2;
  case WAY_NEED_AREA_MONEY:
    purposes[1] = WAY_PURPOSE_BENEFITS;
    return 2;
  case WAY_NEED_AREA_WORK:
  case WAY_NEED_AREA_LEARNING:
    purposes[1] = WAY_PURPOSE_WORK_SCHOOL;
    return 2;
  case WAY_NEED_AREA_UNSAID:
  case WAY_NEED_AREA_HEALTH:
  case WAY_NEED_AREA_SUBSTANCES:
  case WAY_NEED_AREA_MENTAL_HEALTH:
  case WAY_NEED_AREA_FAMILY:
  case WAY_NEED_AREA_COMMUNITY:
  case WAY_NEED_AREA_LEGAL:
  case WAY_NEED_AREA_SAFETY:
  case WAY_NEED_AREA_MEANING:
  default:
    return 1;
  }
}

/* What it is said for, whatever it is ticked as: that somebody comes from here is attendance. */
static WaySet
find_classes (const WayReferral *referral)
{
  WaySet classes = referral->shared;

  classes.bits |= WAY_SET_OF (WAY_INFO_ATTENDANCE).bits;
  return classes;
}

static void
say_allowed (WayReferralLeave *leave, const WayGateDecision *decision, WayReferralItem *item)
{
  g_autofree char *classes = way_info_classes_to_words (leave->classes);

  leave->may = TRUE;
  leave->consent_id = decision->consent_id;
  /* Translators: a place, and classes of information. */
  leave->words = g_strdup_printf (_ ("%s may be told: %s."), item->resource->name, classes);
}

/* What is not covered, why, and what would help. */
static void
say_refused (WayReferralLeave      *leave,
             const WayGateDecision *decisions,
             WaySet                 refused,
             WayReferralItem       *item)
{
  g_autofree char *classes = way_info_classes_to_words (refused);
  const char      *why = NULL, *remedy = NULL;

  for (guint i = 0; i < WAY_N_INFO_CLASSES && why == NULL; i++) {
    if (way_set_has (refused, i)) {
      why = way_gate_decision_to_words (&decisions[i]);
      remedy = way_gate_decision_to_remedy (&decisions[i]);
    }
  }
  /* Translators: a place, classes of information, and a sentence that says why. */
  leave->words =
    g_strdup_printf (_ ("%s may not be told: %s. %s%s%s"), item->resource->name, classes, why,
                     remedy != NULL ? " " : "", remedy != NULL ? remedy : "");
}

gboolean
way_referral_gate_ask (WayDb            *db,
                       WayReferralItem  *item,
                       WayTime           now,
                       WayReferralLeave *leave,
                       GError          **error)
{
  g_auto (File) file = { NULL };
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  WayPurpose purposes[2];
  guint      n;

  leave->classes = find_classes (item->referral);
  if (!way_referral_tells (item->referral)) {
    leave->may = TRUE;
    leave->words = g_strdup (_ ("The client goes there alone, and the place is told nothing."));
    return TRUE;
  }
  if (!load (&file, db, item, error))
    return FALSE;

  n = find_purposes (item, purposes);
  for (guint i = 0; i < n && !leave->may; i++) {
    WayGateDecision       decisions[WAY_N_INFO_CLASSES] = { 0 };
    const WayGateFile     known = { file.consents, file.recipients, NULL };
    const WayGateQuestion question = {
      .client_ids = (const WayId *)(gconstpointer)file.client_ids->data,
      .n_client_ids = file.client_ids->len,
      .party = { .kind = file.organization != NULL ? WAY_PARTY_ORGANIZATION : WAY_PARTY_NAMED,
                 .organization = file.organization,
                 .same = file.same,
                 .team = file.team,
                 .name = item->resource->name },
      .purpose = purposes[i],
      .moment = now,
      .zone = zone,
    };
    const WaySet allowed = way_gate_decide_classes (&question, &known, leave->classes, decisions);
    const WaySet refused = { leave->classes.bits & ~allowed.bits };

    leave->purpose = purposes[i];
    if (refused.bits == 0)
      say_allowed (leave, &decisions[WAY_INFO_ATTENDANCE], item);
    else if (i + 1 == n)
      say_refused (leave, decisions, refused, item);
  }
  return TRUE;
}

gboolean
way_referral_gate_account (WayWorkspace           *workspace,
                           WayReferralItem        *item,
                           const WayReferralLeave *leave,
                           WayWriter              *writer,
                           GError                **error)
{
  g_autoptr (WayDisclosureEntry) entry =
    way_workspace_create (workspace, WAY_TYPE_DISCLOSURE_ENTRY);

  way_set (entry, client_id, item->client->parent.id);
  way_set (entry, made_at, way_now ());
  way_set (entry, recipient, item->resource->name);
  way_set (entry, address, item->resource->address);
  way_set (entry, organization_id, item->resource->organization_id);
  way_set (entry, classes, leave->classes);
  way_set (entry, what, gettext (way_referral_method_labels[item->referral->method]));
  way_set (entry, purpose, leave->purpose);
  way_set (entry, basis, way_id_is_none (&leave->consent_id) ? WAY_BASIS_QSO : WAY_BASIS_CONSENT);
  way_set (entry, consent_id, leave->consent_id);
  way_set (entry, staff_id, way_workspace_get_staff (workspace)->parent.id);
  return way_writer_save (writer, way_record_publish (entry), error) != NULL;
}

void
way_referral_leave_clear (WayReferralLeave *self)
{
  g_free (self->words);
  *self = (WayReferralLeave){ 0 };
}
