/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_GOAL_PROPOSED,
  WAY_GOAL_ACTIVE,
  WAY_GOAL_ON_HOLD,
  WAY_GOAL_COMPLETED,
  WAY_GOAL_CANCELLED,
} WayGoalStatus;

typedef enum {
  WAY_GOAL_ACHIEVEMENT_IN_PROGRESS,
  WAY_GOAL_ACHIEVEMENT_IMPROVING,
  WAY_GOAL_ACHIEVEMENT_WORSENING,
  WAY_GOAL_ACHIEVEMENT_NO_CHANGE,
  WAY_GOAL_ACHIEVEMENT_ACHIEVED,
  WAY_GOAL_ACHIEVEMENT_NOT_ACHIEVED,
  WAY_GOAL_ACHIEVEMENT_NOT_ATTAINABLE,
} WayGoalAchievement;

#define WAY_TYPE_GOAL (way_goal_get_type ())
G_DECLARE_FINAL_TYPE (WayGoal, way_goal, WAY, GOAL, WayRecord)

/* What the client wants, in the client’s words. */
struct _WayGoal {
  WayRecord parent;

  const WayId              client_id;
  const WayId              need_id;
  char *const              text;
  const WayGoalStatus      status;
  const WayGoalAchievement achievement;
  const gint64             importance;
  const gint64             confidence;
  const gint64             satisfaction;
  const gint64             position; /* among its siblings; gaps are left */
};

G_END_DECLS
