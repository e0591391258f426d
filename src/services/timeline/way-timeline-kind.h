/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-instruments.h"
#include "way-note-access.h"
#include "way-timeline-repo.h"
#include "way-timeline.h"

G_BEGIN_DECLS

/* What a kind needs to find its words. */
typedef struct {
  WayDb          *db;
  WayId           client_id;
  WayNoteReader   reader;
  WayInstruments *instruments; /* or NULL */
} WayTimelineAsk;

/* A kind of entry: a line in the table of way-timeline.c. */
typedef struct {
  WayTimelineLook          look;
  const WayTimelineSource *source;
  const char              *section;

  /* On the worker: gives the item its title and detail. */
  gboolean (*say) (const WayTimelineAsk *ask,
                   const WayTimelineHit *hit,
                   WayTimelineItem      *item,
                   GError              **error);
} WayTimelineKind;

extern const WayTimelineKind way_timeline_assessments;
extern const WayTimelineKind way_timeline_events;
extern const WayTimelineKind way_timeline_plans;
extern const WayTimelineKind way_timeline_contacts;
extern const WayTimelineKind way_timeline_notes;
extern const WayTimelineKind way_timeline_appointments;
extern const WayTimelineKind way_timeline_crises;
extern const WayTimelineKind way_timeline_milestones;
extern const WayTimelineKind way_timeline_referrals;
extern const WayTimelineKind way_timeline_letters;
extern const WayTimelineKind way_timeline_conferences;
extern const WayTimelineKind way_timeline_reports;

/* On the worker, for who makes a paper: the same as the verb. */
WayTimelinePart *way_timeline_read (const WayTimelineAsk    *ask,
                                    const WayTimelineFilter *filter,
                                    const WayTimelinePlace  *behind,
                                    GError                 **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
