/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-time.h"

G_BEGIN_DECLS

/* What a client’s timeline reads of one kind: its table, and the column that says when.  An index
 * by client and that column serves it, however much there is. */
typedef struct {
  const char *table;
  const char *when;   /* a day as text; or a time in microseconds */
  gboolean    is_day; /* which of them */
  const char *clock;  /* a column with “14:30”, for a day; or NULL */
  const char *only;   /* “ AND status = 'signed'”; or NULL */
} WayTimelineSource;

/* Work on the plan is read from the log, and what was done on one day is one entry. */
extern const WayTimelineSource way_timeline_plan;

/* Where an entry stands: the newest first; of one moment, the one that was made last. */
typedef struct {
  WayDate day;
  gint64  at; /* microseconds */
  WayId   id;
} WayTimelineKey;

/* Before everything that is on this day or earlier (none: before all there is). */
WayTimelineKey way_timeline_key_of (WayDate day);
int            way_timeline_key_compare (const WayTimelineKey *a, const WayTimelineKey *b);

typedef struct {
  guint          source; /* which one */
  WayTimelineKey key;    /* with the id of the record */
  gboolean       has_clock;
  gint64         first, last; /* of work on the plan: entries of the log */
} WayTimelineHit;

/* A client’s entries, those of all who were merged into it included, from behind a key on. */
typedef struct _WayTimelineReader WayTimelineReader;

WayTimelineReader *way_timeline_reader_new (WayDb                          *db,
                                            const WayId                    *client_id,
                                            const WayTimelineSource *const *sources,
                                            guint                           n_sources,
                                            const WayTimelineKey           *behind,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
void               way_timeline_reader_free (WayTimelineReader *self);

/* The next one; WAY_STEP_DONE: there is none. */
WayStep way_timeline_reader_next (WayTimelineReader *self, WayTimelineHit *hit, GError **error);

/* How often a kind of record was created or changed by the entries of a hit on the plan. */
typedef gboolean (*WayTimelineDeed) (const char *table, const char *verb, guint n, gpointer data);
gboolean way_timeline_repo_tell_plan (WayDb                *db,
                                      const WayId          *client_id,
                                      const WayTimelineHit *hit,
                                      WayTimelineDeed       tell,
                                      gpointer              data,
                                      GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayTimelineReader, way_timeline_reader_free)

G_END_DECLS
