/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-consent-status.h"
#include "way-organization.h"
#include "way-team-member.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* Somebody around a client, and what the gate says may be shared with them now. */
typedef struct {
  WayTeamMember   *member;
  WayOrganization *organization; /* or NULL */
  char            *who;    /* “Probation officer · County Court”; NULL: nothing is said */
  char            *reach;  /* “Phone 555 0190”, as they prefer; or NULL */
  char            *share;  /* “May share: Attendance, until 15 Jul 2026” */
  char            *last;   /* “Last spoken with on 3 Sep 2026”; or NULL */
  gboolean         shares; /* something may be shared */
  gboolean         ended;
} WayTeamPerson;

/* A consent, whatever it is worth. */
typedef struct {
  WayConsent       *consent;
  GPtrArray        *recipients; /* WayConsentRecipient, in their order */
  WayConsentStatus  status;
  WayConsentElement missing;
  char             *title;     /* to whom */
  char             *state;     /* “Valid until 31 Dec 2026” */
  gboolean          ends_soon; /* within WAY_CONSENT_SOON days */
  GPtrArray *untold; /* WayConsentRecipient who received something under it, and were not told
                      * that it was revoked */
} WayTeamConsent;

#define WAY_CONSENT_SOON 7

/* The people around a client and the client’s consents at one moment.  Never changes. */
#define WAY_TYPE_TEAM (way_team_get_type ())
G_DECLARE_FINAL_TYPE (WayTeam, way_team, WAY, TEAM, GObject)

GPtrArray *way_team_get_people (WayTeam *self);   /* WayTeamPerson; those who left last */
GPtrArray *way_team_get_consents (WayTeam *self); /* WayTeamConsent; the last one first */

/* Borrowed; NULL: there is none of that id. */
WayTeamConsent *way_team_find_consent (WayTeam *self, const WayId *id);

/* Also what belongs to those who were merged into this client. */
void     way_workspace_read_team_async (WayWorkspace       *self,
                                        const WayId        *client_id,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
WayTeam *way_workspace_read_team_finish (WayWorkspace *self,
                                         GAsyncResult *result,
                                         GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* Whether something among what was written (NULL: many) may change what a team says. */
gboolean way_team_concerns (GPtrArray *written);

G_END_DECLS
