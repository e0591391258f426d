/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-csv.h"
#include "way-id.h"
#include "way-when.h"

G_BEGIN_DECLS

/* How the rows of a file become records.  It belongs to the caller and may live on the stack. */
typedef struct {
  const guint *columns; /* what each column holds: of the WayColumnSet of the kind */
  guint        n_columns;
  WayWhenOrder order; /* of dates in digits */
  WayDate      today;
  WayTime      now;       /* of the ids */
  WayId        worker_id; /* who imports: whose clients are when no worker is named */

  /* The staff: the id of a name that is folded (way_text_fold), or NULL. */
  const WayId *(*find_worker) (gpointer staff, const char *folded);
  gpointer staff;

  /* WayId by the folded name, for resources; or NULL. */
  GHashTable *organizations;
} WayImportHow;

G_END_DECLS
