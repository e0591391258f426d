/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-addressee.h"
#include "way-conference-attendee.h"
#include "way-conference.h"
#include "way-organization.h"
#include "way-task.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* What a caseload can do with case conferences. */

/* Who is there hears what is planned, so a consent about less does not do. */
#define WAY_CONFERENCE_HEARS WAY_INFO_PLAN

/* A new conference about a client, of today; meeting: the conference of the same meeting about
 * somebody else, whose day and place it takes over, or NULL. */
WayConference *way_workspace_create_conference (WayWorkspace  *self,
                                                const WayId   *client_id,
                                                WayConference *meeting) G_GNUC_WARN_UNUSED_RESULT;

/* Somebody who is to stand in the minutes of a conference, not saved yet. */
WayConferenceAttendee *way_workspace_create_attendee (WayWorkspace        *self,
                                                      const WayConference *conference,
                                                      WayAttendeeKind      kind,
                                                      const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* Lets somebody in.  Whoever comes from outside needs a consent that lets them hear of the plan at
 * this moment: the gate is asked in the transaction that saves the attendee, and sets the consent.
 * WAY_ERROR_REFUSED, in words for people, where there is none; the try stands in the access log.
 * Finish gives the attendee as stored. */
void                   way_workspace_admit_async (WayWorkspace          *self,
                                                  WayConferenceAttendee *attendee,
                                                  GCancellable          *cancellable,
                                                  GAsyncReadyCallback    callback,
                                                  gpointer               user_data);
WayConferenceAttendee *way_workspace_admit_finish (WayWorkspace *self,
                                                   GAsyncResult *result,
                                                   GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* Who outside it is, for what they hear of: for a consent, where they were refused.  organization:
 * theirs, or NULL. */
WayAddressee *way_conference_make_addressee (const WayConferenceAttendee *attendee,
                                             const WayOrganization       *organization)
  G_GNUC_WARN_UNUSED_RESULT;

/* A task of who works, out of a decision. */
WayTask *way_conference_make_task (WayWorkspace        *workspace,
                                   const WayConference *conference,
                                   const char          *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
