/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_SAFETY_PLAN_DRAFT,
  WAY_SAFETY_PLAN_CURRENT,
  WAY_SAFETY_PLAN_REPLACED,
} WaySafetyPlanStatus;

/* In the order in which they are gone through: from what helps first to what helps last. */
typedef enum {
  WAY_SAFETY_WARNING_SIGNS,
  WAY_SAFETY_ALONE,
  WAY_SAFETY_COMPANY,
  WAY_SAFETY_HELPERS,
  WAY_SAFETY_PROFESSIONALS,
  WAY_SAFETY_MEANS,
  WAY_SAFETY_REASONS,
} WaySafetyPart;

#define WAY_SAFETY_N_PARTS 7

#define WAY_TYPE_SAFETY_PLAN (way_safety_plan_get_type ())
G_DECLARE_FINAL_TYPE (WaySafetyPlan, way_safety_plan, WAY, SAFETY_PLAN, WayRecord)

/* What a client does when it gets dark, in the client’s own words, one thing a line.  The method is
 * that of Stanley and Brown; the words are not.  Once both have agreed on it a version never
 * changes: what is different later is the next version. */
struct _WaySafetyPlan {
  WayRecord parent;

  const WayId               client_id;
  const gint64              version; /* from 1 */
  const WaySafetyPlanStatus status;
  char *const               warning_signs;
  char *const               alone;
  char *const               company;
  char *const               helpers;
  char *const               professionals;
  char *const               means;
  char *const               means_helper; /* who helps with it */
  const WayDate             means_on;     /* by when */
  char *const               reasons;
  char *const               barriers;
  const gint64              confidence; /* 0–10, as the client says */
  const WayDate             review_on;
  const WayTime             agreed_at;
  const WayId               agreed_by; /* who wrote it down with the client */
};

const char *way_safety_part_get_field (WaySafetyPart part);
const char *way_safety_part_get_title (WaySafetyPart part);    /* of a worker’s page */
const char *way_safety_part_get_question (WaySafetyPart part); /* to be asked aloud */
const char *way_safety_plan_get_part (const WaySafetyPlan *self,
                                      WaySafetyPart        part); /* NULL: none */

/* Which parts have no words; bit n is part n. */
WaySet way_safety_plan_get_empty (const WaySafetyPlan *self);

/* In whole sentences, what is missing that matters most: a space that was not made safer, reasons
 * for living.  NULL: neither. */
char *way_safety_plan_dup_warning (const WaySafetyPlan *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
