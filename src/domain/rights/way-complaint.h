/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_COMPLAINT_OPEN,
  WAY_COMPLAINT_JUSTIFIED,
  WAY_COMPLAINT_PARTLY,
  WAY_COMPLAINT_NOT_JUSTIFIED,
  WAY_COMPLAINT_WITHDRAWN,
} WayComplaintOutcome;

/* Whether somebody looked that the person is not treated worse for it (42 CFR 2.4(c)). */
typedef enum {
  WAY_COMPLAINT_RETALIATION_UNCHECKED,
  WAY_COMPLAINT_RETALIATION_NONE,
  WAY_COMPLAINT_RETALIATION_FOUND,
} WayComplaintRetaliation;

#define WAY_TYPE_COMPLAINT (way_complaint_get_type ())
G_DECLARE_FINAL_TYPE (WayComplaint, way_complaint, WAY, COMPLAINT, WayRecord)

/* A complaint or grievance.  What is done about it, and by when, is its steps
 * (way-complaint-step.h). */
struct _WayComplaint {
  WayRecord parent;

  const WayId                   client_id; /* zeros: of nobody who is a client, or not said */
  const WayId                   worker_id; /* who looks after it */
  const WayDate                 received_on;
  char *const                   made_by; /* NULL: the client */
  char *const                   text;
  char *const                   wish;            /* what would put it right */
  const WayDate                 outside_told_on; /* told to whom else one may complain */
  const WayComplaintOutcome     outcome;
  char *const                   outcome_words;
  const WayDate                 closed_on;
  const WayDate                 answered_on; /* who complained was told the outcome */
  const WayComplaintRetaliation retaliation;
  const WayDate                 retaliation_on;
  char *const                   retaliation_words;
};

const char *way_complaint_outcome_to_words (WayComplaintOutcome outcome);
const char *way_complaint_retaliation_to_words (WayComplaintRetaliation retaliation);

G_END_DECLS
