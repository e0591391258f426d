/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_NEED_AREA_UNSAID,
  WAY_NEED_AREA_HOME,
  WAY_NEED_AREA_HEALTH,
  WAY_NEED_AREA_SUBSTANCES,
  WAY_NEED_AREA_MENTAL_HEALTH,
  WAY_NEED_AREA_FAMILY,
  WAY_NEED_AREA_COMMUNITY,
  WAY_NEED_AREA_WORK,
  WAY_NEED_AREA_LEARNING,
  WAY_NEED_AREA_MONEY,
  WAY_NEED_AREA_LEGAL,
  WAY_NEED_AREA_SAFETY,
  WAY_NEED_AREA_MEANING,
} WayNeedArea;

typedef enum {
  WAY_NEED_SOURCE_CLIENT,
  WAY_NEED_SOURCE_WORKER,
  WAY_NEED_SOURCE_ASSESSMENT,
  WAY_NEED_SOURCE_REFERRAL,
} WayNeedSource;

typedef enum {
  WAY_NEED_SEVERITY_UNSAID,
  WAY_NEED_SEVERITY_LOW,
  WAY_NEED_SEVERITY_MODERATE,
  WAY_NEED_SEVERITY_HIGH,
} WayNeedSeverity;

typedef enum {
  WAY_NEED_OPEN,
  WAY_NEED_IN_PLAN,
  WAY_NEED_DEFERRED,
  WAY_NEED_MET,
} WayNeedStatus;

/* What is stored for each area, and what a person calls it, N_(); NULL ends. */
extern const char *const way_need_area_words[];
extern const char *const way_need_area_labels[];

#define WAY_TYPE_NEED (way_need_get_type ())
G_DECLARE_FINAL_TYPE (WayNeed, way_need, WAY, NEED, WayRecord)

/* What is needed; every need is in the plan, deferred with a reason, or met. */
struct _WayNeed {
  WayRecord parent;

  const WayId           client_id;
  const WayId           plan_id;
  char *const           text;
  const WayNeedArea     area;
  const WayNeedSource   source;
  const WayNeedSeverity severity;
  const WayNeedStatus   status;
  char *const           reason;
  const gint64          position; /* among its siblings; gaps are left */
};

G_END_DECLS
