/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-conference-attendee.h"

#include <glib/gi18n.h>

#include "way-error.h"

static const char *const kind_words[] = { "staff", "client", "external", NULL };
static const char *const kind_labels[] = { N_ ("Works in the program"), N_ ("The client"),
                                           N_ ("From outside"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WayConferenceAttendee,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayConferenceAttendee,
             conference_id,
             .label = N_ ("Case conference"),
             .target = "conference",
             .required = TRUE,
             .owner = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayConferenceAttendee,
             kind,
             .label = N_ ("Who it is"),
             .words = kind_words,
             .labels = kind_labels),
  WAY_FIELD (WayConferenceAttendee, name, .label = N_ ("Name"), .required = TRUE),
  WAY_FIELD (WayConferenceAttendee, role, .label = N_ ("Role")),
  WAY_FIELD (WayConferenceAttendee, staff_id, .label = N_ ("Member of staff"), .target = "staff"),
  WAY_FIELD (WayConferenceAttendee,
             member_id,
             .label = N_ ("Of the team"),
             .target = "team_member"),
  WAY_FIELD (WayConferenceAttendee,
             organization_id,
             .label = N_ ("Organization"),
             .target = "organization"),
  WAY_FIELD (WayConferenceAttendee, consent_id, .label = N_ ("Consent"), .target = "consent"),
};

static gboolean
refuse (GError **error, const char *words)
{
  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, words);
  return FALSE;
}

/* 42 CFR 2.13, 2.31: whoever is not of the program hears of a client by a consent only. */
static gboolean
check (gpointer record, GError **error)
{
  WayConferenceAttendee *self = record;
  const gboolean         is_external = self->kind == WAY_ATTENDEE_EXTERNAL;

  if (is_external == way_id_is_none (&self->consent_id))
    return refuse (error, "“consent_id” goes with “external”");
  if ((self->kind == WAY_ATTENDEE_STAFF) == way_id_is_none (&self->staff_id))
    return refuse (error, "“staff_id” goes with “staff”");

  return TRUE;
}

WAY_DEFINE_RECORD (WayConferenceAttendee,
                   way_conference_attendee,
                   "conference_attendee",
                   N_ ("Attendee"),
                   fields,
                   check)
