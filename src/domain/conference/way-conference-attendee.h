/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_ATTENDEE_STAFF,    /* works in the program: needs no consent */
  WAY_ATTENDEE_CLIENT,   /* the client, who hears of oneself */
  WAY_ATTENDEE_EXTERNAL, /* anybody else: only with a consent that is valid at that moment */
} WayAttendeeKind;

#define WAY_TYPE_CONFERENCE_ATTENDEE (way_conference_attendee_get_type ())
G_DECLARE_FINAL_TYPE (WayConferenceAttendee,
                      way_conference_attendee,
                      WAY,
                      CONFERENCE_ATTENDEE,
                      WayRecord)

/* Somebody who was there while a client was spoken about. */
struct _WayConferenceAttendee {
  WayRecord parent;

  const WayId           client_id;
  const WayId           conference_id;
  const WayAttendeeKind kind;
  char *const           name;
  char *const           role;
  const WayId           staff_id;
  const WayId           member_id;       /* of the client’s team */
  const WayId           organization_id; /* whom somebody external comes from */
  const WayId           consent_id;      /* by which somebody external may hear */
};

G_END_DECLS
