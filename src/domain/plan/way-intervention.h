/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_INTERVENTION_PROPOSED,
  WAY_INTERVENTION_ACTIVE,
  WAY_INTERVENTION_ON_HOLD,
  WAY_INTERVENTION_COMPLETED,
  WAY_INTERVENTION_CANCELLED,
} WayInterventionStatus;

#define WAY_TYPE_INTERVENTION (way_intervention_get_type ())
G_DECLARE_FINAL_TYPE (WayIntervention, way_intervention, WAY, INTERVENTION, WayRecord)

/* Who does what, how often, towards an objective. */
struct _WayIntervention {
  WayRecord parent;

  const WayId                 client_id;
  const WayId                 objective_id;
  char *const                 text;
  char *const                 who;
  char *const                 how_often;
  const gint64                minutes;
  const WayDate               starts_on;
  const WayDate               ends_on;
  const WayInterventionStatus status;
  const gint64                position; /* among its siblings; gaps are left */
};

G_END_DECLS
