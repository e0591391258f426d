/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

#define WAY_TYPE_CONFERENCE (way_conference_get_type ())
G_DECLARE_FINAL_TYPE (WayConference, way_conference, WAY, CONFERENCE, WayRecord)

/* What a meeting of several helpers said about one client.  When it went on about another one,
 * that is a record of its own with the same meeting_id: so nobody reads in one client’s minutes
 * about another. */
struct _WayConference {
  WayRecord parent;

  const WayId   client_id;
  const WayId   meeting_id; /* the first conference of the meeting, or this one */
  const WayId   worker_id;  /* who writes the minutes */
  const WayDate held_on;
  char *const   began;   /* “16:00”: way-hour.h */
  const gint64  minutes; /* how long it took */
  char *const   place;
  char *const   topic;
  char *const   summary;
  char *const   decisions;
  char *const   dissent; /* who saw it otherwise, and why */
};

G_END_DECLS
