/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-id.h"
#include "way-time.h"

G_BEGIN_DECLS

typedef enum {
  WAY_CLIENT_SORT_NAME,
  WAY_CLIENT_SORT_NUMBER,
  WAY_CLIENT_SORT_PROGRAM,
  WAY_CLIENT_SORT_RISK,
  WAY_CLIENT_SORT_CHANGED,
  WAY_CLIENT_SORT_ASSESSED,  /* those who were never assessed first */
  WAY_CLIENT_SORT_CONTACTED, /* those who were never reached first */
} WayClientSort;

/* Which clients, in which order.  While searching the order is by match.  All zeros: everybody who
 * is not archived, by name. */
typedef struct {
  const char   *search;     /* any part of any name, alias, phone or number; NULL or "": all */
  WayId         worker_id;  /* 0: everybody’s */
  gboolean      nobodys;    /* those who have no worker; then worker_id is 0 */
  const char   *program;    /* NULL or "": any */
  WaySet        statuses;   /* of WayClientStatus; none: any */
  WaySet        risks;      /* of WayClientRisk; none: any */
  gboolean      archived;   /* the archived ones instead of the others */
  WayDate       lost_since; /* active ones who were not reached on this day or later; none: any */
  WayClientSort sort;
  gboolean      descending;
  gboolean      with_facts; /* each row also tells WayClientFacts */
} WayClientFilter;

/* A search shows no more than this; whoever wants another types on. */
#define WAY_CLIENT_SEARCH_MAX 200

/* A copy with texts of its own, which way_client_filter_clear() frees. */
WayClientFilter way_client_filter_copy (const WayClientFilter *self) G_GNUC_WARN_UNUSED_RESULT;
void            way_client_filter_clear (WayClientFilter *self); /* all zeros afterwards */

/* The day from which on those were reached who are not lost: who was not reached for so many days.
 */
WayDate way_client_filter_lost_since (WayDate today, int days);

/* The same clients, in whatever order. */
gboolean way_client_filter_equal (const WayClientFilter *a, const WayClientFilter *b);

G_END_DECLS
