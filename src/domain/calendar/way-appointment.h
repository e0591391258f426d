/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_APPOINTMENT_SESSION,
  WAY_APPOINTMENT_ASSESSMENT,
  WAY_APPOINTMENT_GROUP,
  WAY_APPOINTMENT_HOME_VISIT,
  WAY_APPOINTMENT_MEETING,
  WAY_APPOINTMENT_SUPERVISION,
  WAY_APPOINTMENT_COURT,
  WAY_APPOINTMENT_DEADLINE,
  WAY_APPOINTMENT_OTHER,
} WayAppointmentKind;

typedef enum {
  WAY_MODALITY_IN_PERSON,
  WAY_MODALITY_PHONE,
  WAY_MODALITY_VIDEO,
  WAY_MODALITY_FIELD,
} WayModality;

typedef enum {
  WAY_APPOINTMENT_BOOKED,
  WAY_APPOINTMENT_ARRIVED,
  WAY_APPOINTMENT_NO_SHOW,
  WAY_APPOINTMENT_CANCELLED,
} WayAppointmentStatus;

#define WAY_TYPE_APPOINTMENT (way_appointment_get_type ())
G_DECLARE_FINAL_TYPE (WayAppointment, way_appointment, WAY, APPOINTMENT, WayRecord)

/* A time that somebody keeps free.  One with a rule is a series: the first of many, which are never
 * stored.  What was done to one of them alone (it was moved, or somebody came) is an appointment of
 * its own, which names the series and the time that it stands for. */
struct _WayAppointment {
  WayRecord parent;

  const WayId                client_id; /* none: a meeting, a deadline of the house */
  const WayId                worker_id;
  const WayTime              starts_at;
  const gint64               minutes; /* 0: a point in time, such as a deadline */
  char *const                zone;    /* in whose wall time it repeats: “America/Chicago” */
  const WayAppointmentKind   kind;
  const WayModality          modality;
  char *const                place;
  char *const                words;
  const WayAppointmentStatus status;
  char *const                reason;     /* why it was cancelled */
  char *const                rule;       /* RFC 5545, without an end: “FREQ=WEEKLY;BYDAY=TU” */
  const WayDate              last_on;    /* of a series: its last possible day; none: no end */
  const WayId                series_id;  /* of one that differs from its series */
  const WayTime              stands_for; /* when the series would have had it */
};

/* When it is over. */
WayTime way_appointment_get_end (const WayAppointment *self);

/* Whether it takes its worker’s and its client’s time: neither cancelled nor a point in time. */
gboolean way_appointment_takes_time (const WayAppointment *self);

const char *way_appointment_get_kind_label (const WayAppointment *self);     /* translated */
const char *way_appointment_get_status_label (const WayAppointment *self);   /* translated */
const char *way_appointment_get_modality_label (const WayAppointment *self); /* translated */

G_END_DECLS
