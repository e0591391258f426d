/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client-columns.h"
#include "way-client.h"
#include "way-contact-point.h"
#include "way-csv.h"
#include "way-when.h"

G_BEGIN_DECLS

/* How the rows of a file become clients.  It belongs to the caller and may live on the stack. */
typedef struct {
  const WayClientColumn *columns;
  guint                  n_columns;
  WayWhenOrder           order; /* of dates in digits */
  WayDate                today;
  WayTime                now;       /* of the ids */
  WayId                  worker_id; /* whose they are when no worker is named; 0: nobody’s */

  /* The staff: the id of a name that is folded (way_text_fold), or NULL. */
  const WayId *(*find_worker) (gpointer staff, const char *folded);
  gpointer staff;
} WayClientImport;

/* Makes the records of a row: an unpublished WayClient, and adds its WayContactPoints to contacts.
 * Aliases, phones and addresses are parted by “;”.  A row of fewer cells ends in empty ones.
 *
 * NULL: the row is refused.  The error, WAY_ERROR_INVALID, is a whole sentence for people that
 * names the column and the rule, never the content; contacts are left alone. */
WayClient *way_client_import_row (const WayClientImport *self,
                                  const WayCsvRow       *row,
                                  GPtrArray             *contacts,
                                  GError               **error) G_GNUC_WARN_UNUSED_RESULT;

/* By what two clients are taken for one: each of their names, folded, with the birth date; and the
 * number.  Ends with NULL. */
char   **way_client_import_dup_keys (WayClient *client) G_GNUC_WARN_UNUSED_RESULT;
gboolean way_client_import_key_is_number (const char *key);

G_END_DECLS
