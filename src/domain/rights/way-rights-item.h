/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-breach.h"
#include "way-complaint-step.h"
#include "way-rights-request.h"

G_BEGIN_DECLS

#define WAY_TYPE_RIGHTS_ITEM (way_rights_item_get_type ())
G_DECLARE_FINAL_TYPE (WayRightsItem, way_rights_item, WAY, RIGHTS_ITEM, GObject)

/* One line of what the program has to answer for: a WayRightsRequest, a WayComplaint or a
 * WayBreach, and what is read beside it.  Never changes once it is made. */
struct _WayRightsItem {
  GObject parent;

  WayRecord        *record;
  char             *who;  /* name of the client; NULL: it is about nobody */
  WayComplaintStep *next; /* of a complaint: what is to be done next; NULL: all is done */
};

/* What of them is asked for. */
typedef enum {
  WAY_RIGHTS_LIST_REQUESTS = 1 << 0,
  WAY_RIGHTS_LIST_COMPLAINTS = 1 << 1,
  WAY_RIGHTS_LIST_BREACHES = 1 << 2,
  WAY_RIGHTS_LIST_ALL = 7,
} WayRightsList;

typedef struct {
  WayRightsList kinds;
  gboolean      to_do; /* only what is not done yet */
  guint         from;  /* so many of them are passed over */
  guint         limit; /* so many at most */
} WayRightsQuestion;

/* Takes all three. */
WayRightsItem *way_rights_item_new (gpointer          record,
                                    char             *who,
                                    WayComplaintStep *next) G_GNUC_WARN_UNUSED_RESULT;

/* By when the next of it is due; WAY_DATE_NONE: it is done, or has no day. */
WayDate way_rights_item_get_due (WayRightsItem *self);

/* When it came in or was found. */
WayDate way_rights_item_get_day (WayRightsItem *self);

/* Nothing more is to be done about it. */
gboolean way_rights_item_is_done (WayRightsItem *self);

G_END_DECLS
