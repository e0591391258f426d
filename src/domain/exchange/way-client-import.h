/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client-columns.h"
#include "way-client.h"
#include "way-contact-point.h"
#include "way-import-how.h"

G_BEGIN_DECLS

/* Makes the records of a row: an unpublished WayClient, and adds its WayContactPoints to contacts.
 * Aliases, phones and addresses are parted by “;”.  A row of fewer cells ends in empty ones.
 *
 * NULL: the row is refused.  The error, WAY_ERROR_INVALID, is a whole sentence for people that
 * names the column and the rule, never the content; contacts are left alone. */
WayClient *way_client_import_row (const WayImportHow *self,
                                  const WayCsvRow    *row,
                                  GPtrArray          *contacts,
                                  GError            **error) G_GNUC_WARN_UNUSED_RESULT;

/* By what two clients are taken for one: each of their names, folded, with the birth date; and the
 * number.  Ends with NULL. */
char   **way_client_import_dup_keys (WayClient *client) G_GNUC_WARN_UNUSED_RESULT;
gboolean way_client_import_key_is_number (const char *key);

G_END_DECLS
