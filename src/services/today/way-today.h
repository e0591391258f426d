/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-time.h"
#include "way-workspace.h"

G_BEGIN_DECLS

typedef enum {
  WAY_TODAY_FIRST, /* what cannot wait */
  WAY_TODAY_APPOINTMENTS,
  WAY_TODAY_DUE,
  WAY_TODAY_UNFINISHED,
  WAY_TODAY_MILESTONES,
  WAY_TODAY_LOST,
} WayTodaySection;

#define WAY_TODAY_N_SECTIONS (WAY_TODAY_LOST + 1)

typedef struct {
  const char *title; /* N_() */
  const char *empty; /* N_(): what stands there when there is nothing; NULL: it is not shown then */
  guint       first; /* so many rows are seen before somebody asks for the others */
} WayTodaySectionKind;

const WayTodaySectionKind *way_today_section (WayTodaySection section);

/* One row: who, what and when, and what it opens. */
typedef struct {
  WayId       client_id; /* zeros: it is about nobody */
  char       *who;       /* the name, short: somebody may look over the shoulder; or a title */
  char       *what;
  char       *when; /* “4 days late”; may be NULL */
  gboolean    late;
  const char *icon;
  WayDate     day;      /* the order: the earliest first, */
  WayTime     at;       /* then by time, where there is one */
  char       *clock;    /* of an appointment: “10:00”, in the place of its icon; or NULL */
  char       *lasts;    /* “50 min”; or NULL */
  gboolean    prepares; /* the next appointment: what one looks at before it is one key away */

  const char *section; /* of the client’s page, which it opens; static */
  const char *record;  /* and over that, the kind of record (way-record-door.h); static, or NULL */
  WayId       record_id;
  char       *detail;  /* of what kind of form; or NULL */
  gboolean    remains; /* it is looked at once more when the day is closed */
} WayTodayEntry;

/* What a worker’s day is made of, read in one go from indexes alone.  Never changes once it is
 * made. */
#define WAY_TYPE_TODAY (way_today_get_type ())
G_DECLARE_FINAL_TYPE (WayToday, way_today, WAY, TODAY, GObject)

WayDate    way_today_get_day (WayToday *self);
GPtrArray *way_today_get_entries (WayToday       *self,
                                  WayTodaySection section); /* WayTodayEntry; borrowed */

/* Nobody is in the caseload yet, not even in the archive. */
gboolean way_today_is_first (WayToday *self);

/* There are more than were read: nobody goes through so many. */
gboolean way_today_has_more (WayToday *self, WayTodaySection section);

/* The day of who works. */
void      way_workspace_look_at_today_async (WayWorkspace       *self,
                                             WayDate             day,
                                             GCancellable       *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
WayToday *way_workspace_look_at_today_finish (WayWorkspace *self,
                                              GAsyncResult *result,
                                              GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
