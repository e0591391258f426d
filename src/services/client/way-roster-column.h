/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client-facts.h"
#include "way-client-filter.h"
#include "way-client.h"

G_BEGIN_DECLS

/* What a list of clients can say about each of them: on the screen, on paper, in a file. */
typedef enum {
  WAY_ROSTER_NAME,
  WAY_ROSTER_PROGRAM,
  WAY_ROSTER_RISK,
  WAY_ROSTER_WORKER,
  WAY_ROSTER_NUMBER,
  WAY_ROSTER_STATUS,
  WAY_ROSTER_CHANGED,
  WAY_ROSTER_LEGAL_NAME,
  WAY_ROSTER_PRONOUNS,
  WAY_ROSTER_BORN,
  WAY_ROSTER_AGE,
  WAY_ROSTER_LANGUAGE,
  WAY_ROSTER_CONTACT,
  WAY_ROSTER_RISK_ASKED,
  WAY_ROSTER_OWN_DAYS,
  WAY_ROSTER_ASSESSED,
  WAY_ROSTER_CONTACTED,
  WAY_ROSTER_NEXT,
} WayRosterColumn;

#define WAY_ROSTER_N_COLUMNS (WAY_ROSTER_NEXT + 1)

typedef enum {
  WAY_ROSTER_SCREEN, /* “4 days ago” */
  WAY_ROSTER_SPOKEN, /* the same, without marks that only eyes need */
  WAY_ROSTER_PAPER,  /* “23 Sep 2026” */
  WAY_ROSTER_FILE,   /* “2026-09-23”, for another program */
} WayRosterManner;

/* One client, and what is known beside the record; all borrowed. */
typedef struct {
  WayClient            *client;
  const WayClientFacts *facts;  /* NULL: no column asks for them */
  const char           *worker; /* the name, or NULL */
  WayDate               today;
} WayRosterRow;

const char *way_roster_column_get_name (WayRosterColumn column); /* in settings: “own-days” */
gboolean    way_roster_column_find (const char *name, WayRosterColumn *column);
const char *way_roster_column_get_title (WayRosterColumn column); /* translated */
int         way_roster_column_get_width (WayRosterColumn column); /* pixels at 100 % text */
gboolean    way_roster_column_is_numeric (WayRosterColumn column);

/* Whether the list can be in the order of this column, and in which. */
gboolean way_roster_column_get_sort (WayRosterColumn column, WayClientSort *sort);

/* Whether what it says is in WayClientFacts. */
gboolean way_roster_column_needs_facts (WayRosterColumn column);

/* What the column says; NULL for nothing. */
char *way_roster_column_say (WayRosterColumn     column,
                             const WayRosterRow *row,
                             WayRosterManner     manner) G_GNUC_WARN_UNUSED_RESULT;

/* The row as one sentence, for somebody who hears it: “Marisol Vega, Outpatient, Risk: low”. */
char *way_roster_describe (const WayRosterColumn *columns,
                           guint                  n,
                           const WayRosterRow    *row) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
