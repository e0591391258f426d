/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-consent-repo.h"

#include "way-client-group.h"
#include "way-error.h"
#include "way-record-repo.h"
#include "way-restriction-repo.h"

/* The same organization, entered twice, in either direction. */
#define SAME_ORGANIZATIONS \
  "WITH RECURSIVE one (id) AS (SELECT ?" \
  " UNION SELECT o.same_as_id FROM organization o JOIN one ON o.id = one.id" \
  " WHERE o.same_as_id IS NOT NULL AND o.deleted_at IS NULL" \
  " UNION SELECT o.id FROM organization o JOIN one ON o.same_as_id = one.id" \
  " WHERE o.deleted_at IS NULL) SELECT id FROM one"

void
way_consent_file_free (WayConsentFile *self)
{
  g_clear_pointer (&self->client_ids, g_array_unref);
  g_clear_pointer (&self->consents, g_ptr_array_unref);
  g_clear_pointer (&self->recipients, g_ptr_array_unref);
  g_clear_pointer (&self->team, g_ptr_array_unref);
  g_clear_pointer (&self->restrictions, g_array_unref);
  g_clear_pointer (&self->kept, g_ptr_array_unref);
  g_free (self);
}

static GArray *
list_ids (WayDb *db, const char *sql, const WayId *id, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));
  g_autoptr (sqlite3_stmt) row = way_db_query (db, sql, WAY_ARGS (WAY_ID (id)), error);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    if (sqlite3_column_bytes (row, 0) == sizeof (WayId))
      g_array_append_vals (ids, sqlite3_column_blob (row, 0), 1);
  }

  return step == WAY_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

WayGateFile
way_consent_file_get (const WayConsentFile *self)
{
  return (WayGateFile){ self->consents, self->recipients, self->restrictions };
}

static GPtrArray *
list_of_client (WayDb       *db,
                GType        type,
                const WayId *client_id,
                const char  *order,
                gboolean     descending,
                GError     **error)
{
  g_autoptr (WayQuery) query =
    way_query_order_by (way_query_new_of (type, "client_id", client_id), order, descending);

  return way_record_repo_list (db, query, error);
}

