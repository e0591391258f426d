/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-conference.h"

#include <glib/gi18n.h>

#include "way-error.h"
#include "way-hour.h"

#define LONGEST (24 * 60)

static const WayField fields[] = {
  WAY_FIELD (WayConference,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayConference, meeting_id, .label = N_ ("Meeting"), .required = TRUE, .hidden = TRUE),
  WAY_FIELD (WayConference,
             worker_id,
             .label = N_ ("Minutes by"),
             .target = "staff",
             .required = TRUE),
  WAY_FIELD (WayConference, held_on, .label = N_ ("Day"), .required = TRUE),
  WAY_FIELD (WayConference, began, .label = N_ ("Began")),
  WAY_FIELD (WayConference, minutes, .label = N_ ("Minutes"), .min = 0, .max = LONGEST),
  WAY_FIELD (WayConference, place, .label = N_ ("Place")),
  WAY_FIELD (WayConference, topic, .label = N_ ("What it was about")),
  WAY_FIELD (WayConference, summary, .label = N_ ("Summary")),
  WAY_FIELD (WayConference, decisions, .label = N_ ("Decisions")),
  WAY_FIELD (WayConference, dissent, .label = N_ ("Who saw it otherwise")),
};

static gboolean
check (gpointer record, GError **error)
{
  const WayConference *self = record;

  if (self->began == NULL || way_hour_is_written (self->began))
    return TRUE;

  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, "“began” is no time of day");
  return FALSE;
}

WAY_DEFINE_RECORD (WayConference,
                   way_conference,
                   "conference",
                   N_ ("Case conference"),
                   fields,
                   check)
