/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_MILESTONE_DAYS,
  WAY_MILESTONE_MEETINGS,
  WAY_MILESTONE_CHIP,
  WAY_MILESTONE_CERTIFICATE,
  WAY_MILESTONE_REUNITED,
  WAY_MILESTONE_HOUSED,
  WAY_MILESTONE_JOB,
  WAY_MILESTONE_OWN,
} WayMilestoneKind;

/* In what time since the client’s own date is counted. */
typedef enum {
  WAY_MILESTONE_UNIT_NONE,
  WAY_MILESTONE_UNIT_HOURS,
  WAY_MILESTONE_UNIT_DAYS,
  WAY_MILESTONE_UNIT_MONTHS,
  WAY_MILESTONE_UNIT_YEARS,
} WayMilestoneUnit;

#define WAY_TYPE_MILESTONE (way_milestone_get_type ())
G_DECLARE_FINAL_TYPE (WayMilestone, way_milestone, WAY, MILESTONE, WayRecord)

/* Something that a client reached, or is about to, and how the client wants it to be celebrated.
 * Those that are counted from the client’s own date (way-own-days.h) are written down only once
 * somebody says something about them. */
struct _WayMilestone {
  WayRecord parent;

  const WayId            client_id;
  const WayMilestoneKind kind;
  const gint64           count; /* of meetings, or of the unit; WAY_INT_NONE: not counted */
  const WayMilestoneUnit unit;  /* only of days */
  const WayDate          reached_on;
  char *const            words;             /* what it is called, in the client’s words */
  char *const            wish;              /* how the client wants it celebrated */
  char *const            certificate_words; /* what the certificate says, in the client’s words */
  const WayDate          celebrated_on;     /* or handed over */
  char *const            celebrated_words;
  const WayId            event_id; /* the event that stands for it on the chart */
};

/* “90 days”, “12 months”, “100 meetings”, “Back with my children”. */
char *way_milestone_dup_title (WayMilestone *self) G_GNUC_WARN_UNUSED_RESULT;

/* “90 days” */
char *way_milestone_words_span (gint64 count, WayMilestoneUnit unit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