WayConsentFile *
way_consent_repo_load (WayDb *db, const WayId *client_id, GError **error)
{
  g_autoptr (WayConsentFile) self = g_new0 (WayConsentFile, 1);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local (); /* in which the days were agreed */

  self->restrictions = g_array_new (FALSE, TRUE, sizeof (WayRestrictionRule));
  self->kept = g_ptr_array_new_with_free_func (g_object_unref);
  self->client_ids = list_ids (db, WAY_CLIENT_GROUP ("?"), client_id, error);
  if (self->client_ids == NULL)
    return NULL;
  self->consents = list_of_client (db, WAY_TYPE_CONSENT, client_id, "signed_at", TRUE, error);
  if (self->consents == NULL)
    return NULL;
  self->recipients =
    list_of_client (db, WAY_TYPE_CONSENT_RECIPIENT, client_id, "position", FALSE, error);
  if (self->recipients == NULL)
    return NULL;
  self->team = list_of_client (db, WAY_TYPE_TEAM_MEMBER, client_id, "name", FALSE, error);
  if (self->team == NULL ||
      !way_restriction_repo_add_rules (db, client_id, self->team, zone, self->restrictions, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* --- who it is --- */

static WayTeamMember *
find_member (const WayConsentFile *file, const WayId *id)
{
  for (guint i = 0; file != NULL && i < file->team->len; i++) {
    WayTeamMember *member = g_ptr_array_index (file->team, i);

    if (way_id_equal (&member->parent.id, id))
      return member;
  }

  return NULL;
}

void
way_consent_party_clear (WayConsentParty *self)
{
  g_clear_object (&self->organization);
  g_clear_pointer (&self->same, g_ptr_array_unref);
}

static gboolean
find_organization (WayDb *db, const WayId *id, WayConsentParty *found, GError **error)
{
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) why = NULL;

  found->organization = way_record_repo_get (db, WAY_TYPE_ORGANIZATION, id, &why);
  if (found->organization == NULL && !g_error_matches (why, WAY_ERROR, WAY_ERROR_NOT_FOUND)) {
    g_propagate_error (error, g_steal_pointer (&why));
    return FALSE;
  }
  if (found->organization != NULL && found->organization->parent.deleted_at.us != 0)
    g_clear_object (&found->organization);
  if (found->organization == NULL)
    return TRUE;

  ids = list_ids (db, SAME_ORGANIZATIONS, id, error);
  found->same = ids != NULL ? way_record_repo_get_many (db, WAY_TYPE_ORGANIZATION,
                                                        (const WayId *)ids->data, ids->len, error)
                            : NULL;
  found->party.organization = found->organization;
  found->party.same = found->same;
  return found->same != NULL;
}

gboolean
way_consent_repo_find_party (WayDb                     *db,
                             const WayConsentFile      *file,
                             const WayAddresseeDetails *to,
                             WayConsentParty           *found,
                             GError                   **error)
{
  const WayId *organization_id = &to->organization_id;

  /* An addressee is outside, also one that forgets to say so: it is nobody’s own copy. */
  found->party.kind =
    to->kind == WAY_PARTY_MEMBER || to->kind == WAY_PARTY_ORGANIZATION ? to->kind : WAY_PARTY_NAMED;
  found->party.name = to->name;
  found->party.team = file != NULL ? file->team : NULL;
  if (to->kind == WAY_PARTY_MEMBER) {
    found->party.member = find_member (file, &to->member_id);
    if (found->party.member == NULL)
      return TRUE;
    organization_id = &found->party.member->organization_id;
  }

  return (to->kind != WAY_PARTY_MEMBER && to->kind != WAY_PARTY_ORGANIZATION) ||
         way_id_is_none (organization_id) || find_organization (db, organization_id, found, error);
}

/* --- asking --- */

gboolean
way_consent_repo_ask (WayDb         *db,
                      const WayId   *client_id,
                      WayAddressee  *addressee,
                      WaySet         classes,
                      WayTime        moment,
                      GTimeZone     *zone,
                      WayGateResult *result,
                      GError       **error)
{
  const WayAddresseeDetails *to = way_addressee_get (addressee);
  g_autoptr (WayConsentFile) file =
    client_id != NULL ? way_consent_repo_load (db, client_id, error) : NULL;
  g_auto (WayConsentParty) found = { 0 };
  WayGateQuestion question = { 0 };
  WayGateFile     known = { 0 };

  *result = (WayGateResult){ .asked = classes };
  if ((client_id != NULL && file == NULL) ||
      !way_consent_repo_find_party (db, file, to, &found, error))
    return FALSE;

  question = (WayGateQuestion){ .party = found.party,
                                .purpose = to->purpose,
                                .moment = moment,
                                .zone = zone,
                                .basis = to->basis,
                                .emergency = &to->emergency,
                                .initial = to->initial,
                                .authority = to->authority };
  if (file != NULL) {
    question.client_ids = (const WayId *)file->client_ids->data;
    question.n_client_ids = file->client_ids->len;
    known = way_consent_file_get (file);
  }
  result->allowed = way_gate_decide_classes (&question, &known, classes, result->decisions);
  return TRUE;
}

/* --- names --- */

WayAddressee *
way_consent_repo_find_addressee (WayDb       *db,
                                 const WayId *client_id,
                                 const char  *name,
                                 WayPurpose   purpose,
                                 GError     **error)
{
  g_autoptr (WayQuery) query = way_query_new (WAY_TYPE_ORGANIZATION);
  g_autoptr (GPtrArray) organizations = way_record_repo_list (db, query, error);
  g_autoptr (GPtrArray) team =
    organizations != NULL
      ? list_of_client (db, WAY_TYPE_TEAM_MEMBER, client_id, "name", FALSE, error)
      : NULL;

  if (team == NULL)
    return NULL;

  for (guint i = 0; i < team->len; i++) {
    const WayTeamMember *member = g_ptr_array_index (team, i);

    if (way_team_member_has_name (member, name))
      return way_addressee_new (&(WayAddresseeDetails){ .kind = WAY_PARTY_MEMBER,
                                                        .member_id = member->parent.id,
                                                        .name = member->name,
                                                        .address = member->address,
                                                        .purpose = purpose });
  }
  for (guint i = 0; i < organizations->len; i++) {
    const WayOrganization *one = g_ptr_array_index (organizations, i);

    if (way_organization_has_name (one, name))
      return way_addressee_new (&(WayAddresseeDetails){ .kind = WAY_PARTY_ORGANIZATION,
                                                        .organization_id = one->parent.id,
                                                        .name = one->name,
                                                        .address = one->address,
                                                        .purpose = purpose });
  }

  return way_addressee_new (
    &(WayAddresseeDetails){ .kind = WAY_PARTY_NAMED, .name = name, .purpose = purpose });
}

/* --- what is written of it --- */

/* Of the classes that went out those that one consent, or one other basis, let through. */
static WayDisclosureEntry *
make_entry (WayAddressee          *addressee,
            const WayId           *client_id,
            const WayId           *staff_id,
            const WayGateDecision *decision,
            const char            *what,
            WayTime                moment)
{
  const WayAddresseeDetails *to = way_addressee_get (addressee);
  const WayId                id = way_id_make (moment.us);
  WayDisclosureEntry        *entry = way_record_new (WAY_TYPE_DISCLOSURE_ENTRY, &id);

  way_set (entry, client_id, *client_id);
  way_set (entry, made_at, moment);
  way_set (entry, recipient, to->name);
  way_set (entry, address, to->address);
  way_set (entry, organization_id, to->organization_id);
  way_set (entry, member_id, to->member_id);
  way_set (entry, what, what);
  way_set (entry, purpose, to->purpose);
  way_set (entry, purpose_words, to->purpose_words);
  way_set (entry, basis, decision->basis);
  way_set (entry, authority, to->authority);
  way_set (entry, consent_id, decision->consent_id);
  way_set (entry, staff_id, *staff_id);
  if (decision->basis == WAY_BASIS_EMERGENCY) {
    way_set (entry, emergency_received_by, to->emergency.received_by);
    way_set (entry, emergency_disclosed_by, to->emergency.disclosed_by);
    way_set (entry, emergency_at, to->emergency.at);
    way_set (entry, emergency_nature, to->emergency.nature);
  }

  return entry;
}

GPtrArray *
way_consent_repo_make_entries (WayAddressee        *addressee,
                               const WayId         *client_id,
                               const WayId         *staff_id,
                               const WayGateResult *result,
                               const char          *what,
                               WayTime              moment)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  WaySet     written = { 0 };

  for (guint i = 0; i < WAY_N_INFO_CLASSES; i++) {
    const WayGateDecision *decision = &result->decisions[i];
    WayDisclosureEntry    *entry;
    WaySet                 classes = { 0 };

    if (!way_set_has (result->allowed, i) || way_set_has (written, i))
      continue;
    for (guint n = i; n < WAY_N_INFO_CLASSES; n++) {
      if (way_set_has (result->allowed, n) && result->decisions[n].basis == decision->basis &&
          way_id_equal (&result->decisions[n].consent_id, &decision->consent_id))
        classes.bits |= WAY_SET_OF (n).bits;
    }
    written.bits |= classes.bits;
    entry = make_entry (addressee, client_id, staff_id, decision, what, moment);
    way_set (entry, classes, classes);
    g_ptr_array_add (entries, entry);
  }

  return entries;
}
