/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

/* What of the records got out of hand. */
typedef enum {
  WAY_BREACH_NAMES,
  WAY_BREACH_ADDRESSES,
  WAY_BREACH_BIRTH_DATES,
  WAY_BREACH_NUMBERS,
  WAY_BREACH_TREATMENT,
  WAY_BREACH_NOTES,
  WAY_BREACH_ASSESSMENTS,
  WAY_BREACH_PAYMENT,
  WAY_BREACH_OTHER,
} WayBreachData;

/* What the four factors of 45 CFR 164.402(2) come to.  As long as nobody has shown that the
 * probability is low, it is a breach. */
typedef enum {
  WAY_BREACH_NOT_ASSESSED,
  WAY_BREACH_LOW,
  WAY_BREACH_NOT_LOW,
} WayBreachProbability;

#define WAY_TYPE_BREACH (way_breach_get_type ())
G_DECLARE_FINAL_TYPE (WayBreach, way_breach, WAY, BREACH, WayRecord)

/* Records were seen, taken or lost that should not have been.  It is about no client: how many
 * there are is a number.  When who is to be told is never stored: way-breach-due.h. */
struct _WayBreach {
  WayRecord parent;

  const WayId                worker_id;   /* who looks after it */
  const WayDate              found_on;    /* the first day on which somebody knew of it */
  const WayDate              happened_on; /* or began */
  const WayDate              ended_on;
  char *const                what;
  const WaySet               data; /* of WayBreachData */
  char *const                data_words;
  const gint64               people;          /* WAY_INT_NONE: not known yet */
  const gint64               in_state;        /* the most of them in one state */
  char *const                factor_data;     /* nature and extent of what it was */
  char *const                factor_who;      /* who used it or got it */
  char *const                factor_seen;     /* whether it was acquired or viewed */
  char *const                factor_lessened; /* how far the risk was lessened */
  const WayBreachProbability probability;
  const WayDate              contained_on;
  char *const                contained_words;
  const WayDate              delayed_until; /* as law enforcement asked in writing */
  const WayDate              people_told_on;
  char *const                people_told_how;
  const WayDate              hhs_told_on;
  const WayDate              media_told_on;
  char *const                lesson; /* what is done so that it does not happen again */
};

extern const char *const way_breach_data_labels[];

const char *way_breach_probability_to_words (WayBreachProbability probability);

G_END_DECLS
