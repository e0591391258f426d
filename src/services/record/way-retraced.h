/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-history-act.h"

G_BEGIN_DECLS

/* What was taken back, or done again. */
typedef struct {
  WayHistoryAct *deed;     /* the main thing that was done, as it was done at first */
  char          *name;     /* what its record is called now; NULL when it has no name */
  guint          n_others; /* records that the act touched besides */
} WayRetraced;

void way_retraced_free (WayRetraced *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayRetraced, way_retraced_free)

G_END_DECLS
