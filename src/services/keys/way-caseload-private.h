/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-caseload.h"
#include "way-keyring.h"
#include "way-opening.h"

G_BEGIN_DECLS

/* For way-caseload*.c.  All of it belongs to the main thread; what runs on others gets what it
 * needs and gives back what came of it. */
struct _WayCaseload {
  GObject parent_instance;

  char       *folder;
  WaySlotCost cost;
  gboolean    shuns_keyring;
  gboolean    owes_code; /* a caseload that it creates does */
  WayHeadway *headway;   /* of the opening that was asked for last */

  /* While it is open. */
  WayWorkspace  *workspace;
  WayFolderLock *lock;
  WayKeyFile    *keys;
  WaySecret     *dek;
  WayId          staff;
  WayId          site;
  gboolean       previous;
  gboolean       keyring; /* it was there and open when the caseload was opened */
  gboolean       needs_passphrase;
  gint64         anchored; /* number of the newest entry that an anchor holds */
  gint64         seen;     /* of the newest entry when the clock last struck */
  guint          clock;
  guint          pause; /* seconds without a new entry, after which an anchor is written */

  /* A lock has left the device secret and its slot. */
  gboolean owes_keyring;
  WayId    owed; /* the caseload */
  guint    again;
  guint    again_pause; /* seconds between two tries */

  WayWorkspace *leaving; /* hidden, and to be closed */
  GQueue        steps;   /* Step: one at a time, in their order */
  gboolean      running;
};

/* What a verb does when its turn comes.  It ends with way_caseload_step_done(), once, just before
 * its task returns. */
typedef void (*WayCaseloadStep) (WayCaseload *self, GTask *task);

void way_caseload_add_step (WayCaseload    *self,
                            GTask          *task,
                            WayCaseloadStep step); /* takes the task */
void way_caseload_step_done (WayCaseload *self);

void way_caseload_adopt (WayCaseload *self, WayOpening *opening); /* it is open; tells so */
void way_caseload_hide (WayCaseload *self); /* at once; what is left is closed later */

/* Closes what was hidden or is open and gives the new anchor; blocks until the last write is on the
 * disk.  FALSE: there is none. */
gboolean way_caseload_close_records (WayCaseload *self, WayAnchor *anchor);
void     way_caseload_try_keyring_again (WayCaseload *self); /* while it is owed */
void     way_caseload_forget (WayCaseload *self); /* the keys and the lock of the folder */

/* Secret memory of the caller’s text. */
WaySecret *way_caseload_take_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
