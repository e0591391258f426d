/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-time.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* Everything of a client in one place, the newest first. */

/* A kind of entry: bit n of a filter is the n-th. */
typedef struct {
  const char *label; /* N_(): “Assessments” */
  const char *icon;
} WayTimelineLook;

guint                  way_timeline_get_n_kinds (void);
const WayTimelineLook *way_timeline_get_look (guint kind);

/* One entry, in words.  Never changes once it is made. */
#define WAY_TYPE_TIMELINE_ITEM (way_timeline_item_get_type ())
G_DECLARE_FINAL_TYPE (WayTimelineItem, way_timeline_item, WAY, TIMELINE_ITEM, GObject)

struct _WayTimelineItem {
  GObject parent_instance;

  guint       kind;
  WayDate     day;
  char       *clock; /* “14:30”; NULL where it has no time */
  char       *title;
  char       *detail; /* may be NULL */
  char       *more;   /* what a search looks through besides; may be NULL */
  const char *icon;
  const char *section; /* of the client’s page; static */
  const char *record;  /* and the kind of record over it; static, or NULL */
  WayId       record_id;
};

/* Whether both say the same of the same. */
gboolean way_timeline_item_equal (const WayTimelineItem *self, const WayTimelineItem *other);

typedef struct _WayTimelinePlace WayTimelinePlace; /* between two entries */

typedef struct {
  WayId       client_id;
  guint64     kinds; /* bit n: the n-th; 0: all */
  const char *words; /* NULL or "": whatever it says */
  WayDate     from;  /* this day and what was before it; none: from the newest on */
} WayTimelineFilter;

/* A part of it: some entries (WayTimelineItem), and where the next part begins. */
typedef struct {
  GPtrArray        *items;
  WayTimelinePlace *next; /* NULL: there is no more */
} WayTimelinePart;

void way_timeline_part_free (WayTimelinePart *self);

#define WAY_TIMELINE_PART 40

/* behind: where the last part ended, or NULL.  A search may give fewer entries than a part has, or
 * none, and still go on: it looks only so far at a time. */
void             way_workspace_read_timeline_async (WayWorkspace            *self,
                                                    const WayTimelineFilter *filter,
                                                    const WayTimelinePlace  *behind,
                                                    GCancellable            *cancellable,
                                                    GAsyncReadyCallback      callback,
                                                    gpointer                 user_data);
WayTimelinePart *way_workspace_read_timeline_finish (WayWorkspace *self,
                                                     GAsyncResult *result,
                                                     GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayTimelinePart, way_timeline_part_free)

G_END_DECLS
