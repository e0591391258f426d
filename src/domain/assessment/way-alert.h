/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_ALERT_DONE_ASKED,
  WAY_ALERT_DONE_STAYED,
  WAY_ALERT_DONE_CALLED_988,
  WAY_ALERT_DONE_CALLED_911,
  WAY_ALERT_DONE_TOLD_SUPERVISOR,
  WAY_ALERT_DONE_SAFETY_PLAN,
  WAY_ALERT_DONE_OTHER,
} WayAlertDone;

#define WAY_TYPE_ALERT (way_alert_get_type ())
G_DECLARE_FINAL_TYPE (WayAlert, way_alert, WAY, ALERT, WayRecord)

/* An answer that asked for help at once, and what was done; also when the form was never finished.
 */
struct _WayAlert {
  WayRecord parent;

  const WayId   client_id;
  char *const   instrument;
  char *const   item;
  char *const   answer;
  char *const   code; /* “self-harm” */
  const WayId   assessment_id;
  const WayTime raised_at;
  const WaySet  done;
  char *const   done_words;
  const WayTime acknowledged_at;
  const WayId   acknowledged_by;
};

G_END_DECLS
