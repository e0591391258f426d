/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_RESOURCE_OTHER,
  WAY_RESOURCE_WITHDRAWAL,
  WAY_RESOURCE_OUTPATIENT,
  WAY_RESOURCE_RESIDENTIAL,
  WAY_RESOURCE_MEDICATION,
  WAY_RESOURCE_RECOVERY_HOME,
  WAY_RESOURCE_SUPPORT_GROUP,
  WAY_RESOURCE_HARM_REDUCTION,
  WAY_RESOURCE_CRISIS,
  WAY_RESOURCE_MENTAL_HEALTH,
  WAY_RESOURCE_COUNSELING,
  WAY_RESOURCE_HEALTH,
  WAY_RESOURCE_SHELTER,
  WAY_RESOURCE_HOUSING,
  WAY_RESOURCE_FOOD,
  WAY_RESOURCE_BENEFITS,
  WAY_RESOURCE_WORK,
  WAY_RESOURCE_EDUCATION,
  WAY_RESOURCE_LEGAL,
  WAY_RESOURCE_FAMILY,
  WAY_RESOURCE_SAFETY,
  WAY_RESOURCE_TRANSPORT,
} WayResourceKind;

typedef enum {
  WAY_RESOURCE_COST_UNSAID,
  WAY_RESOURCE_COST_FREE,
  WAY_RESOURCE_COST_SLIDING,
  WAY_RESOURCE_COST_INSURANCE,
  WAY_RESOURCE_COST_FEE,
} WayResourceCost;

typedef enum {
  WAY_RESOURCE_CAPACITY_UNSAID,
  WAY_RESOURCE_CAPACITY_OPEN,
  WAY_RESOURCE_CAPACITY_WAIT,
  WAY_RESOURCE_CAPACITY_FULL,
} WayResourceCapacity;

/* Of what nobody has asked yet. */
typedef enum {
  WAY_RESOURCE_UNSAID,
  WAY_RESOURCE_YES,
  WAY_RESOURCE_NO,
} WayResourceAnswer;

/* Whoever calls a number that nobody has tried for so long may send somebody to a closed door. */
#define WAY_RESOURCE_FRESH_DAYS 90

extern const char *const way_resource_kind_words[];
extern const char *const way_resource_kind_labels[];
extern const char *const way_resource_language_words[]; /* BCP 47 */
extern const char *const way_resource_language_labels[];
extern const char *const way_resource_payer_words[];
extern const char *const way_resource_payer_labels[];

#define WAY_TYPE_RESOURCE (way_resource_get_type ())
G_DECLARE_FINAL_TYPE (WayResource, way_resource, WAY, RESOURCE, WayRecord)

/* A place that helps: a shelter, a clinic, a group, a legal aid office.  It is about nobody. */
struct _WayResource {
  WayRecord parent;

  char *const           name;
  const WayId           organization_id; /* whose it is, to whom a consent may be given; or none */
  const WayResourceKind kind;
  const WaySet          needs; /* which areas of need it answers: bit n is WayNeedArea n + 1 */
  char *const           services;
  char *const           eligibility;
  const WayResourceCost cost;
  char *const           cost_words;
  const WaySet          payers;
  char *const           payer_words;
  const WaySet          languages;
  char *const           language_words; /* others, and how: “interpreter by phone” */
  const WaySet          access;
  char *const           access_words;
  char *const           hours; /* way-open-hours.h reads them, where it can */
  char *const           phone;
  char *const           text_number;
  char *const           email;
  char *const           web;
  char *const           address;
  char *const           area; /* where that is, and how far: “north side, 2 miles” */
  char *const           transport;
  char *const           intake; /* how one gets in */
  char *const           contact_person;

  const WayResourceCapacity capacity;
  char *const               wait_words;
  const WayResourceAnswer   moud; /* people who take medication for it are welcome */
  const WayResourceAnswer   family;
  const WayResourceAnswer   faith;
  const WayDate             verified_on;
  const WayId               verified_by; /* none: by whoever the entry came from */
  char *const               notes;
  char *const               source_id; /* what another directory calls it */
};

/* Whether nobody has asked there for WAY_RESOURCE_FRESH_DAYS, or ever. */
gboolean way_resource_is_stale (const WayResource *self, WayDate today);

/* The last day that is too long ago, seen from today. */
WayDate way_resource_stale_until (WayDate today);

const char *way_resource_get_kind_label (const WayResource *self); /* translated */

G_END_DECLS
