/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-id.h"

G_BEGIN_DECLS

typedef enum {
  WAY_CLIENT_SORT_NAME,
  WAY_CLIENT_SORT_NUMBER,
  WAY_CLIENT_SORT_PROGRAM,
  WAY_CLIENT_SORT_RISK,
  WAY_CLIENT_SORT_CHANGED,
} WayClientSort;

/* Which clients, in which order.  While searching the order is by match. */
typedef struct {
  const char   *search;    /* any part of any name, alias, phone or number; NULL or "": all */
  WayId         worker_id; /* 0: everybody’s */
  gboolean      active_only;
  gboolean      high_risk_only;
  gboolean      archived; /* the archived ones instead of the others */
  WayClientSort sort;
  gboolean      descending;
} WayClientFilter;

/* A search shows no more than this; whoever wants another types on. */
#define WAY_CLIENT_SEARCH_MAX 200

G_END_DECLS
