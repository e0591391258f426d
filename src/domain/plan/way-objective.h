/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_OBJECTIVE_PROPOSED,
  WAY_OBJECTIVE_ACTIVE,
  WAY_OBJECTIVE_ON_HOLD,
  WAY_OBJECTIVE_COMPLETED,
  WAY_OBJECTIVE_CANCELLED,
} WayObjectiveStatus;

typedef enum {
  WAY_OBJECTIVE_ACHIEVEMENT_IN_PROGRESS,
  WAY_OBJECTIVE_ACHIEVEMENT_IMPROVING,
  WAY_OBJECTIVE_ACHIEVEMENT_WORSENING,
  WAY_OBJECTIVE_ACHIEVEMENT_NO_CHANGE,
  WAY_OBJECTIVE_ACHIEVEMENT_ACHIEVED,
  WAY_OBJECTIVE_ACHIEVEMENT_NOT_ACHIEVED,
  WAY_OBJECTIVE_ACHIEVEMENT_NOT_ATTAINABLE,
} WayObjectiveAchievement;

#define WAY_TYPE_OBJECTIVE (way_objective_get_type ())
G_DECLARE_FINAL_TYPE (WayObjective, way_objective, WAY, OBJECTIVE, WayRecord)

/* A step towards a goal that can be measured; see way-smart.h. */
struct _WayObjective {
  WayRecord parent;

  const WayId                   client_id;
  const WayId                   goal_id;
  char *const                   text;
  char *const                   measured_by;
  const double                  now;
  const double                  target;
  const gint64                  confidence;
  const WayDate                 due_on;
  const WayObjectiveStatus      status;
  const WayObjectiveAchievement achievement;
  const gint64                  position; /* among its siblings; gaps are left */
};

G_END_DECLS
