/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

#define WAY_TYPE_IDENTITY (way_identity_get_type ())
G_DECLARE_FINAL_TYPE (WayIdentity, way_identity, WAY, IDENTITY, WayRecord)

/* What a client wants workers to know, to work well together: all of it the client’s choice, in the
 * client’s words, and nothing is ever asked for.  Of immigration there is only that it worries the
 * client; a status is never written down. */
struct _WayIdentity {
  WayRecord parent;

  const WayId client_id;
  char *const accommodation; /* hearing, seeing, moving, remembering: what makes it work */
  char *const literacy;
  char *const interpreter_agency;
  char *const worker_gender; /* of a worker, if it matters */
  char *const faith;
  char *const culture; /* or tribe */
  char *const community;
  char *const food;
  char *const customs;
  char *const healing; /* practices that help */
  char *const systems; /* what went wrong with agencies, police, hospitals, and what to avoid */
  const bool  immigration_worry;
};

/* Whether anything is said at all. */
gboolean way_identity_is_empty (WayIdentity *self);

/* One that says what any of them does, each thing as the first says it that says it: people who
 * were written down twice said half of it each time.  NULL for none.  Not published. */
WayIdentity *way_identity_join (WayIdentity *const *identities, guint n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
