/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

/* What a plan must say before people put their names to it, by what people look for in one. */
typedef enum {
  WAY_PLAN_ASPECT_WORDS,         /* the client’s own words are there */
  WAY_PLAN_ASPECT_NEEDS,         /* every need has a goal, is deferred with a reason, or met */
  WAY_PLAN_ASPECT_GOALS,         /* every goal has an objective */
  WAY_PLAN_ASPECT_OBJECTIVES,    /* every objective can be measured, and has a date */
  WAY_PLAN_ASPECT_INTERVENTIONS, /* every intervention says who, and how often */
} WayPlanAspect;

#define WAY_PLAN_N_ASPECTS (WAY_PLAN_ASPECT_INTERVENTIONS + 1)

/* One thing that is missing. */
typedef struct {
  WayPlanAspect aspect;
  WayRecord    *record; /* of which it is missing, owned */
  const char   *field;  /* in which it can be written; NULL: below the record */
  const char   *words;  /* N_() */
} WayPlanMiss;

/* What is missing in the records of one plan, of all kinds and in the order in which they are
 * shown; the misses come in that order, too.  What is closed, or below it, is not looked at. Rules:
 * 105 CMR 164.073 (needs, measurable objectives with time lines, services with their frequency and
 * who is responsible); 77 Ill. Adm. Code 2060.440 (a goal for every need). */
GArray *way_plan_check (GPtrArray *records) G_GNUC_WARN_UNUSED_RESULT; /* WayPlanMiss */

guint way_plan_check_count (const GArray *misses, WayPlanAspect aspect);

/* What is said where nothing of it is missing, N_(). */
const char *way_plan_aspect_get_words (WayPlanAspect aspect);

G_END_DECLS
