/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_SCORE_POSITIVE_UNKNOWN,
  WAY_SCORE_POSITIVE_YES,
  WAY_SCORE_POSITIVE_NO,
} WayScorePositive;

#define WAY_TYPE_SCORE (way_score_get_type ())
G_DECLARE_FINAL_TYPE (WayScore, way_score, WAY, SCORE, WayRecord)

/* One number of a signed assessment, as it was computed then. */
struct _WayScore {
  WayRecord parent;

  const WayId            client_id;
  const WayId            assessment_id;
  char *const            name;  /* “total”, or the subscale */
  const double           value; /* none when it cannot be scored */
  const double           raw;
  char *const            band;
  const WayScorePositive positive;
};

G_END_DECLS
