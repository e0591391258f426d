/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_PLAN_DRAFT,
  WAY_PLAN_ACTIVE,
  WAY_PLAN_ENDED,
} WayPlanStatus;

#define WAY_TYPE_PLAN (way_plan_get_type ())
G_DECLARE_FINAL_TYPE (WayPlan, way_plan, WAY, PLAN, WayRecord)

/* A recovery plan; the client’s own words stand first. */
struct _WayPlan {
  WayRecord parent;

  const WayId         client_id;
  char *const         vision; /* in the client’s words */
  char *const         strengths;
  char *const         supports;
  char *const         barriers;
  const WayDate       started_on;
  const WayDate       review_on;
  const WayPlanStatus status;
};

G_END_DECLS
