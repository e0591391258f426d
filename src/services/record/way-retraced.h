/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-history-entry.h"

G_BEGIN_DECLS

/* What was taken back, or done again. */
typedef struct {
  WayHistoryEntry      *entry;    /* as it was done at first */
  const WayHistoryDeed *deed;     /* the main thing that was done; of the entry */
  char                 *name;     /* what its record is called now; NULL when it has no name */
  guint                 n_others; /* records that the act touched besides */
} WayRetraced;

void way_retraced_free (WayRetraced *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayRetraced, way_retraced_free)

G_END_DECLS
