/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-instruments.h"
#include "way-today.h"

G_BEGIN_DECLS

/* So many of a kind at most: who has more to do than this needs no longer list. */
#define WAY_TODAY_MOST 60

/* What a source is asked: the day of a worker.  Names of clients are read once. */
typedef struct {
  WayDb          *db;
  WayId           worker;
  WayStaffRole    role;
  WayDate         day;
  WayTime         now;
  WayInstruments *instruments; /* or NULL */
  GHashTable     *names;       /* id → char * */
} WayTodayAsk;

/* Something that belongs to a day: a line in the table of way-today.c. */
typedef struct {
  WayTodaySection section;
  const char     *icon;
  const char     *opens;   /* section of the client’s page */
  const char     *record;  /* and the kind of record over it; or NULL */
  gboolean        remains; /* see WayTodayEntry */

  /* On the worker: appends at most WAY_TODAY_MOST entries, the earliest first. */
  gboolean (*read) (const WayTodayAsk *ask, GPtrArray *entries, GError **error);
} WayTodaySource;

extern const WayTodaySource way_today_alerts;
extern const WayTodaySource way_today_measures;
extern const WayTodaySource way_today_reviews;
extern const WayTodaySource way_today_drafts;
extern const WayTodaySource way_today_crises;
extern const WayTodaySource way_today_follow_ups;
extern const WayTodaySource way_today_appointments;
extern const WayTodaySource way_today_tasks;
extern const WayTodaySource way_today_notes;
extern const WayTodaySource way_today_cosigning;
extern const WayTodaySource way_today_milestones;
extern const WayTodaySource way_today_lost;
extern const WayTodaySource way_today_consents;

/* A new entry about a client (NULL: nobody), named; NULL with an error, or where there is no such
 * client any more. */
WayTodayEntry *way_today_entry_new (const WayTodayAsk *ask, const WayId *client_id, GError **error);
void           way_today_entry_free (WayTodayEntry *self);

/* Says when it is, or how late, against the day that was asked for. */
void way_today_entry_set_day (WayTodayEntry *self, const WayTodayAsk *ask, WayDate day);

/* Of what is made in one go, of who stands in for others too: everything of the worker, then of
 * those clients who have none. */
#define WAY_TODAY_N_WORKERS 2
const WayId *way_today_nth_worker (const WayTodayAsk *ask, guint n);

WayToday *way_today_read (const WayTodayAsk *ask, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayTodayEntry, way_today_entry_free)

G_END_DECLS
