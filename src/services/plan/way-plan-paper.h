/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client.h"
#include "way-sheet.h"

G_BEGIN_DECLS

/* A plan on paper: the client’s own words first, then needs, goals, objectives and what helps.  The
 * client’s copy has what was agreed, in plain words; a working paper also says where things stand
 * and what is missing. */
typedef struct {
  WayClient *client;  /* NULL: not known */
  GPtrArray *records; /* of all kinds, in the order in which they are shown, the plan first */
  gboolean   for_client;
  gboolean   large; /* print */
  gboolean   mirrored;
  WayDate    today;
} WayPlanPaper;

WaySheet *way_plan_paper_make (const WayPlanPaper *paper) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
