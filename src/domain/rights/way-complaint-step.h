/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-complaint.h"

G_BEGIN_DECLS

#define WAY_TYPE_COMPLAINT_STEP (way_complaint_step_get_type ())
G_DECLARE_FINAL_TYPE (WayComplaintStep, way_complaint_step, WAY, COMPLAINT_STEP, WayRecord)

/* Something that the site wants done about every complaint, and by when, in the words that it had
 * when the complaint came in. */
struct _WayComplaintStep {
  WayRecord parent;

  const WayId   complaint_id;
  const WayId   client_id; /* that of the complaint */
  const gint64  position;  /* from 1 on */
  char *const   text;
  const WayDate due_on; /* or none: it has no time of its own */
  const WayDate done_on;
  char *const   words; /* about what was done */
};

/* What a site types, a step a line: “5 Say in writing that it came in”.  The number is that of the
 * days after the complaint came in; a line without one has no due day.  WayComplaintStep, which
 * belong to the complaint and have ids of their own, made at that time (microseconds since 1970).
 */
GPtrArray *way_complaint_steps_read (const char         *text,
                                     const WayComplaint *complaint,
                                     gint64              now) G_GNUC_WARN_UNUSED_RESULT;

/* The first of its steps (WayComplaintStep, in any order) that is not done: the earliest due day,
 * those without one last, then by number.  Borrowed; NULL: all are done. */
const WayComplaintStep *way_complaint_next (WayComplaintStep *const *steps, guint n_steps);

G_END_DECLS
