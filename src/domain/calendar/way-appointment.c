/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-appointment.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-error.h"

#define MAX_MINUTES (24 * 60)

static const char *const kind_words[] = { "session", "assessment",  "group", "home-visit",
                                          "meeting", "supervision", "court", "deadline",
                                          "other",   NULL };
static const char *const kind_labels[] = {
  N_ ("Session"),     N_ ("Assessment"), N_ ("Group"),    N_ ("Home visit"), N_ ("Meeting"),
  N_ ("Supervision"), N_ ("Court date"), N_ ("Deadline"), N_ ("Other"),      NULL
};

static const char *const modality_words[] = { "in-person", "phone", "video", "field", NULL };
static const char *const modality_labels[] = { N_ ("In person"), N_ ("By phone"), N_ ("By video"),
                                               N_ ("Out of the office"), NULL };

static const char *const status_words[] = { "booked", "arrived", "no-show", "cancelled", NULL };
static const char *const status_labels[] = { N_ ("Booked"), N_ ("Arrived"), N_ ("Did not come"),
                                             N_ ("Cancelled"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WayAppointment, client_id, .label = N_ ("Client"), .target = "client", .hidden = TRUE),
  WAY_FIELD (WayAppointment,
             worker_id,
             .label = N_ ("Worker"),
             .target = "staff",
             .required = TRUE),
  WAY_FIELD (WayAppointment, starts_at, .label = N_ ("Begins"), .required = TRUE),
  WAY_FIELD (WayAppointment,
             minutes,
             .label = N_ ("Minutes"),
             .required = TRUE,
             .min = 0,
             .max = MAX_MINUTES),
  WAY_FIELD (WayAppointment, zone, .label = N_ ("Time zone"), .required = TRUE, .hidden = TRUE),
  WAY_FIELD (WayAppointment,
             kind,
             .label = N_ ("Kind"),
             .words = kind_words,
             .labels = kind_labels),
  WAY_FIELD (WayAppointment,
             modality,
             .label = N_ ("How"),
             .words = modality_words,
             .labels = modality_labels),
  WAY_FIELD (WayAppointment, place, .label = N_ ("Place")),
  WAY_FIELD (WayAppointment, words, .label = N_ ("In words")),
  WAY_FIELD (WayAppointment,
             status,
             .label = N_ ("Status"),
             .words = status_words,
             .labels = status_labels),
  WAY_FIELD (WayAppointment, reason, .label = N_ ("Why it was cancelled")),
  WAY_FIELD (WayAppointment, rule, .label = N_ ("Repeats"), .hidden = TRUE),
  WAY_FIELD (WayAppointment, last_on, .label = N_ ("Repeats until")),
  WAY_FIELD (WayAppointment,
             series_id,
             .label = N_ ("Series"),
             .target = "appointment",
             .hidden = TRUE),
  WAY_FIELD (WayAppointment, stands_for, .label = N_ ("Instead of")),
};

static gboolean
refuse (GError **error, const char *words)
{
  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, words);
  return FALSE;
}

/* The end of a series is a day, which can be asked for in the database, and nothing else. */
static gboolean
check (gpointer record, GError **error)
{
  WayAppointment *self = record;
  const gboolean  is_one_of = !way_id_is_none (&self->series_id);

  if (self->status == WAY_APPOINTMENT_CANCELLED && self->reason == NULL)
    return refuse (error, "“reason” is missing");
  if (is_one_of != (self->stands_for.us != 0))
    return refuse (error, "“series_id” and “stands_for” go together");
  if (is_one_of && self->rule != NULL)
    return refuse (error, "one of a series is no series");
  if (self->last_on.ymd != 0 && self->rule == NULL)
    return refuse (error, "“last_on” without a “rule”");
  if (self->rule != NULL &&
      (strstr (self->rule, "UNTIL") != NULL || strstr (self->rule, "COUNT") != NULL))
    return refuse (error, "“rule” ends by “last_on” only");

  return TRUE;
}

WAY_DEFINE_RECORD (WayAppointment,
                   way_appointment,
                   "appointment",
                   N_ ("Appointment"),
                   fields,
                   check)

WayTime
way_appointment_get_end (const WayAppointment *self)
{
  return (WayTime){ self->starts_at.us + self->minutes * 60 * G_USEC_PER_SEC };
}

gboolean
way_appointment_takes_time (const WayAppointment *self)
{
  return self->minutes > 0 && self->status != WAY_APPOINTMENT_CANCELLED;
}

const char *
way_appointment_get_kind_label (const WayAppointment *self)
{
  return gettext (kind_labels[self->kind]);
}

const char *
way_appointment_get_status_label (const WayAppointment *self)
{
  return gettext (status_labels[self->status]);
}

const char *
way_appointment_get_modality_label (const WayAppointment *self)
{
  return gettext (modality_labels[self->modality]);
}
