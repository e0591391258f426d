/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-conferences.h"

#include "way-consent-repo.h"
#include "way-error.h"
#include "way-now.h"
#include "way-organization.h"
#include "way-record-repo.h"
#include "way-team-member.h"
#include "way-workspace-guarded.h"

WayConference *
way_workspace_create_conference (WayWorkspace *self, const WayId *client_id, WayConference *meeting)
{
  WayConference *conference = way_workspace_create (self, WAY_TYPE_CONFERENCE);

  way_set (conference, client_id, *client_id);
  way_set (conference, worker_id, way_workspace_get_staff (self)->parent.id);
  way_set (conference, meeting_id, conference->parent.id);
  way_set (conference, held_on, way_today ());
  if (meeting != NULL) {
    way_set (conference, meeting_id, meeting->meeting_id);
    way_set (conference, held_on, meeting->held_on);
    way_set (conference, began, meeting->began);
    way_set (conference, place, meeting->place);
  }
  return conference;
}

WayConferenceAttendee *
way_workspace_create_attendee (WayWorkspace        *self,
                               const WayConference *conference,
                               WayAttendeeKind      kind,
                               const char          *name)
{
  WayConferenceAttendee *attendee = way_workspace_create (self, WAY_TYPE_CONFERENCE_ATTENDEE);

  way_set (attendee, client_id, conference->client_id);
  way_set (attendee, conference_id, conference->parent.id);
  way_set (attendee, kind, kind);
  way_set (attendee, name, name);
  return attendee;
}

/* --- the gate --- */

/* Who watches over a client for a court hears of them by a consent for that alone: 42 CFR 2.35. */
WayAddressee *
way_conference_make_addressee (const WayConferenceAttendee *attendee,
                               const WayOrganization       *organization)
{
  const gboolean of_court = organization != NULL && organization->kind == WAY_ORGANIZATION_COURT;
  WayAddresseeDetails to = {
    .kind = WAY_PARTY_NAMED,
    .member_id = attendee->member_id,
    .organization_id = attendee->organization_id,
    .name = attendee->name,
    .purpose = of_court ? WAY_PURPOSE_SUPERVISION : WAY_PURPOSE_CARE_COORDINATION,
  };

  if (!way_id_is_none (&attendee->member_id))
    to.kind = WAY_PARTY_MEMBER;
  else if (!way_id_is_none (&attendee->organization_id))
    to.kind = WAY_PARTY_ORGANIZATION;
  return way_addressee_new (&to);
}

/* A member’s is the one that the team says. */
static WayAddressee *
read_addressee (WayDb *db, const WayConferenceAttendee *attendee, GError **error)
{
  WayId organization_id = attendee->organization_id;
  g_autoptr (WayOrganization) organization = NULL;

  if (!way_id_is_none (&attendee->member_id)) {
    g_autoptr (WayTeamMember) member =
      way_record_repo_get (db, WAY_TYPE_TEAM_MEMBER, &attendee->member_id, error);

    if (member == NULL)
      return NULL;
    organization_id = member->organization_id;
  }
  if (!way_id_is_none (&organization_id)) {
    organization = way_record_repo_get (db, WAY_TYPE_ORGANIZATION, &organization_id, error);
    if (organization == NULL)
      return NULL;
  }

  return way_conference_make_addressee (attendee, organization);
}

static gboolean
admit_guard (WayDb *db, gpointer record, GError **error)
{
  WayConferenceAttendee *attendee = record;
  const WayGateDecision *decision;
  WayGateResult          result;
  g_autoptr (WayAddressee) addressee = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  const char *remedy;

  if (attendee->kind != WAY_ATTENDEE_EXTERNAL)
    return TRUE;
  addressee = read_addressee (db, attendee, error);
  if (addressee == NULL)
    return FALSE;
  if (!way_consent_repo_ask (db, &attendee->client_id, addressee, WAY_SET_OF (WAY_CONFERENCE_HEARS),
                             way_now (), zone, &result, error))
    return FALSE;

  decision = &result.decisions[WAY_CONFERENCE_HEARS];
  if (way_set_has (result.allowed, WAY_CONFERENCE_HEARS)) {
    way_set (attendee, consent_id, decision->consent_id);
    return TRUE;
  }

  remedy = way_gate_decision_to_remedy (decision);
  g_set_error (error, WAY_ERROR, WAY_ERROR_REFUSED, "%s%s%s", way_gate_decision_to_words (decision),
               remedy != NULL ? " " : "", remedy != NULL ? remedy : "");
  return FALSE;
}

static void
admitted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  WayWorkspace          *self = WAY_WORKSPACE (source);
  WayConferenceAttendee *asked = g_task_get_task_data (task);
  GError                *error = NULL;
  WayConferenceAttendee *saved = way_workspace_save_guarded_finish (self, result, &error);

  if (saved != NULL) {
    g_task_return_pointer (task, saved, g_object_unref);
    return;
  }

  if (g_error_matches (error, WAY_ERROR, WAY_ERROR_REFUSED))
    way_workspace_note_access_async (self, "denied", &asked->client_id, "conference, attendee",
                                     NULL, NULL, NULL);
  g_task_return_error (task, error);
}

void
way_workspace_admit_async (WayWorkspace          *self,
                           WayConferenceAttendee *attendee,
                           GCancellable          *cancellable,
                           GAsyncReadyCallback    callback,
                           gpointer               user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_task_data (task, g_object_ref (attendee), g_object_unref);
  way_workspace_save_guarded_async (self, attendee, NULL, admit_guard, cancellable, admitted_cb,
                                    task);
}

WayConferenceAttendee *
way_workspace_admit_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- what follows --- */

WayTask *
way_conference_make_task (WayWorkspace        *workspace,
                          const WayConference *conference,
                          const char          *words)
{
  WayTask *task = way_workspace_create (workspace, WAY_TYPE_TASK);

  way_set (task, client_id, conference->client_id);
  way_set (task, for_id, way_workspace_get_staff (workspace)->parent.id);
  way_set (task, words, words);
  way_set (task, kind, WAY_TASK_FOLLOW_UP);
  way_set (task, source_kind, "conference");
  way_set (task, source_id, conference->parent.id);
  return task;
}
