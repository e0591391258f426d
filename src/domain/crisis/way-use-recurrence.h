/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_USE_RECURRENCE_MEDICAL_UNSAID,
  WAY_USE_RECURRENCE_MEDICAL_NONE,
  WAY_USE_RECURRENCE_MEDICAL_ADVISED,
  WAY_USE_RECURRENCE_MEDICAL_SEEN,
  WAY_USE_RECURRENCE_MEDICAL_DECLINED,
} WayUseRecurrenceMedical;

/* What becomes of the date from which the client counts: it is the client who says so. */
typedef enum {
  WAY_USE_RECURRENCE_DATE_LATER,
  WAY_USE_RECURRENCE_DATE_KEEP,
  WAY_USE_RECURRENCE_DATE_RESET,
} WayUseRecurrenceDate;

#define WAY_TYPE_USE_RECURRENCE (way_use_recurrence_get_type ())
G_DECLARE_FINAL_TYPE (WayUseRecurrence, way_use_recurrence, WAY, USE_RECURRENCE, WayRecord)

/* A client used again, and what can be learned from it.  On the chart it is an event, which is made
 * with it and goes with it. */
struct _WayUseRecurrence {
  WayRecord parent;

  const WayId                   client_id;
  const WayDate                 happened_on;
  char *const                   substance;
  char *const                   amount;
  char *const                   circumstances;
  char *const                   helped_stop;
  char *const                   learned;
  const WayUseRecurrenceMedical medical;
  char *const                   medical_words;
  char *const                   plan_changes;
  const WayUseRecurrenceDate    date_choice;
  const WayId                   event_id;
  const WayId                   crisis_id; /* in which it was told; or none */
};

/* What the chart and the lists say beside “Recurrence of use”; NULL: nothing more is known. */
char *way_use_recurrence_dup_words (const WayUseRecurrence *self) G_GNUC_WARN_UNUSED_RESULT;

const char *way_use_recurrence_date_to_words (WayUseRecurrenceDate choice);

G_END_DECLS
