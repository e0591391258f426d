/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-column-set.h"
#include "way-import-how.h"
#include "way-resource.h"

G_BEGIN_DECLS

/* What a column of a file of resources holds: a field of the record, by its name, or the name of
 * the organization. */
extern const WayColumnSet way_resource_columns;

/* The column “verified_on”, which shows the order of dates. */
#define WAY_RESOURCE_DATE_COLUMN 30

/* The headings that the program writes, and what stands below them for one resource, in the same
 * order; NULL ends. organization: the name, or NULL.  Words of a choice or a set are those that are
 * stored, so that what is written is read back. */
guint       way_resource_columns_count (void);
const char *way_resource_columns_get_name (guint n);
char      **way_resource_columns_dup_row (WayResource *resource,
                                          const char  *organization) G_GNUC_WARN_UNUSED_RESULT;

/* Makes the record of a row: an unpublished WayResource, and adds to more the WayOrganization that
 * it is of, where that is new.  What a choice or a set does not know is kept in the words beside
 * it. NULL: the row is refused.  The error, WAY_ERROR_INVALID, is a whole sentence for people that
 * names the column and the rule, never the content. */
gpointer way_resource_import_row (const WayImportHow *how,
                                  const WayCsvRow    *row,
                                  GPtrArray          *more,
                                  GError            **error) G_GNUC_WARN_UNUSED_RESULT;

/* By what two resources are taken for one: the number in another directory; the name with the phone
 * or the address.  Ends with NULL. */
char   **way_resource_import_dup_keys (gpointer resource) G_GNUC_WARN_UNUSED_RESULT;
gboolean way_resource_import_key_is_number (const char *key);

G_END_DECLS
